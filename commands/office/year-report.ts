import { done, say, withButtons, withList } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import type { KnownScene } from '../../src/chat/define-command.ts';
import { letterheadOf } from '../../src/office/letterhead.ts';
import type { Cell, Sheet, YearPaper } from '../../src/office/ports.ts';
import { gatherReport, type YearReport } from '../../src/office/year-report.ts';
import { YEAR_TABLES, type YearLine } from '../../src/projects/year-tables.ts';
import { writtenDay } from '../../src/wording/days.ts';
import { STAGE_WORDS } from '../../src/wording/project.ts';
import { formatFen } from '../../src/wording/units.ts';
import { REPORT_WORDS as W } from '../../src/wording/year-report.ts';
import { chartsOf, keyWords, workDays } from './year-charts.ts';
import { exceptionsOf, sectionsOf } from './year-sections.ts';

/** The year's account as a card, with the same as .docx and .xlsx: every figure adds up to its projects (附件1 三). */
export async function yearReport(year: number, scene: KnownScene): Promise<Card> {
  const { desk, today, reading, names, papers, tables, actor } = scene;
  const units = reading.units.map(({ slug }) => slug);
  const report = await gatherReport(desk, year, {
    ...{ today, timeZone: reading.timeZone, units },
    nameOf: names.unit,
  });
  if (report.total.count === 0)
    return withButtons(done(W.none(year), W.noneNext), [
      button(String(year - 1), sayOf('yearly', [String(year - 1)])),
    ]);
  const { total } = report;
  const card = withList(
    say(
      W.title(year),
      W.sums(
        total.count,
        ...([total.declaredFen, total.fixedFen, total.contractFen, total.paidFen].map(formatFen) as [
          string,
          string,
          string,
          string,
        ]),
      ),
      W.overdueCount(report.overdue.length),
    ),
    report.tables.stage.map(
      (line) =>
        `${STAGE_WORDS[line.key as keyof typeof STAGE_WORDS]} ${line.count} ${W.bar(line.count, total.count)}`,
    ),
  );
  const files: { key: string; name: string }[] = [];
  const keep = async (kind: 'docx' | 'xlsx' | 'png', bytes: Uint8Array) => {
    const name = W.fileName(year, today, kind);
    files.push({ name, key: (await desk.files.put({ name, bytes, by: actor.person })).key });
  };
  const charts = chartsOf(report, names);
  const pictures = charts.flatMap((each) => scene.pictures?.bars([each]) ?? []);
  if (papers)
    await keep('docx', papers.yearly(paperOf(report, scene), await letterheadOf(desk, today), pictures));
  if (tables) await keep('xlsx', await tables.write(...sheetsOf(report, names)));
  const whole = scene.pictures?.bars(charts);
  if (whole) await keep('png', whole.bytes);
  return { ...card, ...(files.length > 0 && { files }) };
}

function paperOf(report: YearReport, { names, today }: KnownScene): YearPaper {
  const { figures, total } = report;
  const row = (line: YearLine) => ({
    count: String(line.count),
    fixed: formatFen(line.fixedFen),
    contract: formatFen(line.contractFen),
    paid: formatFen(line.paidFen),
  });
  const held = Object.values(figures.held).reduce((sum, count) => sum + count, 0);
  const { reports, proposals, minutes } = figures.sent;
  const { done: ended, open, overdue } = figures.agreed;
  return {
    heading: W.title(report.year),
    asOf: W.asOf(writtenDay(today)),
    paragraphs: [
      W.sums(
        total.count,
        ...([total.declaredFen, total.fixedFen, total.contractFen, total.paidFen].map(formatFen) as [
          string,
          string,
          string,
          string,
        ]),
      ),
      W.meetings(held, figures.issued.length, reports + proposals + minutes),
      W.agreed(ended, open, overdue),
      ...sectionsOf(report),
    ],
    tables: YEAR_TABLES.map((table) => ({
      heading: W.tables[table],
      rows: report.tables[table].map((line) => ({
        name: keyWords(table, line.key, names),
        ...row(line),
        bar: W.bar(line.count, Math.max(...report.tables[table].map(({ count }) => count))),
      })),
      total: row(total),
    })),
    issuedOn: writtenDay(today),
  };
}

function sheetsOf(report: YearReport, names: KnownScene['names']): readonly [Sheet, ...Sheet[]] {
  const cells = (name: string, line: YearLine): readonly Cell[] => [
    name,
    line.count,
    ...[line.declaredFen, line.fixedFen, line.contractFen, line.paidFen].map((fen) => ({ fen })),
    line.numbers.join('、'),
  ];
  const [first, ...others] = YEAR_TABLES.map(
    (table): Sheet => ({
      name: W.tables[table],
      headings: [W.first[table], ...W.headings],
      rows: [
        ...report.tables[table].map((line) => cells(keyWords(table, line.key, names), line)),
        cells(W.total, { ...report.total, numbers: [] }),
      ],
    }),
  );
  return [
    first as Sheet,
    ...others,
    {
      name: W.overdue,
      headings: W.overdueHeadings,
      rows: report.overdue.map(({ number, name, dueOn }) => [number, name, { day: dueOn }]),
    },
    {
      name: W.results,
      headings: W.resultHeadings,
      rows: report.results.map(({ number, name, result }) => [number, name, result]),
    },
    {
      name: W.paces,
      headings: W.paceHeadings,
      rows: report.paces.map(({ unit, pace }) => [
        names.unit(unit),
        pace.answered,
        pace.median === undefined ? '' : workDays(pace.median),
        pace.unanswered,
        pace.late,
      ]),
    },
    {
      name: W.exceptions.replaceAll(/[“”]/g, ''),
      headings: W.exceptionHeadings,
      rows: exceptionsOf(report).map((each) => [...each]),
    },
    {
      name: W.added,
      headings: W.addedHeadings,
      rows: [
        ...report.added.map(({ number, name, fen, because }) => [number, name, { fen }, because]),
        [W.total, '', { fen: report.added.reduce((sum, { fen }) => sum + fen, 0) }, ''],
      ],
    },
    {
      name: W.duties,
      headings: W.dutyHeadings,
      rows: report.duties.flatMap(({ title, lines }) =>
        lines.length > 0 ? lines.map((told) => [title, told]) : [[title, W.unsaid]],
      ),
    },
  ];
}
