import type { Act } from '../domain/catalogue.ts';
import type { FieldKind } from '../domain/duties.ts';

const KINDS: Readonly<Record<FieldKind, readonly [string, ...string[]]>> = {
  basic: ['基本公共服务', '基本'],
  'non-basic': ['非基本公共服务', '非基本'],
  auxiliary: ['辅助性服务', '辅助', '辅助性', '事务性管理', '事务性管理服务'],
};
const ACTS: Readonly<Record<Act, string>> = { add: '增加', alter: '调整', remove: '删除' };

/** What is said of the guiding catalogue and its editions. */
export const CATALOGUE_WORDS = {
  ofEdition: (item: string, version: number) => `${item}（第${version}版）`,
  /** A day among the words of a look: 2026-12-31, 2026年12月31日. */
  dayForm: /20\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日?)/,
  kind: (kind: FieldKind) => KINDS[kind][0],
  kindMeant: (words: string): FieldKind | undefined =>
    (Object.keys(KINDS) as FieldKind[]).find((kind) => KINDS[kind].includes(words.trim())),
  titleOn: (count: number, day: string, version: number) =>
    `${day}有效的购买目录（第${version}版，${count}项）`,
  noneOn: (words: string, day: string) => `${day}有效的目录里没有“${words}”。`,
  line: (item: string, projects: number) => (projects > 0 ? `${item}：${projects}个项目` : item),
  differencesTitle: (before: number, after: number, count: number) =>
    `目录第${before}版与第${after}版：${count}处不同`,
  draft: '第二个是草案，须经区政府批准才生效。',
  same: (before: number, after: number) => `目录第${before}版与第${after}版没有不同。`,
  whole: '现行目录',
  oneEdition: '目录还只有一版，没有可比的。',
  noSuchEdition: (version: number) => `目录没有第${version}版。`,
  difference: (act: Act, was: string, is: string) =>
    act === 'alter' ? `${ACTS[act]} ${was} → ${is}` : `${ACTS[act]} ${was || is}`,
  inField: (item: string, field: string) => `${item}（${field}）`,
  ofYear: (year: number) => `${year}年`,
  fieldsTitle: (day: string) => `购买目录按领域（${day}）`,
  kindTotal: (items: number, projects: number, amount: string) =>
    `目录${items}项，${projects}个项目，${amount}`,
  fieldLine: (field: string, items: number, projects: number, amount: string) =>
    `${field}：目录${items}项，${projects}个项目，${amount}`,
  shareLine: (year: number, share: string, amount: string) =>
    `${year}年非基本公共服务占${share}（${amount}）`,
  fieldsNote: '非基本公共服务领域须按政府采购方式购买，占比逐年列出（四(一)）。不含撤回和不予批准的项目。',
  unmappedTitle: (count: number, all: number) =>
    count === 0 ? `指导目录${all}项都已对应省级目录。` : `指导目录${all}项中，${count}项还没有对应省级目录`,
  unmappedNote: '请财政局逐项对应，如“省级对应 A0101 目录项：B10”（四(二)）。',
  centralTitle: (item: string, day: string, side: string) => `${item}在${day}：集中采购目录${side}`,
  sides: { inside: '内', outside: '外', unknown: '未确定' },
  centralUnknown: '集中采购目录里没有这一项，是内是外未确定；未确定的不能自行组织采购（五(二)）。',
  centralNext: '请财政局登记，如“集采目录登记”。',
  versionForm: /\d{1,3}/g,
} as const;

/** 12.5% with one figure behind the point; nothing of nothing is no share. */
export const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '0%' : `${Math.round((part / whole) * 1000) / 10}%`;
