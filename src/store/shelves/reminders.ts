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

/** What is owed, and the ledger of what was sent about it. */
export function reminderShelf(tx: Tx, now: Date, notes: Notes): ReminderShelf {
  const owed = async (source: string, number: string) =>
    dueRows.parse(
      source === 'project'
        ? await tx.$queryRaw`SELECT owes, "dueOn" FROM "Project" WHERE number = ${number}`
        : await tx.$queryRaw`SELECT owes, "dueOn" FROM "Record" WHERE kind = ${source} AND number = ${number}`,
    )[0];
  return {
    async owing(owedBy): Promise<readonly Owing[]> {
      const theirs = owedBy ? Prisma.sql`owes && ${[...owedBy]}::text[]` : Prisma.sql`cardinality(owes) > 0`;
      const today = now.toISOString().slice(0, 10);
      const rows = owingRows.parse(
        await tx.$queryRaw`
          WITH held AS (
            SELECT DISTINCT ON (o."unitSlug", x.name) o."unitSlug" AS unit, x.name, x.id
              FROM "Holding" h JOIN "Person" x ON x.id = h."personId" JOIN "Post" o ON o.slug = h."postSlug"
             WHERE h."from" <= ${today} AND (h."to" IS NULL OR h."to" >= ${today})),
          named AS (
            SELECT p.number AS of, held.id AS officer
              FROM "Project" p JOIN held ON held.name = p.officer AND held.unit = p.purchaser)
          SELECT 'project' AS source, number, state, stage AS sort, name AS title, owes, "dueOn", officer
            FROM (SELECT number, state, stage, name, owes, "dueOn" FROM "Project") p
            LEFT JOIN named ON of = number
           WHERE ${theirs} AND "dueOn" IS NOT NULL
          UNION ALL
          SELECT kind, number, state, coalesce(dossier->>'kind', dossier->>'register', ''),
                 coalesce(dossier->>'title', dossier#>>'{content,title}', ''), owes, "dueOn", officer
            FROM "Record" LEFT JOIN named ON of = dossier->>'project'
           WHERE ${theirs} AND "dueOn" IS NOT NULL
          ORDER BY "dueOn", number`,
      );
      return rows.map(({ officer, ...row }) => ({ ...row, ...(officer !== null && { officer }) }));
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
    async sent(keys) {
      const found = await tx.$queryRaw`
        SELECT kind, subject, step, person FROM "Reminder" WHERE subject = ANY (${[...keys]}::text[])`;
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
