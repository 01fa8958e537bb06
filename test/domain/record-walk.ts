import { Incomplete } from '../../src/domain/declare.ts';
import type { Matter } from '../../src/domain/matter.ts';
import * as matters from '../../src/domain/matter-acts.ts';
import * as upward from '../../src/domain/matter-upward.ts';
import type { Meeting, MeetingType } from '../../src/domain/meeting.ts';
import * as meetings from '../../src/domain/meeting-acts.ts';
import * as agreements from '../../src/domain/meeting-agreements.ts';
import { attendingMembers, rollCorrected } from '../../src/domain/meeting-roll.ts';
import * as sittings from '../../src/domain/meeting-sitting.ts';
import type { Minutes } from '../../src/domain/minutes.ts';
import * as texts from '../../src/domain/minutes-acts.ts';
import type { Actor } from '../../src/domain/people.ts';
import type { Moment } from '../../src/domain/project-acts.ts';
import { type Kinds, RECORD_FLOWS, type RecordKind, recordPost } from '../../src/domain/record-flow.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { aMatter, aMeeting, CONTENT, INVITED } from './a-meeting.ts';
import { actor, moment } from './a-project.ts';

/** Everything that lives around one meeting. */
export interface Life {
  readonly meeting: Meeting;
  readonly minutes?: Minutes;
  readonly policy: Matter;
}

/** The same numbers for the same seed. */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    one: <T>(of: readonly [T, ...T[]]): T => of[Math.floor(next() * of.length)] ?? of[0],
    chance: (part: number) => next() < part,
    upTo: (most: number) => 1 + Math.floor(next() * most),
  };
}
export type Dice = ReturnType<typeof dice>;

const PEOPLE: readonly [Actor, ...Actor[]] = [
  actor('office-director', 'finance'),
  actor('office-clerk', 'finance'),
  actor('office-director', 'finance'),
  actor('convenor', 'government-office'),
  actor('chief-convenor'),
  ...INVITED.map((unit) => actor('member', unit)),
  ...INVITED.map((unit) => actor('liaison', unit)),
  actor('member', 'audit'),
  actor('liaison', 'health'),
  actor('liaison', 'keqiao-town'),
  actor('officer', 'finance'),
];
const TYPES: readonly [MeetingType, ...MeetingType[]] = ['plenary', 'report', 'special', 'research'];
const REASON = '有理由';
const ZONE = 'Asia/Shanghai';
/** The day after the meeting was called for; moved to this day, people may check in. */
const LATER = { at: '2026-12-04T02:00:00.000Z', today: '2026-12-04' };
/** One of them stands outside the 22: it may come, and is asked nothing afterwards. */
const CALLED = [...INVITED, 'keqiao-town'] as const;

export const begun = ({ one }: Dice): Life => ({
  meeting: aMeeting({ type: one(TYPES), units: CALLED }),
  policy: aMatter('policy', { units: ['finance', 'audit'] }),
});

interface Try {
  readonly life: Life;
  readonly dice: Dice;
  readonly unit: string;
  readonly now: Moment;
}
type Acts<K extends RecordKind> = Readonly<Record<string, (record: Kinds[K], attempt: Try) => Kinds[K]>>;

const meetingActs: Acts<'meeting'> = {
  approve: (meeting, { now }) => meetings.consented(meeting, true, undefined, now),
  refuse: (meeting, { now }) => meetings.consented(meeting, false, REASON, now),
  attend: (meeting, { unit, now }) => meetings.replied(meeting, unit, { kind: 'attend' }, now),
  excuse: (meeting, { unit, now }) =>
    meetings.replied(meeting, unit, { kind: 'excuse', reason: REASON }, now),
  substitute: (meeting, { unit, now }) =>
    meetings.replied(meeting, unit, { kind: 'substitute', name: '副局长' }, now),
  checkin: (meeting, { unit, now }) => sittings.checkedIn(meeting, unit, undefined, now, ZONE),
  invite: (meeting, { now }) =>
    meetings.observerInvited(meeting, '残联', { document: '〔2026〕8号', date: '2026-11-20' }, now),
  reschedule: (meeting, { dice: { one }, now }) => {
    const at = one([
      '2026-12-04T06:30:00.000Z',
      '2026-12-05T01:00:00.000Z',
      '2026-11-01T01:00:00.000Z',
    ] as const);
    return meetings.rescheduled(meeting, { when: { at }, place: one(['三楼', '四楼'] as const) }, now);
  },
  agenda: (meeting, { now }) => meetings.topicAdded(meeting, '又一个议题', now),
  resolve: (meeting, { dice: { chance }, now }) => {
    const agreed = { text: '办一件事', unit: 'finance', dueOn: '2027-03-31', about: 'X' };
    return agreements.resolved(meeting, { ...agreed, ...(chance(0.3) && { failed: true }) }, now);
  },
  strike: (meeting, { dice: { upTo }, now }) => agreements.struck(meeting, upTo(4), now),
  mend: (meeting, { dice: { upTo, one }, now }) =>
    agreements.mended(meeting, upTo(4), { unit: one(['audit', 'health'] as const) }, now),
  roll: (meeting, { life, dice: { one, chance }, now }) => {
    if (life.minutes?.issued) throw new Refusal('minutes-issued');
    const [came, left] = [one(CALLED), one(CALLED)];
    const change = { came: chance(0.7) ? [came] : [], left: chance(0.7) ? [left] : [], reason: REASON };
    return rollCorrected(meeting, change, (unit) => unit, now);
  },
  close: (meeting, { unit, dice: { chance }, now }) =>
    sittings.closed(
      meeting,
      { reason: REASON, arrived: chance(0.9) ? [unit] : [] },
      (each) => each,
      now,
      ZONE,
    ),
  cancel: (meeting, { dice: { chance }, now }) => {
    // Rarely, or no walk would come far.
    if (!chance(0.05)) throw new Refusal('not-today');
    return meetings.cancelled(meeting, REASON, now);
  },
};

const minutesActs: Acts<'minutes'> = {
  circulate: (minutes, { now }) => texts.circulated(minutes, undefined, now),
  confirm: (minutes, { unit, dice: { one }, now }) => {
    const old = minutes.earlier.at(-1)?.hash.slice(0, 8) ?? 'feedbeef';
    const read = one([minutes.hash.slice(0, 8), undefined, minutes.hash, old] as const);
    return texts.confirmed(minutes, unit, read, now);
  },
  object: (minutes, { unit, dice: { chance }, now }) => {
    if (!chance(0.2)) throw new Refusal('not-today');
    return texts.objected(minutes, unit, REASON, undefined, now);
  },
  minutes: (minutes, { life, dice: { upTo }, now }) =>
    texts.revised(minutes, textOf(life.meeting, `第${upTo(5)}稿`), attendingMembers(life.meeting), now),
  issue: (minutes, { now }) => texts.issued(minutes, { year: 2026, serial: 1, file: 'f' }, now),
  receive: (minutes, { unit, now }) => texts.received(minutes, unit, now),
};

const matterActs: Acts<'matter'> = {
  consent: (matter, { unit, dice: { chance }, now }) =>
    matters.consentGiven(matter, unit, chance(0.7), chance(0.9) ? REASON : undefined, now),
  coordinate: (matter, { dice: { chance }, now }) =>
    matters.coordinated(matter, chance(0.5) ? 'agreed' : 'not-agreed', REASON, now),
  follow: (matter, { now }) => matters.noted(matter, REASON, now),
  report: (matter, { now }) => upward.sentUp(matter, { document: '〔2026〕5号', date: now.today }, now),
  record: (matter, { dice: { chance }, now }) =>
    upward.answeredFromAbove(matter, { passed: chance(0.5), document: '〔2026〕9号', date: now.today }, now),
  done: (matter, { now }) => matters.finished(matter, '〔2026〕12号', now),
  withdraw: (matter, { dice: { chance }, now }) => {
    if (!chance(0.05)) throw new Refusal('not-today');
    return matters.withdrawn(matter, REASON, now);
  },
};

/** Who may, whether now, then the act: as the office does it. Nothing when the table or the act says no. */
function attempt<K extends RecordKind>(kind: K, acts: Acts<K>, record: Kinds[K], life: Life, by: Dice) {
  const who = by.one(PEOPLE);
  const verb = by.one(Object.keys(acts) as [string, ...string[]]);
  const row = RECORD_FLOWS[kind][verb];
  const post = recordPost(who, kind, verb, record);
  if (!row || !post || !row.from.includes(record.status.state)) return undefined;
  const now = { ...moment(post.slug, post.unit), ...LATER };
  try {
    const after = acts[verb]?.(record, { life, dice: by, unit: post.unit ?? '', now });
    return after && { verb, after };
  } catch (error) {
    if (error instanceof Refusal || error instanceof Incomplete) return undefined;
    throw error;
  }
}

/** One thing somebody tries. */
export function step(life: Life, by: Dice): { readonly verb: string; readonly life: Life } | undefined {
  const kind = by.one(['meeting', 'minutes', 'minutes', 'matter'] as const);
  if (kind === 'meeting') {
    const done = attempt('meeting', meetingActs, life.meeting, life, by);
    return done && { verb: done.verb, life: carried({ ...life, meeting: done.after }, done.verb) };
  }
  if (kind === 'matter') {
    const done = attempt('matter', matterActs, life.policy, life, by);
    return done && { verb: done.verb, life: { ...life, policy: done.after } };
  }
  if (!life.minutes) return draft(life);
  const done = attempt('minutes', minutesActs, life.minutes, life, by);
  return done && { verb: done.verb, life: { ...life, minutes: done.after } };
}

const office = moment('office-director', 'finance');

const textOf = (meeting: Meeting, paragraph = CONTENT.paragraphs[0] ?? '') => ({
  ...CONTENT,
  present: (meeting.attendance ?? []).flatMap(({ unit, present, name }) => (present ? [{ unit, name }] : [])),
  paragraphs: [paragraph],
});

/** What a closing meeting passes is adopted with it; a corrected roll makes the minutes anew. */
function carried(life: Life, verb: string): Life {
  const { meeting, minutes } = life;
  if (verb === 'roll' && minutes) {
    const [said] = minutes.content.paragraphs;
    return {
      ...life,
      minutes: texts.revised(minutes, textOf(meeting, said), attendingMembers(meeting), office),
    };
  }
  const [decided] = verb === 'close' ? agreements.decisions(life.meeting) : [];
  if (!decided || life.policy.status.state !== 'open') return life;
  const decide = decided.failed ? matters.notAdopted : matters.adopted;
  return { ...life, policy: decide(life.policy, life.meeting.number, office) };
}

function draft(life: Life) {
  const { meeting } = life;
  if (meeting.status.state !== 'closed') return undefined;
  const minutes = texts.drafted(meeting.number, textOf(meeting), attendingMembers(meeting), office);
  return { verb: 'draft', life: { ...life, minutes } };
}
