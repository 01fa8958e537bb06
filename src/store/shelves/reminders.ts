import { z } from 'zod';
import { type Owing, type ReminderShelf, type Sending, sendingKey } from '../../office/ports/reminders.ts';
import { Prisma } from '../generated/client.ts';
import { jsonText, storableText } from '../json.ts';
import { ROWS } from '../log/held.ts';
import type { Notes } from '../log/notes.ts';
import { later, type Tx } from '../tx.ts';

const owingRows = z.array(
  z.object({
    source: z.enum(['project', 'meeting', 'minutes', 'matter', 'register']),
    number: z.string(),
    state: z.string(),
    sort: z.string(),
    title: z.string(),
    owes: z.array(z.string()),
    dueOn: z.string(),
    officer: z.string().nullable(),
  }),
);
const dueRows = z.array(z.object({ owes: z.array(z.string()), dueOn: z.string().nullable() }));
const vacantRows = z.array(z.object({ post: z.string(), lastHeld: z.string().nullable() }));
const holderRows = z.array(z.object({ post: z.string(), person: z.string() }));
const text = z.string();
const sentRows = z.array(z.object({ kind: text, subject: text, step: z.int(), person: text }));
const moments = z.array(z.object({ at: z.date() }));
const rests = z.array(z.object({ subject: text, since: text, until: text, by: text, reason: text }));

interface Kept extends Omit<Sending, 'key' | 'urgent'> {
  readonly subject: string;
}
const keysOf = (rows: readonly Kept[]): ReadonlySet<string> =>
  new Set(rows.map(({ subject: key, ...row }) => sendingKey({ ...row, key })));

const OWED = Prisma.sql`cardinality(owes) > 0`;
const DUE = Prisma.sql`${OWED} AND "dueOn" IS NOT NULL`;
const projects = (which: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT 'project' AS source, number, state, stage AS sort, name AS title, owes, "dueOn", number AS about
     FROM "Project" WHERE ${which})`;
const records = (which: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT kind AS source, number, state, coalesce(dossier->>'kind', dossier->>'register', '') AS sort,
          coalesce(dossier->>'title', dossier#>>'{content,title}', '') AS title, owes, "dueOn",
          dossier->>'project' AS about
     FROM "Record" WHERE ${which})`;

/** What is owed, and the ledger of what was sent about it. */
export function reminderShelf(tx: Tx, now: Date, notes: Notes): ReminderShelf {
  const owed = async (source: string, number: string) =>
    dueRows.parse(
      source === 'project'
        ? await tx.$queryRaw`SELECT owes, "dueOn" FROM "Project" WHERE number = ${number}`
        : await tx.$queryRaw`SELECT owes, "dueOn" FROM "Record" WHERE kind = ${source} AND number = ${number}`,
    )[0];
  /** Rows of records as what is owed, each with whoever answers for its project and is somebody of the unit today. */
  const owingIn = async (rows: Prisma.Sql): Promise<readonly Owing[]> => {
    const today = now.toISOString().slice(0, 10);
    const found = owingRows.parse(
      await tx.$queryRaw`
        WITH held AS MATERIALIZED (
          SELECT DISTINCT ON (o."unitSlug", x.name) o."unitSlug" AS unit, x.name, x.id
            FROM "Holding" h JOIN "Person" x ON x.id = h."personId" JOIN "Post" o ON o.slug = h."postSlug"
           WHERE h."from" <= ${today} AND (h."to" IS NULL OR h."to" >= ${today}))
        SELECT source, owing.number, owing.state, sort, title, owing.owes, owing."dueOn", held.id AS officer
          FROM (${rows}) owing LEFT JOIN "Project" p ON p.number = about
          LEFT JOIN held ON held.name = p.officer AND held.unit = p.purchaser
         ORDER BY owing."dueOn", owing.number`,
    );
    return found.map(({ officer, ...row }) => ({ ...row, ...(officer !== null && { officer }) }));
  };
  return {
    owing(owedBy) {
      const theirs = owedBy ? Prisma.sql`${DUE} AND owes && ${[...owedBy]}::text[]` : DUE;
      return owingIn(Prisma.sql`${projects(theirs)} UNION ALL ${records(theirs)}`);
    },
    owingNext({ of, after, until, limit }) {
      const { source = '', number = '', dueOn = '' } = after ?? {};
      const next = of === 'projects' ? Prisma.sql`"dueOn", number` : Prisma.sql`"dueOn", kind, number`;
      const behind =
        of === 'projects' ? Prisma.sql`(${dueOn}, ${number})` : Prisma.sql`(${dueOn}, ${source}, ${number})`;
      const which = Prisma.sql`${OWED} AND "dueOn" <= ${until} AND (${next}) > ${behind}
        ORDER BY ${next} LIMIT ${limit}`;
      return owingIn(of === 'projects' ? projects(which) : records(which));
    },
    async owingOf(wanted) {
      const numbers = (from: readonly Pick<Owing, 'source' | 'number'>[]) => from.map(({ number }) => number);
      const others = wanted.filter(({ source }) => source !== 'project');
      const own = Prisma.sql`number = ANY (${numbers(wanted.filter(({ source }) => source === 'project'))}::text[])`;
      const pairs = Prisma.sql`(kind, number) IN (SELECT * FROM unnest(
        ${others.map(({ source }) => source)}::text[], ${numbers(others)}::text[]))`;
      return owingIn(
        Prisma.sql`${projects(Prisma.sql`${DUE} AND ${own}`)} UNION ALL ${records(Prisma.sql`${DUE} AND ${pairs}`)}`,
      );
    },
    async due(source, number) {
      const found = notes.owed(`${source}:${number}`) ?? (await owed(source, number));
      return found && { owes: found.owes, ...(found.dueOn !== null && { dueOn: found.dueOn }) };
    },
    async reachable(day) {
      const rows = holderRows.parse(
        await tx.$queryRaw`
          SELECT post, person FROM (
            SELECT "postSlug" AS post, "personId" AS person, 0 AS deputy FROM "Holding"
             WHERE "from" <= ${day} AND ("to" IS NULL OR "to" >= ${day})
            UNION
            SELECT "postSlug", "personId", 1 FROM "Deputy" WHERE "from" <= ${day} AND "to" >= ${day}) able
          WHERE EXISTS (SELECT 1 FROM "Account" WHERE "personId" = person AND platform <> 'resting')
          GROUP BY post, person ORDER BY post, min(deputy), person`,
      );
      const holders = new Map<string, string[]>();
      for (const { post, person } of rows) holders.set(post, [...(holders.get(post) ?? []), person]);
      return holders;
    },
    async sent(subjects) {
      const found = await tx.$queryRaw`
        SELECT kind, subject, step, person FROM "Reminder"
          JOIN unnest(${subjects.map(({ kind }) => kind)}::text[], ${subjects.map(({ key }) => key)}::text[])
               AS asked(kind, subject) USING (kind, subject)`;
      return keysOf(sentRows.parse(found));
    },
    async lastDigest(person) {
      await later(tx)`SELECT 1 FROM "Person" WHERE id = ${person} FOR NO KEY UPDATE`;
      const [last] = moments.parse(
        await tx.$queryRaw`
          SELECT at FROM "Reminder" WHERE person = ${person} AND NOT urgent ORDER BY at DESC LIMIT 1`,
      );
      return last?.at;
    },
    async claim(sendings) {
      const rows = sendings.map(({ key, ...row }) => ({ ...row, subject: key }));
      const written = sentRows.parse(
        await tx.$queryRaw`
          INSERT INTO "Reminder" (kind, subject, step, person, urgent, at)
          SELECT kind, subject, step, person, urgent, ${now}
            FROM jsonb_to_recordset(${jsonText(rows)}::jsonb)
                 AS r(kind text, subject text, step int, person text, urgent boolean)
          ON CONFLICT DO NOTHING RETURNING kind, subject, step, person`,
      );
      notes.rows('Reminder', written);
      return keysOf(written);
    },
    snoozes: async () =>
      rests.parse(await tx.$queryRaw`SELECT subject, since, until, by, reason FROM "Snooze"`),
    async snooze({ subject, since, until, by, reason }) {
      notes.rows('Snooze', [{ subject }]);
      await later(tx)`
        INSERT INTO "Snooze" (subject, since, until, by, reason, at)
        VALUES (${subject}, ${since}, ${until}, ${by}, ${storableText(reason)}, ${now})
        ON CONFLICT (subject) DO UPDATE SET since = excluded.since, until = excluded.until, by = excluded.by,
          reason = excluded.reason, at = excluded.at`;
    },
    async vacant(posts, day) {
      const rows = vacantRows.parse(
        await tx.$queryRaw`
          SELECT post, max("to") AS "lastHeld" FROM unnest(${[...posts]}::text[]) AS post
            LEFT JOIN "Holding" ON "postSlug" = post AND "from" <= ${day}
           GROUP BY post HAVING bool_and("from" IS NULL OR coalesce("to" < ${day}, false)) ORDER BY post`,
      );
      return new Map(rows.map(({ post, lastHeld }) => [post, lastHeld ?? undefined]));
    },
    async openedAt() {
      // What the log itself says of rows is nobody's act.
      const [first] = moments.parse(
        await tx.$queryRaw`SELECT at FROM "Entry" WHERE NOT starts_with(subject, ${ROWS}) ORDER BY at LIMIT 1`,
      );
      return first?.at;
    },
  };
}
