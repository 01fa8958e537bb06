import type { ClauseId } from './clauses.ts';
import { approvedFen, outstanding } from './opinions.ts';
import { type Project, STAGES, type Stage } from './project.ts';
import { PROJECT_STATES, type StateRow } from './project-flow.ts';
import { goesUp } from './routing.ts';

export type PieceOwner = 'purchaser' | 'asked' | 'finance' | 'office' | 'convenor' | 'joint';

export interface Piece {
  /** Key of its name in `wording/stages`. */
  readonly key: string;
  readonly owes: PieceOwner;
  readonly clause: ClauseId;
  /** Whether it is on file; absent: its record comes with a later stage of the program. */
  readonly onFile?: (project: Project) => boolean;
  /** With it the stage is done: what else it needs cannot be missing any more, or was decided above. */
  readonly closes?: true;
  /** Only some projects owe it. */
  readonly when?: (project: Project) => boolean;
}

const valid = (project: Project) => project.decisions.filter(({ supersededAt }) => !supersededAt);
const up = (project: Project) => goesUp(project.routing.route);
/** Decided outside for it, and not voided since. */
const isApproved = ({ status }: Project) => {
  const { decided }: StateRow = PROJECT_STATES[status.state];
  return decided === true && status.state !== 'refused';
};

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
    {
      key: 'evaluation',
      owes: 'purchaser',
      clause: '七(二)5',
      onFile: (p) => p.evaluation !== undefined,
      closes: true,
    },
    { key: 'publication', owes: 'purchaser', clause: '六(五)' },
  ],
  payment: [{ key: 'payment', owes: 'purchaser', clause: '六(三)' }],
};

/** What this project still lacks in the stage it stands in, in the table's order. */
export function missingPieces(project: Project): readonly Piece[] {
  const { stage } = PROJECT_STATES[project.status.state];
  return STAGE_PIECES[stage].filter(({ onFile, when }) => (when?.(project) ?? true) && !onFile?.(project));
}

/**
 * How far each of the eight stages is, by what is on file and not by its place in the list: done with the piece that
 * closes it; the first that lacks it is the present one (五(一), R27, R28).
 */
export function stageProgress(project: Project): (stage: Stage) => 'done' | 'now' | 'ahead' {
  const isDone = (stage: Stage) =>
    STAGE_PIECES[stage].some(({ closes, onFile }) => closes === true && onFile?.(project) === true);
  const present = STAGES.find((stage) => !isDone(stage));
  return (stage) => (isDone(stage) ? 'done' : stage === present ? 'now' : 'ahead');
}
