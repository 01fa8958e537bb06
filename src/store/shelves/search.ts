import { z } from 'zod';
import type { Project } from '../../domain/project.ts';
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

const NAME = Prisma.sql`name`;
const NEED = Prisma.sql`dossier -> 'declaration' ->> 'need'`;
/** Every two signs of a word that stand together; of a single one itself. */
const pairsOf = (word: string): readonly string[] => {
  const signs = [...word.toLowerCase()];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};
const held = (column: string, where: Prisma.Sql, pieces: readonly string[], forms: readonly string[]) =>
  Prisma.sql`(${Prisma.raw(`"${column}"`)} @> ${list(pieces)} AND ${where} ILIKE ALL (${list(forms)}))`;

/** One row for each thing that may be asked for; all of them are "and". */
const CRITERIA: Criterion = {
  number: (number) => Prisma.sql`number = ${number}`,
  words(words) {
    const pieces = words.flatMap(pairsOf);
    const forms = words.map(containing);
    return Prisma.sql`(${held('namePieces', NAME, pieces, forms)} OR ${held('needPieces', NEED, pieces, forms)})`;
  },
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
  words: (words: readonly string[]) =>
    held(
      'namePieces',
      NAME,
      words.flatMap((word) => [...word.toLowerCase()]),
      words.map(lettersInOrder),
    ),
};

const batch = z.array(z.object({ dossier }));
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
  const conditions = Prisma.join([visible(sight), ...asked(table, wanted)], ' AND ');
  // Few are found by such a question: they are gathered and then sorted. Of many, the newest are read in their order.
  const few = FEW.some((key) => wanted[key] !== undefined);
  const rows = few ? await gathered(tx, conditions, page) : await newest(tx, conditions, page);
  const found = answer.parse(rows);
  return { total: found[0]?.total ?? 0, projects: found.flatMap((row) => row.dossier ?? []) };
}

const FEW: readonly (keyof ProjectCriteria)[] = [
  'number',
  'words',
  'mine',
  'owedBy',
  'overdueOn',
  'dueBetween',
  'pairs',
  'waits',
];

const NEWEST = Prisma.sql`year DESC, length(number) DESC, number DESC`;

const newest = (tx: Tx, conditions: Prisma.Sql, { offset, limit }: Page): Promise<unknown> =>
  tx.$queryRaw`
    WITH page AS (SELECT number, year, dossier FROM "Project" WHERE ${conditions}
                   ORDER BY ${NEWEST} OFFSET ${offset} LIMIT ${limit})
    SELECT (SELECT count(*)::int FROM "Project" WHERE ${conditions}) AS total, page.dossier
      FROM (VALUES (1)) always LEFT JOIN page ON true
     ORDER BY ${NEWEST}`;

const gathered = (tx: Tx, conditions: Prisma.Sql, page: Page): Promise<unknown> =>
  tx.$queryRaw`
    WITH found AS (SELECT number, year FROM "Project" WHERE ${conditions}),
    page AS (SELECT * FROM found ORDER BY ${NEWEST}
              OFFSET ${page.offset} LIMIT ${page.limit})
    SELECT (SELECT count(*)::int FROM found) AS total, p.dossier
      FROM (VALUES (1)) always LEFT JOIN (page JOIN "Project" p USING (number, year)) ON true
     ORDER BY ${NEWEST}`;

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

/** Projects read at a time where all are wanted. */
const BATCH = 1_000;

/** All that may be shown, however many, newest number first; read in batches, so that no one statement holds them all. */
export async function allProjects(
  tx: Tx,
  wanted: ProjectCriteria,
  sight: Sight,
): Promise<readonly Project[]> {
  const exact = await everyOne(tx, CRITERIA, wanted, sight);
  return exact.length === 0 && wanted.words?.length ? everyOne(tx, LOOSE, wanted, sight) : exact;
}

async function everyOne(
  tx: Tx,
  table: Criterion,
  wanted: ProjectCriteria,
  sight: Sight,
): Promise<readonly Project[]> {
  const conditions = Prisma.join([visible(sight), ...asked(table, wanted)], ' AND ');
  const all: Project[] = [];
  for (let last: Project | undefined; ; last = all.at(-1)) {
    const [year = 0] = last ? [Number(last.number.slice(0, 4))] : [];
    const after = last
      ? Prisma.sql`(year, length(number), number) < (${year}, ${last.number.length}, ${last.number})`
      : Prisma.sql`true`;
    const rows = batch.parse(
      await tx.$queryRaw`
        SELECT dossier FROM "Project" WHERE ${conditions} AND ${after} ORDER BY ${NEWEST} LIMIT ${BATCH}`,
    );
    all.push(...rows.map((row) => row.dossier));
    if (rows.length < BATCH) return all;
  }
}
