import type { ClauseId } from './clauses.ts';
import { fixesAmount } from './concerned.ts';
import { outstanding } from './opinions.ts';
import type { UnitSlug } from './people.ts';
import type { Project, Stage, State } from './project.ts';

/**
 * Who may do a thing to a project.
 * `purchaser`: liaison, officer or member of the purchasing unit · `office`: director, deputies, clerks ·
 * `convenor`: either convenor or the chief convenor (R99) · `coordinator`: a convenor or the office director (R122) ·
 * `asked`: someone who speaks for a unit that was asked.
 */
export type Party = 'purchaser' | 'office' | 'convenor' | 'coordinator' | 'asked';

export interface VerbRow {
  readonly from: readonly (State | 'nothing')[];
  /** Every state it may lead to; which one, `project-acts` decides. */
  readonly to: readonly State[];
  readonly who: Party;
  /** Closed to whoever submitted it and to everyone of the purchasing unit. */
  readonly notOwn?: boolean;
  /** A reason must be given (always, or where the act says so itself). */
  readonly reason?: boolean;
  /** Everything before this stage is on file, and of the stage itself what the table of pieces asks for first (R28). */
  readonly needs?: Stage;
  readonly clause: ClauseId;
  /** How it looks among a card's buttons; none: by command only. */
  readonly button?: 'primary' | 'plain' | 'danger';
  /** Taken back by whoever did it while nobody has acted since: it told nobody else a thing that stands on it (law 8). */
  readonly back?: true;
  readonly verdict?: true;
  readonly takes?: true;
  /** News of it reaches the purchaser's people: the submitter and the liaison (R105). */
  readonly news?: true;
  idle?(project: Project): boolean;
  fixes?(project: Project, unit: UnitSlug): number | undefined;
}

/** The one table of what can happen to a project before procurement. Order is the order of the buttons. */
export const PROJECT_FLOW = {
  submit: { from: ['nothing'], to: ['submitted'], who: 'purchaser', clause: '五(一)' },
  accept: {
    from: ['submitted'],
    to: ['in-review'],
    who: 'office',
    clause: '五(一)',
    button: 'primary',
    back: true,
    news: true,
  },
  opine: {
    from: ['in-review', 'disputed'],
    to: ['in-review', 'disputed'],
    who: 'asked',
    notOwn: true,
    clause: '附件1 三',
    button: 'primary',
    back: true,
    verdict: true,
    takes: true,
    fixes: ({ asked, declaration }, unit) =>
      asked.some((each) => each.unit === unit && fixesAmount(each)) ? declaration.fen : undefined,
  },
  coordinate: {
    from: ['disputed'],
    to: ['in-review', 'escalated'],
    who: 'coordinator',
    notOwn: true,
    clause: '附件1 三',
    button: 'primary',
    back: true,
    verdict: true,
    takes: true,
    news: true,
  },
  conclude: {
    from: ['in-review'],
    to: ['concluded', 'awaiting-channel', 'refused'],
    who: 'office',
    notOwn: true,
    clause: '五(一)',
    button: 'primary',
    back: true,
    verdict: true,
    takes: true,
    // It waits for every unit; until then its button would only be refused.
    idle: (project) => outstanding(project).length > 0,
    news: true,
  },
  report: {
    from: ['concluded'],
    to: ['awaiting-convenor'],
    who: 'office',
    clause: '六(一)',
    button: 'primary',
    back: true,
    news: true,
  },
  approve: {
    from: ['awaiting-convenor'],
    to: ['awaiting-government'],
    who: 'convenor',
    notOwn: true,
    clause: '六(一)',
    button: 'primary',
    takes: true,
    news: true,
  },
  record: {
    from: ['awaiting-government', 'awaiting-channel', 'escalated'],
    to: ['approved', 'awaiting-channel', 'refused'],
    who: 'office',
    clause: '六(一)',
    button: 'primary',
    news: true,
  },
  complete: {
    from: ['approved'],
    to: ['completed'],
    who: 'purchaser',
    needs: 'supervision',
    clause: '七(二)5',
    button: 'plain',
  },
  evaluate: {
    from: ['completed'],
    to: ['evaluated'],
    who: 'purchaser',
    needs: 'evaluation',
    clause: '七(二)5',
    button: 'primary',
  },
  archive: {
    from: ['paid'],
    to: ['archived'],
    who: 'purchaser',
    needs: 'payment',
    clause: '七(四)1',
    button: 'primary',
  },
  back: { from: ['approved'], to: ['approved'], who: 'purchaser', reason: true, clause: '五(一)' },
  amend: {
    from: [
      'submitted',
      'returned',
      'in-review',
      'disputed',
      'concluded',
      'awaiting-convenor',
      'awaiting-government',
      'awaiting-channel',
      'approved',
    ],
    to: [
      'submitted',
      'in-review',
      'disputed',
      'concluded',
      'awaiting-convenor',
      'awaiting-government',
      'awaiting-channel',
      'approved',
    ],
    who: 'purchaser',
    clause: '五(一)',
    button: 'plain',
  },
  return: {
    from: ['submitted', 'in-review', 'concluded'],
    to: ['returned'],
    who: 'office',
    reason: true,
    clause: '五(一)',
    button: 'plain',
    back: true,
    takes: true,
    news: true,
  },
  refuse: {
    from: ['awaiting-convenor'],
    to: ['refused'],
    who: 'convenor',
    notOwn: true,
    reason: true,
    clause: '六(一)',
    button: 'danger',
    takes: true,
    news: true,
  },
  withdraw: {
    from: ['submitted', 'returned', 'in-review', 'disputed', 'concluded', 'awaiting-convenor'],
    to: ['withdrawn'],
    who: 'purchaser',
    reason: true,
    clause: '五(一)',
    button: 'danger',
  },
} as const satisfies Readonly<Record<string, VerbRow>>;
export type Verb = keyof typeof PROJECT_FLOW;
export const VERBS = Object.keys(PROJECT_FLOW) as readonly Verb[];
export const isVerb = (verb: string): verb is Verb => Object.hasOwn(PROJECT_FLOW, verb);

/** How a card looks. */
type Shade = 'waiting' | 'warning' | 'good' | 'bad' | 'plain';

export interface StateRow {
  readonly stage: Stage;
  /** Who must move next. */
  readonly owes: Party | 'nobody';
  /** Work days for the step until the setting says otherwise: a local figure, the document gives none (Z05, Z06). */
  readonly days?: number;
  /** Decided by whoever decides it; the record is open to all member units. */
  readonly decided?: boolean;
  /** It comes of itself from that state once no stage lacks anything, and goes back when one does again. */
  readonly follows?: State;
  /** Nothing can happen to it any more. */
  readonly final?: boolean;
  /** How its card looks. */
  readonly shade: Shade;
}

export const PROJECT_STATES = {
  submitted: { stage: 'declaration', owes: 'office', days: 3, shade: 'waiting' },
  returned: { stage: 'declaration', owes: 'purchaser', days: 10, shade: 'warning' },
  withdrawn: { stage: 'declaration', owes: 'nobody', final: true, shade: 'plain' },
  'in-review': { stage: 'review', owes: 'asked', days: 7, shade: 'waiting' },
  disputed: { stage: 'review', owes: 'coordinator', days: 10, shade: 'warning' },
  escalated: { stage: 'review', owes: 'office', days: 30, shade: 'warning' },
  concluded: { stage: 'review', owes: 'office', days: 3, shade: 'waiting' },
  'awaiting-convenor': { stage: 'review', owes: 'convenor', days: 5, shade: 'waiting' },
  'awaiting-government': { stage: 'review', owes: 'office', days: 30, shade: 'waiting' },
  'awaiting-channel': { stage: 'review', owes: 'office', days: 30, shade: 'waiting' },
  approved: { stage: 'procurement', owes: 'nobody', decided: true, shade: 'good' },
  // Procurement, contract and supervision come with later stages; what they leave behind is that the service was delivered.
  completed: { stage: 'evaluation', owes: 'purchaser', days: 40, decided: true, shade: 'waiting' },
  evaluated: { stage: 'payment', owes: 'nobody', decided: true, shade: 'good' },
  paid: { stage: 'payment', owes: 'nobody', decided: true, follows: 'evaluated', shade: 'good' },
  archived: { stage: 'payment', owes: 'nobody', decided: true, final: true, shade: 'good' },
  refused: { stage: 'review', owes: 'nobody', decided: true, final: true, shade: 'bad' },
} as const satisfies Record<State, StateRow>;
