import { z } from 'zod';
import type { ProjectShelf } from '../../office/ports.ts';
import { jsonText } from '../json.ts';
import type { Notes } from '../log/notes.ts';
import { Collision } from '../trouble.ts';
import type { Tx } from '../tx.ts';
import { dossier } from './dossier.ts';
import { marked } from './edition.ts';
import { columnsOf } from './project-columns.ts';
import { allProjects, searchProjects } from './search.ts';

const rows = z.array(z.object({ dossier })).transform(([row]) => row?.dossier);
const counted = z.tuple([z.object({ value: z.int() })]);

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
      const columns = { ...columnsOf(project), ...owed };
      const row = { ...columns, dossier: JSON.parse(jsonText(marked('project', project))) };
      if (project.version === 1) {
        await tx.project.create({ data: row });
        return;
      }
      const where = { number: project.number, version: project.version - 1 };
      const { count } = await tx.project.updateMany({ where, data: row });
      if (count !== 1)
        throw new Collision(`project ${project.number} is not at version ${where.version} any more`);
    },
    async sums() {
      const found = await tx.project.groupBy({
        by: ['year', 'field', 'item'],
        where: { state: { notIn: ['withdrawn', 'refused'] } },
        _count: true,
        _sum: { fen: true },
        orderBy: [{ year: 'asc' }, { field: 'asc' }, { item: 'asc' }],
      });
      return found.map(({ year, field, item, _count: count, _sum: { fen } }) => ({
        ...{ year, field, ...(item !== null && { item }) },
        ...{ count, fen: Number(fen ?? 0) },
      }));
    },
    search: (criteria, sight, page) => searchProjects(tx, criteria, sight, page),
    all: (criteria, sight) => allProjects(tx, criteria, sight),
  };
}
