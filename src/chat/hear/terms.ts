import type { Catalogue } from '../define-command.ts';
import { folded } from './fold.ts';

const known = new WeakMap<Catalogue, readonly string[]>();

/** Words of more than two signs for what fields are answered with, folded. */
function termsOf(catalogue: Catalogue): readonly string[] {
  const found =
    known.get(catalogue) ??
    [
      ...new Set(
        catalogue.flatMap(({ fields }) =>
          Object.values(fields).flatMap(({ terms = [] }) => terms.map(folded)),
        ),
      ),
    ].filter((term) => term.length > 2);
  known.set(catalogue, found);
  return found;
}

/**
 * Whether the word that stands there only begins another, or is in the middle of it: 公开 in 公开招标. What a term ends
 * in is what is done: 单一来源采购 is 采购. Linear in the number of terms.
 */
export const partOfTerm = (text: string, word: string, start: number, catalogue: Catalogue): boolean =>
  termsOf(catalogue).some((term) => {
    const within = term.length > word.length ? term.indexOf(word) : -1;
    const continues = within >= 0 && within + word.length < term.length;
    return continues && start >= within && text.startsWith(term, start - within);
  });
