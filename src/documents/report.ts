import { documentNumber, ordinal, OTHER_DOCUMENTS as words } from '../wording/documents.ts';
import { linesOf } from './lines.ts';
import { type AgendaFigures, optionalFigures, points } from './rows.ts';
import { fill } from './template.ts';
import type { Templates } from './templates.ts';

export interface ReportContent {
  readonly number: { readonly year: number; readonly serial: number };
  /** The number it went up under, or that it has none yet; else the serial makes one. */
  readonly document?: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly figures?: AgendaFigures;
  /** Every unit's last word, verbatim, where coordination found no agreement (R123). */
  readonly opinions: readonly { readonly unit: string; readonly agrees: boolean; readonly reason: string }[];
  readonly attachments: readonly string[];
  readonly issuedOn: string;
}

/** What goes up to 区政府 as .docx (R110, R121, R123, R127). */
export const reportDocument = (templates: Templates, content: ReportContent): Uint8Array =>
  fill(templates.get('report'), {
    number: content.document ?? documentNumber(content.number),
    heading: content.heading,
    text: linesOf(content.paragraphs),
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
