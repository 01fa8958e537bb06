import { shownText } from '../cards/minutes-text.ts';
import type { Matter } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Minutes } from '../domain/minutes.ts';
import type { RecordKind } from '../domain/record-flow.ts';
import type { RecordActed } from '../office/act.ts';
import { gatherAgenda } from '../office/gather-agenda.ts';
import { guestsOf } from '../office/guests.ts';
import { letterheadOf } from '../office/letterhead.ts';
import type { Papers, PostedFile } from '../office/ports.ts';
import { PAPER_NAMES } from '../wording/documents.ts';
import { MEETING_NOTES } from '../wording/meeting-notes.ts';
import { MATTER_KIND_WORDS, RECORD_WORDS } from '../wording/records.ts';
import type { Scene } from './define-command.ts';
import { letterOf, reportName } from './letter.ts';
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
  const sent = acted.kind === 'matter' && acted.verb === 'report' ? (acted.after as Matter).sent : undefined;
  if (sent?.file) return { files: [{ key: sent.file, name: reportName(acted.after.number) }] };
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
  invite: 'request',
  reschedule: 'request',
  cancel: 'cancel',
};

const meetingPapers: Draw = async ({ before, after, verb }, papers, scene) => {
  const meeting = after as Meeting;
  const change = INVITING[verb];
  const told = meeting.status.state === 'called' || before?.status.state === 'called';
  if (!change || !told) return [];
  const name = MEETING_NOTES.appointmentFile(meeting.number, meeting.title);
  const guests = await guestsOf(scene.desk, meeting);
  const appointment = {
    name,
    bytes: papers.calendarFile(meeting, change, guests),
    appointment: true,
  } as const;
  // The letter asks for an answer, which nobody wants of an observer.
  if (change === 'cancel' || verb === 'invite') return [appointment];
  const words = letterWords(scene);
  const agenda = await gatherAgenda(scene.desk, meeting, scene.today, words);
  const due = await scene.desk.reminders.due('meeting', meeting.number);
  const head = await letterheadOf(scene.desk, scene.today);
  const notice = papers.notice(agenda, due?.dueOn ? words.day(due.dueOn) : '', head);
  return [{ name: PAPER_NAMES.notice(meeting.number), bytes: notice }, appointment];
};

/** Changes of matters that are letters: to the units, or the opinions nobody could bring together (R110, R118, R123). */
const LETTERS: Readonly<Record<string, (papers: Papers) => Papers['report']>> = {
  'bulletin:open': ({ bulletin }) => bulletin,
  'report:open': ({ report }) => report,
  'policy:coordinate:escalated': ({ report }) => report,
};

const matterPapers: Draw = async ({ after, verb }, papers, scene) => {
  const matter = after as Matter;
  const { kind, number, status } = matter;
  const draw = LETTERS[`${kind}:${verb}`] ?? LETTERS[`${kind}:${verb}:${status.state}`];
  if (!draw) return [];
  const name = kind === 'bulletin' ? PAPER_NAMES.letter(MATTER_KIND_WORDS[kind], number) : reportName(number);
  const head = await letterheadOf(scene.desk, scene.today);
  return [{ name, bytes: draw(papers)(await letterOf(matter, scene), head) }];
};

const DRAWN: Readonly<Record<RecordKind, Draw>> = {
  meeting: meetingPapers,
  minutes: async ({ after, verb }, papers, { desk, today }) => {
    const { content, edition, number } = after as Minutes;
    const name = MEETING_NOTES.minutesFile(content.title, number);
    if (verb !== 'minutes' && verb !== 'circulate') return [];
    const bytes = papers.minutes(shownText(content), { edition }, await letterheadOf(desk, today));
    return [{ name, bytes }];
  },
  matter: matterPapers,
};
