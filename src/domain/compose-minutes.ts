import type { Attendance, Meeting } from './meeting.ts';
import { valid } from './meeting-agreements.ts';
import type { MinutesContent } from './minutes.ts';

export interface MinutesWords {
  readonly unit: (slug: string) => string;
  /** A moment as the document writes its day, 2026年12月3日. */
  readonly day: (iso: string) => string;
  /** What came of the record an agreement is about (R120). */
  readonly outcome: (about: string, passed: boolean) => string;
}

/** The minutes of a closed meeting: what is known of itself, with what the office writes (R125). Observers are named, not asked (Z11). */
export function composeMinutes(
  meeting: Meeting,
  written: { readonly title: string; readonly chair: string; readonly paragraphs: readonly string[] },
  words: MinutesWords,
): MinutesContent {
  const attendance = meeting.attendance ?? [];
  const attendees = (which: (each: Attendance) => boolean) =>
    attendance.filter(which).map(({ unit, name }) => ({ unit: words.unit(unit), name }));
  const excused = ({ unit }: Attendance) =>
    meeting.replies.findLast((reply) => reply.unit === unit)?.kind === 'excuse';
  const missing = attendees((each) => !each.present && !excused(each));
  return {
    meeting: meeting.title,
    title: written.title,
    heldOn: words.day(meeting.at),
    place: meeting.place,
    chair: written.chair,
    present: attendees(({ present }) => present),
    absent: attendees((each) => !each.present && excused(each)),
    ...(missing.length > 0 && { missing }),
    observers: meeting.observers.map(({ name }) => name),
    paragraphs: written.paragraphs,
    resolutions: valid(meeting).map(({ no, text, unit, dueOn, about, failed }) => ({
      no,
      text,
      unit: words.unit(unit),
      dueOn: words.day(`${dueOn}T12:00:00Z`),
      ...(about && { outcome: words.outcome(about, !failed) }),
    })),
  };
}
