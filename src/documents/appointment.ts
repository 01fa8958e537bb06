import type { Meeting } from '../domain/meeting.ts';
import { lengthOf } from '../domain/meeting-time.ts';
import type { Appointment } from '../office/ports.ts';
import { CALENDAR_ENTRY } from '../wording/documents.ts';

/** Every change of the meeting is a later edition of the same entry (R119). */
export const appointmentOf = (meeting: Meeting): Appointment => ({
  sequence: meeting.version,
  start: meeting.at,
  minutes: lengthOf(meeting),
  title: meeting.title,
  place: meeting.place,
  description: CALENDAR_ENTRY.description(meeting.number, meeting.topics),
});
