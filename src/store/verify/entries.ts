import { z } from 'zod';
import type { Tx } from '../tx.ts';
import { examineChain, type Link } from './chain.ts';
import type { LogProblem } from './report.ts';

const BATCH = 2_000;

// Content comes as text: what the database spells is what is parsed, no driver in between.
const rows = z.array(
  z.object({
    subject: z.string(),
    seq: z.int(),
    at: z.date(),
    content: z.string(),
    before: z.string(),
    hash: z.string(),
  }),
);

/** Every subject's chain, one after the other; holds one subject and one batch in memory. */
export async function examineEntries(tx: Tx) {
  const problems: LogProblem[] = [];
  let entries = 0;
  let subjects = 0;
  for await (const chain of chains(tx)) {
    entries += chain.length;
    subjects += 1;
    problems.push(...examineChain(chain));
  }
  return { entries, subjects, problems };
}

async function* chains(tx: Tx): AsyncGenerator<readonly Link[]> {
  let chain: Link[] = [];
  for await (const link of links(tx)) {
    if (chain[0] && chain[0].subject !== link.subject) {
      yield chain;
      chain = [];
    }
    chain.push(link);
  }
  if (chain.length > 0) yield chain;
}

async function* links(tx: Tx): AsyncGenerator<Link> {
  let last: Pick<Link, 'subject' | 'seq'> | undefined = { subject: '', seq: -1 };
  while (last) {
    const batch: readonly Link[] = rows
      .parse(
        await tx.$queryRaw`
          SELECT subject, seq, at, content::text AS content, before, hash FROM "Entry"
           WHERE (subject, seq) > (${last.subject}, ${last.seq}) ORDER BY subject, seq LIMIT ${BATCH}`,
      )
      .map((row) => ({ ...row, content: JSON.parse(row.content) }));
    yield* batch;
    last = batch.length < BATCH ? undefined : batch.at(-1);
  }
}
