import type { ClauseId } from './clauses.ts';
import { approvedFen, outstanding } from './opinions.ts';
import type { Project, Stage } from './project.ts';
import { PROJECT_STATES } from './project-flow.ts';
import { goesUp } from './routing.ts';

export type PieceOwner = 'purchaser' | 'asked' | 'finance' | 'office' | 'convenor' | 'joint';

export interface Piece {
  /** Key of its name in `wording/stages`. */
  readonly key: string;
  readonly owes: PieceOwner;
  readonly clause: ClauseId;
  /** Whether it is on file; absent: its record comes with a later stage of the program. */
  readonly onFile?: (project: Project) => boolean;
  /** Only some projects owe it. */
  readonly when?: (project: Project) => boolean;
}

const valid = (project: Project) => project.decisions.filter(({ supersededAt }) => !supersededAt);
const up = (project: Project) => goesUp(project.routing.route);

/** What must be on file before a stage may be left (五(一), R28, R29). */
export const STAGE_PIECES: Record<Stage, readonly Piece[]> = {
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
    { key: 'decision', owes: 'office', clause: '六(一)', onFile: (p) => p.status.state === 'approved' },
  ],
  procurement: [
    { key: 'conditions', owes: 'joint', clause: '三(二)' },
    { key: 'method', owes: 'purchaser', clause: '五(二)' },
    { key: 'organiser', owes: 'purchaser', clause: '五(二)' },
  ],
  qualification: [{ key: 'six-conditions', owes: 'joint', clause: '三(二)' }],
  contract: [{ key: 'contract', owes: 'purchaser', clause: '五(二)' }],
  supervision: [{ key: 'tracking', owes: 'purchaser', clause: '七(二)5' }],
  evaluation: [
    { key: 'acceptance-report', owes: 'purchaser', clause: '七(二)5' },
    { key: 'three-parties', owes: 'joint', clause: '六(五)' },
    { key: 'publication', owes: 'purchaser', clause: '六(五)' },
  ],
  payment: [{ key: 'payment', owes: 'purchaser', clause: '六(三)' }],
};

/** What this project still lacks in the stage it stands in, in the table's order. */
export function missingPieces(project: Project): readonly Piece[] {
  const { stage } = PROJECT_STATES[project.status.state];
  return STAGE_PIECES[stage].filter(({ onFile, when }) => (when?.(project) ?? true) && !onFile?.(project));
}
