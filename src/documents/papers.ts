import type { Meeting } from '../domain/meeting.ts';
import { lengthOf } from '../domain/meeting-time.ts';
import type { Appointment, Papers } from '../office/ports.ts';
import { CALENDAR_ENTRY } from '../wording/documents.ts';
import { MEETING_TYPE_WORDS } from '../wording/records.ts';
import { drawAgenda } from './agenda-content.ts';
import { bulletinDocument } from './bulletin.ts';
import { calendarFile } from './ics.ts';
import { minutesDocument } from './minutes.ts';
import { noticeDocument } from './notice.ts';
import { reportDocument } from './report.ts';
import type { Templates } from './templates.ts';

/** The office's papers over the templates an official may edit. */
export function openPapers(templates: Templates): Papers {
  return {
    minutes: (content, stamp) => minutesDocument(templates, content, stamp),
    agenda: (agenda) => drawAgenda(templates, agenda),
    notice: (agenda, replyBy) =>
      noticeDocument(templates, {
        title: agenda.title,
        type: MEETING_TYPE_WORDS[agenda.type],
        heldOn: agenda.when,
        place: agenda.place,
        units: agenda.units,
        topics: agenda.topics,
        basis: agenda.basis,
        requests: [],
        replyBy,
        issuedOn: agenda.asOf,
      }),
    bulletin: ({ year, serial, ...letter }) =>
      bulletinDocument(templates, { ...letter, number: { year, serial } }),
    report: ({ year, serial, ...letter }) =>
      reportDocument(templates, { ...letter, number: { year, serial }, attachments: [] }),
    appointment,
    calendarFile: (meeting, change) =>
      calendarFile({
        ...appointment(meeting),
        method: change === 'cancel' ? 'CANCEL' : 'REQUEST',
        stamp: meeting.updatedAt,
      }),
  };
}

/** Every change of the meeting is a later edition of the same entry (R119). */
const appointment = (meeting: Meeting): Appointment => ({
  uid: `${meeting.number}@lianxi`,
  sequence: meeting.version,
  start: meeting.at,
  minutes: lengthOf(meeting),
  title: meeting.title,
  place: meeting.place,
  description: CALENDAR_ENTRY.description(meeting.number, meeting.topics),
});
