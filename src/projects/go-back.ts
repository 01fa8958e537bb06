import type { MatterKind } from '../domain/matter.ts';
import type { Hand } from '../domain/people.ts';
import { type Project, STAGES, type Stage } from '../domain/project.ts';
import { PIECES } from './pieces.ts';

/** Stages one may go back to. */
export const BACK_TO = [
  'procurement',
  'qualification',
  'contract',
  'supervision',
] as const satisfies readonly Stage[];
export type BackTo = (typeof BACK_TO)[number];

interface Moment {
  readonly by: Hand;
  readonly at: string;
}

const voidedFrom = (to: BackTo) =>
  PIECES.filter(({ stage, keeps }) => !keeps && STAGES.indexOf(stage) >= STAGES.indexOf(to));

/** Kinds of standing matters that came from what is void then. */
export const endsFrom = (to: BackTo): readonly MatterKind[] =>
  voidedFrom(to).flatMap(({ ends = [] }) => ends);

/** The project with that stage open again: what is on file from it on is void and stays readable, with the reason (R28, R40). */
export function goneBack(project: Project, to: BackTo, reason: string, { by, at }: Moment): Project {
  const voided = voidedFrom(to).map(({ key }) => key);
  return {
    ...project,
    version: project.version + 1,
    updatedAt: at,
    filed: (project.filed ?? []).map((entry) =>
      voided.includes(entry.row) && !entry.superseded ? { ...entry, superseded: { at, by, reason } } : entry,
    ),
  };
}
