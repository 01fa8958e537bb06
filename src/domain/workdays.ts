import chineseDays from 'chinese-days';
import { daysAfter } from './calendar.ts';
import { isStatutoryRest } from './statutory.ts';

export type DayKind = 'work' | 'rest';
/** What a local notice says of single days (`YYYY-MM-DD`); it goes before the built-in calendar. */
export type CalendarOverrides = Readonly<Record<string, DayKind>>;

/** Whether the office works on that day (`YYYY-MM-DD`): 调休 and holidays counted (design §9). */
export function isWorkDay(day: string, overrides: CalendarOverrides = {}): boolean {
  const told = overrides[day];
  if (told) return told === 'work';
  const known = builtIn.get(day) ?? isBuiltInWorkDay(day);
  builtIn.set(day, known);
  return known;
}

/** Days looked up once: the calendars are slow, and the same days are counted over and over. */
const builtIn = new Map<string, boolean>();

function isBuiltInWorkDay(day: string): boolean {
  const noticed = notice(day);
  if (noticed !== undefined) return noticed;
  if (isWeekend(day)) return false;
  // A year whose notice is not built in has what the law fixes, until its notice is imported.
  return notice(`${day.slice(0, 4)}-01-01`) !== undefined || !isStatutoryRest(day);
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

/** What the State Council's notice of that year says of the day; nothing of ordinary ones, whose name is a bare weekday. */
function notice(day: string): boolean | undefined {
  const { name, work } = chineseDays.getDayDetail(day);
  return name.includes(',') ? work : undefined;
}

/** Days looked through at most: calendars that rest for a year on end are wrong ones. */
const PATIENCE = 400;

/** The n-th work day after `day`, before it when negative; `day` itself for 0. @throws RangeError when there is none within reach */
export function addWorkDays(day: string, count: number, overrides: CalendarOverrides = {}): string {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count), rests = 0; left > 0; ) {
    reached = daysAfter(reached, step);
    if (isWorkDay(reached, overrides)) {
      left -= 1;
      rests = 0;
      continue;
    }
    rests += 1;
    if (rests > PATIENCE) throw new RangeError(`no work day within ${PATIENCE} days of ${day}`);
  }
  return reached;
}

/** Work days after `from` up to and with `to`; negative when `to` is the earlier. */
export function workDaysBetween(from: string, to: string, overrides: CalendarOverrides = {}): number {
  if (to < from) return -workDaysBetween(to, from, overrides);
  let count = 0;
  for (let day = from; day < to; ) {
    day = daysAfter(day, 1);
    if (isWorkDay(day, overrides)) count += 1;
  }
  return count;
}
