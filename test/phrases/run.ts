import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome, Verdict } from './judge.ts';
import { judge } from './judge.ts';
import { listen } from './listen.ts';
import type { Class, Phrase } from './phrase.ts';
import { theWorld, type World } from './world.ts';

interface Judged extends Verdict {
  readonly phrase: Phrase;
  readonly outcome?: Outcome;
}

/** PHRASES=p042,opinion-if names single phrases or kinds; then their whole answers are printed. */
const ONLY = (process.env.PHRASES ?? '').split(',').filter(Boolean);
const wanted = ({ id, kind }: Phrase): boolean =>
  ONLY.length === 0 || ONLY.includes(id) || ONLY.includes(kind);

interface Measure {
  /** Of those that may fail, how many must be right. */
  readonly share: number;
  /** Classes in which nothing excuses a mistake. */
  readonly strict: readonly Class[];
}

/** Says every phrase in its setup, and measures; none may act against its words. */
export function hearPhrases(phrases: readonly Phrase[], { share, strict }: Measure): void {
  const isStrict = ({ want }: Phrase): boolean => strict.includes(want);
  const chosen = phrases.filter(wanted);
  const all: Judged[] = [];
  let world: World;
  beforeAll(() => {
    world = theWorld();
  });

  describe.skipIf(chosen.length === 0)('what people say', () => {
    it.each(chosen.map((phrase) => [phrase.id, phrase.kind, phrase.say, phrase] as const))(
      '%s %s: %s',
      async (_id, _kind, _say, phrase) => {
        const judged = await judgedOf(phrase, world);
        all.push(judged);
        if (ONLY.length > 0) console.log(printed(judged));
        if (isStrict(phrase) || ONLY.length > 0) expect(judged.faults).toEqual([]);
      },
    );

    it(`${share * 100} % are right${strict.length > 0 ? `, every one that must ${strict.join(' or ')}` : ''}, and nothing acts against its words`, () => {
      console.log([...all.filter(({ right }) => !right).map(printed), summary(all)].join('\n\n'));
      const ids = (of: readonly Judged[]) => of.map(({ phrase }) => phrase.id);
      expect(ids(all.filter(({ wrongAct }) => wrongAct))).toEqual([]);
      expect(ids(all.filter(({ right, phrase }) => !right && isStrict(phrase)))).toEqual([]);
      const others = all.filter(({ phrase }) => !isStrict(phrase));
      const right = others.filter((each) => each.right).length;
      expect(right, `${right} of ${others.length}`).toBeGreaterThanOrEqual(Math.ceil(others.length * share));
    });
  });
}

async function judgedOf(phrase: Phrase, world: World): Promise<Judged> {
  try {
    const outcome = await listen(phrase, world);
    return { phrase, outcome, ...judge(outcome) };
  } catch (error) {
    return { phrase, right: false, wrongAct: false, faults: [String(error).slice(0, 600)] };
  }
}

function printed({ phrase, outcome, right, by, wrongAct, faults }: Judged): string {
  const { id, kind, as, chat, setup, want, or = [], why } = phrase;
  const sign = right ? `✓ (${by})` : wrongAct ? '✗✗ ACTED WRONGLY' : '✗';
  const sent = outcome?.sent ? `\n  │ ── sent ──\n${indented(outcome.sent.answer)}` : '';
  return [
    `${sign} ${id} ${kind} [${[want, ...or].join('|')}] ${as} ${chat} ${setup}: ${outcome?.said ?? phrase.say}   (${why})`,
    ...faults.map((each) => `  – ${each}`),
    `${indented(outcome?.answer ?? '')}${sent}`,
  ].join('\n');
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  │ ${line}`)
    .join('\n');

function summary(all: readonly Judged[]): string {
  const per = (key: (phrase: Phrase) => string) =>
    [...new Set(all.map(({ phrase }) => key(phrase)))]
      .map((name) => [name, all.filter(({ phrase }) => key(phrase) === name)] as const)
      .map(([name, of]) => `${name} ${of.filter(({ right }) => right).length}/${of.length}`)
      .join(' · ');
  return [
    `right: ${all.filter(({ right }) => right).length} of ${all.length}; acted wrongly: ${all.filter(({ wrongAct }) => wrongAct).length}`,
    per(({ want }) => want),
    per(({ kind }) => kind),
  ].join('\n');
}
