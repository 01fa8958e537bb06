import type { MatterKind } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Agenda, Appointment, Papers } from '../office/ports.ts';
import { CALENDAR_ENTRY, PAPER_WORDS } from '../wording/documents.ts';
import { MEETING_TYPE_WORDS } from '../wording/records.ts';
import { plenaryAgenda, reportAgenda, specialAgenda } from './agenda.ts';
import { bulletinDocument } from './bulletin.ts';
import { calendarFile } from './ics.ts';
import { minutesDocument } from './minutes.ts';
import { noticeDocument } from './notice.ts';
import { reportDocument } from './report.ts';
import type { Templates } from './templates.ts';

/** Minutes a meeting takes in a calendar: the document gives no length, two hours keep the half day free. */
const LENGTH = 120;

/** The office's papers over the templates an official may edit. */
export function openPapers(templates: Templates): Papers {
  return {
    minutes: (content, stamp) => minutesDocument(templates, content, stamp),
    agenda: (agenda) => AGENDAS[agenda.type](templates, agenda),
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

const begun = ({ title, when, place, open, asOf, progress }: Agenda) => ({
  title,
  heldOn: when,
  place,
  carried: open.map(({ age, ...matter }) => ({ ...matter, ageDays: age, lateDays: 0 })),
  figures: {
    asOf,
    byStage: progress,
    total: {
      count: progress.reduce((sum, { count }) => sum + count, 0),
      fen: progress.reduce((sum, { fen }) => sum + fen, 0),
    },
  },
});

const titles = ({ candidates }: Agenda, ...kinds: readonly MatterKind[]) =>
  candidates.filter(({ kind }) => kinds.includes(kind)).map(({ number, title }) => `${title}（${number}）`);

type Draw = (templates: Templates, agenda: Agenda) => Uint8Array;

const special: Draw = (templates, agenda) => {
  const { figures: _figures, ...begin } = begun(agenda);
  const { units, topics, basis, type } = agenda;
  return specialAgenda(templates, { ...begin, type: MEETING_TYPE_WORDS[type], basis, units, topics });
};

/** Each type of meeting has an agenda of its own (R112, R114, R116, R117). */
const AGENDAS: Readonly<Record<Meeting['type'], Draw>> = {
  plenary: (templates, agenda) =>
    plenaryAgenda(templates, {
      ...begun(agenda),
      chair: PAPER_WORDS.chair,
      study: [],
      plan: titles(agenda, 'plan'),
      indicators: [],
      phases: [],
      problems: titles(agenda, 'issue'),
      proposals: titles(agenda, 'policy'),
      candidates: titles(agenda, 'reroster'),
      others: agenda.topics,
    }),
  report: (templates, agenda) =>
    reportAgenda(templates, {
      ...begun(agenda),
      reporter: agenda.reporter,
      units: agenda.units,
      policies: agenda.topics,
      tasks: agenda.open.map(({ text, unit }) => `${text}（${unit}）`),
      experience: [],
      problems: titles(agenda, 'issue'),
    }),
  special,
  research: special,
};

/** Every change of the meeting is a later edition of the same entry (R119). */
const appointment = (meeting: Meeting): Appointment => ({
  uid: `${meeting.number}@lianxi`,
  sequence: meeting.version,
  start: meeting.at,
  minutes: LENGTH,
  title: meeting.title,
  place: meeting.place,
  description: CALENDAR_ENTRY.description(meeting.number, meeting.topics),
});
