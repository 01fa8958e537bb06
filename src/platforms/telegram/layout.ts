import { shorten } from './limits.ts';

/** A run of words in one style. Only spans know markup, so that no text of a person can become any. */
export interface Span {
  readonly text: string;
  readonly style?: 'b' | 'i';
}
export type Line = readonly Span[];
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly wrap?: 'blockquote';
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
  return paragraphs
    .map(({ lines, wrap }) => {
      const inner = lines.map((line) => line.map(spanHtml).join('')).join('\n');
      return wrap ? `<${wrap}>${inner}</${wrap}>` : inner;
    })
    .join('\n\n');
}

/** The same words without markup, for a file. */
export function toPlain(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ lines }) => lines.map((line) => line.map((span) => span.text).join('')).join('\n'))
    .join('\n\n');
}

/** Length in UTF-16 units once the markup is read, joints included. */
export function lengthOf(paragraphs: readonly Paragraph[]): number {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const joints = lines.length - paragraphs.length + 2 * Math.max(0, paragraphs.length - 1);
  return lines.reduce((sum, line) => sum + lineLength(line), joints);
}

/** A line over this many units is a page of its own: it may be cut within, between characters. */
const LONG_LINE = 400;

/** As many lines from the top as `max` units hold, whole ones but for a very long last one. */
export function topOf(paragraphs: readonly Paragraph[], max: number): Paragraph[] {
  const kept: Paragraph[] = [];
  let left = max;
  for (const paragraph of paragraphs) {
    left -= kept.length === 0 ? 0 : 2;
    const lines: Line[] = [];
    for (const line of paragraph.lines) {
      const cost = lineLength(line) + (lines.length === 0 ? 0 : 1);
      if (cost > left) {
        const part = lineLength(line) > LONG_LINE ? [cut(line, left - (lines.length === 0 ? 0 : 1))] : [];
        return close(kept, paragraph, [...lines, ...part]);
      }
      lines.push(line);
      left -= cost;
    }
    kept.push({ ...paragraph, lines });
  }
  return kept;
}

function close(kept: Paragraph[], paragraph: Paragraph, lines: readonly Line[]): Paragraph[] {
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
