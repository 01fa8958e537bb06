import { expect, it } from 'vitest';
import type { Registered } from '../../src/domain/entry.ts';
import { selfPurchase } from '../../src/projects/three-part-test.ts';
import { moment } from '../domain/a-project.ts';
import { factsOf, fixedAt } from './facts.ts';

const listed = (side: 'inside' | 'outside'): Registered => {
  const { by, at } = moment('liaison-finance', 'finance');
  const values = { item: 'B10', side, from: '2026-01-01' };
  return {
    ...{ number: 'C2026-01', version: 1, register: 'central', title: '体育', updatedAt: at },
    status: { state: 'settled' },
    entry: { row: 'central', no: 1, values, by, at, steps: [] },
  };
};

const SIDES = {
  outside: '',
  inside: '该目录项在集中采购目录之内',
  unknown: '该目录项的集中采购目录未确定',
} as const;
const FORMS = { spread: '', central: '不是分散采购' } as const;
const LIMITS = ['inclusive', 'exclusive'] as const;
const AMOUNTS = [
  [49_999_999, '', ''],
  [50_000_000, '', '核定金额50万元，50万元整不算“50万元以下”（本地设置为不含本数，文件未规定）'],
  [50_000_001, '核定金额500,000.01元超过50万元', '核定金额500,000.01元超过50万元'],
] as const;

const cases = Object.keys(SIDES).flatMap((side) =>
  Object.keys(FORMS).flatMap((form) =>
    AMOUNTS.flatMap(([fen, ...says]) =>
      LIMITS.map((figure, at) => ({ side, form, fen, figure, amount: says[at] ?? '' })),
    ),
  ),
);

it.each(cases)(
  'R51 R52 $side, $form, $fen fen, $figure: only all true passes, and exactly what fails is named',
  async ({ side, form, fen, figure, amount }) => {
    const registered = side === 'unknown' ? [] : [listed(side as 'inside')];
    const complaint = await selfPurchase(form as 'spread', factsOf(fixedAt(fen), { registered, figure }));
    const failing = [SIDES[side as 'inside'], FORMS[form as 'spread'], amount].filter(Boolean);
    expect(complaint?.says).toBe(
      failing.length > 0 ? `不能自行组织采购：${failing.join('；')}。` : undefined,
    );
  },
);

it('R51 the catalogue of that day counts', async () => {
  const registered = [listed('outside')];
  const facts = factsOf(fixedAt(100), { registered, today: '2025-12-31' });
  expect((await selfPurchase('spread', facts))?.says).toContain('集中采购目录未确定');
});
