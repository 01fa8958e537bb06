import { Incomplete, type Problem } from './declare.ts';
import type { Meeting, MeetingType, Observer, Reply } from './meeting.ts';
import { MEETING_RULES, type MeetingTypeRow } from './meeting.ts';
import type { UnitSlug } from './people.ts';
import { MEMBER_UNITS } from './people.ts';
import type { Moment } from './project-acts.ts';
import { Refusal } from './refusal.ts';

const moved = (meeting: Meeting, at: string, change: Partial<Meeting>): Meeting => ({
  ...meeting,
  ...change,
  version: meeting.version + 1,
  updatedAt: at,
});

/** From when to when, ISO moments of one day; the end where it was said. */
export interface Span {
  readonly at: string;
  readonly until?: string;
}

export interface Call {
  readonly type: MeetingType;
  readonly title: string;
  readonly at: string;
  readonly until?: string;
  readonly place: string;
  readonly units?: readonly UnitSlug[];
  readonly basis?: string;
  readonly reporter?: string;
  readonly topics: readonly string[];
  readonly about?: readonly string[];
}

/** What a call of this type still lacks (R115, R116). */
export function callProblems(call: Partial<Call>, now: string): readonly Problem[] {
  const row: MeetingTypeRow | undefined = call.type && MEETING_RULES[call.type];
  const problems: (Problem | false | undefined)[] = [
    row?.basis && !call.basis && { field: 'basis', key: 'plan-basis-required', clause: row.clause },
    row?.reporter && !call.reporter && { field: 'reporter', key: 'reporter-required', clause: row.clause },
    row?.invites === 'chosen' &&
      call.units?.length === 0 && { field: 'units', key: 'missing', clause: row.clause },
    call.at !== undefined && call.at <= now && { field: 'when', key: 'meeting-in-the-past' },
  ];
  return problems.filter((problem): problem is Problem => Boolean(problem));
}

/** A meeting called, or put to a convenor first where its type asks for that (R116). */
export function convened(number: string, call: Call, { by, at }: Moment): Meeting {
  const problems = callProblems(call, at);
  if (problems.length > 0) throw new Incomplete(problems);
  const row: MeetingTypeRow = MEETING_RULES[call.type];
  return {
    number,
    version: 1,
    type: call.type,
    title: call.title,
    status: { state: row.consent ? 'proposed' : 'called' },
    at: call.at,
    ...(call.until && { until: call.until }),
    place: call.place,
    units: row.invites === 'all' || !call.units ? MEMBER_UNITS : call.units,
    ...(call.basis && { basis: call.basis }),
    ...(call.reporter && { reporter: call.reporter }),
    topics: call.topics,
    ...(call.about && { about: call.about }),
    consents: [],
    observers: [],
    replies: [],
    checkins: [],
    resolutions: [],
    calledBy: by,
    calledAt: at,
    updatedAt: at,
  };
}

/** A convenor agrees, and only then invitations leave; or declines with a reason (R116). */
export function consented(
  meeting: Meeting,
  passed: boolean,
  reason: string | undefined,
  { by, at }: Moment,
): Meeting {
  return moved(meeting, at, {
    status: passed ? { state: 'called' } : { state: 'declined', ...(reason && { reason }) },
    consents: [...meeting.consents, { passed, ...(reason && { reason }), by, at }],
  });
}

/** One unit's answer; a later one replaces it (R119). */
export function replied(
  meeting: Meeting,
  unit: UnitSlug,
  answer: Pick<Reply, 'kind' | 'name' | 'reason' | 'note'>,
  { by, at }: Moment,
): Meeting {
  const before = meeting.replies.findLast((reply) => reply.unit === unit);
  if (
    before &&
    before.kind === answer.kind &&
    before.name === answer.name &&
    before.reason === answer.reason &&
    before.note === answer.note
  ) {
    throw new Refusal('already-answered', { unit, name: before.by.name, at: before.at });
  }
  const reply: Reply = { unit, ...answer, by, at };
  return moved(meeting, at, { replies: [...meeting.replies, reply] });
}

/** Who lets an observer in, and when. */
type Admission = Omit<Observer, 'name'>;

/** An observer, only with 区政府's consent on paper, only where the type has them (R113). */
export function observerInvited(
  meeting: Meeting,
  name: string,
  consent: Admission,
  { at, today }: Moment,
): Meeting {
  const row: MeetingTypeRow = MEETING_RULES[meeting.type];
  if (!row.observers) throw new Refusal('no-observers-here', { number: meeting.number }, row.clause);
  if (consent.date > today) throw new Incomplete([{ field: 'date', key: 'decided-in-the-future' }]);
  if (meeting.units.includes(consent.unit ?? ''))
    throw new Refusal('takes-part-already', { unit: name, number: meeting.number });
  if (meeting.observers.some((each) => each.name === name))
    throw new Refusal('observes-already', { unit: name, number: meeting.number });
  return moved(meeting, at, { observers: [...meeting.observers, { name, ...consent }] });
}

/**
 * Another time or place: everyone who was told is told again, and answers anew when the time changes.
 * What a convenor declined goes to the convenors again (R116).
 */
export function rescheduled(
  meeting: Meeting,
  change: { readonly when?: Span; readonly place?: string },
  { at }: Moment,
): Meeting {
  const { until: ends, ...before } = meeting;
  const declined = meeting.status.state === 'declined';
  const when = change.when ?? before;
  if (when.at <= at) throw new Incomplete([{ field: 'when', key: 'meeting-in-the-past' }]);
  const sameStart = when.at === meeting.at;
  // An end belongs to its beginning: it is not carried over to another one.
  const until = change.when?.until ?? (sameStart ? ends : undefined);
  const place = change.place ?? meeting.place;
  const same = sameStart && until === ends && place === meeting.place;
  if (!declined && same) throw new Refusal('meeting-unchanged', { number: meeting.number });
  const stood = { at: meeting.at, ...(ends && { until: ends }), place: meeting.place };
  return moved(before, at, {
    at: when.at,
    ...(until && { until }),
    place,
    ...(!same && { earlier: [...(meeting.earlier ?? []), stood] }),
    ...(declined && { status: { state: 'proposed' as const } }),
    ...(!sameStart && { replies: [] }),
  });
}

export const cancelled = (meeting: Meeting, reason: string, { at }: Moment): Meeting =>
  moved(meeting, at, { status: { state: 'cancelled', reason } });

export const topicAdded = (meeting: Meeting, topic: string, { at }: Moment): Meeting =>
  moved(meeting, at, { topics: [...meeting.topics, topic] });
