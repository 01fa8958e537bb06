import { dayOf, timeOf } from '../domain/calendar.ts';

/** A moment's day as documents write it, 2026年12月3日. */
export function chineseDay(moment: Date | string, timeZone: string): string {
  const [year, month, day] = dayOf(new Date(moment), timeZone).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const WEEKDAYS = [...'日一二三四五六'];
/** A calendar day, `YYYY-MM-DD`, as documents write it. */
export const writtenDay = (day: string): string => chineseDay(`${day}T12:00:00Z`, 'UTC');

/** From when to when as letters write it, 2026年12月3日（星期四）14:30—16:30. */
export function chineseSpan(from: string, until: string | undefined, timeZone: string): string {
  const day = dayOf(new Date(from), timeZone);
  const weekday = WEEKDAYS[new Date(`${day}T12:00:00Z`).getUTCDay()];
  const begins = `${writtenDay(day)}（星期${weekday}）${timeOf(new Date(from), timeZone)}`;
  return until ? `${begins}—${timeOf(new Date(until), timeZone)}` : begins;
}

/** A day as people say it, 12月7日（周一）; with its year when it is another one than today's. Days are `YYYY-MM-DD`. */
export function sayDay(day: string, today: string): string {
  const [year = '', month, date] = day.split('-');
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return weekday === undefined
    ? day
    : `${sayYear(year, today)}${Number(month)}月${Number(date)}日（周${weekday}）`;
}

const sayYear = (year: string, today: string): string => (today.startsWith(year) ? '' : `${year}年`);

/** A moment as people say it, 12月10日（周四）14:30. */
export const sayMoment = (moment: Date | string, today: string, timeZone: string): string =>
  `${sayDay(dayOf(new Date(moment), timeZone), today)}${timeOf(new Date(moment), timeZone)}`;

/** From when to when, 12月10日（周四）14:30-16:30; the end where it is known. */
export const saySpan = (from: string, until: string | undefined, today: string, timeZone: string): string =>
  `${sayMoment(from, today, timeZone)}${until ? `-${timeOf(new Date(until), timeZone)}` : ''}`;

/** A moment behind a name, in brackets: 12月10日14:30. */
export function stampOf(moment: Date | string, today: string, timeZone: string): string {
  const [year = '', month, date] = dayOf(new Date(moment), timeZone).split('-');
  return `${sayYear(year, today)}${Number(month)}月${Number(date)}日${timeOf(new Date(moment), timeZone)}`;
}

/** From one day to another, the year said once where both share it: 2027年1月1日至12月31日. */
export const sayPeriod = (from: string, to: string, today: string): string =>
  `${sayDate(from, today)}至${sayDate(to, from)}`;

/** A day without its weekday, 12月7日; with its year when it is another one than today's. */
export function sayDate(day: string, today: string): string {
  const [year = '', month, date] = day.split('-');
  return `${sayYear(year, today)}${Number(month)}月${Number(date)}日`;
}

const ISO_DAY = /(?<![\p{L}\d-])(20\d\d)-(\d\d?)-(\d\d?)(?!\d)/gu;
/** Days, hours and what joins them, nothing else. */
const ONLY_DAYS = /^[\s\d:：\-–—~～至到]+$/;

const inFigures = (typed: string, today: string): string =>
  typed.replace(ISO_DAY, (_, year: string, month: string, date: string) =>
    sayDate(`${year}-${month}-${date}`, today),
  );
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** What was read of words for a day, a period or lines that begin with days, as people say it; undefined: it is nothing of the kind. */
export function readDays(read: unknown, typed: string, today: string): string | undefined {
  if (isDay(read)) return sayDay(read, today);
  if (typeof read !== 'object' || read === null) return undefined;
  if ('from' in read && 'to' in read && isDay(read.from) && isDay(read.to))
    return sayPeriod(read.from, read.to, today);
  const lines: readonly unknown[] = Array.isArray(read) ? read : [];
  const dated = lines.some((line) => Object.values(line ?? {}).some(isDay));
  return dated ? inFigures(typed, today) : undefined;
}

/** Days and hours that were typed in figures, as people say them; words around a day stay as they were typed. */
export const saidDays = (typed: string, today: string): string =>
  ONLY_DAYS.test(typed) ? inFigures(typed, today) : typed;
