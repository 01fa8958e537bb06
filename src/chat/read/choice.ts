import { PIECES } from '../../wording/pieces.ts';
import { BECAUSE, NO_WORDS, TAKES_BACK, YES_WORDS } from '../../wording/units.ts';
import { normalizeInput } from './text.ts';
import { withoutEnd } from './trim.ts';

export interface YesNo {
  readonly value: boolean;
  readonly reason?: string;
}

const SEPARATOR = /^(?:[,，。.;；:：、!！\s]+|(?=[(（]))/;
/** Short forms that count only when nothing follows: `1 所` is a figure, not a yes. */
const ALONE: Readonly<Record<string, boolean>> = { 1: true, 0: false, t: true, f: false };
const LONGEST_FIRST = [
  ...YES_WORDS.map((word) => ({ word, value: true })),
  ...NO_WORDS.map((word) => ({ word, value: false })),
].sort((one, other) => other.word.length - one.word.length);

function answerOf(text: string): boolean | undefined {
  const word = withoutEnd(text, '。.!！').toLowerCase();
  return ALONE[word] ?? LONGEST_FIRST.find((one) => one.word === word)?.value;
}

function unwrapped(reason: string): string {
  return /^[(（](?<inside>[^()（）]*)[)）]$/.exec(reason)?.groups?.inside?.trim() ?? reason;
}

/**
 * Reads a yes or no, with the reason that may follow it (是,因为…). Undefined when it is neither or still
 * both (是否, 是/否).
 */
export function readYesNo(text: string): YesNo | undefined {
  const said = normalizeInput(text);
  const alone = answerOf(said);
  if (alone !== undefined) return { value: alone };
  const lower = said.toLowerCase();
  const first = LONGEST_FIRST.find(({ word }) => lower.startsWith(word));
  if (first === undefined) return undefined;
  const after = said.slice(first.word.length);
  if (!SEPARATOR.test(after) && !BECAUSE.test(after)) return undefined;
  const reason = unwrapped(after.replace(SEPARATOR, '').trim());
  if (reason === '' || answerOf(reason) !== undefined) return undefined;
  if (TAKES_BACK[first.value ? 'yes' : 'no'].test(reason)) return undefined;
  return { value: first.value, reason };
}

function folded(text: string): string {
  return normalizeInput(text).toLowerCase().replaceAll(/\s/g, '');
}

interface Option<Value extends string> {
  readonly value: Value;
  readonly labels: readonly string[];
}

/** The option whose value or label `text` is, word for word: a verdict is never guessed from its beginning. */
export const readVerdict = <Value extends string>(
  text: string,
  options: readonly Option<Value>[],
): Value | undefined =>
  options.find(({ value, labels }) =>
    [value, ...labels].some((word) =>
      [text, text.replace(PIECES.settled, '')].some((said) => folded(word) === folded(said)),
    ),
  )?.value;

/** The one option whose value or label `text` is, or of which alone it is the beginning. */
export function readChoice<Value extends string>(
  text: string,
  options: readonly Option<Value>[],
): Value | undefined {
  const typed = folded(text);
  if (typed === '') return undefined;
  const matching = (fits: (word: string) => boolean) => {
    const hits = options.filter(({ value, labels }) => [value, ...labels].some((word) => fits(folded(word))));
    return [...new Set(hits.map(({ value }) => value))];
  };
  const exact = matching((word) => word === typed);
  const found = exact.length > 0 ? exact : matching((word) => word.startsWith(typed));
  return found.length === 1 ? found[0] : undefined;
}
