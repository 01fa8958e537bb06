import type { KnownScene } from '../../src/chat/define-command.ts';
import { dayOf } from '../../src/domain/calendar.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { overlap } from '../../src/domain/meeting-time.ts';
import { isWorkDay } from '../../src/domain/workdays.ts';
import { calendarOf } from '../../src/office/settings.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';

/** Meetings named; the office looks the others up by 会议. */
const NAMED = 2;

/** What the office should look at again: a day of rest, or another meeting at that time. Nothing is refused. */
export async function clashes(meeting: Meeting, { desk, reading, names }: KnownScene): Promise<string> {
  const day = dayOf(new Date(meeting.at), reading.timeZone);
  const rests = !isWorkDay(day, await calendarOf(desk.settings));
  const others = (await desk.records.list('meeting', { states: ['called', 'proposed'] })).filter(
    (other) => other.number !== meeting.number && overlap(other, meeting),
  );
  return [
    ...(rests ? [W.restDay(names.day(day))] : []),
    ...(others.length > 0
      ? [W.sameTime(others.slice(0, NAMED).map(({ number, title }) => `${number} ${title}`))]
      : []),
  ].join('');
}
