import type { Matter } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Minutes } from '../domain/minutes.ts';
import type { RecordKind } from '../domain/record-flow.ts';
import { lastConsent } from '../domain/record-owing.ts';
import type { RecordActed } from '../office/act-on-record.ts';
import { gatherAgenda } from '../office/gather-agenda.ts';
import type { Letter, Papers, PostedFile } from '../office/ports.ts';
import { chineseDay } from '../wording/days.ts';
import { PAPER_NAMES } from '../wording/documents.ts';
import { MEETING_NOTES } from '../wording/meeting-notes.ts';
import { MATTER_KIND_WORDS, RECORD_WORDS } from '../wording/records.ts';
import type { Scene } from './define-command.ts';
import { letterWords } from './letter-words.ts';

export interface Files {
  readonly files?: readonly PostedFile[];
}
interface Paper extends Pick<PostedFile, 'name' | 'appointment'> {
  readonly bytes: Uint8Array;
}
type Draw = (acted: RecordActed, papers: Papers, scene: Scene) => Promise<readonly Paper[]>;

/** What travels with the news of a change: the invitation and its appointment, issued minutes, bulletins and reports (R110, R118, R119, R127). */
export async function papersOf(acted: RecordActed, scene: Scene): Promise<Files> {
  const issued = acted.kind === 'minutes' && acted.verb === 'issue' ? (acted.after as Minutes) : undefined;
  if (issued?.issued?.file) {
    const { year, serial, file } = issued.issued;
    const name = MEETING_NOTES.minutesFile(issued.content.title, RECORD_WORDS.issuedAs(year, serial));
    return { files: [{ key: file, name }] };
  }
  const drawn = scene.papers ? await DRAWN[acted.kind](acted, scene.papers, scene) : [];
  const files: PostedFile[] = [];
  for (const { name, bytes, appointment } of drawn) {
    const subject = `${acted.kind}:${acted.after.number}`;
    const { key } = await scene.desk.files.put({ name, bytes, by: acted.moment.by.person, subject });
    files.push({ key, name, ...(appointment && { appointment }) });
  }
  return files.length > 0 ? { files } : {};
}

/** The news of a meeting that carry an invitation, or take it back. */
const INVITING: Readonly<Record<string, 'request' | 'cancel'>> = {
  convene: 'request',
  approve: 'request',
  reschedule: 'request',
  cancel: 'cancel',
};

const meetingPapers: Draw = async ({ before, after, verb }, papers, scene) => {
  const meeting = after as Meeting;
  const change = INVITING[verb];
  const told = meeting.status.state === 'called' || before?.status.state === 'called';
  if (!change || !told) return [];
  const name = MEETING_NOTES.appointmentFile(meeting.number, meeting.title);
  const appointment = { name, bytes: papers.calendarFile(meeting, change), appointment: true } as const;
  if (change === 'cancel') return [appointment];
  const words = letterWords(scene);
  const agenda = await gatherAgenda(scene.desk, meeting, scene.today, words);
  const due = await scene.desk.reminders.due('meeting', meeting.number);
  const notice = papers.notice(agenda, due?.dueOn ? words.day(due.dueOn) : '');
  return [{ name: PAPER_NAMES.notice(meeting.number), bytes: notice }, appointment];
};

const matterPapers: Draw = async ({ after, verb }, papers, scene) => {
  const matter = after as Matter;
  const draw = verb === 'open' ? LETTERS[matter.kind] : undefined;
  if (!draw) return [];
  const name = PAPER_NAMES.letter(MATTER_KIND_WORDS[matter.kind], matter.number);
  return [{ name, bytes: draw(papers, letterOf(matter, scene)) }];
};

/** Matters that are letters: to the units, or up to 区政府. */
const LETTERS: { readonly [K in Matter['kind']]?: (papers: Papers, letter: Letter) => Uint8Array } = {
  bulletin: (papers, letter) => papers.bulletin(letter),
  report: (papers, letter) => papers.report(letter),
};

function letterOf(matter: Matter, { names, now, reading }: Scene): Letter {
  const [, year = '0', serial = '0'] = /^[A-Z](\d{4})-(\d+)/.exec(matter.number) ?? [];
  return {
    year: Number(year),
    serial: Number(serial),
    heading: matter.title,
    receivers: matter.units.map(names.unit),
    paragraphs: matter.text.split('\n').filter(Boolean),
    opinions: matter.units.flatMap((unit) => {
      const said = lastConsent(matter, unit);
      return said ? [{ unit: names.unit(unit), agrees: said.agrees, reason: said.reason ?? '' }] : [];
    }),
    issuedOn: chineseDay(now, reading.timeZone),
  };
}

const DRAWN: Readonly<Record<RecordKind, Draw>> = {
  meeting: meetingPapers,
  minutes: async () => [],
  matter: matterPapers,
};
