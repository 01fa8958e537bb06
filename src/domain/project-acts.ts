import { concernedUnits, fixesAmount } from './concerned.ts';
import type { Declaration } from './declaration.ts';
import { Incomplete, type Problem } from './declare.ts';
import { isMaterial } from './material.ts';
import { approvedFen, objecting, outstanding, standing } from './opinions.ts';
import type { Hand, UnitSlug } from './people.ts';
import { answersOf, type Principle } from './principles.ts';
import type {
  Coordination,
  Decision,
  Evaluation,
  ExternalDecision,
  Opinion,
  Project,
  Route,
  Status,
} from './project.ts';
import { Refusal } from './refusal.ts';
import { DECIDING_BODY, decideRoute, goesUp } from './routing.ts';
import { same } from './same.ts';

/** Each act takes the project as it stands, who acts and when (an ISO moment, and the office's own calendar day), and gives the project after it or refuses. */
export type Moment = { readonly by: Hand; readonly at: string; readonly today: string };

const moved = (project: Project, at: string, change: Partial<Project>): Project => ({
  ...project,
  ...change,
  version: project.version + 1,
  updatedAt: at,
});

const becoming = (state: Exclude<Status['state'], 'returned' | 'withdrawn' | 'refused'>): Status => ({
  state,
});

/** A new project, routed from its five answers; `unwritten` is the route of the case the document leaves out (R30, R39, Z02). */
export function submitted(
  number: string,
  declaration: Declaration,
  origin: string | undefined,
  { by, at }: Moment,
  unwritten?: Route,
): Project {
  return {
    number,
    version: 1,
    round: 1,
    status: becoming('submitted'),
    declaration,
    routing: decideRoute(declaration.answers, unwritten),
    submittedBy: by,
    submittedAt: at,
    ...(origin && { origin }),
    asked: [],
    opinions: [],
    coordinations: [],
    decisions: [],
    updatedAt: at,
  };
}

/** Asks the units concerned, and those the office adds (附件1 三, R31). */
export function accepted(project: Project, added: readonly UnitSlug[], { at }: Moment): Project {
  return moved(project, at, {
    status: becoming('in-review'),
    asked: concernedUnits(project.declaration, added, at),
  });
}

export function returned(project: Project, reason: string, { by, at }: Moment): Project {
  return moved(project, at, { status: { state: 'returned', reason, by } });
}

export function withdrawn(project: Project, reason: string, { at }: Moment): Project {
  return moved(project, at, { status: { state: 'withdrawn', reason } });
}

/**
 * What one unit says, with its answer to each principle; any no opens coordination, and the last no taken back closes
 * it (R06, R122, R124).
 */
export function opined(
  project: Project,
  unit: UnitSlug,
  said: {
    readonly agrees: boolean;
    readonly reason?: string;
    readonly approvedFen?: number;
    /** Principles it says are not met. */
    readonly unmet?: readonly Principle[];
  },
  { by, at }: Moment,
): Project {
  const asked = project.asked.find((candidate) => candidate.unit === unit);
  if (!asked) throw new Refusal('not-asked', { unit }, '附件1 三');
  const { approvedFen: fen = project.declaration.fen, reason, unmet = [] } = said;
  if (said.agrees && unmet.length > 0)
    throw new Incomplete([{ field: 'unmet', key: 'agrees-against-principle', clause: '二(三)' }]);
  if (!said.agrees && !reason)
    throw new Incomplete([{ field: 'reason', key: 'objection-needs-reason', clause: '附件1 三' }]);
  if (said.approvedFen !== undefined && !fixesAmount(asked))
    throw new Refusal('amount-not-yours', { unit }, '六(二)');
  if (said.agrees && fixesAmount(asked)) mayFix(fen, project, reason);
  const before = standing(project).get(unit);
  // After a coordination the same no, said again, is news: the agreement did not hold.
  const standsBy = !said.agrees && project.status.state === 'in-review';
  if (
    before &&
    !standsBy &&
    before.agrees === said.agrees &&
    before.reason === reason &&
    (before.approvedFen ?? fen) === fen
  ) {
    throw new Refusal('already-said', { unit, name: before.by.name, at: before.at });
  }
  const opinion: Opinion = {
    unit,
    agrees: said.agrees,
    ...(reason && { reason }),
    ...(said.agrees && fixesAmount(asked) && { approvedFen: fen }),
    principles: answersOf(said.agrees, unmet),
    round: project.round,
    by,
    at,
  };
  const spoken = { ...project, opinions: [...project.opinions, opinion] };
  // Once coordinated, an earlier no waits to be taken back and does not open the dispute again by itself.
  const disputed = !said.agrees || (project.status.state === 'disputed' && objecting(spoken).length > 0);
  return moved(spoken, at, {
    status: becoming(disputed ? 'disputed' : 'in-review'),
    coordinations: disputed ? withOpenCoordination(spoken, at) : withoutOpenCoordination(spoken, at),
  });
}

/** More than was asked for is fixed only with a reason (R44). */
function mayFix(fen: number, { declaration }: Project, reason: string | undefined): void {
  if (fen > declaration.fen && !reason)
    throw new Incomplete([{ field: 'reason', key: 'raised-amount-needs-reason', clause: '六(二)' }]);
}

const isOpen = (coordination: Coordination) => coordination.result === undefined;

const withOpenCoordination = (project: Project, at: string): readonly Coordination[] =>
  project.coordinations.some(isOpen)
    ? project.coordinations
    : [...project.coordinations, { round: project.round, openedAt: at }];

const withoutOpenCoordination = (project: Project, at: string): readonly Coordination[] =>
  project.coordinations.map((each) => (isOpen(each) ? { ...each, at, result: 'agreed' as const } : each));

/** Agreed: whoever objected must now say so themselves. Not agreed: every opinion and reason goes up (R122, R123). */
export function coordinated(
  project: Project,
  result: 'agreed' | 'not-agreed',
  note: string,
  { by, at }: Moment,
): Project {
  return moved(project, at, {
    status: becoming(result === 'agreed' ? 'in-review' : 'escalated'),
    coordinations: project.coordinations.map((each) =>
      isOpen(each) ? { ...each, by, at, result, note } : each,
    ),
  });
}

/** The review's conclusion; only when every unit asked has agreed and the money is fixed (R31, R44, R121). */
export function concluded(
  project: Project,
  passed: boolean,
  reason: string | undefined,
  { by, at }: Moment,
): Project {
  const decision: Decision = {
    kind: 'review',
    passed,
    ...(reason && { reason }),
    round: project.round,
    by,
    at,
  };
  const decisions = [...project.decisions, decision];
  if (!passed) {
    if (!reason) throw new Incomplete([{ field: 'reason', key: 'reason-required', clause: '五(一)' }]);
    return moved(project, at, { status: { state: 'refused', reason, by: 'office' }, decisions });
  }
  const waiting = outstanding(project);
  if (waiting.length > 0)
    throw new Refusal('opinions-outstanding', { units: waiting.map(({ unit }) => unit) }, '附件1 三');
  if (approvedFen(project) === undefined) throw new Refusal('amount-not-fixed', {}, '六(二)');
  return moved(project, at, {
    status: becoming(goesUp(project.routing.route) ? 'concluded' : 'awaiting-channel'),
    decisions,
  });
}

export function reported(project: Project, { at }: Moment): Project {
  return moved(project, at, { status: becoming('awaiting-convenor') });
}

/** A convenor lets the item go up; 区政府 itself decides outside (R41). */
export function approved(project: Project, note: string | undefined, { by, at }: Moment): Project {
  const decision: Decision = {
    kind: 'convenor',
    passed: true,
    ...(note && { reason: note }),
    round: project.round,
    by,
    at,
  };
  return moved(project, at, {
    status: becoming('awaiting-government'),
    decisions: [...project.decisions, decision],
  });
}

export function refusedByConvenor(project: Project, reason: string, { by, at }: Moment): Project {
  const decision: Decision = { kind: 'convenor', passed: false, reason, round: project.round, by, at };
  return moved(project, at, {
    status: { state: 'refused', reason, by: 'convenor' },
    decisions: [...project.decisions, decision],
  });
}

export type OutsideRecord = Pick<
  ExternalDecision,
  'passed' | 'document' | 'date' | 'file' | 'fileKey' | 'meeting' | 'channel' | 'approvedFen' | 'reason'
>;

/** Who decides outside: what could not be agreed goes to 区政府 first (附件1 三). */
const decidingBody = ({ status, routing: { route } }: Project): ExternalDecision['body'] =>
  status.state === 'escalated' && route === 'C' ? 'government' : DECIDING_BODY[route];

/** What a decision from outside lacks: the sitting on route B, the channel on route C, and an amount where none is fixed (R34, R35, R44). */
export function recordProblems(
  project: Project,
  record: Pick<OutsideRecord, 'passed' | 'meeting' | 'channel' | 'approvedFen'>,
): readonly Problem[] {
  const body = decidingBody(project);
  const amount = record.approvedFen ?? approvedFen(project);
  return [
    ...(body === 'executive-meeting' && !record.meeting
      ? [{ field: 'meeting', key: 'executive-meeting-required', clause: '六(一)' } as const]
      : []),
    ...(body === 'channel' && !record.channel
      ? [{ field: 'channel', key: 'channel-required', clause: '六(一)' } as const]
      : []),
    ...(record.passed && amount === undefined
      ? [{ field: 'approved', key: 'approved-amount-required', clause: '六(二)' } as const]
      : []),
  ];
}

/**
 * What was decided outside, as recorded by the office: document, day and file; the meeting's number on route B, the
 * channel on route C; the amount, where it is not fixed yet (R34, R35, R41, R44).
 */
export function recorded(project: Project, record: OutsideRecord, { by, at, today }: Moment): Project {
  if (record.date > today) throw new Incomplete([{ field: 'date', key: 'decided-in-the-future' }]);
  const problems = recordProblems(project, record);
  if (problems.length > 0) throw new Incomplete(problems);
  if (record.approvedFen !== undefined) mayFix(record.approvedFen, project, record.reason);
  const escalated = project.status.state === 'escalated';
  const { route } = project.routing;
  const body = decidingBody(project);
  const decision: Decision = { kind: 'external', body, ...record, round: project.round, by, at };
  const status: Status = record.passed
    ? becoming(escalated && route === 'C' ? 'awaiting-channel' : 'approved')
    : { state: 'refused', reason: record.reason ?? record.document, by: 'outside' };
  return moved(project, at, { status, decisions: [...project.decisions, decision] });
}

/** An edit keeps what was decided unless it touches what was decided on: then everyone speaks again and the old decisions stay visible (R32, R40). */
export function amended(
  project: Project,
  declaration: Declaration,
  { by, at }: Moment,
  unwritten?: Route,
): Project {
  const { state } = project.status;
  if (same(declaration, project.declaration)) throw new Refusal('nothing-changed');
  const staffing = staffingKept(project, declaration, { by, at });
  const routing = decideRoute(declaration.answers, unwritten);
  if (state === 'submitted' || state === 'returned') {
    const again = standing(project).size > 0 ? anotherRound(project, at) : {};
    return moved(project, at, {
      declaration,
      routing,
      status: becoming('submitted'),
      ...again,
      ...staffing,
    });
  }
  if (!isMaterial(project.declaration, declaration)) return moved(project, at, { declaration });
  const added = project.asked.filter(({ because }) => because === 'added').map(({ unit }) => unit);
  return moved(project, at, {
    declaration,
    routing,
    status: becoming('in-review'),
    asked: concernedUnits(declaration, added, at),
    ...anotherRound(project, at),
    ...staffing,
  });
}

/** That it declared more staff stays on record when somebody writes otherwise (R07). */
const staffingKept = (
  { declaration: before }: Project,
  after: Declaration,
  { by, at }: Pick<Moment, 'by' | 'at'>,
): Pick<Project, 'declaredMoreStaff'> =>
  before.staffing === 'more' && after.staffing !== 'more' ? { declaredMoreStaff: { until: at, by } } : {};

/** What was said and decided stays on file and counts no more. */
const anotherRound = (project: Project, at: string) => ({
  round: project.round + 1,
  coordinations: withoutOpenCoordination(project, at),
  decisions: project.decisions.map((each) => (each.supersededAt ? each : { ...each, supersededAt: at })),
});

/**
 * The service was delivered; from that day on its evaluation is due, by a day of its own where one is named. Not before
 * its period or the term of its contract began, nor on a day to come (五(二), 七(二)5, R28, R76, Z05). Days are
 * `YYYY-MM-DD`.
 */
export function completed(
  project: Project,
  on: string,
  evaluateBy: string | undefined,
  { by, at, today }: Moment,
  term = '',
): Project {
  const from = term > project.declaration.from ? term : project.declaration.from;
  if (on > today) throw new Incomplete([{ field: 'on', key: 'completed-in-the-future' }]);
  if (on < from)
    throw new Incomplete([
      { field: 'on', key: 'completed-before-it-began', clause: '五(二)', facts: { from } },
    ]);
  if (evaluateBy !== undefined && evaluateBy < on)
    throw new Incomplete([{ field: 'evaluateBy', key: 'evaluated-before-completion' }]);
  const completion = { on, ...(evaluateBy && { evaluateBy }), by, at };
  return moved(project, at, { status: becoming('completed'), completion });
}

/** Every stage is done and nothing is owed any more: its file is closed (七(四)1). */
export const archived = (project: Project, { at }: Moment): Project =>
  moved(project, at, { status: becoming('archived') });

/** It was evaluated, with what result, and where that can be read (七(二)5). */
export function evaluated(
  project: Project,
  evaluation: Omit<Evaluation, 'by' | 'at'>,
  { by, at }: Moment,
): Project {
  return moved(project, at, { status: becoming('evaluated'), evaluation: { ...evaluation, by, at } });
}
