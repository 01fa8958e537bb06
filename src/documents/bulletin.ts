import { documentNumber } from '../wording/documents.ts';
import { linesOf } from './lines.ts';
import { type AgendaFigures, joined, optionalFigures } from './rows.ts';
import { fill } from './template.ts';
import type { Templates } from './templates.ts';

export interface BulletinContent {
  readonly number: { readonly year: number; readonly serial: number };
  readonly heading: string;
  readonly receivers: readonly string[];
  readonly paragraphs: readonly string[];
  readonly figures?: AgendaFigures;
  readonly issuedOn: string;
}

/** The bulletin to towns, departments and member units as .docx (R110, R118). @throws TemplateBroken */
export const bulletinDocument = (templates: Templates, content: BulletinContent): Uint8Array =>
  fill(templates.get('bulletin'), {
    number: documentNumber(content.number),
    heading: content.heading,
    receivers: joined(content.receivers),
    text: linesOf(content.paragraphs),
    ...optionalFigures(content.figures),
    issuedOn: content.issuedOn,
  });
