import { z } from 'zod';
import type { Registered } from '../../domain/entry.ts';
import { MATTER_PREFIXES } from '../../domain/matter.ts';
import type { Kept, RecordKind } from '../../office/ports.ts';
import { Prisma } from '../generated/client.ts';
import { recordColumns } from '../shelves/record-columns.ts';
import { RECORD_DOSSIERS } from '../shelves/record-dossiers.ts';
import { REGISTERED } from '../shelves/registers.ts';
import type { Tx } from '../tx.ts';
import type { LogProblem, Unproved } from './report.ts';
import { examineRow } from './rows.ts';

const BATCH = 500;
const MATTER_LETTERS = [...MATTER_PREFIXES];

const row = z.looseObject({
  kind: z.string(),
  number: z.string(),
  dossier: z.string(),
  seq: z.int().nullable(),
  after: z.string().nullable(),
  due: z.string().nullable(),
});
type Row = z.infer<typeof row>;
const SHAPES: Readonly<Record<string, z.ZodType<Kept[RecordKind] | Registered>>> = {
  ...RECORD_DOSSIERS,
  register: REGISTERED,
};
const lost = z.array(z.object({ subject: z.string() }));

/** Every meeting, text of minutes and matter against the last entry of its log, and every number ever given against them. */
export async function examineRecords(tx: Tx) {
  const problems: LogProblem[] = [];
  let records = 0;
  /** Written before the log held by whom and when it is owed. */
  let open = 0;
  for await (const record of rows(tx)) {
    records += 1;
    problems.push(...examineRecord(record));
    if (record.due === null) open += 1;
  }
  for (const gone of [LOGGED_BUT_GONE, GIVEN_BUT_GONE, AGREED_BUT_GONE, SERIALS_BUT_GONE])
    for (const { subject } of lost.parse(await tx.$queryRaw(gone)))
      problems.push({ kind: 'missing', subject, seq: 1 });
  const unproved: Unproved[] = open > 0 ? [{ table: 'Record', rows: open }] : [];
  return { records, problems, unproved };
}

const examineRecord = ({ kind, number, dossier, seq, after, due, ...columns }: Row) =>
  examineRow(
    { subject: `${kind}:${number}`, dossier, seq, after, due, columns: { ...columns, number } },
    (lives) => columnsOf(kind, lives),
  );

function columnsOf(kind: string, lives: unknown): Readonly<Record<string, unknown>> | undefined {
  const known = (SHAPES[kind] ?? z.never()).safeParse(lives);
  return known.success ? recordColumns(known.data) : undefined;
}

async function* rows(tx: Tx): AsyncGenerator<Row> {
  let last: (Pick<Row, 'number'> & { readonly kind: string }) | undefined = { kind: '', number: '' };
  while (last) {
    const batch: readonly Row[] = z.array(row).parse(
      await tx.$queryRaw`
        SELECT r.kind, r.number, r.version, r.year, r.state, r."updatedAt", r.owes, r."dueOn",
               r.dossier::text AS dossier, e.seq, e.after, e.due
          FROM "Record" r
          LEFT JOIN LATERAL (SELECT seq, (content -> 'after')::text AS after, (content -> 'due')::text AS due FROM "Entry"
            WHERE subject = r.kind || ':' || r.number AND jsonb_exists(content, 'after')
            ORDER BY seq DESC LIMIT 1) e ON true
         WHERE (r.kind, r.number) > (${last.kind}, ${last.number}) ORDER BY r.kind, r.number LIMIT ${BATCH}`,
    );
    yield* batch;
    last = batch.length < BATCH ? undefined : batch.at(-1);
  }
}

/** The log knows it, and it is not there. */
const LOGGED_BUT_GONE = Prisma.sql`
  SELECT DISTINCT e.subject FROM "Entry" e
   WHERE e.seq = 1 AND split_part(e.subject, ':', 1) IN ('meeting', 'minutes', 'matter', 'register')
     AND NOT EXISTS (SELECT 1 FROM "Record" r WHERE r.kind || ':' || r.number = e.subject)
   ORDER BY e.subject`;

/** A number was given out, and neither the log nor the records know it: `M` counts meetings, the letters of matters those, all others registers. */
const GIVEN_BUT_GONE = Prisma.sql`
  SELECT given.subject FROM "Counter" c, generate_series(1, c.value) n,
    LATERAL (SELECT CASE WHEN c.name LIKE 'record:M:%' THEN 'meeting:'
      WHEN split_part(c.name, ':', 2) = ANY (${MATTER_LETTERS}) THEN 'matter:' ELSE 'register:' END
      || split_part(c.name, ':', 2) || split_part(c.name, ':', 3) || '-'
      || lpad(n::text, greatest(2, length(n::text)), '0') AS subject) given
   WHERE c.name ~ '^record:[A-Z]{1,2}:'
     AND NOT EXISTS (SELECT 1 FROM "Record" r WHERE r.kind || ':' || r.number = given.subject)
     AND NOT EXISTS (SELECT 1 FROM "Entry" e WHERE e.subject = given.subject)
   ORDER BY 1`;

/** What a closed meeting agreed on has no counter of its own: the meeting itself says how many there are. */
const AGREED_BUT_GONE = Prisma.sql`
  SELECT agreed.subject FROM "Record" m, jsonb_array_elements(m.dossier -> 'resolutions') r,
    LATERAL (SELECT 'matter:' || m.number || '-' || (r ->> 'no') AS subject) agreed
   WHERE m.kind = 'meeting' AND m.state = 'closed'
     AND NOT EXISTS (SELECT 1 FROM "Record" o WHERE o.kind || ':' || o.number = agreed.subject)
     AND NOT EXISTS (SELECT 1 FROM "Entry" e WHERE e.subject = agreed.subject)
   ORDER BY 1`;

/** A serial of issued minutes that no minutes carry, as `issue:2026-3`. */
const SERIALS_BUT_GONE = Prisma.sql`
  SELECT 'issue:' || split_part(c.name, ':', 3) || '-' || n AS subject
    FROM "Counter" c, generate_series(1, c.value) n
   WHERE c.name LIKE 'record:issue:%'
     AND NOT EXISTS (SELECT 1 FROM "Record" r WHERE r.kind = 'minutes'
       AND r.dossier -> 'issued' ->> 'serial' = n::text
       AND r.dossier -> 'issued' ->> 'year' = split_part(c.name, ':', 3))
   ORDER BY 1`;
