import type { ClauseId } from '../domain/clauses.ts';
import { approvedFen, outstanding } from '../domain/opinions.ts';
import type { PieceOwner } from '../domain/owing.ts';
import type { Project, Stage } from '../domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../domain/project-flow.ts';
import { goesUp } from '../domain/routing.ts';

/** What a verb leaves on the project itself, and no entry of its own. */
export interface Mark {
  /** Key of its name in `wording/stages`. */
  readonly key: string;
  readonly owes: PieceOwner;
  readonly clause: ClauseId;
  readonly onFile: (project: Project) => boolean;
  /** With it the stage is done: what else it needs cannot be missing any more, or was decided above. */
  readonly closes?: true;
  /** Only some projects owe it. */
  readonly when?: (project: Project) => boolean;
}

const valid = (project: Project) => project.decisions.filter(({ supersededAt }) => !supersededAt);
const up = (project: Project) => goesUp(project.routing.route);

/** Decided outside for it, and not voided since. */
export const isApproved = ({ status }: Pick<Project, 'status'>): boolean => {
  const { decided }: StateRow = PROJECT_STATES[status.state];
  return decided === true && status.state !== 'refused';
};

/** What the verbs leave on file, by stage (五(一), R28, R29). */
export const STAGE_MARKS: Partial<Record<Stage, readonly Mark[]>> = {
  declaration: [
    {
      key: 'declaration',
      owes: 'purchaser',
      clause: '六(一)',
      onFile: ({ status }) => status.state !== 'returned' && status.state !== 'withdrawn',
    },
    {
      key: 'acceptance',
      owes: 'office',
      clause: '五(一)',
      onFile: ({ status }) => PROJECT_STATES[status.state].stage !== 'declaration',
      closes: true,
    },
  ],
  review: [
    {
      key: 'opinions',
      owes: 'asked',
      clause: '附件1 三',
      onFile: (p) => p.asked.length > 0 && outstanding(p).length === 0,
    },
    { key: 'amount', owes: 'finance', clause: '六(二)', onFile: (p) => approvedFen(p) !== undefined },
    {
      key: 'conclusion',
      owes: 'office',
      clause: '五(一)',
      onFile: (p) => valid(p).some(({ kind, passed }) => kind === 'review' && passed),
    },
    {
      key: 'convenor',
      owes: 'convenor',
      clause: '六(一)',
      when: up,
      onFile: (p) => valid(p).some(({ kind, passed }) => kind === 'convenor' && passed),
    },
    { key: 'decision', owes: 'office', clause: '六(一)', onFile: isApproved, closes: true },
  ],
  supervision: [
    {
      key: 'completion',
      owes: 'purchaser',
      clause: '七(二)5',
      onFile: ({ completion }) => completion !== undefined,
    },
  ],
  evaluation: [
    {
      key: 'evaluation',
      owes: 'purchaser',
      clause: '七(二)5',
      onFile: ({ evaluation }) => evaluation !== undefined,
    },
  ],
};
