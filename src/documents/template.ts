import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import {
  ordinal,
  TEMPLATE_FILES,
  type TemplatePlace,
  type TemplateProblem,
  templateProblemWords,
} from '../wording/documents.ts';
import { HoldsTooMuch, openZip } from './open-zip.ts';
import { askedOf, type Counter, checkTags, counterOf, fieldOf } from './template-check.ts';
import { type Fields, TEMPLATE_FIELDS, type TemplateData, type TemplateName } from './template-fields.ts';
import { paragraphsOf } from './word-text.ts';

/** A Word file whose tags were checked (B06). */
export interface Template<N extends TemplateName = TemplateName> {
  readonly name: N;
  readonly bytes: Uint8Array;
}

/** The template cannot be used; `problems` are all of them, the message says them in Chinese. */
export class TemplateBroken extends Error {
  constructor(
    readonly problems: readonly TemplateProblem[],
    options?: ErrorOptions,
  ) {
    super(problems.map(templateProblemWords).join('\n'), options);
    this.name = 'TemplateBroken';
  }
}

/** Checks an edited template against its fields (B06). @throws TemplateBroken with every problem at once */
export function loadTemplate<N extends TemplateName>(name: N, bytes: Uint8Array): Template<N> {
  const file = TEMPLATE_FILES[name];
  const problems = checkTags(file, TEMPLATE_FIELDS[name], readParagraphs(file, bytes));
  if (problems.length > 0) throw new TemplateBroken(problems);
  try {
    compile(bytes).render(sampleOf(TEMPLATE_FIELDS[name]));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new TemplateBroken([{ file, reason: 'not-fillable', detail }], { cause });
  }
  return { name, bytes };
}

/** Bytes a template may hold unpacked: one with the mark of the organ as a picture needs some hundred thousand. */
const MAX_BYTES = 64 * 1024 * 1024;
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];

function readParagraphs(file: string, bytes: Uint8Array): readonly TemplatePlace[] {
  const unusable = (reason: TemplateProblem['reason'], cause?: unknown) =>
    new TemplateBroken([{ file, reason }], { cause });
  if (bytes.length === 0) throw unusable('empty-file');
  if (OLD_WORD.every((byte, index) => bytes[index] === byte)) throw unusable('old-word');
  try {
    return paragraphsOf(openZip(bytes, MAX_BYTES));
  } catch (cause) {
    throw unusable(cause instanceof HoldsTooMuch ? 'too-large-unpacked' : 'not-a-docx', cause);
  }
}

/** Something in every field: what cannot be filled at all is found now, not when a document is due. */
const sampleOf = (fields: Fields): object =>
  Object.fromEntries(
    Object.entries(fields).map(([key, need]) => [
      key,
      typeof need === 'object' ? [sampleOf(need.each)] : key,
    ]),
  );

function compile(bytes: Uint8Array) {
  const count = counting();
  return new Docxtemplater(new PizZip(bytes), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
    parser: (tag) => {
      const [counter, asked] = [counterOf(tag), askedOf(tag)];
      if (counter) return { get: () => count(counter) };
      if (asked) return { get: (scope: unknown) => any(pick(scope, asked)) };
      return { get: (scope: unknown) => pick(scope, fieldOf(tag)) };
    },
  });
}

/** Numbers headings as they come: those of the second level begin anew below each of the first. */
function counting() {
  const at: Record<Counter, number> = { firstNo: 0, secondNo: 0 };
  return (counter: Counter): string => {
    at[counter] += 1;
    if (counter === 'firstNo') at.secondNo = 0;
    return ordinal(at[counter]);
  };
}

/** Undefined where this scope knows no such list: an outer one may. */
const any = (list: unknown): boolean | undefined => (Array.isArray(list) ? list.length > 0 : undefined);

function pick(scope: unknown, key: string | undefined): unknown {
  if (typeof scope !== 'object' || scope === null || key === undefined) return undefined;
  return Object.getOwnPropertyDescriptor(scope, key)?.value;
}

/** Word keeps dates for its parts; all are this one, so that the same data give the same bytes. */
const NO_DAY = new Date(1980, 0, 1);

/** The filled document as .docx; depends on nothing but the template and the data. */
export function fill<N extends TemplateName>(template: Template<N>, data: TemplateData<N>): Uint8Array {
  const document = compile(template.bytes);
  document.render(printable(data));
  const zip = document.getZip();
  for (const part of Object.values(zip.files)) part.date = NO_DAY;
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

// XML knows no control characters; the marks that turn the direction of writing would show another text than was confirmed.
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

function printable(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNPRINTABLE, '');
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printable(each)]));
}
