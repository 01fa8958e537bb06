import type { Meeting } from './meeting.ts';
import type { UnitSlug } from './people.ts';
import type { RecordKindRow, RecordVerb } from './record-row.ts';
import { of, speaks, unitKeys, without } from './record-said.ts';

/** Invited units that have neither answered nor come; silence is not coming and not staying away (R119). */
export const unanswered = ({ units, replies, checkins }: Meeting): readonly UnitSlug[] =>
  units.filter((unit) => ![...replies, ...checkins].some((each) => each.unit === unit));

const hasCome = ({ checkins }: Meeting, unit: UnitSlug): boolean => of(checkins, unit).length > 0;
/** It has come, or said just that. */
const repeats = (kind: string) => (meeting: Meeting, unit: UnitSlug) =>
  hasCome(meeting, unit) || of(meeting.replies, unit).at(-1)?.kind === kind;

/** Whether people's calendars must hear of the change; what one unit answers is none of theirs. */
function movesAppointment(before: Meeting | undefined, after: Meeting): boolean {
  const shown = ({ status, title, at, until, place, units, topics, observers }: Meeting) =>
    JSON.stringify([status.state, title, at, until, place, units, topics, observers]);
  return before === undefined ? after.status.state === 'called' : shown(before) !== shown(after);
}

/** Meetings from the call to the close (附件1 三, R111–R119). */
const VERBS = {
  approve: { from: ['proposed'], to: ['called'], who: 'convenor', clause: '附件1 三', button: 'primary' },
  attend: {
    from: ['called'],
    to: ['called'],
    who: 'units',
    clause: '附件1 三',
    button: 'primary',
    back: true,
    idle: repeats('attend'),
  },
  excuse: {
    from: ['called'],
    to: ['called'],
    who: 'units',
    reason: true,
    clause: '附件1 三',
    button: 'plain',
    back: true,
    idle: repeats('excuse'),
  },
  substitute: {
    from: ['called'],
    to: ['called'],
    who: 'units',
    clause: '附件1 三',
    button: 'plain',
    back: true,
    idle: hasCome,
  },
  checkin: { from: ['called'], to: ['called'], who: 'units', clause: '附件1 三' },
  invite: { from: ['called'], to: ['called'], who: 'office', clause: '附件1 三' },
  reschedule: {
    from: ['proposed', 'called', 'declined'],
    to: ['proposed', 'called'],
    who: 'office',
    clause: '附件1 三',
    anew: true,
  },
  agenda: {
    from: ['proposed', 'called'],
    to: ['proposed', 'called'],
    who: 'office',
    clause: '附件1 三',
    button: 'plain',
  },
  register: { from: ['called'], to: ['called'], who: 'office', clause: '附件1 三' },
  resolve: { from: ['called'], to: ['called'], who: 'office', clause: '附件1 三' },
  strike: { from: ['called'], to: ['called'], who: 'office', clause: '附件1 三' },
  mend: { from: ['called', 'closed'], to: ['called', 'closed'], who: 'office', clause: '附件1 三' },
  finding: { from: ['closed'], to: ['closed'], who: 'office', clause: '附件1 三' },
  roll: {
    from: ['closed'],
    to: ['closed'],
    who: 'office',
    reason: true,
    clause: '附件1 三',
    keeps: ['attendance'],
  },
  close: { from: ['called'], to: ['closed'], who: 'office', clause: '附件1 三', button: 'plain' },
  minutes: {
    from: ['closed'],
    to: ['closed'],
    who: 'office',
    clause: '附件1 三',
    button: 'primary',
    goesOn: true,
    idle: ({ draftedAt }) => draftedAt !== undefined,
  },
  refuse: {
    from: ['proposed'],
    to: ['declined'],
    who: 'convenor',
    reason: true,
    clause: '附件1 三',
    button: 'danger',
  },
  cancel: {
    from: ['proposed', 'called', 'declined'],
    to: ['cancelled'],
    who: 'office',
    reason: true,
    clause: '附件1 三',
  },
} as const satisfies Readonly<Record<string, RecordVerb<Meeting>>>;

const OWES: Readonly<Record<Meeting['status']['state'], (meeting: Meeting) => readonly string[]>> = {
  proposed: () => ['role:convenor'],
  called: (meeting) => unitKeys(unanswered(meeting)),
  // Until it has its minutes (R125).
  closed: ({ draftedAt }) => (draftedAt ? [] : ['role:office']),
  // Goes back to the office, which changes it or lets it be (R116).
  declined: () => ['role:office'],
  cancelled: () => [],
};

const STEPS = { proposed: 'meeting.consent', called: 'meeting.reply', closed: 'minutes.draft' } as const;

export const MEETING: RecordKindRow<Meeting> = {
  verbs: VERBS,
  shows: 'meeting',
  title: ({ title }) => title,
  final: ['closed', 'cancelled'],
  parties: { units: (post, { units }) => speaks(post, units) },
  owes: (meeting) => OWES[meeting.status.state](meeting),
  step: ({ status: { state } }) => (state in STEPS ? STEPS[state as keyof typeof STEPS] : undefined),
  // An answer to an invitation is of no use after the meeting (R119).
  until: ({ at, status }) => (status.state === 'closed' ? undefined : at),
  moves: movesAppointment,
  answersTo: ({ at }) => at,
  said: ({ at, replies, checkins }, unit) => [at, of(replies, unit), of(checkins, unit)],
  restored: (now, before, unit) => ({ ...now, replies: without(now.replies, before.replies, unit) }),
  change: {
    verb: 'attend',
    answered: (meeting, unit) => of(meeting.replies, unit).length > 0 && !hasCome(meeting, unit),
    instead: ['attend', 'excuse', 'substitute'],
    opens: 'meeting',
    // How the button asks the meeting for what else may be answered.
    says: () => ['change=1'],
  },
};
