import type { TZDate } from '@date-fns/tz';
import { add } from 'date-fns';
import { COUNTED_UNITS, PERIOD, PERIOD_FORMS } from '../../wording/calendar.ts';
import { civilDay, plainCalendar, startOfToday } from './calendar.ts';
import { isoDay, lastOf, monthOf, readPlainDay, yearOf } from './date.ts';
import { WRITTEN_MAX } from './length.ts';
import { normalizeInput } from './text.ts';

/** Both days are inside, as `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

interface Span {
  readonly from: TZDate;
  readonly to: TZDate;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** `months` whole months from the first of `month` (1–12). */
function months(year: number, month: number, count: number, today: TZDate): Span | undefined {
  const zone = today.timeZone ?? 'UTC';
  const from = civilDay(year, month, 1, zone);
  const last = civilDay(year, month + count - 1, 1, zone);
  return from && last && { from, to: lastOf(last) };
}

const SPANS = {
  year: (groups, today) => months(yearOf(groups, today), 1, 12, today),
  half: (groups, today) => months(yearOf(groups, today), groups.half === PERIOD.firstHalf ? 1 : 7, 6, today),
  quarter: (groups, today) => months(yearOf(groups, today), Number(groups.q) * 3 - 2, 3, today),
  month: (groups, today) => months(yearOf(groups, today), Number(groups.m), 1, today),
  namedMonth: ({ month }, today) => {
    const first = monthOf(month, today);
    return { from: first, to: lastOf(first) };
  },
} satisfies Record<keyof typeof PERIOD_FORMS, (groups: Groups, today: TZDate) => Span | undefined>;

function readWhole(plain: string, today: TZDate): Span | undefined {
  for (const [form, pattern] of Object.entries(PERIOD_FORMS)) {
    const match = pattern.exec(plain);
    if (match) return SPANS[form as keyof typeof PERIOD_FORMS](match.groups ?? {}, today);
  }
  return undefined;
}

function readBeginning(plain: string, today: TZDate): Span | undefined {
  const day = readPlainDay(plain, today);
  if (day === undefined) return readWhole(plain, today);
  // 11月1日 said on 22 November: a period already begun, or next year's? Not ours to guess.
  const movedOn = [
    PERIOD.endMonthDay.test(plain) && day.getFullYear() !== today.getFullYear(),
    PERIOD.endDay.test(plain) && day.getMonth() !== today.getMonth(),
  ];
  return movedOn.includes(true) ? undefined : { from: day, to: day };
}

/** The end may leave out the year, or year and month, that the beginning has said. */
function readEnd(plain: string, { from, to }: Span, today: TZDate): TZDate | undefined {
  const zone = today.timeZone ?? 'UTC';
  const year = from.getFullYear();
  const beginsWithDay = from === to;
  const beginsWithMonth = !beginsWithDay && isoDay(lastOf(from)) === isoDay(to);
  const monthDay = PERIOD.endMonthDay.exec(plain)?.groups;
  if (monthDay)
    return beginsWithDay ? civilDay(year, Number(monthDay.m), Number(monthDay.d), zone) : undefined;
  const month = PERIOD.endMonth.exec(plain)?.groups;
  if (month)
    return beginsWithDay || beginsWithMonth ? months(year, Number(month.m), 1, today)?.to : undefined;
  const day = PERIOD.endDay.exec(plain)?.groups;
  if (day) return beginsWithDay ? civilDay(year, from.getMonth() + 1, Number(day.d), zone) : undefined;
  const seenFrom = PERIOD.seenFromBeginning.test(plain) ? from : today;
  return readPlainDay(plain, seenFrom) ?? readWhole(plain, today)?.to;
}

function readBetween(left: string, right: string, today: TZDate): Span | undefined {
  const beginning = readBeginning(left.replace(PERIOD.startMark, ''), today);
  if (beginning === undefined) return undefined;
  const to = readEnd(right, beginning, today);
  return to && { from: beginning.from, to };
}

function readSpan(plain: string, today: TZDate): Span | undefined {
  const whole = readWhole(plain, today);
  if (whole) return whole;
  const parted = [...plain.matchAll(PERIOD.separator)].map(({ index, 0: mark }) =>
    readBetween(plain.slice(0, index), plain.slice(index + mark.length), today),
  );
  const [span, ...others] = parted.filter((one) => one !== undefined);
  return others.length === 0 ? span : undefined;
}

/** A span with its length beside it, in brackets; both must agree. */
function readWithLength(plain: string, today: TZDate): Span | undefined {
  const { one = '', other = '' } = PERIOD.withBeside.exec(plain)?.groups ?? {};
  const [length, days] = PERIOD.long.test(one) ? [one, other] : [other, one];
  const { n, unit = '' } = PERIOD.long.exec(length)?.groups ?? {};
  const span = n === undefined ? undefined : readSpan(days, today);
  const end = span && add(span.from, { [COUNTED_UNITS[unit] ?? 'days']: Number(n), days: -1 });
  return end && isoDay(end) === isoDay(span.to) ? span : undefined;
}

/** Whether `text` is a length without its days: 一年, 自签订之日起一年. */
export const isOpenPeriod = (text: string): boolean =>
  text.length <= WRITTEN_MAX.period && PERIOD.open.test(normalizeInput(text).replaceAll(' ', ''));

/**
 * Reads a period with both days inside: two days or months (2027年1月至6月), or a whole year, half, quarter
 * or month, with its length beside it where they agree. Undefined when reversed, when a day is impossible, or
 * when it can be parted in two ways.
 */
export function readPeriod(text: string, now: Date, timeZone: string): Period | undefined {
  if (text.length > WRITTEN_MAX.period) return undefined;
  const today = startOfToday(now, timeZone);
  const plain = plainCalendar(text).replaceAll(' ', '').replace(PERIOD.frame, '');
  const span = readSpan(plain, today) ?? readWithLength(plain, today);
  if (span === undefined) return undefined;
  const period = { from: isoDay(span.from), to: isoDay(span.to) };
  return period.from <= period.to ? period : undefined;
}
