import { z } from 'zod';
import { Prisma } from '../generated/client.ts';
import { HELD_NAMES, type HeldName, heldTable, keySql, rowSql, rowsOf, tableSql } from '../log/held.ts';
import { INVENTORY } from '../log/inventory.ts';
import { SEAL_SUBJECT } from '../log/seal.ts';
import type { Tx } from '../tx.ts';
import type { LogProblem, Unproved } from './report.ts';

const unlike = z.array(
  z.object({
    key: z.string(),
    seq: z.int().nullable(),
    told: z.string().nullable(),
    stands: z.string().nullable(),
  }),
);
const begun = z.array(z.object({ subject: z.string(), verb: z.string(), at: z.date() }));
const counted = z.tuple([z.object({ rows: z.int() })]);
const started = z.array(z.object({ at: z.date().nullable() }));
const saidRow = z.record(z.string(), z.unknown());

/** What the log says of the rows of every table it holds, against the rows that stand there (design §10). */
export async function examineHeld(tx: Tx) {
  const problems: LogProblem[] = [];
  const unproved: Unproved[] = [];
  let rows = 0;
  const first = new Map(
    begun
      .parse(
        await tx.$queryRaw`
          SELECT subject, content ->> 'verb' AS verb, at FROM "Entry"
           WHERE seq = 1 AND subject = ANY (${HELD_NAMES.map(rowsOf)}::text[])`,
      )
      .map((each) => [each.subject, each] as const),
  );
  const [opened] = started.parse(
    await tx.$queryRaw`SELECT min(at) AS at FROM "Entry" WHERE split_part(subject, ':', 1) <> 'rows'`,
  );
  for (const table of HELD_NAMES) {
    const [{ rows: there }] = counted.parse(
      await tx.$queryRaw`SELECT count(*)::int AS rows FROM ${tableSql(table)}`,
    );
    rows += there;
    const chain = first.get(rowsOf(table));
    if (chain) problems.push(...(await examineTable(tx, table)));
    else if (there > 0) unproved.push({ table });
    const late = chain?.verb === INVENTORY && opened?.at && opened.at < chain.at;
    if (late) unproved.push({ table, before: chain.at });
  }
  return { rows, problems, unproved };
}

/** The database folds the chain and compares: nothing but what is wrong comes over. */
async function examineTable(tx: Tx, table: HeldName): Promise<readonly LogProblem[]> {
  const found = unlike.parse(
    await tx.$queryRaw`
      WITH told AS (
        SELECT DISTINCT ON (r.key) r.key, e.seq, r.value AS row
          FROM "Entry" e, jsonb_each(e.content -> 'rows') r
         WHERE e.subject = ${rowsOf(table)} ORDER BY r.key, e.seq DESC),
      stands AS (SELECT ${keySql(table, 't')} AS key, ${rowSql(table, 't')} AS row FROM ${tableSql(table)} t
                  WHERE ${heldNow(table)})
      SELECT key, told.seq, told.row::text AS told, stands.row::text AS stands
        FROM told FULL JOIN stands USING (key)
       WHERE nullif(told.row, 'null'::jsonb) IS DISTINCT FROM stands.row ORDER BY key`,
  );
  return found.flatMap(({ key, seq, told, stands }) => problemOf(table, key, seq, told, stands) ?? []);
}

/** What is said at night is held once it was said: before, it may still change. */
const heldNow = (table: HeldName): Prisma.Sql =>
  heldTable(table).when === 'at-once'
    ? Prisma.sql`true`
    : Prisma.sql`status = 'delivered' AND t."deliveredAt" <
        (SELECT max((content ->> 'until')::timestamptz) FROM "Entry" WHERE subject = ${rowsOf(table)})`;

function problemOf(
  table: HeldName,
  key: string,
  seq: number | null,
  told: string | null,
  stands: string | null,
): LogProblem | undefined {
  // Seals have a chain of their own, in which the same finding has its place.
  const place =
    table === 'Seal'
      ? { subject: SEAL_SUBJECT, seq: Number(key) }
      : { subject: `${table}:${key}`, seq: seq ?? 0 };
  if (stands === null) return { kind: 'missing', ...place, part: 'row' };
  const row = saidRow.parse(JSON.parse(stands));
  const said = told === null ? null : saidRow.nullable().parse(JSON.parse(told));
  if (said === null) return { kind: 'unknown', ...place, part: 'row' };
  // What a newer program says of its rows besides is not held against what an older one said.
  const columns = Object.keys(said).filter(
    (name) => name in row && JSON.stringify(said[name]) !== JSON.stringify(row[name]),
  );
  return columns.length > 0 ? { kind: 'changed', ...place, part: 'row', columns } : undefined;
}
