import type { KnownScene } from '../../src/chat/define-command.ts';
import type { Chart } from '../../src/office/ports/pictures.ts';
import type { YearReport } from '../../src/office/year-report.ts';
import { YEAR_TABLES, type YearTable } from '../../src/projects/year-tables.ts';
import { STAGE_WORDS } from '../../src/wording/project.ts';
import { formatFen } from '../../src/wording/units.ts';
import { REPORT_WORDS as W } from '../../src/wording/year-report.ts';

/** Milliseconds of a work day as the timeliness counts them: twenty-four hours. */
const DAY_MS = 24 * 3_600_000;

export const keyWords = (table: YearTable, key: string, { field, unit }: KnownScene['names']): string =>
  ({
    field: () => field(key),
    unit: () => unit(key),
    month: () => W.month(key),
    stage: () => STAGE_WORDS[key as keyof typeof STAGE_WORDS],
  })[table]();

/** Work days to one place after the point. */
export const workDays = (ms: number): number => Math.round((ms / DAY_MS) * 10) / 10;

/** What the report shows as bars: money by field and unit, projects by month and stage, what is late, how quickly units answered. */
export function chartsOf(report: YearReport, names: KnownScene['names']): readonly Chart[] {
  const late = new Map<string, number>();
  for (const { unit } of report.overdue) late.set(unit, (late.get(unit) ?? 0) + 1);
  return [
    ...YEAR_TABLES.map((table): Chart => {
      const inMoney = table === 'field' || table === 'unit';
      const bars = report.tables[table].map((line) => ({
        name: keyWords(table, line.key, names),
        value: inMoney ? line.declaredFen : line.count,
        said: W.barSaid(line.count, inMoney ? formatFen(line.declaredFen) : undefined),
      }));
      return { heading: W.tables[table], bars: inMoney ? [...bars].sort((a, b) => b.value - a.value) : bars };
    }),
    {
      heading: W.overdue,
      bars: [...late].map(([unit, count]) => ({
        name: names.unit(unit),
        value: count,
        said: W.barSaid(count),
      })),
    },
    {
      heading: W.answerTimes,
      bars: report.paces.flatMap(({ unit, pace }) => {
        if (pace.median === undefined) return [];
        const days = workDays(pace.median);
        return [{ name: names.unit(unit), value: days, said: W.daysSaid(days) }];
      }),
    },
  ];
}
