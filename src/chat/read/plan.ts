import type { Indicator, Phase } from '../../domain/matter.ts';
import { findUnit, type NamedUnit } from '../../domain/units.ts';
import { PLAN_FORMS as FORMS } from '../../wording/plan.ts';
import { readDate } from './date.ts';

/** Characters of one line of a plan at most; a longer one is prose, and not looked at. */
const LINE_MAX = 300;

interface Line {
  readonly said: string;
  readonly unit?: string;
}
export interface PlanContext {
  readonly units: readonly NamedUnit[];
  readonly now: Date;
  readonly timeZone: string;
}
/** What could not be read: a key of `wording/problems`, and the line or unit it speaks of. */
export interface Unread {
  readonly problem: 'unknown-unit' | 'indicator-form' | 'phase-form' | 'line-too-long';
  readonly facts: { readonly units: readonly string[] } | { readonly line: string };
}

const lines = (text: string): readonly string[] =>
  text
    .split(/[\n;；]/)
    .map((line) => line.trim())
    .filter(Boolean);
const isUnread = (read: object): read is Unread => 'problem' in read;

const tooLong = (line: string): Unread => ({ problem: 'line-too-long', facts: { line: line.slice(0, 20) } });

/** Reads every line; the first that cannot be read stands for all. */
function each<T extends object>(text: string, read: (line: string) => T | Unread): readonly T[] | Unread {
  const all = lines(text).map((line) => (line.length > LINE_MAX ? tooLong(line) : read(line)));
  return all.find(isUnread) ?? all.filter((one): one is T => !isUnread(one));
}

/** Takes the unit off the end of a line: `… 责任单位：财政局`. */
function owned(line: string, units: readonly NamedUnit[]): Line | Unread {
  const { said = line, name } = FORMS.owner.exec(line)?.groups ?? {};
  if (!name) return { said: said.trim() };
  const unit = findUnit(units, name);
  return unit
    ? { said: said.trim(), unit: unit.slug }
    : { problem: 'unknown-unit', facts: { units: [name] } };
}

/** `购买服务项目数 不少于20个 责任单位：财政局`, one to a line. */
export const readIndicators = (text: string, { units }: PlanContext): readonly Indicator[] | Unread =>
  each(text, (line): Indicator | Unread => {
    const read = owned(line, units);
    if (isUnread(read)) return read;
    const { name, target } = (FORMS.target.exec(read.said) ?? FORMS.indicator.exec(read.said))?.groups ?? {};
    return name && target
      ? { name, target, ...(read.unit && { unit: read.unit }) }
      : { problem: 'indicator-form', facts: { line } };
  });

/** `3月底前 完成目录修订 责任单位：财政局`, one to a line; a day that names no year is one of the plan's year. */
export const readPhases = (text: string, year: number, context: PlanContext): readonly Phase[] | Unread =>
  each(text, (line): Phase | Unread => {
    const read = owned(line, context.units);
    if (isUnread(read)) return read;
    const { when = '', what } = FORMS.phase.exec(read.said)?.groups ?? {};
    const dueOn = dayOf(when, year, context);
    return what && dueOn
      ? { text: what, dueOn, ...(read.unit && { unit: read.unit }) }
      : { problem: 'phase-form', facts: { line } };
  });

function dayOf(when: string, year: number, { now, timeZone }: PlanContext): string | undefined {
  const end = FORMS.ends.find(({ form }) => form.test(when));
  if (end) return `${year}-${end.day}`;
  return readDate(FORMS.named.test(when) ? when : FORMS.inYear(year, when), now, timeZone);
}
