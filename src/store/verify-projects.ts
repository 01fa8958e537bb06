import { z } from 'zod';
import type { Tx } from './desk.ts';
import { dossier } from './dossier.ts';
import { Prisma } from './generated/client.ts';
import { canonical } from './json.ts';
import { columnsOf } from './project-columns.ts';
import type { LogProblem } from './verify-report.ts';

const BATCH = 500;

const row = z.looseObject({
  number: z.string(),
  dossier: z.string(),
  seq: z.int().nullable(),
  after: z.string().nullable(),
});
type Row = z.infer<typeof row>;
const lost = z.array(z.object({ number: z.string() }));

/** Every project's own row against the last entry of its log, and every number ever given against the projects. */
export async function examineProjects(tx: Tx) {
  const problems: LogProblem[] = [];
  let projects = 0;
  for await (const project of rows(tx)) {
    projects += 1;
    problems.push(...examineProject(project));
  }
  const gone = lost.parse(await tx.$queryRaw(GIVEN_BUT_GONE));
  problems.push(
    ...gone.map(({ number }): LogProblem => ({ kind: 'missing', subject: `project:${number}`, seq: 1 })),
  );
  return { projects, problems };
}

function* examineProject({ number, dossier: text, seq, after, ...columns }: Row): Generator<LogProblem> {
  const subject = `project:${number}`;
  if (seq === null || after === null) {
    yield { kind: 'missing', subject, seq: 1 };
    return;
  }
  const lives: unknown = JSON.parse(text);
  const logged: unknown = JSON.parse(after);
  if (canonical(lives) !== canonical(logged)) {
    // Ahead of its log: the end of the log was cut off. Otherwise the project itself was changed past the log.
    const cut = versionOf(lives) > versionOf(logged);
    yield cut
      ? { kind: 'missing', subject, seq: seq + 1 }
      : { kind: 'changed', subject, seq, part: 'dossier' };
    return;
  }
  const known = dossier.safeParse(lives);
  if (!known.success || !sameColumns(columnsOf(known.data), { ...columns, number })) {
    yield { kind: 'changed', subject, seq, part: 'columns' };
  }
}

const versionOf = (value: unknown): number =>
  z.object({ version: z.number() }).safeParse(value).data?.version ?? 0;

const sameColumns = (
  expected: ReturnType<typeof columnsOf>,
  actual: Readonly<Record<string, unknown>>,
): boolean => Object.entries(expected).every(([name, value]) => spelled(value) === spelled(actual[name]));

const spelled = (value: unknown): string => canonical(typeof value === 'bigint' ? String(value) : value);

async function* rows(tx: Tx): AsyncGenerator<Row> {
  let last: string | undefined = '';
  while (last !== undefined) {
    const batch: readonly Row[] = z.array(row).parse(
      await tx.$queryRaw`
        SELECT p.number, p.version, p.year, p.state, p.name, p.purchaser, p.field, p.item, p.fen, p.route,
               p."submittedBy", p.officer, p.origin, p.asked, p."submittedAt", p."updatedAt",
               p.dossier::text AS dossier, e.seq, e.after
          FROM "Project" p
          LEFT JOIN LATERAL (SELECT seq, (content -> 'after')::text AS after FROM "Entry"
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
