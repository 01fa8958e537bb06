import type { YearReport } from '../../src/office/year-report.ts';
import { writtenDay } from '../../src/wording/days.ts';
import { formatFen } from '../../src/wording/units.ts';
import { REPORT_WORDS as W } from '../../src/wording/year-report.ts';

/** Lines of one list within the paper; the workbook has them all. */
const LISTED = 40;

/** What was allowed although the document says 原则上不 (Z18). */
export const exceptionsOf = ({
  figures: { exceptions, supplements, projects },
}: YearReport): readonly (readonly [string, string])[] => [
  ...exceptions.map(({ number, text }) => [number, W.noPlenary(text)] as const),
  ...supplements.map(
    ({ number, name, fen, reason }) => [number, W.supplemented(name, formatFen(fen), reason)] as const,
  ),
  ...projects.moreStaff.map(({ number, name, reason }) => [number, W.moreStaff(name, reason)] as const),
];

/** The paper's lists, a paragraph each; what there is nothing of is named in one sentence at the end. */
export function sectionsOf(report: YearReport): readonly string[] {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      W.overdue,
      report.overdue.map(({ number, name, dueOn }) => W.overdueLine(number, name, writtenDay(dueOn))),
    ],
    [W.results, report.results.map(({ number, name, result }) => W.resultLine(number, name, result))],
    [W.exceptions, exceptionsOf(report).map(([number, text]) => `${number} ${text}`)],
    [
      W.added,
      report.added.map(({ number, name, fen, because }) =>
        W.addedLine(number, name, formatFen(fen), because),
      ),
    ],
    [W.unmatched, report.unmatched.map(({ number, name }) => `${number} ${name}`)],
    ...report.duties.map(({ title, lines }) => [title, withoutBlanks(lines)] as const),
  ];
  const empty = sections.flatMap(([title, lines]) => (lines.length === 0 ? [title] : []));
  return [
    ...sections.flatMap(([title, lines]) =>
      lines.length > 0 ? [W.section(title, lines.slice(0, LISTED))] : [],
    ),
    ...(empty.length > 0 ? [W.unwritten(report.year, empty)] : []),
  ];
}

/** Units that did nothing are counted: a paper has no blanks. */
function withoutBlanks(lines: readonly string[]): readonly string[] {
  const said = lines.filter((line) => !line.endsWith(W.blank));
  const blanks = lines.length - said.length;
  return blanks > 0 && said.length > 0 ? [...said, W.others(blanks)] : said;
}
