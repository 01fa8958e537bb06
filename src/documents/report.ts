import type { Letterhead } from '../office/ports.ts';
import { DOCUMENT_NUMBERS, LETTER_TITLES, ordinal, OTHER_DOCUMENTS as words } from '../wording/documents.ts';
import { inPaper } from '../wording/paper-text.ts';
import { headed } from './letterhead.ts';
import { linesOf } from './lines.ts';
import { type AgendaFigures, optionalFigures, points } from './rows.ts';
import { fill } from './template.ts';
import type { Templates } from './templates.ts';

export interface ReportContent {
  readonly year: number;
  /** The number it went up under; before that its place is left open, for the office gives it by hand. */
  readonly document?: string;
  /** What it is about; its title says 关于…的报告. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly figures?: AgendaFigures;
  /** Every unit's last word, verbatim, where coordination found no agreement (R123). */
  readonly opinions: readonly { readonly unit: string; readonly agrees: boolean; readonly reason: string }[];
  readonly attachments: readonly string[];
  readonly issuedOn: string;
}

/** What goes up to 区政府 as .docx (R110, R121, R123, R127). */
export function reportDocument(templates: Templates, content: ReportContent, head: Letterhead): Uint8Array {
  const { named, code, addressee, signer } = headed(head);
  return fill(templates.get('report'), {
    ...named,
    ...{ addressee, signer },
    number: content.document ?? DOCUMENT_NUMBERS.open(code, content.year),
    heading: LETTER_TITLES.report(inPaper(content.heading)),
    text: linesOf(content.paragraphs.map(inPaper)),
    ...optionalFigures(content.figures),
    opinions: content.opinions.map(({ unit, agrees, reason }, index) => ({
      no: ordinal(index + 1),
      unit,
      stance: agrees ? words.stance.agree : words.stance.disagree,
      text: reason,
    })),
    attachments: points(content.attachments),
    issuedOn: content.issuedOn,
  });
}
