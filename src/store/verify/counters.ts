import { z } from 'zod';
import type { Tx } from '../tx.ts';
import type { LogProblem } from './report.ts';

const wrong = z.array(z.object({ name: z.string(), known: z.boolean() }));

/** Every counter against the numbers that were given by it: one that stands lower would give a number twice. */
export async function examineCounters(tx: Tx): Promise<readonly LogProblem[]> {
  const found = wrong.parse(
    await tx.$queryRaw`
      WITH given AS (
        SELECT 'project:' || split_part(number, '-', 1) AS name, split_part(number, '-', 2)::int AS n,
               'project:' || number AS subject FROM "Project" WHERE number ~ '^[0-9]{4}-[0-9]+$'
        UNION ALL
        SELECT 'record:' || substring(number from '^[A-Z]+') || ':' || substring(number from '[0-9]{4}'),
               substring(number from '-([0-9]+)$')::int, kind || ':' || number FROM "Record"
         WHERE number ~ '^[A-Z]{1,2}[0-9]{4}-[0-9]+$'
           -- What the document itself lays down may have a number of its own.
           AND kind <> 'minutes' AND dossier #> '{entry,values,laid}' IS NULL
        UNION ALL
        SELECT 'record:issue:' || (dossier #>> '{issued,year}'), (dossier #>> '{issued,serial}')::int,
               kind || ':' || number FROM "Record"
         WHERE kind = 'minutes' AND dossier #>> '{issued,serial}' ~ '^[0-9]+$'),
      most AS (
        SELECT name, max(n) AS n, bool_or(jsonb_exists(content, 'due')) AS held
          FROM given LEFT JOIN "Entry" USING (subject) WHERE coalesce(seq, 1) = 1 GROUP BY name)
      SELECT name, name ~ '^(project|record:[A-Za-z]+):[0-9]{4}$' AS known
        FROM "Counter" c FULL JOIN most USING (name)
       WHERE c.value < most.n OR (c.value IS NULL AND most.held) OR name !~ '^(project|record:[A-Za-z]+):[0-9]{4}$' ORDER BY name`,
  );
  return found.map(({ name, known }): LogProblem => {
    const place = { subject: `Counter:${name}`, seq: 0, part: 'row' as const };
    return known ? { kind: 'changed', ...place, columns: ['value'] } : { kind: 'unknown', ...place };
  });
}
