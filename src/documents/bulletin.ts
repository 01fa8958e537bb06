import type { Letterhead } from '../office/ports.ts';
import { DOCUMENT_NUMBERS, LETTER_TITLES } from '../wording/documents.ts';
import { inPaper } from '../wording/paper-text.ts';
import { headed } from './letterhead.ts';
import { linesOf } from './lines.ts';
import { type AgendaFigures, joined, optionalFigures } from './rows.ts';
import { fill } from './template.ts';
import type { Templates } from './templates.ts';

export interface BulletinContent {
  readonly number: { readonly year: number; readonly serial: number };
  /** What it is about; its title says 关于…的通报. */
  readonly heading: string;
  readonly receivers: readonly string[];
  readonly paragraphs: readonly string[];
  readonly figures?: AgendaFigures;
  readonly issuedOn: string;
}

/** The bulletin to towns, departments and member units as .docx (R110, R118). @throws TemplateBroken */
export function bulletinDocument(
  templates: Templates,
  content: BulletinContent,
  head: Letterhead,
): Uint8Array {
  const { named, code } = headed(head);
  return fill(templates.get('bulletin'), {
    ...named,
    number: DOCUMENT_NUMBERS.letter(code, content.number),
    heading: LETTER_TITLES.bulletin(inPaper(content.heading)),
    receivers: joined(content.receivers),
    text: linesOf(content.paragraphs.map(inPaper)),
    ...optionalFigures(content.figures),
    issuedOn: content.issuedOn,
  });
}
