import { catalogue } from '../../commands/index.ts';

const VERBS = catalogue
  .flatMap(({ words }) => words)
  .concat('上报', '通过', '可以', '参加', '召开')
  .sort((a, b) => b.length - a.length);
const NUMBER = /[A-Z]?\d{4}-\d{2,3}(?:-\d{1,2})?号?/gu;
/** Characters by which a longer remainder is recognised. */
const RUN = 4;

/** Runs of words that are neither a command's word nor a number: one of them must come back in an answer that names them. */
export function leftovers(said: string): readonly string[] {
  const bare = VERBS.reduce(
    (text, verb) => text.replaceAll(verb, '|'),
    said.replace(/^@联席\s*/u, '').replace(NUMBER, '|'),
  );
  return bare
    .split(/[|，。；：、？！,.;:?!\s…]+/u)
    .filter((piece) => piece.length >= 2 || /^[不没未暂别]$/u.test(piece))
    .flatMap(runs);
}

const runs = (piece: string): readonly string[] =>
  piece.length <= RUN
    ? [piece]
    : Array.from({ length: piece.length - RUN + 1 }, (_, from) => piece.slice(from, from + RUN));
