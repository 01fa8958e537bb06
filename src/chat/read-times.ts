import {
  addDays,
  addMonths,
  endOfMonth,
  endOfQuarter,
  format,
  parseISO,
  startOfISOWeek,
  startOfMonth,
  startOfQuarter,
  subDays,
  subMonths,
  subQuarters,
  subWeeks,
} from 'date-fns';
import { TIMES, READ_WORDS as W } from '../wording/asking.ts';
import type { Sheet } from './hear/sheet.ts';
import { plainNumerals, readNumeral } from './read/numeral.ts';

export interface TimesRead {
  readonly criteria: {
    readonly year?: number;
    readonly declared?: { readonly from: string; readonly to: string };
  };
  readonly read: readonly string[];
}

type Groups = Readonly<Record<string, string | undefined>>;
type Span = readonly [from: Date, to: Date];

const iso = (day: Date): string => format(day, 'yyyy-MM-dd');
const figure = (text: string): number =>
  TIMES.firstMonth.test(text)
    ? 1
    : /^\d+$/.test(text)
      ? Number(text)
      : Number(readNumeral(plainNumerals(text)) ?? 0);
const monthsOf = (year: number, from: number, to: number): Span => [
  new Date(year, from - 1, 1),
  endOfMonth(new Date(year, to - 1, 1)),
];

/** A month or quarter that names no year and has not come yet is last year's: projects are asked for, and these are there. */
const yearFor = ({ named, year }: Groups, today: Date, month = 0): number => {
  if (year) return Number(year.length === 2 ? `20${year}` : year);
  if (named) return today.getFullYear() + (TIMES.years.find(([form]) => form.test(named))?.[1] ?? 0);
  return month > today.getMonth() + 1 ? today.getFullYear() - 1 : today.getFullYear();
};

const back = (rel = ''): number => TIMES.back.find(([form]) => form.test(rel))?.[1] ?? 0;

/** How a span of time is said, the particular first. */
const SPANS: readonly {
  readonly form: RegExp;
  readonly span: (groups: Groups, today: Date) => Span | undefined;
}[] = [
  {
    form: TIMES.quarter,
    span: (groups, today) => {
      if (groups.rel) {
        const day = subQuarters(today, back(groups.rel));
        return [startOfQuarter(day), endOfQuarter(day)];
      }
      const quarter = TIMES.quarters[groups.q ?? groups.qq ?? ''] ?? 1;
      return monthsOf(yearFor(groups, today, quarter * 3 - 2), quarter * 3 - 2, quarter * 3);
    },
  },
  {
    form: TIMES.half,
    span: (groups, today) => {
      const first = TIMES.firstHalf.test(groups.half ?? '') ? 1 : 7;
      return monthsOf(yearFor(groups, today, first), first, first + 5);
    },
  },
  {
    form: TIMES.months,
    span: (groups, today) => {
      const from = figure(groups.month ?? '');
      const to = figure(groups.to ?? '');
      return from > 0 && from <= to ? monthsOf(yearFor(groups, today, from), from, to) : undefined;
    },
  },
  {
    form: TIMES.firstMonths,
    span: (groups, today) => {
      const count = figure(groups.n ?? '');
      return count > 0 && count <= 12 ? monthsOf(yearFor(groups, today), 1, count) : undefined;
    },
  },
  {
    form: TIMES.relMonth,
    span: ({ rel }, today) => {
      const day = subMonths(today, back(rel));
      return [startOfMonth(day), endOfMonth(day)];
    },
  },
  {
    form: TIMES.recent,
    span: ({ n = '', unit = '' }, today) => {
      const half = TIMES.halfOf.test(n);
      const measure = half ? `${n}${unit}` : unit;
      const count = half ? 1 : figure(n);
      const days = TIMES.days[measure];
      if (count === 0 || !(days || TIMES.inMonths[measure])) return undefined;
      const from = days
        ? subDays(today, count * days)
        : addMonths(today, -count * (TIMES.inMonths[measure] ?? 1));
      return [addDays(from, days ? 1 : 0), today];
    },
  },
  {
    form: TIMES.week,
    span: ({ rel }, today) => {
      const monday = startOfISOWeek(subWeeks(today, back(rel)));
      return [monday, addDays(monday, 6)];
    },
  },
  {
    form: TIMES.day,
    span: ({ rel = '' }, today) => {
      const day = subDays(today, TIMES.ago.find(([form]) => form.test(rel))?.[1] ?? 0);
      return [day, day];
    },
  },
  {
    form: TIMES.month,
    span: (groups, today) => {
      const month = figure(groups.month ?? '');
      return month > 0 ? monthsOf(yearFor(groups, today, month), month, month) : undefined;
    },
  },
];

/** Years and spans of time, taken out of the question: 去年, 三月份, 第一季度, 最近两周, 上个月. Days are those of the declaration. */
export function readTimes(sheet: Sheet, todayIso: string): TimesRead {
  const today = parseISO(todayIso);
  for (const { form, span } of SPANS) {
    const [match] = sheet.rest.matchAll(form);
    const read = match && match[0] !== '' ? span(match.groups ?? {}, today) : undefined;
    if (!match || !read) continue;
    sheet.cut({ start: match.index, end: match.index + match[0].length });
    const declared = { from: iso(read[0]), to: iso(read[1]) };
    return { criteria: { declared }, read: [W.declared(declared.from, declared.to, todayIso)] };
  }
  const [match] = sheet.take(TIMES.year);
  if (!match) return { criteria: {}, read: [] };
  const year = yearFor(match.groups ?? {}, today);
  return { criteria: { year }, read: [W.year(year)] };
}
