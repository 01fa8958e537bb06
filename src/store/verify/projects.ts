import { z } from 'zod';
import { Prisma } from '../generated/client.ts';
import { dossier } from '../shelves/dossier.ts';
import { columnsOf } from '../shelves/project-columns.ts';
import type { Tx } from '../tx.ts';
import type { LogProblem, Unproved } from './report.ts';
import { examineRow } from './rows.ts';

const BATCH = 500;

const row = z.looseObject({
  number: z.string(),
  dossier: z.string(),
  seq: z.int().nullable(),
  after: z.string().nullable(),
  due: z.string().nullable(),
});
type Row = z.infer<typeof row>;
const lost = z.array(z.object({ number: z.string() }));

/** Every project's own row against the last entry of its log, and every number ever given against the projects. */
export async function examineProjects(tx: Tx) {
  const problems: LogProblem[] = [];
  let projects = 0;
  /** Written before the log held by whom and when it is owed. */
  let open = 0;
  for await (const project of rows(tx)) {
    projects += 1;
    problems.push(...examineProject(project));
    if (project.due === null) open += 1;
  }
  const gone = lost.parse(await tx.$queryRaw(GIVEN_BUT_GONE));
  problems.push(
    ...gone.map(({ number }): LogProblem => ({ kind: 'missing', subject: `project:${number}`, seq: 1 })),
  );
  const unproved: Unproved[] = open > 0 ? [{ table: 'Project', rows: open }] : [];
  return { projects, problems, unproved };
}

const examineProject = ({ number, dossier: text, seq, after, due, ...columns }: Row) =>
  examineRow(
    { subject: `project:${number}`, dossier: text, seq, after, due, columns: { ...columns, number } },
    (lives) => {
      const known = dossier.safeParse(lives);
      return known.success ? columnsOf(known.data) : undefined;
    },
  );

async function* rows(tx: Tx): AsyncGenerator<Row> {
  let last: string | undefined = '';
  while (last !== undefined) {
    const batch: readonly Row[] = z.array(row).parse(
      await tx.$queryRaw`
        SELECT p.number, p.version, p.year, p.state, p.name, p.purchaser, p.field, p.item, p.fen, p.route,
               p."submittedBy", p.officer, p.origin, p.asked, p."submittedAt", p."updatedAt",
               p.stage, p.decided, p.owes, p."dueOn",
               p.dossier::text AS dossier, e.seq, e.after, e.due
          FROM "Project" p
          LEFT JOIN LATERAL (SELECT seq, (content -> 'after')::text AS after, (content -> 'due')::text AS due FROM "Entry"
            WHERE subject = 'project:' || p.number AND jsonb_exists(content, 'after') ORDER BY seq DESC LIMIT 1) e ON true
         WHERE p.number > ${last} ORDER BY p.number LIMIT ${BATCH}`,
    );
    yield* batch;
    last = batch.length < BATCH ? undefined : batch.at(-1)?.number;
  }
}

const GIVEN_BUT_GONE = Prisma.sql`
  SELECT number FROM "Counter" c, generate_series(1, c.value) n,
    LATERAL (SELECT substr(c.name, 9) || '-' || lpad(n::text, greatest(3, length(n::text)), '0') AS number) given
   WHERE c.name LIKE 'project:%' AND NOT EXISTS (SELECT 1 FROM "Project" p WHERE p.number = given.number)
   ORDER BY number`;
