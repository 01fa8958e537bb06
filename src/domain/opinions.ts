import { fixesAmount } from './concerned.ts';
import type { Asked, Opinion, Project } from './project.ts';

type Reviewed = Pick<Project, 'asked' | 'opinions' | 'round'>;

/** The opinion that counts for each unit: its last one of this round (R124). */
export function standing(project: Reviewed): ReadonlyMap<string, Opinion> {
  return new Map(
    project.opinions.filter(({ round }) => round === project.round).map((opinion) => [opinion.unit, opinion]),
  );
}

/** Units that have not yet agreed: silent or objecting. Silence is never consent (R121). */
export function outstanding(project: Reviewed): readonly Asked[] {
  const opinions = standing(project);
  return project.asked.filter(({ unit }) => !opinions.get(unit)?.agrees);
}

/** Units that said no and have not changed their mind. */
export function objecting(project: Reviewed): readonly Opinion[] {
  return [...standing(project).values()].filter(({ agrees }) => !agrees);
}

/**
 * The amount in fen that counts: as fixed after the approval, else as decided outside where that names one, else as
 * fixed by the unit that determines the money; with everything that was added within the year (六(二), R44, R46).
 */
export function approvedFen(project: Reviewed & Pick<Project, 'decisions' | 'filed'>): number | undefined {
  const standing = (project.filed ?? []).filter(({ superseded }) => !superseded);
  const fixed = standing.findLast(({ fixesFen }) => fixesFen !== undefined)?.fixesFen ?? fixedFen(project);
  return fixed === undefined
    ? undefined
    : standing.reduce((fen, { raisesFen = 0 }) => fen + raisesFen, fixed);
}

/** The amount in fen as it was when the project was approved (R44). */
function fixedFen(project: Reviewed & Pick<Project, 'decisions'>): number | undefined {
  const outside = project.decisions.findLast(
    (each) => each.kind === 'external' && each.passed && !each.supersededAt && each.approvedFen !== undefined,
  );
  if (outside?.kind === 'external') return outside.approvedFen;
  const opinions = standing(project);
  const fixing = project.asked.find((asked) => fixesAmount(asked) && opinions.get(asked.unit)?.agrees);
  return fixing && opinions.get(fixing.unit)?.approvedFen;
}
