import { z } from 'zod';
import type { LiveMessage, OutboxShelf } from '../../office/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import { messagesWhere } from './live.ts';

/** What a card holds that tells how far something has come. */
export const TELLS_PROGRESS = JSON.stringify({ body: [{ kind: 'progress' }] });

const counts = z.tuple([z.object({ done: z.int(), failed: z.int(), total: z.int() })]);

/** A unit has it as soon as one of its persons has; it is given up when nothing on the way to it is left. */
export async function sentRound(tx: Tx, cause: string, now: Date): ReturnType<OutboxShelf['sentRound']> {
  const today = now.toISOString().slice(0, 10);
  const [round] = counts.parse(
    await tx.$queryRaw`
      SELECT count(*)::int AS total, (count(*) FILTER (WHERE got))::int AS done,
             (count(*) FILTER (WHERE NOT got AND NOT waits))::int AS failed
        FROM (SELECT bool_or(d.status = 'delivered') AS got, bool_or(d.status IN ('waiting', 'anew')) AS waits
                FROM "Delivery" d
                JOIN "Holding" h ON h."personId" = d."personId" AND (h."to" IS NULL OR h."to" >= ${today})
                JOIN "Post" p ON p.slug = h."postSlug"
               WHERE d.cause = ${cause} AND d.edits IS NULL AND NOT d.card @> ${TELLS_PROGRESS}::jsonb
                 AND p."unitSlug" IS NOT NULL
               GROUP BY p."unitSlug") units`,
  );
  return round;
}

export async function tellingProgress(tx: Tx, cause: string): Promise<readonly LiveMessage[]> {
  const telling = Prisma.sql`cause = ${cause} AND edits IS NULL AND card @> ${TELLS_PROGRESS}::jsonb`;
  await tx.$queryRaw`SELECT 1 FROM "Delivery" WHERE ${telling} ORDER BY id FOR UPDATE`;
  return messagesWhere(tx, Prisma.sql`r.id IN (SELECT id FROM "Delivery" WHERE ${telling})`);
}
