import { PERIOD_FORMS, YEARS_SPOKEN_OF } from '../../wording/calendar.ts';
import { plainCalendar, startOfToday } from './calendar.ts';
import { yearOf } from './date.ts';
import { WRITTEN_MAX } from './length.ts';

/** A year by itself: `2027`, 2027年度, 明年; undefined when it is anything else. */
export function readYear(text: string, now: Date, timeZone: string): number | undefined {
  if (text.length > WRITTEN_MAX.day) return undefined;
  const match = PERIOD_FORMS.year.exec(plainCalendar(text).replaceAll(' ', ''));
  return match ? yearOf(match.groups ?? {}, startOfToday(now, timeZone)) : undefined;
}

/** The years a sentence speaks of, each once, in its order. */
export function yearsIn(text: string, now: Date, timeZone: string): readonly number[] {
  const today = startOfToday(now, timeZone);
  const years = [...plainCalendar(text).matchAll(YEARS_SPOKEN_OF)];
  return [...new Set(years.map(({ groups = {} }) => yearOf(groups, today)))];
}
