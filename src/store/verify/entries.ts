import { z } from 'zod';
import { ROWS } from '../log/held.ts';
import type { Tx } from '../tx.ts';
import { Chain, type Link } from './chain.ts';
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

/** Every subject's chain, one after the other; holds one batch in memory. What the log says of rows is counted with those. */
export async function examineEntries(tx: Tx) {
  const problems: LogProblem[] = [];
  let entries = 0;
  let subjects = 0;
  let subject: string | undefined;
  let chain = new Chain();
  for await (const link of links(tx)) {
    if (link.subject !== subject) {
      problems.push(...chain.end());
      chain = new Chain();
      subject = link.subject;
      if (!subject.startsWith(ROWS)) subjects += 1;
    }
    if (!link.subject.startsWith(ROWS)) entries += 1;
    chain.next(link);
  }
  problems.push(...chain.end());
  return { entries, subjects, problems };
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
