import type { TZDate } from '@date-fns/tz';
import { add, type Duration, endOfMonth, format, isBefore, startOfMonth } from 'date-fns';
import { addWorkDays, type CalendarOverrides } from '../../domain/workdays.ts';
import {
  COUNTED_UNITS,
  DAY_FORMS,
  NAMED_DAYS,
  NAMED_MONTHS,
  NAMED_WEEKS,
  NAMED_YEARS,
  PERIOD,
  THIRD_ENDS,
  WEEKDAY_BESIDE,
  WEEKDAYS,
} from '../../wording/calendar.ts';
import { civilDay } from './calendar.ts';

type Groups = Readonly<Record<string, string | undefined>>;
export type Day = TZDate | undefined;
export type Rests = CalendarOverrides;

export function later(day: TZDate, duration: Duration): TZDate {
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

export function dated(groups: Groups, today: TZDate): Day {
  return civil(yearOf(groups, today), Number(groups.m), Number(groups.d), today);
}

function dayOfMonth(month: TZDate, day: string | undefined): Day {
  return civil(month.getFullYear(), month.getMonth() + 1, Number(day), month);
}

function monthDay({ m, d }: Groups, today: TZDate): Day {
  const [thisYear, nextYear] = [0, 1].map((n) => civil(today.getFullYear() + n, Number(m), Number(d), today));
  return nextOf(thisYear, nextYear, today);
}

export function weekday({ week, w = '' }: Groups, today: TZDate): Day {
  const sinceMonday = (today.getDay() + 6) % WEEKDAYS.length;
  const day = later(today, { weeks: NAMED_WEEKS[week ?? ''] ?? 0, days: WEEKDAYS.indexOf(w) - sinceMonday });
  return week === undefined ? nextOf(day, later(day, { weeks: 1 }), today) : day;
}

/** What `dayIn` gives for the year that was named; when none was, for this year unless that has passed, else for the next. */
function inYear(groups: Groups, today: TZDate, dayIn: (year: number) => Day): Day {
  const year = yearOf(groups, today);
  const named = groups.y !== undefined || groups.year !== undefined;
  return named ? dayIn(year) : nextOf(dayIn(year), dayIn(year + 1), today);
}

function lastOfMonth(year: number, month: number, today: TZDate): Day {
  const first = civil(year, month, 1, today);
  return first && lastOf(first);
}

function monthEnd(groups: Groups, today: TZDate): Day {
  if (groups.m === undefined) return lastOf(monthOf(groups.month, today));
  return inYear(groups, today, (year) => lastOfMonth(year, Number(groups.m), today));
}

function thirdEnd({ third = '', ...groups }: Groups, today: TZDate): Day {
  const day = THIRD_ENDS[third];
  if (groups.m === undefined) {
    const month = monthOf(groups.month, today);
    return day === undefined ? lastOf(month) : dayOfMonth(month, String(day));
  }
  const month = Number(groups.m);
  return inYear(groups, today, (year) =>
    day === undefined ? lastOfMonth(year, month, today) : civil(year, month, day, today),
  );
}

/** The day `count` work days on: local notices of rest and work days go before the built-in calendar. */
function workDaysAhead({ n }: Groups, today: TZDate, rests: Rests): Day {
  const [year = 0, month = 1, day = 1] = addWorkDays(isoDay(today), Number(n), rests).split('-').map(Number);
  return civil(year, month, day, today);
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
  ahead: ({ n, unit, span = '' }, today) =>
    later(today, { [COUNTED_UNITS[unit ?? span] ?? 'days']: Number(n) }),
  weekday,
  workDays: workDaysAhead,
  monthEnd,
  third: thirdEnd,
  namedQuarterEnd: ({ q, ...groups }, today) =>
    inYear(groups, today, (year) => lastOfMonth(year, Number(q) * 3, today)),
  halfEnd: ({ half, ...groups }, today) =>
    inYear(groups, today, (year) => lastOfMonth(year, half === PERIOD.firstHalf ? 6 : 12, today)),
  quarterEnd: (_, today) => lastOf(later(monthOf(undefined, today), { months: 2 - (today.getMonth() % 3) })),
  yearEnd: (groups, today) => civil(yearOf(groups, today), 12, 31, today),
} satisfies Record<keyof typeof DAY_FORMS, (groups: Groups, today: TZDate, rests: Rests) => Day>;

/** The day that `plain` (see plainCalendar) names, seen from `today`. */
export function readPlainDay(plain: string, today: TZDate, rests: Rests = {}): Day {
  const beside = WEEKDAY_BESIDE.exec(plain)?.groups?.w;
  if (beside !== undefined) {
    const day = readPlainDay(plain.replace(WEEKDAY_BESIDE, ''), today);
    return day && (day.getDay() + 6) % 7 === WEEKDAYS.indexOf(beside) ? day : undefined;
  }
  for (const [form, pattern] of Object.entries(DAY_FORMS)) {
    const match = pattern.exec(plain);
    if (match) return DAYS[form as keyof typeof DAY_FORMS](match.groups ?? {}, today, rests);
  }
  return undefined;
}

/** `YYYY-MM-DD` in the day's own time zone. */
export function isoDay(day: TZDate): string {
  return format(day, 'yyyy-MM-dd');
}
