import { z } from 'zod';
import type { SeenShelf } from '../../office/ports.ts';
import type { PrismaClient } from '../generated/client.ts';
import { jsonText } from '../json.ts';
import type { Tx } from '../tx.ts';

/** Milliseconds an answer is kept for an event that comes again: 30 days. */
const KEPT = 30 * 24 * 3600 * 1000;

const answers = z.array(z.object({ answer: z.unknown() }));

/** Which events were heard and what was answered, so that a repeat does nothing. */
export function seenShelf(tx: Tx, now: Date): SeenShelf {
  return {
    async claim(key) {
      // The insert waits for a transaction that claimed the same key, and the next statement sees what it left.
      const claimed = await tx.$executeRaw`
        INSERT INTO "Seen" (key, at) VALUES (${key}, ${now}) ON CONFLICT (key) DO NOTHING`;
      if (claimed === 1) return { fresh: true };
      const [found] = answers.parse(await tx.$queryRaw`SELECT answer FROM "Seen" WHERE key = ${key}`);
      return { fresh: false, answer: found?.answer ?? undefined };
    },
    async answer(key, answer) {
      const kept =
        await tx.$executeRaw`UPDATE "Seen" SET answer = ${jsonText(answer)}::jsonb WHERE key = ${key}`;
      if (kept !== 1) throw new Error(`an answer to an event that was never claimed: ${key}`);
    },
  };
}

/** Forgets events answered more than 30 days before `now`; returns how many. */
export const sweepSeen = async (prisma: PrismaClient, now: Date): Promise<number> =>
  (await prisma.seen.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT) } } })).count;
