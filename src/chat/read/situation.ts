import type { Answers } from '../../domain/declared-options.ts';
import { SITUATION_FORMS as FORMS, SITUATION_WORDS as W } from '../../wording/situation.ts';
import { readYesNo } from './choice.ts';
import { normalizeInput } from './text.ts';
import { withoutEnd } from './trim.ts';

export const NO_ANSWERS: Answers = {
  fresh: false,
  transfer: false,
  large: false,
  major: false,
  specified: false,
};

type Flag = keyof Answers;
interface Said {
  readonly flag: Flag;
  readonly value: boolean;
}

const flagOf = (word: string): Flag | undefined => W.flags.find(({ words }) => words.includes(word))?.flag;

/** One flag with its answer: 新增, 属于职能转变, 不是新增, 新增：是, 职能转变（否）. */
function readOne(token: string): Said | undefined {
  const bare = flagOf(token);
  if (bare) return { flag: bare, value: true };
  const opposite = W.opposites.find(({ words }) => words.includes(token))?.flag;
  if (opposite) return { flag: opposite, value: false };
  const { word, answer } = FORMS.answered.exec(token)?.groups ?? {};
  const answered = flagOf(word ?? '');
  const said = answered && readYesNo(answer ?? '');
  if (said) return said.reason === undefined ? { flag: answered, value: said.value } : undefined;
  const { not, is, rest = '' } = FORMS.prefixed.exec(token)?.groups ?? {};
  const flag = not || is ? flagOf(rest) : undefined;
  return flag && { flag, value: not === undefined };
}

/**
 * Which of the five apply, as people write them, each at most one way: 新增，属于职能转变，规模较大; 不是新增;
 * 新增：是；职能转变：否; 均不涉及 (六(一)). Problem `unknown-situation`, naming what was not understood, or `two-answers`.
 */
export function readSituation(
  text: string,
): Answers | { problem: 'unknown-situation' | 'two-answers'; facts: { words: readonly string[] } } {
  const plain = withoutEnd(normalizeInput(text), ' \t\n。.；;!！')
    .replace(FORMS.blanks, ' ')
    .replace(FORMS.colon, ':');
  if (FORMS.none.test(plain) || W.none.includes(plain)) return NO_ANSWERS;
  const tokens = plain.split(FORMS.between).filter(Boolean);
  const read = tokens.map((token) => ({ token, said: readOne(token) }));
  const unknown = read.filter(({ said }) => said === undefined).map(({ token }) => token.slice(0, 20));
  if (tokens.length === 0 || unknown.length > 0)
    return { problem: 'unknown-situation', facts: { words: unknown.slice(0, 3) } };
  const answers = new Map<Flag, boolean>();
  for (const { said, token } of read) {
    if (!said) continue;
    if ((answers.get(said.flag) ?? said.value) !== said.value)
      return { problem: 'two-answers', facts: { words: [token] } };
    answers.set(said.flag, said.value);
  }
  return { ...NO_ANSWERS, ...Object.fromEntries(answers) };
}
