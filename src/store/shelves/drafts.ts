import { z } from 'zod';
import type { Draft, DraftShelf } from '../../office/ports.ts';
import { jsonText } from '../json.ts';
import { later, type Tx } from '../tx.ts';

const content = z.object({
  command: z.string(),
  values: z.record(z.string(), z.string()),
  asked: z.array(z.string()),
  kind: z.enum(['fill', 'confirm']),
});

const row = z.object({
  id: z.string(),
  platform: z.string(),
  account: z.string(),
  chat: z.string(),
  content,
  updatedAt: z.date(),
});
const drafts = z.array(
  row.transform(
    ({ id, platform, account, chat, content: begun, updatedAt }): Draft => ({
      id,
      account: { platform, id: account },
      chat,
      ...begun,
      at: updatedAt,
    }),
  ),
);

/** Commands begun, one for each slot of an account's chat; they outlive the program. */
export function draftShelf(tx: Tx, now: Date): DraftShelf {
  return {
    async get(id) {
      const found = await tx.$queryRaw`
        SELECT id, platform, account, chat, content, "updatedAt" FROM "Draft" WHERE id = ${id}`;
      return drafts.parse(found)[0];
    },
    async open({ platform, id: account }, chat) {
      return drafts.parse(
        await tx.$queryRaw`
          SELECT id, platform, account, chat, content, "updatedAt" FROM "Draft"
           WHERE platform = ${platform} AND account = ${account} AND (chat = ${chat} OR starts_with(chat, ${`${chat}/`}))
           ORDER BY "updatedAt" DESC, id DESC`,
      );
    },
    async put({ id, account, chat, command, values, asked, kind }) {
      const begun = jsonText({ command, values, asked, kind });
      await later(tx)`
        INSERT INTO "Draft" (id, platform, account, chat, content, "updatedAt")
        VALUES (${id}, ${account.platform}, ${account.id}, ${chat}, ${begun}::jsonb, ${now})
        ON CONFLICT (platform, account, chat) DO UPDATE SET
          id = excluded.id, content = excluded.content, "updatedAt" = excluded."updatedAt"`;
    },
    async drop(id) {
      await later(tx)`DELETE FROM "Draft" WHERE id = ${id}`;
    },
  };
}
