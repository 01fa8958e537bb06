import type { Setting, SettingShelf } from '../../office/ports.ts';
import { jsonText, storableText } from '../json.ts';
import type { Tx } from '../tx.ts';

/** Local figures the document does not give, the latest of each (Z01–Z07). */
export function settingShelf(tx: Tx): SettingShelf {
  return {
    async get(key) {
      return (await tx.setting.findUnique({ where: { key } })) ?? undefined;
    },
    all: () => tx.setting.findMany({ orderBy: { key: 'asc' } }),
    async put({ key, value, setBy, setAt, reason }: Setting) {
      await tx.$executeRaw`
        INSERT INTO "Setting" (key, value, "setBy", "setAt", reason)
        VALUES (${key}, ${jsonText(value)}::jsonb, ${setBy}, ${setAt}, ${storableText(reason)})
        ON CONFLICT (key) DO UPDATE SET
          value = excluded.value, "setBy" = excluded."setBy", "setAt" = excluded."setAt", reason = excluded.reason`;
    },
  };
}
