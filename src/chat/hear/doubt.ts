import {
  FILLERS,
  GIVES_UP,
  NO_DOUBT,
  NOT_THIS,
  PUTS_OFF,
  QUESTION,
  SPOKEN_ACTS,
  STEMS,
  type Tone,
  TURNS_ASIDE,
  UNDECIDED,
  WHOLLY_OFF,
  YES_DOUBT,
} from '../../wording/hearing.ts';
import type { Command } from '../define-command.ts';
import { withoutEnd } from '../read/trim.ts';
import { folded } from './fold.ts';

/** Characters of the longest word that means nothing at an end. */
const LONGEST_FILLER = 3;

/** Takes the words that mean nothing of their own off both ends: linear in the length. */
export function stripped(text: string): string {
  let rest = text.trim().replace(FILLERS.front, '').trim();
  for (;;) {
    const [last = ''] = FILLERS.back.exec(rest.slice(-LONGEST_FILLER)) ?? [];
    if (last === '') return rest.trim();
    rest = rest.slice(0, rest.length - last.length);
  }
}

const CLOSING_SIGNS = '?？。!！~～ \t\n';

/** Whether a folded text ends as a question does: linear in the length. */
export function endsAsking(text: string): boolean {
  const rest = withoutEnd(text, CLOSING_SIGNS);
  return /[?？]/.test(text.slice(rest.length)) || QUESTION.ends.test(rest.slice(-LONGEST_FILLER));
}

/** What an act says, from what was read of it: 意见 with 不同意 is a no. */
export function toneOf(
  command: Pick<Command, 'name' | 'tone'>,
  input: Readonly<Record<string, unknown>>,
): Tone {
  const own = command.tone?.(input);
  if (own) return own;
  const { name } = command;
  const verdict = VERDICTS[name]?.map((field) => String(input[field] ?? ''))[0];
  if (verdict !== undefined) return NEGATIVE.has(verdict) ? 'no' : 'yes';
  return TONES[name] ?? 'do';
}

/** Where the verdict of a command stands. */
const VERDICTS: Readonly<Record<string, readonly string[]>> = {
  opine: ['verdict'],
  consent: ['verdict'],
  conclude: ['conclusion'],
};
const NEGATIVE = new Set(['disagree', 'failed', 'not-agreed']);
const TONES: Readonly<Record<string, Tone>> = {
  approve: 'yes',
  confirm: 'yes',
  attend: 'yes',
  receive: 'yes',
  report: 'yes',
  accept: 'yes',
  issue: 'yes',
  checkin: 'yes',
  refuse: 'no',
  return: 'no',
  excuse: 'no',
  object: 'no',
  withdraw: 'no',
  cancel: 'no',
};

/** Yes said once more bears no doubt: 同意，没有意见. */
const YES_WORDS = SPOKEN_ACTS.filter(({ tone }) => tone === 'yes')
  .flatMap(({ words }) => words)
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length);

const withoutYes = (text: string): string =>
  YES_WORDS.reduce((rest, word) => rest.replaceAll(word, ''), text);

const DENIALS = new Map(
  Object.entries(STEMS).map(([name, stems]) => [name, new RegExp(`${NOT_THIS}(?:${stems})`)] as const),
);
const DENIES = new RegExp(`^${NOT_THIS}$`);

/** Acts whose words are no matter of their own but stand for something that is settled. */
const NEEDS_SETTLED = new Set([
  'done',
  'substitute',
  'complete',
  'evaluate',
  'archive',
  'record',
  'checkin',
  'measure',
  'deputy',
]);

/** Acts whose words are a matter of their own: what is agreed, objected to or proposed may say anything. */
const OF_ITS_OWN = new Set([
  'matter',
  'resolve',
  'plan',
  'finding',
  'minutes',
  'follow',
  'object',
  'submit',
  'amend',
  'agenda',
  'convene',
  'reroster',
  'setting',
]);
/** Signs in which such words may still deny the act itself: 先别记. */
const SCRAP = 6;

const GIVING_UP = new Set(['withdraw', 'cancel']);

/** Whether somebody's own words, given beside an act, speak against doing it now and so. */
export function isDoubtful(command: Pick<Command, 'name'>, tone: Tone, words: string): boolean {
  const said = folded(words).trim();
  if (said === '') return false;
  if (OF_ITS_OWN.has(command.name))
    return WHOLLY_OFF.test(said) || (DENIALS.get(command.name)?.test(said.slice(0, SCRAP)) ?? false);
  if (endsAsking(said) || QUESTION.begins.test(said)) return true;
  // 不要了 is a good reason to take something back, and no reason to do anything else.
  const givesUp = GIVING_UP.has(command.name) && GIVES_UP.test(said);
  if (!givesUp && (PUTS_OFF.test(said) || DENIES.test(said))) return true;
  if (tone === 'yes') return YES_DOUBT.test(withoutYes(said));
  if (NEEDS_SETTLED.has(command.name) && UNDECIDED.test(said)) return true;
  if (tone === 'no' && NO_DOUBT.test(said)) return true;
  return DENIALS.get(command.name)?.test(said) ?? false;
}

const BETWEEN = /[，,。；;！!\s]+/;
const clausesOf = (words: string): readonly string[] => folded(words).trim().split(BETWEEN).filter(Boolean);

/** A clause that says of the very act that it is not done. */
const denied = ({ words }: Pick<Command, 'words'>, clause: string): boolean => {
  const [act] = words.filter((word) => clause.endsWith(word));
  return act !== undefined && DENIES.test(clause.slice(0, clause.length - act.length));
};

/** Whether the last clause of somebody's own words takes back, puts off or asks about what stands before it: 已开展12次 先别. */
export function endsInDoubt(command: Pick<Command, 'name' | 'words'>, words: string): boolean {
  const [first = '', ...others] = clausesOf(words);
  const last = others.at(-1);
  if (OF_ITS_OWN.has(command.name)) return false;
  if (last === undefined) return denied(command, first);
  return TURNS_ASIDE.test(last) || PUTS_OFF.test(last) || endsAsking(last) || denied(command, last);
}

/** Whether what follows a name, a place or a document in the same line speaks against the act. */
export const isDoubtfulBehind = (command: Pick<Command, 'name'>, words: string): boolean =>
  clausesOf(words)
    .slice(1)
    .some((part) => TURNS_ASIDE.test(part) || isDoubtful(command, 'do', part));
