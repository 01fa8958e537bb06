import type { PrismaClient } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import { logShelf } from './log.ts';
import { Notes } from './notes.ts';

/** Milliseconds such work may take. */
const LIMITS = { timeout: 120_000, maxWait: 10_000 };

/** Work beside the desk that writes rows the log holds: it says at its end how they stand. */
export const noting = <T>(
  prisma: PrismaClient,
  now: Date,
  work: (tx: Tx, notes: Notes) => Promise<T>,
): Promise<T> =>
  prisma.$transaction(async (tx) => {
    const notes = new Notes(tx);
    const result = await work(tx, notes);
    await notes.handOver(logShelf(tx, now, notes).append);
    return result;
  }, LIMITS);
