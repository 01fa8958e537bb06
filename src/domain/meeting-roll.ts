import type { Attendance, Meeting } from './meeting.ts';
import { MEMBER_UNITS, type UnitSlug } from './people.ts';
import type { Moment } from './project-acts.ts';
import { Refusal } from './refusal.ts';

export type Presence = 'present' | 'leave' | 'missing';

/** Who was there, who had asked leave, who neither came nor asked: the one fact that card and minutes tell (R119, R125). */
export const onRoll = (meeting: Meeting, wanted: Presence): readonly Attendance[] =>
  (meeting.attendance ?? []).filter((each) => presenceOf(meeting, each) === wanted);

function presenceOf({ replies }: Meeting, { unit, present }: Attendance): Presence {
  if (present) return 'present';
  return replies.findLast((reply) => reply.unit === unit)?.kind === 'excuse' ? 'leave' : 'missing';
}

/** Closed with somebody on its roll: a meeting nobody came to was not held (R111, R119). */
export const wasHeld = ({ status, attendance = [] }: Meeting): boolean =>
  status.state === 'closed' && attendance.some(({ present }) => present);

/** Member units on the closed roll: they alone confirm the minutes, not absent ones, not anybody outside the 22 (R126, Z11). */
export const attendingMembers = ({ attendance = [] }: Meeting): readonly UnitSlug[] =>
  attendance
    .filter(({ present, unit }) => present && (MEMBER_UNITS as readonly string[]).includes(unit))
    .map(({ unit }) => unit);

/** Its minutes have been drafted: the office owes them no more (R125). */
export const minuted = (meeting: Meeting, { at }: Moment): Meeting => ({
  ...meeting,
  draftedAt: at,
  version: meeting.version + 1,
  updatedAt: at,
});

export interface Correction {
  readonly came: readonly UnitSlug[];
  readonly left: readonly UnitSlug[];
  /** Who came, where it was somebody else than announced. */
  readonly name?: string;
  readonly reason: string;
}

/**
 * A mistake in the closed roll put right, with its reason (R119).
 * @throws Refusal `not-invited`, `both-there-and-not`, `roll-unchanged`, `nobody-left`
 */
export function rollCorrected(
  meeting: Meeting,
  correction: Correction,
  nameOf: (unit: UnitSlug) => string,
  { by, at }: Moment,
): Meeting {
  const { came, left, reason } = correction;
  const { number, attendance = [], corrections = [] } = meeting;
  const stranger = [...came, ...left].find((unit) => !meeting.units.includes(unit));
  if (stranger) throw new Refusal('not-invited', { number, unit: stranger });
  const both = came.find((unit) => left.includes(unit));
  if (both) throw new Refusal('both-there-and-not', { unit: both });
  const roll = attendance.map((each) => corrected(each, meeting, correction, nameOf));
  if (roll.every(({ present, name }, index) => isSame(attendance[index], present, name)))
    throw new Refusal('roll-unchanged', { number });
  if (!roll.some(({ present }) => present)) throw new Refusal('nobody-left', { number }, '附件1 三');
  return {
    ...meeting,
    attendance: roll,
    corrections: [...corrections, { came, left, reason, by, at }],
    version: meeting.version + 1,
    updatedAt: at,
  };
}

const isSame = (before: Attendance | undefined, present: boolean, name: string): boolean =>
  before?.present === present && before.name === name;

function corrected(
  each: Attendance,
  { replies }: Meeting,
  { came, left, name }: Correction,
  nameOf: (unit: UnitSlug) => string,
): Attendance {
  const { unit } = each;
  if (left.includes(unit)) return each.present ? { unit, present: false, name: nameOf(unit) } : each;
  if (!came.includes(unit)) return each;
  const announced = replies.findLast((reply) => reply.unit === unit)?.name;
  return { unit, present: true, name: name ?? (each.present ? each.name : (announced ?? nameOf(unit))) };
}
