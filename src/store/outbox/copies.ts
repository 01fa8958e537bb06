import { z } from 'zod';
import type { Copy } from '../../domain/distribution.ts';
import type { CopyShelf } from '../../office/ports/copies.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import type { Mailbag } from './mailbag.ts';

const rows = z.array(
  z.object({
    person: z.string(),
    name: z.string(),
    status: z.enum(['delivered', 'waiting', 'held', 'unreachable', 'rejected']),
    at: z.date().nullable(),
    attempts: z.int(),
  }),
);
const chats = z.array(
  z.object({ platform: z.string(), kind: z.string(), id: z.string(), answer: z.boolean() }),
);

/** Copies of what was sent round: a message and its edits are one copy. */
export function copyShelf(tx: Tx, mailbag: Mailbag): CopyShelf {
  return {
    async of(subject, since) {
      const found = rows.parse(
        await tx.$queryRaw`
          SELECT r."personId" AS person, p.name, min(f."deliveredAt") AS at, r.attempts,
                 CASE WHEN bool_or(f.status = 'delivered') THEN 'delivered'
                      WHEN bool_or(f.status IN ('waiting', 'anew')) THEN 'waiting' ELSE r.status END AS status
            FROM "Delivery" r JOIN "Person" p ON p.id = r."personId"
            JOIN "Delivery" f ON f.id = r.id OR f.edits = r.id
           WHERE r.subject = ${subject} AND r.edits IS NULL AND r."createdAt" >= ${new Date(since)}
           GROUP BY r.id, p.name ORDER BY r.id`,
      );
      return found.map(({ at, ...copy }): Copy => ({ ...copy, ...(at && { at: at.toISOString() }) }));
    },
    async again(subject, since, persons) {
      const failed = Prisma.sql`subject = ${subject} AND "createdAt" >= ${new Date(since)}
        AND "personId" = ANY (${[...persons]}::text[]) AND status IN ('unreachable', 'rejected')`;
      return sendAgain(tx, mailbag, failed);
    },
    async reachable({ platform, id }) {
      await sendAgain(
        tx,
        mailbag,
        Prisma.sql`status = 'unreachable' AND platform = ${platform} AND "chatKind" = 'dm' AND "chatId" = ${id}
          AND live AND view = 'task'`,
      );
    },
  };
}

/** Failed first messages wait once more, as they would look now; edits that failed with them are done with. */
export async function sendAgain(tx: Tx, mailbag: Mailbag, failed: Prisma.Sql): Promise<number> {
  const queued = chats.parse(
    await tx.$queryRaw`
      WITH again AS (
        UPDATE "Delivery" r SET status = 'waiting',
               card = coalesce((SELECT e.card FROM "Delivery" e WHERE e.edits = r.id ORDER BY e.id DESC LIMIT 1), r.card)
         WHERE r.id IN (SELECT id FROM "Delivery" WHERE ${failed} AND edits IS NULL)
           AND NOT EXISTS (SELECT 1 FROM "Delivery" e WHERE e.edits = r.id AND e.status = 'delivered')
        RETURNING r.id, r.platform, r."chatKind" AS kind, r."chatId" AS chat, r.answer),
      overtaken AS (
        UPDATE "Delivery" SET status = 'overtaken'
         WHERE edits IN (SELECT id FROM again) AND status IN ('unreachable', 'rejected') RETURNING id)
      SELECT platform, kind, chat AS id, answer FROM again`,
  );
  for (const chat of queued) mailbag.add(chat);
  return queued.length;
}
