import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/domain/project.ts';
import { type Split, splitsOf } from '../../src/projects/split.ts';
import { factsOf, fixedAt } from './facts.ts';

const WAN = 1_000_000;
const TWENTY = 20 * WAN;
const bought = (
  number: string,
  fen: number,
  change: { item?: string; on?: string; provider?: string } = {},
) => {
  const { item = 'B10', on = '2026-03-01', provider } = change;
  return fixedAt(fen, {
    ...{ number, item },
    filed: [
      ['purchase', { method: 'self', on }],
      ...(provider ? [['award', { provider: { number: 'S2026-01', name: provider }, fen }] as const] : []),
    ],
  });
};
const NEW = { year: '2026', method: '自行组织' };
const numbersOf = async (project: Project, projects: readonly Project[], said: object = NEW) =>
  (await splitsOf(said, factsOf(project, { projects }))).map(({ parts }) =>
    parts.map(({ number }) => number),
  );
const heard = (project: Project, ...numbers: string[]): Project => ({
  ...project,
  filed: (project.filed ?? []).map((entry) => ({
    ...entry,
    values: { ...entry.values, splits: [{ parts: numbers.map((number) => ({ number })) }] as never },
  })),
});

const [ONE, TWO] = [bought('2026-001', TWENTY), bought('2026-002', TWENTY)];
const THREE = fixedAt(TWENTY, { number: '2026-003' });

describe('R54 purchases in parts', () => {
  it('R54 three of 20万元 are one set with the three numbers; two are none', async () => {
    expect(await numbersOf(THREE, [ONE, TWO])).toEqual([['2026-001', '2026-002', '2026-003']]);
    expect(await numbersOf(THREE, [ONE])).toEqual([]);
  });

  it('R54 at the figure itself together they are within it, a fen more is above', async () => {
    const thirty = fixedAt(30 * WAN, { number: '2026-003' });
    expect(await numbersOf(thirty, [ONE])).toEqual([]);
    expect(await numbersOf(fixedAt(30 * WAN + 1, { number: '2026-003' }), [ONE])).toHaveLength(1);
  });

  it.each<[string, Project]>([
    ['another item', bought('2026-002', TWENTY, { item: 'B09' })],
    ['another year', bought('2026-002', TWENTY, { on: '2025-12-31' })],
    ['one that is large by itself', bought('2026-002', 60 * WAN)],
    ['one without a method yet', fixedAt(TWENTY, { number: '2026-002' })],
  ])('R54 %s is no part of it', async (_, other) => {
    expect(await numbersOf(THREE, [ONE, other])).toEqual([]);
  });

  it('R54 another purchaser is no part of it', async () => {
    const { declaration } = TWO;
    const theirs = { ...TWO, declaration: { ...declaration, purchaser: 'health' } };
    expect(await numbersOf(THREE, [ONE, theirs])).toEqual([]);
  });

  it('R54 the same provider over different items is a set as well, by what was awarded', async () => {
    const others = ['B01', 'B02'].map((item, at) =>
      bought(`2026-00${at + 1}`, TWENTY, { item, provider: '社工甲' }),
    );
    const said = { ...NEW, provider: '社工甲', fen: 15 * WAN };
    const [split] = (await splitsOf(said, factsOf(THREE, { projects: others }))) as [Split];
    expect(split).toMatchObject({ by: 'provider', what: '社工甲' });
    expect(split.parts.map(({ fen }) => fen)).toEqual([TWENTY, TWENTY, 15 * WAN]);
    expect(await numbersOf(THREE, others, { ...said, provider: '社工乙' })).toEqual([]);
  });

  it('R54 what was told once is not told again, be it told of by another; a set that grew is', async () => {
    const told = heard(TWO, '2026-001', '2026-002', '2026-003');
    expect(await numbersOf(THREE, [ONE, told])).toEqual([]);
    expect(
      await numbersOf(fixedAt(TWENTY, { number: '2026-004' }), [ONE, told, bought('2026-003', TWENTY)]),
    ).toEqual([['2026-001', '2026-002', '2026-003', '2026-004']]);
  });

  it('R54 the same item and the same provider at once are one set, not two', async () => {
    const others = [ONE, TWO].map(({ number }) => bought(number, TWENTY, { provider: '社工甲' }));
    expect(await numbersOf(THREE, others, { ...NEW, provider: '社工甲' })).toHaveLength(1);
  });
});
