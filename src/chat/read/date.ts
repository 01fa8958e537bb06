import { TZDate } from '@date-fns/tz';
import { zh } from 'chrono-node';
import { add, addMinutes, type Duration, endOfMonth, format, isBefore, startOfMonth } from 'date-fns';
import {
  CLOCK,
  COUNTED_UNITS,
  DAY_FORMS,
  NAMED_DAYS,
  NAMED_MONTHS,
  NAMED_WEEKS,
  NAMED_YEARS,
  WEEKDAY_BESIDE,
  WEEKDAYS,
} from '../../wording/calendar.ts';
import { civilDay, plainCalendar, startOfToday } from './calendar.ts';
import { WRITTEN_MAX } from './length.ts';

type Groups = Readonly<Record<string, string | undefined>>;
type Day = TZDate | undefined;

function later(day: TZDate, duration: Duration): TZDate {
  return add(day, duration);
}

/** The last day of the month that `day` lies in. */
export function lastOf(day: TZDate): TZDate {
  return endOfMonth(day);
}

/** The first day of the month named (下月), or of this one. */
export function monthOf(name: string | undefined, today: TZDate): TZDate {
  const first: TZDate = startOfMonth(today);
  return later(first, { months: NAMED_MONTHS[name ?? ''] ?? 0 });
}

/** The year that was written or named; the one of `today` when neither. */
export function yearOf({ y, year }: Groups, today: TZDate): number {
  return y === undefined ? today.getFullYear() + (NAMED_YEARS[year ?? ''] ?? 0) : Number(y);
}

function civil(year: number, month: number, day: number, today: TZDate): Day {
  return civilDay(year, month, day, today.timeZone ?? 'UTC');
}

/** `first` unless it has passed, then `second`. */
function nextOf(first: Day, second: Day, today: TZDate): Day {
  return first && !isBefore(first, today) ? first : second;
}

function dated(groups: Groups, today: TZDate): Day {
  return civil(yearOf(groups, today), Number(groups.m), Number(groups.d), today);
}

function dayOfMonth(month: TZDate, day: string | undefined): Day {
  return civil(month.getFullYear(), month.getMonth() + 1, Number(day), month);
}

function monthDay({ m, d }: Groups, today: TZDate): Day {
  const [thisYear, nextYear] = [0, 1].map((n) => civil(today.getFullYear() + n, Number(m), Number(d), today));
  return nextOf(thisYear, nextYear, today);
}

function weekday({ week, w = '' }: Groups, today: TZDate): Day {
  const sinceMonday = (today.getDay() + 6) % WEEKDAYS.length;
  const day = later(today, { weeks: NAMED_WEEKS[week ?? ''] ?? 0, days: WEEKDAYS.indexOf(w) - sinceMonday });
  return week === undefined ? nextOf(day, later(day, { weeks: 1 }), today) : day;
}

function monthEnd(groups: Groups, today: TZDate): Day {
  if (groups.m === undefined) return lastOf(monthOf(groups.month, today));
  const named = groups.y !== undefined || groups.year !== undefined;
  const [first, second] = [0, 1].map((n) => civil(yearOf(groups, today) + n, Number(groups.m), 1, today));
  const ends = [first, second].map((day) => day && lastOf(day));
  return named ? ends[0] : nextOf(ends[0], ends[1], today);
}

const DAYS = {
  iso: dated,
  compact: dated,
  yearMonthDay: dated,
  namedYear: dated,
  namedMonth: ({ month, d }, today) => dayOfMonth(monthOf(month, today), d),
  monthDay,
  day: ({ d }, today) =>
    nextOf(dayOfMonth(today, d), dayOfMonth(later(monthOf(undefined, today), { months: 1 }), d), today),
  named: ({ name = '' }, today) => later(today, { days: NAMED_DAYS[name] ?? 0 }),
  ahead: ({ n, unit = '' }, today) => later(today, { [COUNTED_UNITS[unit] ?? 'days']: Number(n) }),
  weekday,
  monthEnd,
  quarterEnd: (_, today) => lastOf(later(monthOf(undefined, today), { months: 2 - (today.getMonth() % 3) })),
  yearEnd: (groups, today) => civil(yearOf(groups, today), 12, 31, today),
} satisfies Record<keyof typeof DAY_FORMS, (groups: Groups, today: TZDate) => Day>;

/** The day that `plain` (see plainCalendar) names, seen from `today`. */
export function readPlainDay(plain: string, today: TZDate): Day {
  const beside = WEEKDAY_BESIDE.exec(plain)?.groups?.w;
  if (beside !== undefined) {
    const day = readPlainDay(plain.replace(WEEKDAY_BESIDE, ''), today);
    return day && (day.getDay() + 6) % 7 === WEEKDAYS.indexOf(beside) ? day : undefined;
  }
  for (const [form, pattern] of Object.entries(DAY_FORMS)) {
    const match = pattern.exec(plain);
    if (match) return DAYS[form as keyof typeof DAY_FORMS](match.groups ?? {}, today);
  }
  return undefined;
}

/** `YYYY-MM-DD` in the day's own time zone. */
export function isoDay(day: TZDate): string {
  return format(day, 'yyyy-MM-dd');
}

/**
 * Reads a day as `YYYY-MM-DD` in `timeZone`: written out, or said from `now` (明天, 下周三, 月底). Weeks start
 * on Monday; a day without year, month or week is the next such day. Undefined when impossible or unclear.
 */
export function readDate(text: string, now: Date, timeZone: string): string | undefined {
  if (text.length > WRITTEN_MAX.day) return undefined;
  const day = readPlainDay(plainCalendar(text), startOfToday(now, timeZone));
  return day && isoDay(day);
}

/** The day of what names one without a clock time: 后天下午. `YYYY-MM-DD`. */
export function readDayAlone(text: string, now: Date, timeZone: string): string | undefined {
  if (text.length > WRITTEN_MAX.day) return undefined;
  const day = readPlainDay(plainCalendar(text).replace(CLOCK.part, '').trim(), startOfToday(now, timeZone));
  return day && isoDay(day);
}

/** Any day will do: only the hour and the minute are taken from what chrono reads. */
const ANY_DAY = { instant: new Date(Date.UTC(2026, 0, 5, 4)), timezone: 0 };

function readClock(said: string): { hours: number; minutes: number } | undefined {
  let clock = said;
  for (const [pattern, replacement] of CLOCK.corrections) clock = clock.replace(pattern, replacement);
  if (CLOCK.doubtful.test(clock)) return undefined;
  const [read, ...others] = zh.hans.parse(clock, ANY_DAY);
  if (read === undefined || others.length > 0 || read.end) return undefined;
  if (read.text !== clock || !read.start.isCertain('hour')) return undefined;
  const hours = read.start.get('hour') ?? 0;
  const minutes = read.start.get('minute') ?? 0;
  // 3点 may be the night or the afternoon; 03:00 and 9点 are not in doubt in an office.
  const doubtful = hours >= 1 && hours <= 6 && !read.start.isCertain('meridiem') && !clock.startsWith('0');
  return doubtful ? undefined : { hours, minutes };
}

/**
 * Reads a day with its clock time, or a clock time still ahead today, as an instant on the office's clock:
 * nothing a person types is a time zone. Undefined without a clock time, and where the hour could be night
 * or afternoon (3点).
 */
export function readMoment(text: string, now: Date, timeZone: string): Date | undefined {
  if (text.length > WRITTEN_MAX.day) return undefined;
  const plain = plainCalendar(text);
  const today = startOfToday(now, timeZone);
  if (CLOCK.now.test(plain)) return new Date(now);
  const ahead = CLOCK.ahead.exec(plain)?.groups;
  if (ahead) {
    const minutes = CLOCK.hour.test(ahead.unit ?? '') ? 60 : 1;
    return new Date(addMinutes(now, (ahead.half ? 0.5 : Number(ahead.n)) * minutes).getTime());
  }
  const parts = CLOCK.split.exec(plain)?.groups;
  const clock = parts && readClock(parts.clock ?? '');
  const said = (parts?.day ?? '').trim();
  const day = said === '' ? today : readPlainDay(said, today);
  if (!day || !clock) return undefined;
  const moment = new TZDate(
    day.getFullYear(),
    day.getMonth(),
    day.getDate(),
    clock.hours,
    clock.minutes,
    timeZone,
  );
  const skipped = moment.getHours() !== clock.hours || moment.getMinutes() !== clock.minutes;
  if (skipped || (said === '' && isBefore(moment, now))) return undefined;
  return new Date(moment.getTime());
}
