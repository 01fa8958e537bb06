import { z } from 'zod';
import type { Found, Page, ProjectCriteria, Sight } from '../../office/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import { dossier } from './dossier.ts';

type Wanted = Required<ProjectCriteria>;
type Criterion = { readonly [K in keyof Wanted]: (wanted: Wanted[K]) => Prisma.Sql };

const list = (values: readonly string[]) => Prisma.sql`${[...values]}::text[]`;
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');
const containing = (word: string) => `%${literal(word)}%`;
const lettersInOrder = (word: string) => `%${[...word].map(literal).join('%')}%`;

/** One row for each thing that may be asked for; all of them are "and". */
const CRITERIA: Criterion = {
  number: (number) => Prisma.sql`number = ${number}`,
  words: (words) => Prisma.sql`(name ILIKE ALL (${words.map(containing)}::text[])
    OR dossier->'declaration'->>'need' ILIKE ALL (${words.map(containing)}::text[]))`,
  purchasers: (units) => Prisma.sql`purchaser = ANY (${list(units)})`,
  year: (year) => Prisma.sql`year = ${year}`,
  states: (states) => Prisma.sql`state = ANY (${list(states)})`,
  stages: (stages) => Prisma.sql`stage = ANY (${list(stages)})`,
  fields: (fields) => Prisma.sql`field = ANY (${list(fields)})`,
  minFen: (fen) => Prisma.sql`fen >= ${BigInt(fen)}`,
  maxFen: (fen) => Prisma.sql`fen <= ${BigInt(fen)}`,
  // The officer is declared by name; that it is this person's name is all a declaration tells.
  mine: (person) => Prisma.sql`("submittedBy" = ${person} OR ${`person:${person}`} = ANY (owes)
    OR officer = (SELECT name FROM "Person" WHERE id = ${person}))`,
  owedBy: (keys) => Prisma.sql`owes && ${list(keys)}`,
  overdueOn: (day) => Prisma.sql`"dueOn" < ${day}`,
  dueBetween: ({ from, to }) => Prisma.sql`"dueOn" BETWEEN ${from} AND ${to}`,
  flags: (flags) =>
    Prisma.join(
      flags.map((flag) => Prisma.sql`(dossier->'declaration'->'answers'->>${flag}) = 'true'`),
      ' AND ',
    ),
  routes: (routes) => Prisma.sql`route = ANY (${list(routes)})`,
  declared: ({ from, to }) => Prisma.sql`dossier->'declaration'->>'declaredOn' BETWEEN ${from} AND ${to}`,
  pairs: (pairs) => Prisma.sql`name ILIKE ANY (${pairs.map(containing)}::text[])`,
  waits: ({ row, taken, missing }) =>
    Prisma.sql`jsonb_path_exists(dossier, '$.filed[*] ? (@.row == $row && !exists(@.superseded)
      && exists(@.steps[*] ? (@.key == $taken)) && !exists(@.steps[*] ? (@.key == $missing)))',
      ${JSON.stringify({ row, taken, missing })}::jsonb)`,
  items: (items) => Prisma.sql`item = ANY (${list(items)})`,
};

const LOOSE = {
  ...CRITERIA,
  words: (words: readonly string[]) => Prisma.sql`name ILIKE ALL (${words.map(lettersInOrder)}::text[])`,
};

const answer = z.array(z.object({ total: z.int(), dossier: dossier.nullable() }));

/**
 * Projects that may be shown, newest number first. Where no name holds every word, its letters in order are enough.
 * Amounts in fen, days `YYYY-MM-DD`.
 */
export async function searchProjects(
  tx: Tx,
  wanted: ProjectCriteria,
  sight: Sight,
  page: Page,
): Promise<Found> {
  const exact = await look(tx, CRITERIA, wanted, sight, page);
  return exact.total === 0 && wanted.words?.length ? look(tx, LOOSE, wanted, sight, page) : exact;
}

async function look(
  tx: Tx,
  table: Criterion,
  wanted: ProjectCriteria,
  sight: Sight,
  page: Page,
): Promise<Found> {
  const conditions = [visible(sight), ...asked(table, wanted)];
  const rows = await tx.$queryRaw`
    WITH found AS (SELECT number, year FROM "Project" WHERE ${Prisma.join(conditions, ' AND ')}),
    page AS (SELECT * FROM found ORDER BY year DESC, length(number) DESC, number DESC
              OFFSET ${page.offset} LIMIT ${page.limit})
    SELECT (SELECT count(*)::int FROM found) AS total, p.dossier
      FROM (VALUES (1)) always LEFT JOIN (page JOIN "Project" p USING (number, year)) ON true
     ORDER BY year DESC, length(number) DESC, number DESC`;
  const found = answer.parse(rows);
  return { total: found[0]?.total ?? 0, projects: found.flatMap((row) => row.dossier ?? []) };
}

function* asked(table: Criterion, wanted: ProjectCriteria): Generator<Prisma.Sql> {
  for (const key of CRITERION_KEYS) {
    const condition = conditionOf(table, wanted, key);
    if (condition) yield condition;
  }
}

const CRITERION_KEYS = Object.keys(CRITERIA).filter((key): key is keyof ProjectCriteria => key in CRITERIA);

function conditionOf<K extends keyof Wanted>(table: Criterion, wanted: Partial<Wanted>, key: K) {
  const value: Wanted[K] | undefined = wanted[key];
  return value === undefined ? undefined : table[key](value);
}

/** Everything; or what is decided, bought by or asked of these units, or declared in this very group. */
function visible({ all, units, origin }: Sight): Prisma.Sql {
  if (all) return Prisma.sql`true`;
  return Prisma.sql`(decided OR purchaser = ANY (${list(units)}) OR asked && ${list(units)}
    OR origin = ${origin ?? null}::text)`;
}
