import type { Registered } from '../domain/entry.ts';
import { choice, day, item, line, optional, proof } from '../domain/part.ts';
import { valuesOf } from '../engine/entries.ts';
import { register, step } from '../engine/row.ts';
import { listed } from './listed.ts';

const SIDES = [
  { value: 'inside', words: ['目录内', '内'] },
  { value: 'outside', words: ['目录外', '外'] },
] as const;

const KEEPER = { units: ['finance'] } as const;
const PARTS = {
  name: line(['名称', '品目']),
  item: item(['目录项', '指导目录项', '目录'], { labelled: true }),
  side: choice(['范围', '内外'], SIDES, { labelled: true }),
  from: day(['生效', '生效日期', '起'], { labelled: true }),
  to: optional(day(['失效', '失效日期', '止'], { labelled: true })),
  basis: proof(['文件', '依据'], { labelled: true }),
};

/** What is bought centrally, each entry with the days it holds for; a list of its own, apart from the guiding catalogue (五(二), R25). */
export const CENTRAL = register({
  key: 'central',
  letter: 'C',
  words: ['集中采购目录', '集采目录'],
  title: '集中采购目录',
  english: 'the central-procurement catalogue',
  does: '登记一条集中采购目录',
  example:
    '集采目录登记 名称：体育场馆运营 目录项：B10 体育 范围：内 生效：2026-01-01 文件：浙财采监〔2026〕1号',
  clause: '五(二)',
  who: KEEPER,
  naming: 'name',
  loads: { same: ['name', 'item', 'from'], alters: 'central-relist', drops: 'central-unlist' },
  state: '有效',
  parts: PARTS,
  steps: [
    step({
      key: 'central-end',
      words: ['集采目录失效', '集采目录 失效'],
      english: 'ends an entry of the central-procurement catalogue on a day',
      does: '使一条集中采购目录从某日起失效',
      example: '集采目录失效 C2026-01 日期：2026-12-31 依据：浙财采监〔2026〕9号',
      clause: '五(二)',
      who: KEEPER,
      from: ['filed', 'central-relist'],
      parts: { to: day(['日期', '失效日期']), basis: proof(['依据', '文件'], { labelled: true }) },
      state: '已定失效日期',
      alters: true,
    }),
    ...listed({
      key: 'central',
      clause: '五(二)',
      who: KEEPER,
      parts: PARTS,
      others: ['central-end'],
      altered: '有效',
    }),
  ],
});

/** 内 · 外 · 未确定 on that day for an item of the guiding catalogue; what the list does not speak of is not determined (R25). */
export function centralOn(
  entries: readonly Registered[],
  code: string | undefined,
  today: string,
): 'inside' | 'outside' | 'unknown' {
  const holding = entries
    .map(({ entry }) => valuesOf(CENTRAL, entry))
    .filter(({ item: of, from, to }) => of === code && String(from) <= today && (!to || today <= String(to)));
  if (code === undefined || holding.length === 0) return 'unknown';
  return holding.some(({ side }) => side === 'inside') ? 'inside' : 'outside';
}
