import { type Project, STAGES, type Stage } from '../domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../domain/project-flow.ts';
import { stageOf } from './stages.ts';

export interface StageSum {
  readonly stage: Stage;
  readonly count: number;
  readonly fen: number;
}

const rowOf = ({ status }: Project): StateRow => PROJECT_STATES[status.state];

/** Nothing can happen to it any more. */
export const isOver = (project: Project): boolean => rowOf(project).final === true;

/** How many projects stand in each stage, with their amounts in fen; stages without any are left out. */
export const progressOf = (projects: readonly Project[]): readonly StageSum[] =>
  STAGES.flatMap((stage) => {
    const here = projects.filter((each) => stageOf(each) === stage);
    return here.length > 0 ? [{ stage, count: here.length, fen: fenOf(here) }] : [];
  });

export const fenOf = (projects: readonly Project[]): number =>
  projects.reduce((sum, { declaration }) => sum + declaration.fen, 0);
