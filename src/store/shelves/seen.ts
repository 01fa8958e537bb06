import { z } from 'zod';
import type { SeenShelf } from '../../office/ports.ts';
import type { FactsInHand } from '../facts/facts.ts';
import type { PrismaClient } from '../generated/client.ts';
import { jsonText } from '../json.ts';
import type { Notes } from '../log/notes.ts';
import { later, type Tx } from '../tx.ts';

/** Milliseconds an answer is kept for an event that comes again: 30 days. */
const KEPT = 30 * 24 * 3600 * 1000;

const claims = z.tuple([z.object({ fresh: z.boolean(), answered: z.unknown(), facts: z.bigint() })]);

/** Which events were heard and what was answered, so that a repeat does nothing. */
export function seenShelf(tx: Tx, now: Date, facts: FactsInHand, notes: Notes): SeenShelf {
  const claimed = new Set<string>();
  return {
    async claim(key) {
      // Waits for a transaction that claimed the same key, and then sees what it left.
      const [claim] = claims.parse(
        await tx.$queryRaw`SELECT fresh, answered, facts FROM lianxi_facts.claim(${key}, ${now})`,
      );
      facts.standAt(claim.facts);
      if (claim.fresh) notes.heard(key);
      if (claim.fresh) claimed.add(key);
      return claim.fresh ? { fresh: true } : { fresh: false, answer: claim.answered ?? undefined };
    },
    async answer(key, answer) {
      if (!claimed.has(key)) throw new Error(`an answer to an event that was never claimed: ${key}`);
      await later(tx)`UPDATE "Seen" SET answer = ${jsonText(answer)}::jsonb WHERE key = ${key}`;
    },
  };
}

/** Forgets events answered more than 30 days before `now`; returns how many. */
export const sweepSeen = async (prisma: PrismaClient, now: Date): Promise<number> =>
  (await prisma.seen.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT) } } })).count;
