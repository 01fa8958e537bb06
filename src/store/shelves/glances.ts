import { z } from 'zod';
import type { GlanceShelf } from '../../office/ports.ts';
import { jsonText } from '../json.ts';
import { later, type Tx } from '../tx.ts';

const typed = z.record(z.string(), z.string());
const content = z.object({
  number: z.string().optional(),
  list: z.object({ command: z.string(), values: typed }).optional(),
  act: z.object({ number: z.string(), verb: z.string(), version: z.int() }).optional(),
});
const rows = z.array(z.object({ content }));

/** What somebody looked at last, one row an account and chat; losing it loses nothing but the meaning of 它. */
export function glanceShelf(tx: Tx, now: Date): GlanceShelf {
  return {
    async last({ platform, id: account }, chat) {
      const [row] = rows.parse(
        await tx.$queryRaw`
          SELECT content FROM "Glance" WHERE platform = ${platform} AND account = ${account} AND chat = ${chat}`,
      );
      const { number, list, act } = row?.content ?? {};
      return { ...(number && { number }), ...(list && { list }), ...(act && { act }) };
    },
    async add({ platform, id: account }, chat, glance) {
      await later(tx)`
        INSERT INTO "Glance" (platform, account, chat, content, "updatedAt")
        VALUES (${platform}, ${account}, ${chat}, ${jsonText(glance)}::jsonb, ${now})
        ON CONFLICT (platform, account, chat) DO UPDATE SET
          content = "Glance".content || excluded.content, "updatedAt" = excluded."updatedAt"`;
    },
  };
}
