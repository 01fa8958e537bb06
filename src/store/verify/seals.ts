import { z } from 'zod';
import { Prisma } from '../generated/client.ts';
import { SEAL_SUBJECT, sealContent } from '../log/seal.ts';
import type { Tx } from '../tx.ts';
import { examineChain, type Link } from './chain.ts';
import type { LogProblem } from './report.ts';

const seals = z.array(
  z.object({ number: z.int(), at: z.date(), heads: z.string(), before: z.string(), hash: z.string() }),
);
const heads = z.record(z.string(), z.tuple([z.int(), z.string()]));
const unlike = z.array(z.object({ subject: z.string(), seq: z.int(), there: z.boolean() }));

/** The seals' own chain, and every head they knew against what stands there now. */
export async function examineSeals(tx: Tx) {
  const rows = seals.parse(
    await tx.$queryRaw`SELECT number, at, heads::text AS heads, before, hash FROM "Seal" ORDER BY number`,
  );
  const chain = rows.map(
    ({ number, at, heads: sealed, before, hash }): Link => ({
      ...{ subject: SEAL_SUBJECT, seq: number, at, before, hash },
      content: sealContent(number, at, JSON.parse(sealed)),
    }),
  );
  const problems: LogProblem[] = [...examineChain(chain)];
  const suspect = new Set(problems.map(({ seq }) => seq));
  for (const { number, heads: sealed } of rows) {
    if (!suspect.has(number))
      problems.push(...(await examineHeads(tx, number, heads.parse(JSON.parse(sealed)))));
  }
  return { seals: rows.length, problems };
}

async function examineHeads(
  tx: Tx,
  seal: number,
  sealed: z.infer<typeof heads>,
): Promise<readonly LogProblem[]> {
  const known = Object.entries(sealed).map(([subject, [seq, hash]]) => ({ subject, seq, hash }));
  const found = unlike.parse(
    await tx.$queryRaw(Prisma.sql`
      SELECT k.subject, k.seq, e.hash IS NOT NULL AS there
        FROM jsonb_to_recordset(${JSON.stringify(known)}::jsonb) AS k(subject text, seq int, hash text)
        LEFT JOIN "Entry" e USING (subject, seq)
       WHERE e.hash IS DISTINCT FROM k.hash ORDER BY k.subject`),
  );
  return found.map(({ subject, seq, there }) => ({
    kind: there ? 'rewritten' : 'missing',
    subject,
    seq,
    seal,
  }));
}
