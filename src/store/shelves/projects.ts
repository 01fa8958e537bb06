import { z } from 'zod';
import type { ProjectShelf } from '../../office/ports.ts';
import type { Notes } from '../log/notes.ts';
import type { Tx } from '../tx.ts';
import { dossier } from './dossier.ts';
import { marked } from './edition.ts';
import { columnsOf, keepProject } from './project-columns.ts';
import { allProjects, searchProjects } from './search.ts';

const rows = z.array(z.object({ dossier })).transform(([row]) => row?.dossier);
const counted = z.tuple([z.object({ value: z.int() })]);
const summed = z.array(
  z.object({
    ...{ year: z.int(), field: z.string(), item: z.string().nullable() },
    ...{ count: z.int(), fen: z.number() },
  }),
);

/** The projects: each kept whole as its dossier, with the columns that are searched by beside it. */
export function projectShelf(tx: Tx, notes: Notes): ProjectShelf {
  return {
    async nextNumber(year) {
      // The counter's row stays locked until the transaction ends: nobody numbers in between, and a rollback leaves no gap.
      const [{ value }] = counted.parse(
        await tx.$queryRaw`
          INSERT INTO "Counter" AS c (name, value) VALUES (${`project:${year}`}, 1)
          ON CONFLICT (name) DO UPDATE SET value = c.value + 1 RETURNING value`,
      );
      return `${year}-${String(value).padStart(3, '0')}`;
    },
    find: async (number) =>
      rows.parse(await tx.$queryRaw`SELECT dossier FROM "Project" WHERE number = ${number}`),
    take: async (number) =>
      rows.parse(await tx.$queryRaw`SELECT dossier FROM "Project" WHERE number = ${number} FOR UPDATE`),
    async save(project, due) {
      const owed = {
        ...{ stage: due.stage, decided: due.decided },
        ...{ owes: [...due.owes], dueOn: due.dueOn ?? null },
      };
      notes.due(`project:${project.number}`, owed);
      await keepProject(tx, {
        ...{ ...columnsOf(project), fen: project.declaration.fen, ...owed },
        dossier: marked('project', project),
      });
    },
    async sums() {
      const found = summed.parse(
        await tx.$queryRaw`
          SELECT year, field, item, count(*)::int AS count, sum(fen)::float8 AS fen FROM "Project"
           WHERE state NOT IN ('withdrawn', 'refused') GROUP BY year, field, item ORDER BY year, field, item`,
      );
      return found.map(({ item, ...sum }) => ({ ...sum, ...(item !== null && { item }) }));
    },
    search: (criteria, sight, page) => searchProjects(tx, criteria, sight, page),
    all: (criteria, sight) => allProjects(tx, criteria, sight),
  };
}
