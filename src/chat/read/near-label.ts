import { NEAR_LABEL as W } from '../../wording/labels.ts';
import { editDistance } from './nearest.ts';

/** A word by which a field is known. */
export interface LabelWord {
  readonly word: string;
  readonly field: string;
}

/** Shorter words than this are too easily one sign away from another. */
const SURE = 3;

const negations = (text: string): number => text.match(W.negation)?.length ?? 0;

/** Whose the longest of `words` are, when all are one field's. */
function oneField(words: readonly LabelWord[]): string | undefined {
  const longest = Math.max(...words.map(({ word }) => word.length));
  const fields = new Set(words.filter(({ word }) => word.length === longest).map(({ field }) => field));
  return fields.size === 1 ? [...fields][0] : undefined;
}

/**
 * The field a label nobody has was most likely meant for: it ends in a field's own label (项目需求), begins
 * with it and adds nothing (人员编制变化), or is one sign away. Undefined when two fields compete, and when
 * the words around make it another thing (上年金额).
 */
export function nearLabel(written: string, labels: readonly LabelWord[]): string | undefined {
  const said = written.replace(W.asking, '');
  if (!W.shape.test(written) || W.foreign.test(said)) return undefined;
  const telling = labels.filter(({ word }) => word.length > 1 && !W.generic.has(word));
  const ending = telling.filter(({ word }) => said.endsWith(word));
  if (ending.length > 0) return oneField(ending);
  const beginning = telling.filter(
    ({ word }) => said.startsWith(word) && W.idleTail.test(said.slice(word.length)),
  );
  if (beginning.length > 0) return oneField(beginning);
  const alike = telling.filter(
    ({ word }) =>
      word.length >= SURE &&
      Math.abs(word.length - written.length) <= 1 &&
      negations(word) === negations(written) &&
      editDistance(word, written) === 1,
  );
  const fields = new Set(alike.map(({ field }) => field));
  return fields.size === 1 ? [...fields][0] : undefined;
}
