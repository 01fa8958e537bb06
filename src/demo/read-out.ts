import { DEMO_WORDS as W } from '../wording/demo.ts';

/** Lines under a title that the terminal shows; the whole stands in the chat. */
const SHOWN = 7;

const indent = (text: string) => text.replace(/^/gm, '    ');

/** Reads messages aloud: a fact that stands unchanged in the next answer is not read out again within a scene. */
export function reader(print: (text: string) => void) {
  let told = new Set<string>();
  return {
    scene(title: string): void {
      told = new Set();
      print(W.scene(title));
    },
    print,
    aloud(text: string): void {
      const [title = '', ...lines] = text.split('\n').filter((line) => !W.ornament.test(line));
      const fresh = lines.filter((line) => !told.has(line));
      for (const line of lines) told.add(line);
      const rest = fresh.length - SHOWN;
      print(indent([title, ...fresh.slice(0, SHOWN), ...(rest > 0 ? [W.more(rest)] : [])].join('\n')));
    },
  };
}
export type Reader = ReturnType<typeof reader>;
