import type { Letterhead, PublicPaper } from '../office/ports.ts';
import { templateProblemWords } from '../wording/documents.ts';
import { inPaper } from '../wording/paper-text.ts';
import { headed } from './letterhead.ts';
import { linesOf } from './lines.ts';
import { fill, loadTemplate, TemplateBroken } from './template.ts';
import type { Templates } from './templates.ts';

/** A draft for the public as .docx (六(六), R89). @throws TemplateBroken */
export function disclosureDocument(
  templates: Templates,
  { heading, paragraphs, issuedOn }: PublicPaper,
  head: Letterhead,
  edition?: Uint8Array,
): Uint8Array {
  const template = edition ? loadTemplate('disclosure', edition) : templates.get('disclosure');
  return fill(template, {
    ...headed(head).named,
    heading,
    text: linesOf(paragraphs.map(inPaper)),
    issuedOn,
  });
}

/** What is wrong with such a template, a sentence each; none where it may be used (七(二)2, R93). */
export function disclosureFaults(edition: Uint8Array): readonly string[] {
  try {
    loadTemplate('disclosure', edition);
    return [];
  } catch (error) {
    if (error instanceof TemplateBroken) return error.problems.map(templateProblemWords);
    throw error;
  }
}
