import type { Project } from '../../domain/project.ts';
import { storableText } from '../json.ts';

/** What is searched by: every column that follows from the dossier alone. */
export const columnsOf = (project: Project) => ({
  number: project.number,
  version: project.version,
  year: Number(project.number.slice(0, 4)),
  state: project.status.state,
  name: storableText(project.declaration.name),
  purchaser: project.declaration.purchaser,
  field: project.declaration.field,
  item: project.declaration.item ?? null,
  fen: BigInt(project.declaration.fen),
  route: project.routing.route,
  submittedBy: project.submittedBy.person,
  officer: storableText(project.declaration.officer),
  origin: project.origin ?? null,
  asked: [...new Set(project.asked.map(({ unit }) => unit))],
  submittedAt: new Date(project.submittedAt),
  updatedAt: new Date(project.updatedAt),
});
