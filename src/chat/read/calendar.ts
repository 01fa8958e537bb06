import { TZDate } from '@date-fns/tz';
import { CALENDAR_FOLDS, COUNTED, SPELLED_YEAR } from '../../wording/calendar.ts';
import { plainNumerals, readDigit, readNumeral } from './numeral.ts';
import { normalizeInput } from './text.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function counted(numerals: string): string {
  if (SPELLED_YEAR.test(numerals)) return [...numerals].map(readDigit).join('');
  return readNumeral(numerals)?.toString() ?? numerals;
}

/** Evens out a date, time or period: half-width, Arabic numerals, no idle blanks, one word for each notion. */
export function plainCalendar(text: string): string {
  let plain = plainNumerals(normalizeInput(text))
    .replace(/(?<=\d)T(?=\d)/, ' ')
    .replace(/ +/g, ' ')
    .replace(/ (?!\d)|(?<!\d) /g, '');
  for (const [pattern, replacement] of CALENDAR_FOLDS) plain = plain.replace(pattern, replacement);
  return plain.replace(COUNTED, counted);
}

/** The start of a day of the calendar in `timeZone`, month 1–12; undefined when there is no such day. */
export function civilDay(year: number, month: number, day: number, timeZone: string): TZDate | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const date = new TZDate(year, month - 1, day, timeZone);
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day
    ? date
    : undefined;
}

/** The day it is at `now` in `timeZone`. */
export function startOfToday(now: Date, timeZone: string): TZDate {
  const here = new TZDate(now.getTime(), timeZone);
  return new TZDate(here.getFullYear(), here.getMonth(), here.getDate(), timeZone);
}
