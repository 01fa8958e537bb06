import { TZDate } from '@date-fns/tz';
import { zh } from 'chrono-node';
import { addMinutes, isBefore } from 'date-fns';
import type { CalendarOverrides } from '../../domain/workdays.ts';
import { CLOCK, NAMED_WEEKS, TWO_DAYS, WEEKDAYS } from '../../wording/calendar.ts';
import { plainCalendar, startOfToday } from './calendar.ts';
import { WRITTEN_MAX } from './length.ts';
import { type Day, dated, isoDay, later, type Rests, readPlainDay, weekday } from './named-day.ts';

export { isoDay, lastOf, monthOf, readPlainDay, yearOf } from './named-day.ts';

export type DayRead =
  | { readonly day: string }
  | { readonly problem: 'not-a-day' }
  | { readonly problem: 'two-days'; readonly facts: { readonly days: readonly [string, string] } };

/** The two days that `plain` could name: a weekend, a week's end, the days before 中旬, 01/02/2027. */
function twoDays(plain: string, today: TZDate, rests: Rests): readonly [Day, Day] | undefined {
  const week = TWO_DAYS.weekend.exec(plain) ?? TWO_DAYS.withinWeek.exec(plain);
  if (week) {
    const name = week.groups?.week ?? NAMED_WEEKS_NOW;
    const first = TWO_DAYS.weekend.test(plain) ? 5 : 4;
    return [
      weekday({ week: name, w: WEEKDAYS[first] }, today),
      weekday({ week: name, w: WEEKDAYS[6] }, today),
    ];
  }
  if (TWO_DAYS.beforeThird.test(plain)) {
    const end = readPlainDay(plain.replace(TWO_DAYS.beforeThird, ''), today, rests);
    const begin = end && later(end, { days: 1 - (end.getDate() > 20 ? end.getDate() - 20 : 10) });
    return [begin && later(begin, { days: -1 }), end];
  }
  const { a, b, y } = TWO_DAYS.dayFirst.exec(plain)?.groups ?? {};
  return a && b ? [dated({ y, m: a, d: b }, today), dated({ y, m: b, d: a }, today)] : undefined;
}

const NAMED_WEEKS_NOW = Object.keys(NAMED_WEEKS).find((name) => NAMED_WEEKS[name] === 0);

/**
 * Reads a day as `YYYY-MM-DD` in `timeZone`: written out, or said from `now` (明天, 下周三, 月底前, 5个工作日内).
 * Weeks start on Monday; a day without year, month or week is the next such day. `rests` is what local
 * notices say of rest and work days. What could be two days names both.
 */
export function readDay(text: string, now: Date, timeZone: string, rests: CalendarOverrides = {}): DayRead {
  if (text.length > WRITTEN_MAX.day) return { problem: 'not-a-day' };
  const plain = plainCalendar(text);
  const today = startOfToday(now, timeZone);
  const day = readPlainDay(plain, today, rests);
  if (day) return { day: isoDay(day) };
  const both = (twoDays(plain, today, rests) ?? []).flatMap((one) => (one ? [isoDay(one)] : []));
  const [first, second = first] = both;
  if (first === undefined || second === undefined) return { problem: 'not-a-day' };
  return first === second ? { day: first } : { problem: 'two-days', facts: { days: [first, second] } };
}

/** {@link readDay}; undefined when impossible or unclear. */
export function readDate(
  text: string,
  now: Date,
  timeZone: string,
  rests: CalendarOverrides = {},
): string | undefined {
  const read = readDay(text, now, timeZone, rests);
  return 'day' in read ? read.day : undefined;
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
