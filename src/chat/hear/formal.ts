import { QUESTION } from '../../wording/hearing.ts';
import { HOW_TO } from '../../wording/looking.ts';
import { PIECES } from '../../wording/pieces.ts';
import type { Command } from '../define-command.ts';
import { withoutEnd } from '../read/trim.ts';
import { readUtterance } from '../read/utterance.ts';
import type { readAct } from './acts.ts';
import { stripped } from './doubt.ts';
import { folded } from './fold.ts';
import { find, type HearContext, type Heard, LONGEST_SENTENCE, type Values } from './heard.ts';
import { type Ref, readRefs, without } from './refs.ts';
import { partOfTerm } from './terms.ts';

export type Formal = Extract<Heard, { kind: 'formal' }>;

export const SLASHED = /^[/、]\s*\S/;

/** A command whose word stands by itself, whatever follows. */
export function strictOf(text: string, context: HearContext): Formal | undefined {
  const plain = folded(text);
  const formal = formalOf(text, plain, context);
  return formal && (SLASHED.test(plain) || isStrict(plain, formal, context))
    ? { ...formal, ...(standsAlone(plain, formal, context) && { strict: true }) }
    : undefined;
}

export function formalOf(text: string, plain: string, context: HearContext): Formal | undefined {
  const heard = readUtterance(unboxed(plain), context.catalogue, { slashRequired: !context.addressed });
  if (heard.kind !== 'command') return undefined;
  const command = find(context.catalogue, heard.name);
  if (!command) return undefined;
  const said = text.trim();
  const rest = heard.rest === '' ? '' : said.slice(said.length - heard.rest.length);
  return {
    ...{ kind: 'formal', command, rest, given: presetOf(command, plain), refs: [] },
    ...(runsOn(unboxed(plain), heard.rest) && { loose: true }),
  };
}

/** What is behind the word follows it without a blank or a sign. */
const runsOn = (whole: string, rest: string): boolean =>
  rest !== '' && !/[\s:：,，。.;；!！=]/.test(whole.trimEnd().at(-rest.length - 1) ?? ' ');

/** 【申报】 on a line of its own is the word by itself. */
const unboxed = (plain: string): string => plain.replace(/^[【[]\s*([^】\]\n]{1,8})\s*[】\]]\s*/, '$1\n');

/** What the word itself has said: 不同意 is an opinion with its verdict. */
function presetOf({ presets = {} }: Command, plain: string): Values {
  const spokenWord = plain.replace(/^[/、]\s*/, '');
  const [word = ''] = Object.keys(presets)
    .filter((each) => spokenWord.startsWith(each))
    .sort((a, b) => b.length - a.length);
  return presets[word] ?? {};
}

/** The command's word stands by itself, or straight before a number or a label: then it is one, whatever follows. */
function isStrict(plain: string, { command, rest }: Formal, context: HearContext): boolean {
  const body = unboxed(plain).replace(/^[/、]\s*/, '');
  const head = [command.name, ...command.words]
    .filter((word) => body.startsWith(word.toLowerCase()))
    .sort((a, b) => b.length - a.length)[0];
  if (head === undefined) return false;
  const tail = body.slice(head.length);
  // A word of two parts (批复 目录) is nobody's talk: its number may run straight on.
  if (head.includes(' ') && /^\d{1,3}(?!\d)/.test(tail)) return true;
  if (tail === '' || /^[\s:：\n]/.test(tail)) return !(command.changes === false && isAskedOtherwise(body));
  const [ref] = readRefs(tail, context);
  return (
    (ref !== undefined && ref.start <= 1) || (!command.changes && rest !== '' && !QUESTION.holds.test(tail))
  );
}

/** The word is followed by a blank, a mark or a number: it interrupts whatever is open. 依据不足 does not. */
function standsAlone(plain: string, { command }: Formal, context: HearContext): boolean {
  const body = unboxed(plain).replace(/^[/、]\s*/, '');
  return [command.name, ...command.words].some((word) => {
    if (!body.startsWith(word.toLowerCase())) return false;
    const tail = body.slice(word.length);
    const [ref] = readRefs(tail, context);
    return tail === '' || /^[\s:：\n]/.test(tail) || (ref !== undefined && ref.start <= 1);
  });
}

const isAskedOtherwise = (body: string): boolean =>
  PIECES.asked.test(body) && HOW_TO.asks.test(body.slice(0, LONGEST_SENTENCE));

export function unknownOf(text: string, { catalogue, addressed }: HearContext): Heard {
  const heard = readUtterance(text, catalogue, { slashRequired: !addressed });
  return heard.kind === 'unknown' ? heard : { kind: 'nothing' };
}

/** Signs between a word and what follows it. */
const PARTING = ' \t\n\r:：,，。.;；!！=';

/** The number stands first, or among words that mean nothing, and the command's word behind it: 2026-003 同意. */
export function numberFirst(
  text: string,
  plain: string,
  refs: readonly Ref[],
  act: ReturnType<typeof readAct>,
  context: HearContext,
): Heard | undefined {
  const [ref] = refs;
  if (!ref) return undefined;
  const rest = without(plain, refs);
  const start = rest.length - stripped(rest).length === 0 ? 0 : rest.indexOf(stripped(rest));
  const body = stripped(rest);
  const heard = readUtterance(body, context.catalogue, { slashRequired: false });
  if (heard.kind !== 'command') return undefined;
  const command = find(context.catalogue, heard.name);
  const said = withoutEnd(body.slice(0, body.length - heard.rest.length), PARTING);
  const word = said.length;
  // 参加不了 begins with 参加, and is something else; so does 公开招标 with 公开.
  if (
    !command ||
    partOfTerm(body, said, 0, context.catalogue) ||
    (act && act.start <= start && (act.end - start > word || (act.start < start && act.end - start >= word)))
  )
    return undefined;
  const from = start + body.length - heard.rest.length;
  const whole = without(text.trim(), refs);
  return {
    kind: 'formal',
    command,
    rest: heard.rest === '' ? '' : whole.slice(from).trim(),
    given: presetOf(command, body),
    refs,
    ...(runsOn(body, heard.rest) && { loose: true }),
  };
}

/** A command's word among others, beside a number: 2026-003 暂缓受理. The others are what has to be accounted for. */
export function wordAmong(
  text: string,
  plain: string,
  refs: readonly Ref[],
  act: ReturnType<typeof readAct>,
  { catalogue }: HearContext,
): Heard | undefined {
  if (refs.length === 0 || act) return undefined;
  const rest = without(plain, refs);
  const [found] = catalogue
    .filter(({ changes }) => changes)
    .flatMap((command) => command.words.map((word) => ({ command, word: folded(word) })))
    .filter(({ word }) => word.length > 1 && rest.includes(word))
    .filter(({ word }) => !partOfTerm(rest, word, rest.indexOf(word), catalogue))
    .sort((a, b) => b.word.length - a.word.length);
  if (!found) return undefined;
  const start = rest.indexOf(found.word);
  const said = without(text.trim(), refs);
  const left = `${said.slice(0, start)} ${said.slice(start + found.word.length)}`.trim();
  return {
    kind: 'formal',
    command: found.command,
    rest: left,
    given: presetOf(found.command, found.word),
    refs,
    loose: true,
  };
}
