import { z } from 'zod';
import type { Draft, DraftShelf } from '../../office/ports.ts';
import { jsonText } from '../json.ts';
import type { Tx } from '../tx.ts';

const content = z.object({
  command: z.string(),
  values: z.record(z.string(), z.string()),
  asked: z.array(z.string()),
  kind: z.enum(['fill', 'confirm']),
});

interface Row {
  readonly id: string;
  readonly platform: string;
  readonly account: string;
  readonly chat: string;
  readonly content: unknown;
  readonly updatedAt: Date;
}

const draftOf = ({ id, platform, account, chat, content: begun, updatedAt }: Row): Draft => ({
  id,
  account: { platform, id: account },
  chat,
  ...content.parse(begun),
  at: updatedAt,
});

/** Commands begun, one for each slot of an account's chat; they outlive the program. */
export function draftShelf(tx: Tx, now: Date): DraftShelf {
  return {
    async get(id) {
      const row = await tx.draft.findUnique({ where: { id } });
      return row ? draftOf(row) : undefined;
    },
    async open({ platform, id: account }, chat) {
      const rows = await tx.draft.findMany({
        where: { platform, account, OR: [{ chat }, { chat: { startsWith: `${chat}/` } }] },
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      });
      return rows.map(draftOf);
    },
    async put({ id, account, chat, command, values, asked, kind }) {
      const begun = jsonText({ command, values, asked, kind });
      await tx.$executeRaw`
        INSERT INTO "Draft" (id, platform, account, chat, content, "updatedAt")
        VALUES (${id}, ${account.platform}, ${account.id}, ${chat}, ${begun}::jsonb, ${now})
        ON CONFLICT (platform, account, chat) DO UPDATE SET
          id = excluded.id, content = excluded.content, "updatedAt" = excluded."updatedAt"`;
    },
    async drop(id) {
      await tx.draft.deleteMany({ where: { id } });
    },
  };
}
