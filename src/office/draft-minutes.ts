import type { Meeting } from '../domain/meeting.ts';
import { attendingMembers } from '../domain/meeting-roll.ts';
import type { Minutes, MinutesContent } from '../domain/minutes.ts';
import { drafted } from '../domain/minutes-acts.ts';
import { MINUTES_FLOW } from '../domain/minutes-row.ts';
import { OFFICE_ROLES } from '../domain/parties.ts';
import type { Role } from '../domain/people.ts';
import { Refusal } from '../domain/refusal.ts';
import { keep, momentOf, type RecordActed } from './act.ts';
import type { Occasion } from './occasion.ts';

/** The first text of minutes, or of what corrects earlier ones: nobody is asked yet (R125, R126). */
export async function draftMinutes(
  occasion: Occasion,
  meeting: Meeting,
  number: string,
  content: MinutesContent,
  corrects?: Minutes,
): Promise<RecordActed<'minutes'>> {
  if (meeting.status.state !== 'closed' || !meeting.attendance)
    throw new Refusal('minutes-before-close', { number: meeting.number }, '附件1 三');
  const post = occasion.actor.posts.find(({ role }) => (OFFICE_ROLES as readonly Role[]).includes(role));
  if (!post) throw new Refusal('wrong-hand', { verb: 'minutes', number: meeting.number });
  const moment = momentOf(occasion, post);
  const after = drafted(number, content, attendingMembers(meeting), moment, corrects?.number);
  await keep(occasion, 'minutes', 'minutes', after, moment, MINUTES_FLOW.minutes.clause);
  return { kind: 'minutes', after, verb: 'minutes', moment };
}
