import type { Attendance, Meeting } from './meeting.ts';
import { valid } from './meeting-agreements.ts';
import type { UnitSlug } from './people.ts';
import type { Moment } from './project-acts.ts';
import { Refusal } from './refusal.ts';

const moved = (meeting: Meeting, at: string, change: Partial<Meeting>): Meeting => ({
  ...meeting,
  ...change,
  version: meeting.version + 1,
  updatedAt: at,
});

/** Whoever came: as named, else the substitute that was announced, else whoever checks in (R119). */
export function checkedIn(
  meeting: Meeting,
  unit: UnitSlug,
  named: string | undefined,
  { by, at }: Moment,
): Meeting {
  const before = meeting.checkins.find((each) => each.unit === unit);
  if (before) throw new Refusal('already-checked-in', { unit, name: before.name, at: before.at });
  const announced = meeting.replies.findLast((each) => each.unit === unit)?.name;
  return moved(meeting, at, {
    checkins: [...meeting.checkins, { unit, name: named ?? announced ?? by.name, by, at }],
  });
}

/**
 * Freezes who was there: checked in, or said they would come and were not struck off by an excuse (R119).
 * What was agreed gets its final numbers, the same in the minutes and as tasks (R125).
 */
export function closed(meeting: Meeting, nameOf: (unit: UnitSlug) => string, { at }: Moment): Meeting {
  const present = meeting.units.filter((unit) => isPresent(meeting, unit));
  if (present.length === 0) throw new Refusal('nobody-present', { number: meeting.number }, '附件1 三');
  return moved(meeting, at, {
    status: { state: 'closed' },
    attendance: meeting.units.map((unit) => attendanceOf(meeting, unit, nameOf)),
    resolutions: valid(meeting).map((each, index) => ({ ...each, no: index + 1 })),
  });
}

/** Where anybody checked in, checking in decides; otherwise what was answered does. */
function isPresent(meeting: Meeting, unit: UnitSlug): boolean {
  if (meeting.checkins.length > 0) return meeting.checkins.some((each) => each.unit === unit);
  const reply = meeting.replies.findLast((each) => each.unit === unit);
  return reply !== undefined && reply.kind !== 'excuse';
}

function attendanceOf(meeting: Meeting, unit: UnitSlug, nameOf: (unit: UnitSlug) => string): Attendance {
  const reply = meeting.replies.findLast((each) => each.unit === unit);
  const name = meeting.checkins.find((each) => each.unit === unit)?.name ?? reply?.name ?? nameOf(unit);
  return { unit, present: isPresent(meeting, unit), name, ...(reply?.reason && { reason: reply.reason }) };
}
