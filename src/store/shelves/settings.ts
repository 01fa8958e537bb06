import type { Setting, SettingShelf } from '../../office/ports.ts';
import type { FactsInHand } from '../facts/facts.ts';
import { jsonText, storableText } from '../json.ts';
import type { Notes } from '../log/notes.ts';
import type { Tx } from '../tx.ts';

/** Local figures the document does not give, the latest of each (Z01–Z07). */
export function settingShelf(tx: Tx, facts: FactsInHand, notes: Notes): SettingShelf {
  return {
    get: async (key) => (await facts.get()).settings.find((setting) => setting.key === key),
    all: async () => (await facts.get()).settings,
    async put({ key, value, setBy, setAt, reason }: Setting) {
      notes.rows('Setting', [{ key }]);
      await tx.$executeRaw`
        INSERT INTO "Setting" (key, value, "setBy", "setAt", reason)
        VALUES (${key}, ${jsonText(value)}::jsonb, ${setBy}, ${setAt}, ${storableText(reason)})
        ON CONFLICT (key) DO UPDATE SET
          value = excluded.value, "setBy" = excluded."setBy", "setAt" = excluded."setAt", reason = excluded.reason`;
      facts.changed();
    },
  };
}
