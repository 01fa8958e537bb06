import type { Meeting } from './meeting.ts';
import { valid } from './meeting-agreements.ts';
import { onRoll, type Presence } from './meeting-roll.ts';
import type { MinutesContent } from './minutes.ts';

export interface MinutesWords {
  readonly unit: (slug: string) => string;
  /** A moment as the document writes its day, 2026年12月3日. */
  readonly day: (iso: string) => string;
  /** A last day, `YYYY-MM-DD`, beside the day of the meeting: 12月31日, with its year where it is another. */
  readonly due: (day: string, meeting: string) => string;
  /** What was written, as a paper says it: no numbers of records, days in full. */
  readonly text: (written: string) => string;
  /** What came of the record an agreement is about (R120). */
  readonly outcome: (passed: boolean) => string;
}

/** What the office wants the minutes to say beside what it wrote. */
export interface MinutesWishes {
  /** Those who stayed away without a word are named (a local choice: the document is silent). */
  readonly listsMissing: boolean;
}

/** The minutes of a closed meeting: what is known of itself, with what the office writes (R125). Observers are named, not asked (Z11). */
export function composeMinutes(
  meeting: Meeting,
  written: { readonly title: string; readonly chair: string; readonly paragraphs: readonly string[] },
  words: MinutesWords,
  { listsMissing }: MinutesWishes,
): MinutesContent {
  const attendees = (presence: Presence) =>
    onRoll(meeting, presence).map(({ unit, name }) => ({ unit: words.unit(unit), name }));
  const missing = listsMissing ? attendees('missing') : [];
  return {
    meeting: words.text(meeting.title),
    title: words.text(written.title),
    heldOn: words.day(meeting.at),
    place: meeting.place,
    chair: written.chair,
    present: attendees('present'),
    absent: attendees('leave'),
    ...(missing.length > 0 && { missing }),
    observers: meeting.observers.map(({ name }) => name),
    paragraphs: written.paragraphs.map(words.text),
    resolutions: valid(meeting).map(({ no, text, unit, dueOn, about, failed }) => ({
      no,
      text: words.text(text),
      unit: words.unit(unit),
      dueOn: words.due(dueOn, meeting.at),
      ...(about && { outcome: words.outcome(!failed) }),
    })),
  };
}
