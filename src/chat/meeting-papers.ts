import { gatherAgenda } from '../office/gather-agenda.ts';
import { guestsOf } from '../office/guests.ts';
import { letterheadOf } from '../office/letterhead.ts';
import { PAPER_NAMES } from '../wording/documents.ts';
import { MEETING_NOTES } from '../wording/meeting-notes.ts';
import { letterWords } from './letter-words.ts';
import type { Telling } from './telling.ts';

/** The news of a meeting that carry an invitation, or take it back. */
const INVITING: Readonly<Record<string, 'request' | 'cancel'>> = {
  convene: 'request',
  approve: 'request',
  invite: 'request',
  reschedule: 'request',
  cancel: 'cancel',
};

/** The notice, and the appointment for everybody's own calendar (R110, R119). */
export const meetingPapers: NonNullable<Telling<'meeting'>['papers']> = async (
  { kind, before, after: meeting, verb },
  papers,
  scene,
) => {
  const change = INVITING[verb];
  const told = meeting.status.state === 'called' || before?.status.state === 'called';
  if (!papers || !change || !told) return [];
  const appointment = {
    name: MEETING_NOTES.appointmentFile(meeting.number, meeting.title),
    bytes: papers.calendarFile(meeting, change, await guestsOf(scene.desk, meeting)),
    appointment: true,
  } as const;
  // The letter asks for an answer, which nobody wants of an observer.
  if (change === 'cancel' || verb === 'invite') return [appointment];
  const words = letterWords(scene);
  const agenda = await gatherAgenda(scene.desk, meeting, scene.today, words);
  const due = await scene.desk.reminders.due(kind, meeting.number);
  const head = await letterheadOf(scene.desk, scene.today);
  const notice = papers.notice(agenda, due?.dueOn ? words.day(due.dueOn) : '', head);
  return [{ name: PAPER_NAMES.notice(meeting.number), bytes: notice }, appointment];
};
