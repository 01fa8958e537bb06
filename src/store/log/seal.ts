import { z } from 'zod';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { jsonText } from '../json.ts';
import { persist } from '../store.ts';
import type { Tx } from '../tx.ts';
import { GENESIS, linkHash } from './chain.ts';
import { rowsOf } from './held.ts';
import type { Notes } from './notes.ts';
import { noting } from './noting.ts';

export const SEAL_SUBJECT = 'seal';

export type Heads = Readonly<Record<string, readonly [seq: number, hash: string]>>;

/** What a seal's hash covers. */
export const sealContent = (number: number, at: Date, heads: unknown) => ({
  subject: SEAL_SUBJECT,
  seq: number,
  at: at.toISOString(),
  heads,
});

const lasts = z.array(z.object({ number: z.int(), hash: z.string() }));
const moved = z.array(z.object({ subject: z.string(), seq: z.int(), hash: z.string() }));

/**
 * Seals the log at `now`: the head of every subject that grew since it was last sealed, chained to the seal before.
 * Returns the seal's number and how many heads it holds (design §10). @throws StoreUnavailable
 */
export async function seal(prisma: PrismaClient, now: Date): Promise<{ number: number; heads: number }> {
  return persist(() => noting(prisma, now, (tx, notes) => sealOnce(tx, now, notes)));
}

async function sealOnce(tx: Tx, now: Date, notes: Notes) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seal', 0))`;
  const [last] = lasts.parse(
    await tx.$queryRaw`SELECT number, hash FROM "Seal" ORDER BY number DESC LIMIT 1`,
  );
  const rows = moved.parse(await tx.$queryRaw(MOVED));
  const heads: Heads = Object.fromEntries(rows.map(({ subject, seq, hash }) => [subject, [seq, hash]]));
  const number = (last?.number ?? 0) + 1;
  const before = last?.hash ?? GENESIS;
  const hash = linkHash(before, sealContent(number, now, heads));
  notes.rows('Seal', [{ number }]);
  await tx.$executeRaw`
    INSERT INTO "Seal" (number, at, heads, before, hash)
    VALUES (${number}, ${now}, ${jsonText(heads)}::jsonb, ${before}, ${hash})`;
  return { number, heads: rows.length };
}

const MOVED = Prisma.sql`
  SELECT e.subject, e.seq, e.hash
    FROM (SELECT DISTINCT ON (subject) subject, seq, hash FROM "Entry" ORDER BY subject, seq DESC) e
    LEFT JOIN (SELECT DISTINCT ON (key) key AS subject, value FROM "Seal", jsonb_each(heads)
                ORDER BY key, number DESC) sealed USING (subject)
   WHERE e.subject <> ${rowsOf('Seal')} AND sealed.value IS DISTINCT FROM jsonb_build_array(e.seq, e.hash)`;
