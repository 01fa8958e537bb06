import { dayOf } from '../domain/calendar.ts';
import { type Pace, paceOf } from '../domain/timeliness.ts';
import type { Gathered } from '../engine/row.ts';
import type { YearFigures } from '../projects/year.ts';
import { type Added, addedIn, unmatchedOf } from '../projects/year-money.ts';
import { type YearTables, yearTables } from '../projects/year-tables.ts';
import { gatherDuties } from './gather-duties.ts';
import { gatherYear } from './gather-year.ts';
import type { Desk } from './ports.ts';
import { gatherAsks } from './timeliness.ts';

/** A year as the office accounts for it (附件1 三, Z18). */
export interface YearReport extends YearTables {
  readonly year: number;
  readonly figures: YearFigures;
  /** Projects past the last day of their step on that day, the longest first. */
  readonly overdue: readonly {
    readonly number: string;
    readonly name: string;
    readonly dueOn: string;
    /** Whose project it is. */
    readonly unit: string;
  }[];
  /** How quickly each unit answered in that year. */
  readonly paces: readonly { readonly unit: string; readonly pace: Pace }[];
  readonly results: readonly { readonly number: string; readonly name: string; readonly result: string }[];
  /** Money added within the year, whatever year its project is of. */
  readonly added: readonly Added[];
  /** Functions that moved while posts and money stayed, as it stands. */
  readonly unmatched: readonly { readonly number: string; readonly name: string }[];
  /** What every list says of the year: what the document charges its units with, and what was done of it (附件2). */
  readonly duties: readonly Gathered[];
}

/** Everything the report tells, as the records stand on that day; `units` in the order they are listed. */
export async function gatherReport(
  desk: Desk,
  year: number,
  {
    today,
    timeZone,
    units,
    nameOf,
  }: {
    readonly today: string;
    readonly timeZone: string;
    readonly units: readonly string[];
    readonly nameOf: (unit: string) => string;
  },
): Promise<YearReport> {
  const projects = await desk.projects.all({ year }, { all: true, units: [] });
  const local = (iso: string) => dayOf(new Date(iso), timeZone);
  const declared = new Map(projects.map(({ number, declaration }) => [number, declaration]));
  const overdue = (await desk.reminders.owing())
    .flatMap(({ source, number, dueOn }) => {
      const own = source === 'project' && dueOn < today ? declared.get(number) : undefined;
      return own ? [{ number, name: own.name, dueOn, unit: own.purchaser }] : [];
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.number.localeCompare(b.number));
  const end = `${year}-12-31`;
  const { asks, yardstick } = await gatherAsks(
    desk,
    { from: `${year}-01-01`, to: end < today ? end : today },
    today,
    timeZone,
  );
  const paces = units.flatMap((unit) => {
    const pace = paceOf(
      asks.filter((each) => each.unit === unit),
      yardstick,
    );
    return pace.answered + pace.unanswered > 0 ? [{ unit, pace }] : [];
  });
  const all = await desk.projects.all({}, { all: true, units: [] });
  return {
    year,
    added: addedIn(all, year, local),
    unmatched: unmatchedOf(projects).map(({ number, declaration }) => ({ number, name: declaration.name })),
    duties: await gatherDuties(desk, { year, today, nameOf }),
    ...yearTables(projects, year, local),
    figures: await gatherYear(desk, year, today, timeZone),
    overdue,
    paces,
    results: projects.flatMap(({ number, declaration, evaluation }) =>
      evaluation ? [{ number, name: declaration.name, result: evaluation.result }] : [],
    ),
  };
}
