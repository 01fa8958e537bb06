import type { DayKind } from '../domain/workdays.ts';
import { CALENDAR_WORDS } from '../wording/import-words.ts';
import type { TableRow } from './tables.ts';

export interface CalendarFile {
  readonly days: Readonly<Record<string, DayKind>>;
  readonly problems: readonly { readonly line: number; readonly found: string }[];
}

/** The days of a notice: a date and 休 or 班 in each row, a heading allowed above. */
export function readCalendar(rows: readonly TableRow[]): CalendarFile {
  const days: Record<string, DayKind> = {};
  const problems: { line: number; found: string }[] = [];
  rows.forEach(({ line, cells }, index) => {
    const [date = '', kind = ''] = cells;
    const day = readDay(date);
    const read = CALENDAR_WORDS[kind];
    if (day && read) days[day] = read;
    // A first row without any digit is a heading.
    else if (index > 0 || /\d/.test(date)) problems.push({ line, found: cells.join(' ') });
  });
  return { days, problems };
}

function readDay(text: string): string | undefined {
  const [, year, month = '', date = ''] = /^(20\d\d)\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?$/.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const real = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(day) ? day : undefined;
}
