import { editionOn } from '../domain/catalogue.ts';
import type { Registered } from '../domain/entry.ts';
import { day, item, line, optional, proof } from '../domain/part.ts';
import { valuesOf } from '../engine/entries.ts';
import { type Facts, register, step } from '../engine/row.ts';
import { listed } from './listed.ts';

const KEEPER = { units: ['finance'] } as const;
const PARTS = {
  code: line(['省级编码', '编码']),
  name: line(['省级名称', '名称']),
  from: optional(day(['生效', '生效日期'], { labelled: true })),
  basis: proof(['文件', '依据'], { labelled: true }),
};
const UNLIST = 'provincial-unlist';

/** Items of the guiding catalogue that cite this entry. */
const citedBy = ({ entry }: Registered): readonly string[] =>
  entry.steps.flatMap(({ key, values }) => (key === 'provincial-map' ? [String(values.item)] : []));

const isListed = ({ status, entry }: Registered): boolean =>
  status.state !== 'void' && entry.steps.at(-1)?.key !== UNLIST;

/** Items in force that cite nothing the provincial list holds (四(二), R20). */
export function unmapped<I extends { readonly code: string }>(
  entries: readonly Registered[],
  items: readonly I[],
): readonly I[] {
  const cited = new Set(entries.filter(isListed).flatMap(citedBy));
  return items.filter(({ code }) => !cited.has(code));
}

/** What a new list leaves: items of ours that cite an entry it holds no more, and those that cite none. */
async function leaves(
  lines: readonly Readonly<Record<string, unknown>>[],
  { look, today }: Pick<Facts, 'look' | 'today'>,
): Promise<readonly string[]> {
  const codes = new Set(lines.map(({ code }) => String(code)));
  const entries = (await look.register('provincial')).filter(isListed);
  const kept = entries.filter(({ entry }) => codes.has(String(valuesOf(PROVINCIAL, entry).code)));
  const items = editionOn(await look.editions(), today)?.items ?? [];
  const said = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => `${code} ${name}`).join('、');
  const before = unmapped(entries, items);
  const orphaned = unmapped(kept, items).filter((each) => !before.includes(each));
  return [
    ...(orphaned.length > 0 ? [`失去省级对应的${orphaned.length}项：${said(orphaned)}。`] : []),
    ...(before.length > 0 ? [`指导目录还没有对应省级目录的${before.length}项。`] : []),
  ];
}

/** The provincial catalogue the district's own is drawn up by (四(二), R20). */
export const PROVINCIAL = register({
  key: 'provincial',
  letter: 'H',
  words: ['省级目录', '省目录'],
  title: '省级目录',
  english: 'the provincial catalogue',
  does: '登记一条省级目录',
  example: '省级目录登记 A0101 公共教育服务 文件：浙财采监〔2026〕1号',
  clause: '四(二)',
  who: KEEPER,
  naming: 'name',
  unique: ['code'],
  loads: { same: ['code'], alters: 'provincial-relist', drops: UNLIST, leaves },
  state: '有效',
  parts: PARTS,
  steps: [
    step({
      key: 'provincial-map',
      words: ['省级对应', '省级目录对应'],
      english: 'lets an item of the guiding catalogue cite the provincial one',
      does: '让指导目录的一项对应省级目录',
      example: '省级对应 A0101 目录项：B10 体育',
      clause: '四(二)',
      who: KEEPER,
      from: ['filed', 'provincial-map', 'provincial-relist'],
      parts: { item: item(['目录项', '指导目录项', '目录']) },
      checks: [
        async ({ item: code }, { record, look }) => {
          const twin = (await look.register('provincial')).find(
            (each) => isListed(each) && citedBy(each).includes(code),
          );
          return (
            twin && {
              part: 'item',
              says: `${code} 已对应 ${twin.title}${twin.number === record?.number ? '' : `（${twin.number}）`}。`,
            }
          );
        },
      ],
      state: ({ item: code }) => `已对应 ${String(code)}`,
    }),
    ...listed({
      key: 'provincial',
      clause: '四(二)',
      who: KEEPER,
      parts: PARTS,
      others: ['provincial-map'],
      altered: '有效',
    }),
  ],
});
