import type { Meeting } from '../domain/meeting.ts';
import { attendingMembers } from '../domain/meeting-roll.ts';
import type { Minutes, MinutesContent } from '../domain/minutes.ts';
import { drafted } from '../domain/minutes-acts.ts';
import { OFFICE_ROLES } from '../domain/parties.ts';
import type { Role } from '../domain/people.ts';
import { MINUTES_FLOW } from '../domain/record-flow.ts';
import { Refusal } from '../domain/refusal.ts';
import { momentOf } from './act-on-project.ts';
import { keepRecord, type RecordActed } from './act-on-record.ts';
import type { Occasion } from './occasion.ts';

/** The first of a meeting has no serial of its own; corrections count on from it. */
const serialOf = (number: string): number => Number(number.split('-')[2] ?? 1);

/** The first text of minutes or of a correction, put to every attending member unit; absent units and observers are not asked (R126, Z11). */
export async function draftMinutes(
  occasion: Occasion,
  meeting: Meeting,
  content: MinutesContent,
  corrects?: Minutes,
): Promise<RecordActed<'minutes'>> {
  if (meeting.status.state !== 'closed' || !meeting.attendance)
    throw new Refusal('minutes-before-close', { number: meeting.number }, '附件1 三');
  const post = occasion.actor.posts.find(({ role }) => (OFFICE_ROLES as readonly Role[]).includes(role));
  if (!post) throw new Refusal('wrong-hand', { verb: 'minutes', number: meeting.number });
  const moment = momentOf(occasion, post);
  const number = corrects ? `${meeting.number}-${serialOf(corrects.number) + 1}` : meeting.number;
  const after = drafted(number, content, attendingMembers(meeting), moment, corrects?.number);
  await keepRecord(occasion, 'minutes', 'minutes', after, moment, MINUTES_FLOW.minutes.clause);
  return { kind: 'minutes', after, verb: 'minutes', moment };
}
