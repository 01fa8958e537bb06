import { type AskedFor, type Awaited, type LastDay, sortRow } from './awaited.ts';
import { dayOf, daysAfter, startOf } from './calendar.ts';
import type { UnitSlug } from './people.ts';
import type { SettingKey } from './settings.ts';
import { addWorkDays, type CalendarOverrides, isWorkDay } from './workdays.ts';

/** One change of a record: by which verb, in whose hand, and whose word it waited for afterwards. */
export interface Change {
  readonly verb: string;
  /** ISO moment. */
  readonly at: string;
  readonly unit?: UnitSlug;
  readonly awaited: readonly Awaited[];
}

/** One thing asked of one unit; unanswered as long as `answeredAt` is missing. */
export interface Ask {
  readonly unit: UnitSlug;
  readonly sort: AskedFor;
  readonly askedAt: string;
  readonly answeredAt?: string;
  readonly last: LastDay;
}

/**
 * What was asked of units over the life of one record, from its changes in order. What was taken back, or given by
 * somebody else in their place, is not counted.
 */
export function asksOf(changes: readonly Change[]): readonly Ask[] {
  const open = new Map<string, Ask>();
  const settled: Ask[] = [];
  for (const { verb, at, unit, awaited } of changes) {
    const now = new Map(awaited.map((each) => [`${each.sort} ${each.unit} ${each.about}`, each]));
    for (const [key, ask] of open) {
      if (now.has(key)) continue;
      open.delete(key);
      const { said, lapses = [] } = sortRow(ask.sort);
      if (ask.unit === unit && said.includes(verb)) settled.push({ ...ask, answeredAt: at });
      else if (lapses.includes(verb)) settled.push(ask);
    }
    for (const [key, { unit: asked, sort, last }] of now)
      open.set(key, { unit: asked, sort, askedAt: open.get(key)?.askedAt ?? at, last });
  }
  return [...settled, ...open.values()];
}

export interface Yardstick {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly timeZone: string;
  readonly overrides: CalendarOverrides;
  /** Work days of a step by its present setting. */
  readonly days: (key: SettingKey) => number | undefined;
}

/** How quickly words were given. */
export interface Pace {
  readonly answered: number;
  /** Milliseconds on work days, twenty-four hours each; none where nothing was answered. */
  readonly median?: number;
  readonly unanswered: number;
  /** Answered after the last day, or past it and still not answered. */
  readonly late: number;
}

/** @see Pace */
export function paceOf(asks: readonly Ask[], yardstick: Yardstick): Pace {
  const { timeZone, overrides, today } = yardstick;
  const spent = asks
    .flatMap(({ askedAt, answeredAt }) =>
      answeredAt ? [workTime(askedAt, answeredAt, timeZone, overrides)] : [],
    )
    .sort((a, b) => a - b);
  const late = asks.filter((ask) => {
    const last = lastDay(ask, yardstick);
    const day = ask.answeredAt ? dayOf(new Date(ask.answeredAt), timeZone) : today;
    return last !== undefined && day > last;
  });
  const median = middle(spent);
  return {
    answered: spent.length,
    ...(median !== undefined && { median }),
    unanswered: asks.length - spent.length,
    late: late.length,
  };
}

function middle(sorted: readonly number[]): number | undefined {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function lastDay({ askedAt, last }: Ask, { timeZone, overrides, days }: Yardstick): string | undefined {
  if ('dueOn' in last) return last.dueOn;
  const count = days(last.step);
  if (count === undefined) return undefined;
  const day = addWorkDays(last.since ?? dayOf(new Date(askedAt), timeZone), count, overrides);
  const end = last.notAfter && dayOf(new Date(last.notAfter), timeZone);
  return end && end < day ? end : day;
}

/** Milliseconds between two ISO moments that lie on work days of that time zone. */
function workTime(from: string, to: string, timeZone: string, overrides: CalendarOverrides): number {
  const end = Date.parse(to);
  let spent = 0;
  for (let at = Date.parse(from); at < end; ) {
    const day = dayOf(new Date(at), timeZone);
    const until = Math.min(startOf(daysAfter(day, 1), timeZone).getTime(), end);
    if (isWorkDay(day, overrides)) spent += until - at;
    at = until;
  }
  return spent;
}
