import { dayOf } from './calendar.ts';
import { Incomplete } from './declare.ts';
import type { Attendance, Meeting } from './meeting.ts';
import { decisions, valid } from './meeting-agreements.ts';
import { heldOn } from './meeting-time.ts';
import type { UnitSlug } from './people.ts';
import type { Moment } from './project-acts.ts';
import { Refusal } from './refusal.ts';

const moved = (meeting: Meeting, at: string, change: Partial<Meeting>): Meeting => ({
  ...meeting,
  ...change,
  version: meeting.version + 1,
  updatedAt: at,
});

/** Those who checked in on the meeting's own day: before it was moved to that day nobody was there. */
const cameOnTheDay = (meeting: Meeting, timeZone: string): Meeting['checkins'] =>
  meeting.checkins.filter(({ at }) => dayOf(new Date(at), timeZone) === heldOn(meeting, timeZone));

/**
 * Whoever came, on the day of the meeting: as named, else the substitute that was announced, else whoever checks in (R119).
 * @throws Refusal `not-the-day`, `already-checked-in`
 */
export function checkedIn(
  meeting: Meeting,
  unit: UnitSlug,
  named: string | undefined,
  { by, at, today }: Moment,
  timeZone: string,
): Meeting {
  const { number } = meeting;
  const day = heldOn(meeting, timeZone);
  if (today !== day) throw new Refusal('not-the-day', { number, at: meeting.at, over: String(today > day) });
  const before = cameOnTheDay(meeting, timeZone).find((each) => each.unit === unit);
  if (before) throw new Refusal('already-checked-in', { unit, name: before.name, at: before.at });
  const announced = meeting.replies.findLast((each) => each.unit === unit)?.name;
  const others = meeting.checkins.filter((each) => each.unit !== unit);
  return moved(meeting, at, {
    checkins: [...others, { unit, name: named ?? announced ?? by.name, by, at }],
  });
}

export interface Closing {
  /** Why it is closed before its hour, or though nobody checked in. */
  readonly reason?: string;
  /** Units the office enters as having been there, besides those that checked in. */
  readonly arrived?: readonly UnitSlug[];
}

/**
 * Freezes who was there: checked in on the day or entered by the office, never by a reply (R119). What was agreed gets its
 * final numbers, the same in the minutes and as tasks (R125).
 * @throws Incomplete where a reason is needed; Refusal `not-invited`, `not-yet-held`, `nobody-present`
 */
export function closed(
  meeting: Meeting,
  { reason, arrived = [] }: Closing,
  nameOf: (unit: UnitSlug) => string,
  { at, today }: Moment,
  timeZone: string,
): Meeting {
  const { number } = meeting;
  const came = cameOnTheDay(meeting, timeZone);
  if (!reason && (at < meeting.at || came.length === 0)) {
    const key = at < meeting.at ? 'early-close-needs-reason' : 'unattended-needs-reason';
    throw new Incomplete([{ field: 'reason', key, clause: '附件1 三' }]);
  }
  const stranger = arrived.find((unit) => !meeting.units.includes(unit));
  if (stranger) throw new Refusal('not-invited', { number, unit: stranger });
  if (today < heldOn(meeting, timeZone) && decisions(meeting).length > 0)
    throw new Refusal('not-yet-held', { number, at: meeting.at }, '附件1 三');
  const attendance = meeting.units.map((unit): Attendance => {
    const checkin = came.find((each) => each.unit === unit);
    const reply = meeting.replies.findLast((each) => each.unit === unit);
    const present = checkin !== undefined || arrived.includes(unit);
    const name = checkin?.name ?? reply?.name ?? nameOf(unit);
    return { unit, present, name, ...(reply?.reason && { reason: reply.reason }) };
  });
  if (valid(meeting).length > 0 && !attendance.some(({ present }) => present))
    throw new Refusal('nobody-present', { number }, '附件1 三');
  return moved(meeting, at, {
    status: { state: 'closed', ...(reason && { reason }) },
    attendance,
    resolutions: valid(meeting).map((each, index) => ({ ...each, no: index + 1 })),
  });
}
