import type { Papers } from '../office/ports.ts';
import { MEETING_TYPE_WORDS } from '../wording/records.ts';
import { drawAgenda } from './agenda-content.ts';
import { appointmentOf } from './appointment.ts';
import { bulletinDocument } from './bulletin.ts';
import { disclosureDocument, disclosureFaults } from './disclosure.ts';
import { calendarFile } from './ics.ts';
import { minutesDocument } from './minutes.ts';
import { noticeDocument } from './notice.ts';
import { reportDocument } from './report.ts';
import type { Templates } from './templates.ts';
import { yearlyDocument } from './yearly.ts';

/** The office's papers over the templates an official may edit. */
export function openPapers(templates: Templates): Papers {
  return {
    minutes: (content, stamp, head) => minutesDocument(templates, content, stamp, head),
    agenda: (agenda) => drawAgenda(templates, agenda),
    notice: (agenda, replyBy, head) =>
      noticeDocument(
        templates,
        {
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
        },
        head,
      ),
    bulletin: ({ year, serial, ...letter }, head) =>
      bulletinDocument(templates, { ...letter, number: { year, serial } }, head),
    report: (letter, head) => reportDocument(templates, { ...letter, attachments: [] }, head),
    disclosure: (paper, head, edition) => disclosureDocument(templates, paper, head, edition),
    template: () => templates.get('disclosure').bytes,
    faults: disclosureFaults,
    yearly: (paper, head, pictures) => yearlyDocument(templates, paper, head, pictures),
    appointment: appointmentOf,
    calendarFile,
  };
}
