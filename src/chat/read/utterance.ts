import { keptBy } from '../../domain/kept-by.ts';
import { COMPOUND_TAILS, CONTENT, TALK } from '../../wording/units.ts';
import { nearestWords } from './nearest.ts';
import { normalizeInput } from './text.ts';

/** A command as far as reading needs it: its ASCII name and the Chinese words for it. */
export interface Spoken {
  readonly name: string;
  readonly words: readonly string[];
}

export type Utterance =
  | { readonly kind: 'command'; readonly name: string; readonly rest: string; readonly via: 'word' | 'name' }
  /** Meant as a command, but there is none: up to three `nearest` words it may have been. */
  | { readonly kind: 'unknown'; readonly word: string; readonly nearest: readonly string[] }
  | { readonly kind: 'talk' };

type Command = Extract<Utterance, { kind: 'command' }>;

const SLASH = /^[/、]\s*(?=\S)/;
const ASCII_HEAD = /^(?<head>[a-z][\w-]*)(?:@\w+)?(?=$|[^\w@])/i;
const BOUNDARY = /^(?:$|[\s:：,，。.=!！;；])/;
const SEPARATORS = /^\s*[:：,，。;；!！]?\s*/;
const GLUED_LIMIT = 16;
const HEAD_LIMIT = 8;

function contentAfter(text: string, length: number): string {
  return text.slice(length).replace(SEPARATORS, '').trim();
}

function readName(text: string, catalogue: readonly Spoken[]): Command | undefined {
  const match = ASCII_HEAD.exec(text);
  const name = match?.groups?.head?.toLowerCase();
  const command = catalogue.find((one) => one.name.toLowerCase() === name);
  if (match === null || command === undefined) return undefined;
  return { kind: 'command', name: command.name, rest: contentAfter(text, match[0].length), via: 'name' };
}

function isContent(glued: string, word: string, words: readonly string[]): boolean {
  if (BOUNDARY.test(glued) || CONTENT.test(glued)) return true;
  // A word of one character begins too many others (缺席) to run into Chinese.
  if (word.length === 1 || words.some((another) => glued.startsWith(another))) return false;
  return [...glued].length <= GLUED_LIMIT && !COMPOUND_TAILS.test(glued) && !TALK.test(glued);
}

/** Every word of a catalogue, the longest first, those of one length in its order. */
const spokenIn = keptBy((catalogue: readonly Spoken[]) => {
  const spoken = catalogue.flatMap(({ name, words }) =>
    words.map((word) => ({ name, word, typed: word.toLowerCase() })),
  );
  return {
    longestFirst: spoken.toSorted((one, other) => other.word.length - one.word.length),
    words: spoken.map(({ word }) => word),
  };
});

function readWord(text: string, catalogue: readonly Spoken[], slash: boolean): Command | undefined {
  const { longestFirst, words } = spokenIn(catalogue);
  const lower = text.toLowerCase();
  const longest = longestFirst.find(({ typed }) => lower.startsWith(typed));
  if (longest === undefined) return undefined;
  const { name, word } = longest;
  const glued = text.slice(word.length).replace(/^@\w+/, '');
  if (!slash && !isContent(glued, word, words)) return undefined;
  return { kind: 'command', name, rest: contentAfter(glued, 0), via: 'word' };
}

/** The catalogue's words that the start of `head` may have been meant to be. */
function suggestions(head: string, catalogue: readonly Spoken[]): string[] {
  if (/^[\w-]+$/.test(head))
    return nearestWords(
      head,
      catalogue.map(({ name }) => name),
    );
  const words = catalogue.flatMap((one) => one.words);
  const whole = nearestWords(head, words);
  const lengths = [...new Set(words.map((word) => word.length))].sort((one, other) => other - one);
  const starts = lengths.flatMap((length) =>
    nearestWords(
      head.slice(0, length),
      words.filter((word) => word.length === length),
    ),
  );
  return [...new Set([...whole, ...starts])].slice(0, 3);
}

function readUnknown(text: string, catalogue: readonly Spoken[], slash: boolean): Utterance {
  const head = ASCII_HEAD.exec(text)?.groups?.head ?? /^[^\s:：,，。;；!！?？=]+/.exec(text)?.[0] ?? '';
  const word = [...head].slice(0, GLUED_LIMIT).join('');
  if (slash)
    return {
      kind: 'unknown',
      word: word || text.slice(0, HEAD_LIMIT),
      nearest: suggestions(word, catalogue),
    };
  const alone = [...head].length <= HEAD_LIMIT && !TALK.test(text);
  const all = catalogue.flatMap(({ name, words }) => [name, ...words]);
  const nearest = alone
    ? nearestWords(
        head,
        all.filter((one) => !head.includes(one)),
      )
    : [];
  return nearest.length > 0 ? { kind: 'unknown', word, nearest } : { kind: 'talk' };
}

/**
 * Decides whether `text` is a command, meant to be one, or talk. Names stand alone; a Chinese word may
 * run straight into its content (查询教体局), the longest word winning, unless the two make an everyday
 * word or a sentence (项目名称, 申报怎么写): without a slash that is talk.
 */
export function readUtterance(
  text: string,
  catalogue: readonly Spoken[],
  { slashRequired }: { readonly slashRequired: boolean },
): Utterance {
  const said = normalizeInput(text);
  const slash = SLASH.test(said);
  if (said === '' || (slashRequired && !slash)) return { kind: 'talk' };
  const body = said.replace(SLASH, '');
  return readName(body, catalogue) ?? readWord(body, catalogue, slash) ?? readUnknown(body, catalogue, slash);
}
