import type { Project } from '../../domain/project.ts';
import { storableText } from '../json.ts';
import { keeping } from './keeping.ts';

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

type Row = Omit<ReturnType<typeof columnsOf>, 'fen'> & {
  readonly fen: number;
  readonly stage: string;
  readonly decided: boolean;
  readonly owes: readonly string[];
  readonly dueOn: string | null;
  readonly dossier: object;
};

/** Keeps a project, whole and with what it is found by. */
export const keepProject = keeping<Row>(
  'Project',
  [
    ...([
      'number',
      'version',
      'year',
      'state',
      'stage',
      'name',
      'purchaser',
      'field',
      'item',
      'fen',
    ] as const),
    ...(['route', 'submittedBy', 'officer', 'origin', 'decided', 'asked', 'owes', 'dueOn'] as const),
    ...(['dossier', 'submittedAt', 'updatedAt'] as const),
  ],
  ['number'],
);
