import { shorten } from './limits.ts';

/** A run of words in one style. Only spans know markup, so that no text of a person can become any. */
export interface Span {
  readonly text: string;
  readonly style?: 'b' | 'i';
}
type Line = readonly Span[];
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly wrap?: 'blockquote';
  /** Stands right under the paragraph before it, without an empty line. */
  readonly tight?: true;
}

const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;
const WOULD_MENTION = /(?<![\w@])@(?=[A-Za-z]\w{3})/g;
const WORD_JOINER = '\u2060';
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as lines of one span each. */
export function linesOf(text: string, style?: Span['style']): Line[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => [style ? { text: line, style } : { text: line }]);
}

/** What Telegram's HTML parse mode reads back as exactly these words. */
export function toHtml(paragraphs: readonly Paragraph[]): string {
  return joined(paragraphs, ({ lines, wrap }) => {
    const inner = lines.map((line) => line.map(spanHtml).join('')).join('\n');
    return wrap ? `<${wrap}>${inner}</${wrap}>` : inner;
  });
}

/** The same words without markup, for a file. */
export function toPlain(paragraphs: readonly Paragraph[]): string {
  return joined(paragraphs, ({ lines }) =>
    lines.map((line) => line.map((span) => span.text).join('')).join('\n'),
  );
}

/** Length in UTF-16 units once the markup is read, joints included. */
export function lengthOf(paragraphs: readonly Paragraph[]): number {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const joints = paragraphs.reduce((sum, paragraph, index) => sum + jointBefore(paragraph, index).length, 0);
  const breaks = lines.length - paragraphs.length;
  return lines.reduce((sum, line) => sum + lineLength(line), joints + breaks);
}

/** A line over this many units is a page of its own: it may be cut within, between characters. */
const LONG_LINE = 400;

/** As many lines from the top as `max` units hold, whole ones but for a very long last one. */
export function topOf(paragraphs: readonly Paragraph[], max: number): Paragraph[] {
  const kept: Paragraph[] = [];
  let left = max;
  for (const paragraph of paragraphs) {
    left -= jointBefore(paragraph, kept.length).length;
    const lines: Line[] = [];
    for (const line of paragraph.lines) {
      const room = left - (lines.length === 0 ? 0 : 1);
      if (lineLength(line) > room) {
        const part = room > 0 && lineLength(line) > LONG_LINE ? [cut(line, room)] : [];
        return ended(kept, paragraph, [...lines, ...part]);
      }
      lines.push(line);
      left = room - lineLength(line);
    }
    kept.push({ ...paragraph, lines });
  }
  return kept;
}

function ended(kept: Paragraph[], paragraph: Paragraph, lines: readonly Line[]): Paragraph[] {
  return lines.length === 0 ? kept : [...kept, { ...paragraph, lines }];
}

function cut(line: Line, max: number): Line {
  let left = max;
  return line.flatMap((span) => {
    if (left <= 0) return [];
    const inert = inertOf(span.text);
    const text = shorten(inert, left);
    left -= text.length;
    return [{ ...span, text }];
  });
}

function joined(paragraphs: readonly Paragraph[], write: (paragraph: Paragraph) => string): string {
  return paragraphs.map((paragraph, index) => jointBefore(paragraph, index) + write(paragraph)).join('');
}

function jointBefore({ tight }: Paragraph, index: number): string {
  if (index === 0) return '';
  return tight ? '\n' : '\n\n';
}

function lineLength(line: Line): number {
  return line.reduce((sum, span) => sum + inertOf(span.text).length, 0);
}

function spanHtml({ text, style }: Span): string {
  const escaped = inertOf(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
  return style && escaped !== '' ? `<${style}>${escaped}</${style}>` : escaped;
}

/**
 * Telegram links `@name` by itself and notifies its owner, in any parse mode; an invisible joiner keeps the words
 * as they look without calling anybody. Half a surrogate pair is refused as bad UTF-8, so it becomes U+FFFD.
 */
function inertOf(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD').replace(WOULD_MENTION, `@${WORD_JOINER}`);
}
