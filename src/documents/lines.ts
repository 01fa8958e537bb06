import { LEVELS } from '../wording/documents.ts';

/** One paragraph by its level; exactly one of the three is not empty. */
export interface Line {
  readonly first: string;
  readonly second: string;
  readonly plain: string;
}

/** A written text as paragraphs: `一、…` and `（一）…` without a full stop are headings, empty lines fall away. */
export const linesOf = (texts: readonly string[]): readonly Line[] =>
  texts
    .flatMap((text) => text.split(/\r\n?|\n/))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const first = LEVELS.first.test(text);
      const second = !first && LEVELS.second.test(text);
      return { first: first ? text : '', second: second ? text : '', plain: first || second ? '' : text };
    });
