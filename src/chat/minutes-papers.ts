import { shownText } from '../cards/minutes-text.ts';
import { letterheadOf } from '../office/letterhead.ts';
import { MEETING_NOTES } from '../wording/meeting-notes.ts';
import { RECORD_WORDS } from '../wording/records.ts';
import type { Telling } from './telling.ts';

/** The text as it was issued; before that, as it stands (R126, R127). */
export const minutesPapers: NonNullable<Telling<'minutes'>['papers']> = async (
  { after: { content, edition, number, issued }, verb },
  papers,
  { desk, today },
) => {
  if (verb === 'issue' && issued?.file) {
    const { year, serial, file } = issued;
    return [
      { key: file, name: MEETING_NOTES.minutesFile(content.title, RECORD_WORDS.issuedAs(year, serial)) },
    ];
  }
  if (!papers || (verb !== 'minutes' && verb !== 'circulate')) return [];
  const bytes = papers.minutes(shownText(content), { edition }, await letterheadOf(desk, today));
  return [{ name: MEETING_NOTES.minutesFile(content.title, number), bytes }];
};
