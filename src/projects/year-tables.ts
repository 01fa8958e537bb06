import { approvedFen } from '../domain/opinions.ts';
import type { Project } from '../domain/project.ts';
import { contractOf } from './contract.ts';
import { paymentsOf } from './payment-terms.ts';
import { stageOf } from './stages.ts';

/** One line of a year's table; money in fen, and the numbers of the projects it is the sum of. */
export interface YearLine {
  /** A field, a unit, a month `YYYY-MM` or a stage. */
  readonly key: string;
  readonly count: number;
  readonly declaredFen: number;
  readonly fixedFen: number;
  readonly contractFen: number;
  readonly paidFen: number;
  readonly numbers: readonly string[];
}

/** By what the projects of a year are told. */
export const YEAR_TABLES = ['field', 'unit', 'month', 'stage'] as const;
export type YearTable = (typeof YEAR_TABLES)[number];

export interface YearTables {
  readonly tables: Readonly<Record<YearTable, readonly YearLine[]>>;
  /** All of them: each table adds up to it. */
  readonly total: YearLine;
}

const sum = (projects: readonly Project[], of: (project: Project) => number): number =>
  projects.reduce((fen, project) => fen + of(project), 0);

const lineOf = (key: string, projects: readonly Project[]): YearLine => ({
  key,
  count: projects.length,
  declaredFen: sum(projects, ({ declaration }) => declaration.fen),
  fixedFen: sum(projects, (project) => approvedFen(project) ?? 0),
  contractFen: sum(projects, (project) => Number(contractOf(project)?.fen ?? 0)),
  paidFen: sum(projects, (project) =>
    paymentsOf(project).reduce((fen, each) => (each.state === 'paid' ? fen + each.fen : fen), 0),
  ),
  numbers: projects.map(({ number }) => number),
});

/**
 * The projects declared under a year's numbers, but for those withdrawn or refused, told four ways; every way adds up
 * to the same sums. `dayOf` gives the office's calendar day of a moment.
 */
export function yearTables(
  projects: readonly Project[],
  year: number,
  dayOf: (iso: string) => string,
): YearTables {
  const own = projects
    .filter(
      ({ number, status }) =>
        number.startsWith(`${year}-`) && !['withdrawn', 'refused'].includes(status.state),
    )
    .sort((a, b) => a.number.localeCompare(b.number));
  const by = (keyOf: (project: Project) => string): readonly YearLine[] =>
    [...new Set(own.map(keyOf))].map((key) =>
      lineOf(
        key,
        own.filter((each) => keyOf(each) === key),
      ),
    );
  return {
    tables: {
      field: by(({ declaration }) => declaration.field),
      unit: by(({ declaration }) => declaration.purchaser),
      month: by(({ submittedAt }) => dayOf(submittedAt).slice(0, 7)),
      stage: by(stageOf),
    },
    total: lineOf('', own),
  };
}
