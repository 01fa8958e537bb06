import { z } from 'zod';
import { nightsWithout, SEALS } from '../../domain/seal-nights.ts';
import { Prisma } from '../generated/client.ts';
import { rowsOf } from '../log/held.ts';
import { INVENTORY } from '../log/inventory.ts';
import { SEAL_SUBJECT, sealContent } from '../log/seal.ts';
import type { Tx } from '../tx.ts';
import { Chain } from './chain.ts';
import type { LogProblem, SealGap } from './report.ts';

const BATCH = 50;
const seals = z.array(
  z.object({ number: z.int(), at: z.date(), heads: z.string(), before: z.string(), hash: z.string() }),
);
const heads = z.record(z.string(), z.tuple([z.int(), z.string()]));
const unlike = z.array(z.object({ subject: z.string(), seq: z.int(), there: z.boolean() }));
const times = z.tuple([z.object({ opened: z.date().nullable(), held: z.date().nullable() })]);
const told = z.array(z.object({ to: z.string() }));

/** The seals' own chain, every head they knew against what stands there now, and the nights without one up to `now`. */
export async function examineSeals(tx: Tx, now: Date) {
  const chain = new Chain();
  const problems: LogProblem[] = [];
  const at: Date[] = [];
  const [{ opened, held }] = times.parse(
    await tx.$queryRaw`
      SELECT (SELECT min(at) FROM "Entry" WHERE split_part(subject, ':', 1) <> 'rows') AS opened,
             (SELECT at FROM "Entry" WHERE subject = ${rowsOf('Seal')} AND seq = 1
                 AND content ->> 'verb' = ${INVENTORY}) AS held`,
  );
  for await (const { number, heads: sealed, ...row } of stored(tx)) {
    const content = sealContent(number, row.at, JSON.parse(sealed));
    chain.next({ subject: SEAL_SUBJECT, seq: number, ...row, content });
    problems.push(...(await examineHeads(tx, number, heads.safeParse(JSON.parse(sealed)).data ?? {})));
    at.push(row.at);
  }
  const own = chain.end();
  const suspect = new Set(own.map(({ seq }) => seq));
  return {
    seals: at.length,
    gaps: await gapsIn(tx, at, { now, since: later(opened, held) }),
    problems: [...own, ...problems.filter(({ seal }) => !suspect.has(seal ?? 0))],
  };
}

const later = (a: Date | null, b: Date | null): Date | undefined =>
  (a && b && a < b ? b : (a ?? b)) ?? undefined;

async function* stored(tx: Tx) {
  let last: number | undefined = 0;
  while (last !== undefined) {
    const batch: z.infer<typeof seals> = seals.parse(
      await tx.$queryRaw`
        SELECT number, at, heads::text AS heads, before, hash FROM "Seal"
         WHERE number > ${last} ORDER BY number LIMIT ${BATCH}`,
    );
    yield* batch;
    last = batch.length < BATCH ? undefined : batch.at(-1)?.number;
  }
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

/** Nights without a seal: the program was off, or the newest seals are gone and the end of the log with them. */
async function gapsIn(
  tx: Tx,
  at: readonly Date[],
  { now, since }: { readonly now: Date; readonly since: Date | undefined },
): Promise<readonly SealGap[]> {
  if (!since) return [];
  const said = new Set(
    told
      .parse(
        await tx.$queryRaw`
          SELECT m ->> 'to' AS "to" FROM "Entry", jsonb_array_elements(content #> '{after,missed}') m
           WHERE subject = ${SEALS} AND jsonb_exists(content -> 'after', 'missed')`,
      )
      .map(({ to }) => to),
  );
  const moments = [since, ...at.filter((each) => each > since), now];
  return nightsWithout(moments).map(({ from, to }) => ({ from, to, told: said.has(to.toISOString()) }));
}
