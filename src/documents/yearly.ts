import type { Picture } from '../office/ports/pictures.ts';
import type { Letterhead, YearPaper } from '../office/ports.ts';
import { inPaper } from '../wording/paper-text.ts';
import { REPORT_WORDS } from '../wording/year-report.ts';
import { illustrated } from './illustrated.ts';
import { headed } from './letterhead.ts';
import { linesOf } from './lines.ts';
import { fill } from './template.ts';
import type { Templates } from './templates.ts';

/** A year as .docx (附件1 三). @throws TemplateBroken */
export function yearlyDocument(
  templates: Templates,
  { heading, asOf, paragraphs, tables, issuedOn }: YearPaper,
  head: Letterhead,
  pictures: readonly Picture[] = [],
): Uint8Array {
  const paper = fill(templates.get('yearly'), {
    ...headed(head).named,
    heading,
    asOf,
    text: linesOf(paragraphs.map(inPaper)),
    breakdowns: tables.map(({ heading: told, rows, total }) => ({
      heading: told,
      rows: rows.map((row) => ({ ...row })),
      totalCount: total.count,
      totalFixed: total.fixed,
      totalContract: total.contract,
      totalPaid: total.paid,
    })),
    issuedOn,
  });
  return illustrated(paper, pictures, REPORT_WORDS.picture);
}
