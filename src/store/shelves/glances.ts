import { z } from 'zod';
import type { GlanceShelf } from '../../office/ports.ts';
import { jsonText } from '../json.ts';
import type { Tx } from '../tx.ts';

const typed = z.record(z.string(), z.string());
const content = z.object({
  number: z.string().optional(),
  list: z.object({ command: z.string(), values: typed }).optional(),
  act: z.object({ number: z.string(), verb: z.string(), version: z.int() }).optional(),
});

/** What somebody looked at last, one row an account and chat; losing it loses nothing but the meaning of 它. */
export function glanceShelf(tx: Tx, now: Date): GlanceShelf {
  return {
    async last({ platform, id: account }, chat) {
      const row = await tx.glance.findUnique({
        where: { platform_account_chat: { platform, account, chat } },
      });
      const { number, list, act } = content.parse(row?.content ?? {});
      return { ...(number && { number }), ...(list && { list }), ...(act && { act }) };
    },
    async add({ platform, id: account }, chat, glance) {
      await tx.$executeRaw`
        INSERT INTO "Glance" (platform, account, chat, content, "updatedAt")
        VALUES (${platform}, ${account}, ${chat}, ${jsonText(glance)}::jsonb, ${now})
        ON CONFLICT (platform, account, chat) DO UPDATE SET
          content = "Glance".content || excluded.content, "updatedAt" = excluded."updatedAt"`;
    },
  };
}
