import type { Entry, EntryRef } from '../domain/entry.ts';
import type { Project } from '../domain/project.ts';
import { writtenDay } from './written-day.ts';

const SUBCONTRACTING = 'subcontracting';

const providerIn = ({ values }: Entry): EntryRef | undefined =>
  (values.provider ?? values.party) as EntryRef | undefined;

/** Whom a report is about: as it was kept with it, else whoever won or signed last. */
const accused = (entry: Entry, { filed = [] }: Project): string | undefined =>
  (providerIn(entry) ?? filed.flatMap((each) => providerIn(each) ?? []).at(-1))?.number;

/** How one report of passed-on work marks the provider: while it is looked into, and when it proved true; unfounded it does not (五(二), R65). */
function markOf({ steps }: Entry, { number, declaration }: Project): readonly string[] {
  const of = `${number} ${declaration.name}`;
  const finding = steps.findLast(({ key }) => key === 'case-conclude');
  if (!finding) return [`${of}：有转包举报，正在调查`];
  if (finding.values.verdict !== 'agree') return [];
  const settled = steps.findLast(({ key }) => key === 'case-settle');
  const basis = (finding.values.basis as { name: string }).name;
  const done = settled ? `已处理：${settled.values.outcome}` : '待处理';
  return [`${of}：转包举报经查成立（${writtenDay(finding.at.slice(0, 10))}，依据：${basis}），${done}`];
}

/** It was reported, looked into or settled in that year. */
const touches = ({ at, steps }: Entry, year: number): boolean =>
  [at, ...steps.map((step) => step.at)].some((moment) => moment.startsWith(`${year}-`));

/** What stands against a provider for passing work on, line by line, of one year where one is named (五(二), R65). */
export const marksOf = (all: readonly Project[], provider: string, year?: number): readonly string[] =>
  all.flatMap((project) =>
    (project.filed ?? [])
      .filter(({ row, values }) => row === 'case' && values.kind === SUBCONTRACTING)
      .filter((entry) => accused(entry, project) === provider && (year === undefined || touches(entry, year)))
      .flatMap((entry) => markOf(entry, project)),
  );
