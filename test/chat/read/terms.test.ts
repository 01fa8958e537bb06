import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../commands/index.ts';
import { folded } from '../../../src/chat/hear/fold.ts';
import { hear } from '../../../src/chat/hear/hear.ts';

const context = { catalogue, addressed: true, thisYear: 2026, asksForProjects: () => false };
const acts = catalogue.filter(({ changes }) => changes);
const words = acts.flatMap((command) =>
  command.words.map((word) => ({ name: command.name, word: folded(word) })),
);
const terms = [
  ...new Set(
    acts.flatMap(({ fields }) => Object.values(fields).flatMap(({ terms = [] }) => terms.map(folded))),
  ),
];
/** Every answer of a list that holds the word of an act and is none itself, with the acts it holds. */
const HIDING = terms
  .map(
    (term) =>
      [
        term,
        words.filter(({ word }) => word.length > 1 && term.includes(word) && !term.endsWith(word)),
      ] as const,
  )
  // 核定金额(元) is the word with its unit.
  .filter(
    ([term, held]) => held.length > 0 && !/[(（]/.test(term) && !words.some(({ word }) => word === term),
  );

describe('a word inside another is not that word (law 1)', () => {
  it('there are such words', () => {
    expect(HIDING.map(([term]) => term)).toEqual(expect.arrayContaining(['公开招标']));
  });

  it.each(HIDING)('%s', (term, held) => {
    for (const said of [`2026-003 准备${term}`, `2026-003 ${term}`]) {
      const heard = hear(said, context);
      expect(held.map(({ name }) => name)).not.toContain(heard.kind === 'formal' ? heard.command.name : '');
    }
  });

  it.each(['2026-003 准备公开招标', '2026-003 公开招标'])(
    '%s shows the project and names the words',
    (said) => {
      expect(hear(said, context)).toMatchObject({ kind: 'look', command: 'show', left: expect.any(String) });
    },
  );

  it.each([['2026-003 公开'], ['2026-003 单一来源采购']])('%s is the act as before', (said) => {
    expect(hear(said, context)).toMatchObject({ kind: 'formal' });
  });
});
