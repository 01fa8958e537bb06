import type { KnownScene } from '../../src/chat/define-command.ts';
import { dayOf } from '../../src/domain/calendar.ts';
import { composeMinutes } from '../../src/domain/compose-minutes.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { attendingMembers } from '../../src/domain/meeting-roll.ts';
import { correctionOf, type Minutes, type MinutesContent } from '../../src/domain/minutes.ts';
import { revised } from '../../src/domain/minutes-acts.ts';
import { act, type RecordActed } from '../../src/office/act.ts';
import { settingOf } from '../../src/office/settings.ts';
import { chineseDay, sayDate } from '../../src/wording/days.ts';
import { MINUTES_DOCUMENT } from '../../src/wording/documents.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { inPaper } from '../../src/wording/paper-text.ts';
import { RECORD_NUMBER } from '../../src/wording/records.ts';

export type Written = { readonly [K in 'title' | 'chair']?: string | undefined } & {
  readonly paragraphs?: readonly string[] | undefined;
};

/** What the minutes say now: the frozen meeting, with what the office has written, else what stood there before (R125). */
export async function compose(
  meeting: Meeting,
  { title, chair, paragraphs }: Written,
  before: MinutesContent | undefined,
  { desk, names, reading }: KnownScene,
): Promise<MinutesContent> {
  const words = {
    unit: names.unit,
    day: (iso: string) => chineseDay(iso, reading.timeZone),
    due: (day: string, at: string) => sayDate(day, dayOf(new Date(at), reading.timeZone)),
    text: inPaper,
    outcome: MINUTES_DOCUMENT.outcome,
  };
  const listsMissing = (await settingOf(desk.settings, 'minutes.absent')) === 'listed';
  return composeMinutes(
    meeting,
    {
      title: title ?? before?.title ?? meeting.title,
      chair: chair ?? before?.chair ?? (meeting.type === 'plenary' ? W.minutesChair : ''),
      // Nobody's sentence but people's own: what was not said stays unwritten.
      paragraphs: paragraphs ?? before?.paragraphs ?? [],
    },
    words,
    { listsMissing },
  );
}

/** A new text of minutes not yet issued, from what stands there when it is taken: a draft until it is sent round (R126). */
export const reviseMinutes = (
  meeting: Meeting,
  { number }: Pick<Minutes, 'number'>,
  written: Written,
  scene: KnownScene,
): Promise<RecordActed<'minutes'>> =>
  act(scene.occasion, 'minutes', 'minutes', number, async (record, moment) => {
    // What was agreed may have been worded anew since the meeting was read.
    const held = (await scene.desk.records.find('meeting', meeting.number)) ?? meeting;
    const content = await compose(held, written, record.content, scene);
    return revised(record, content, attendingMembers(held), moment);
  });

/** The minutes of a meeting, or the last correction of them. */
export async function latestMinutes(meeting: string, { desk }: KnownScene): Promise<Minutes | undefined> {
  const first = await desk.records.find('minutes', meeting);
  // Corrections were numbered like agreed matters before they had a mark of their own.
  const marked = await desk.records.list('minutes', { prefix: `${meeting}${RECORD_NUMBER.correction('')}` });
  const counted = await desk.records.list('minutes', { prefix: `${meeting}-` });
  const [last] = [...marked, ...counted].sort((a, b) => correctionOf(b.number) - correctionOf(a.number));
  return last ?? first;
}
