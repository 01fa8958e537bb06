import type { Letterhead, PublicPaper } from '../office/ports.ts';
import { inPaper } from '../wording/paper-text.ts';
import { headed } from './letterhead.ts';
import { linesOf } from './lines.ts';
import { fill } from './template.ts';
import type { Templates } from './templates.ts';

/** A draft for the public as .docx (六(六), R89). @throws TemplateBroken */
export function disclosureDocument(
  templates: Templates,
  { heading, paragraphs, issuedOn }: PublicPaper,
  head: Letterhead,
): Uint8Array {
  return fill(templates.get('disclosure'), {
    ...headed(head).named,
    heading,
    text: linesOf(paragraphs.map(inPaper)),
    issuedOn,
  });
}
