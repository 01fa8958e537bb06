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
}

const draftOf = ({ id, platform, account, chat, content: begun }: Row): Draft => ({
  id,
  account: { platform, id: account },
  chat,
  ...content.parse(begun),
});

/** Commands begun, one per account and chat; they outlive the program. */
export function draftShelf(tx: Tx, now: Date): DraftShelf {
  return {
    async get(id) {
      const row = await tx.draft.findUnique({ where: { id } });
      return row ? draftOf(row) : undefined;
    },
    async find(account, chat) {
      const key = { platform: account.platform, account: account.id, chat };
      const row = await tx.draft.findUnique({ where: { platform_account_chat: key } });
      return row ? draftOf(row) : undefined;
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
