import type { Option } from './part.ts';

/** 行政机关 · 参照公务员法管理的事业单位 · 群团组织 · anything else, which may not buy (三(一), R08, R09). */
export const PURCHASERS = [
  { value: 'administrative', words: ['行政机关', '机关'] },
  { value: 'civil-service-managed', words: ['参公事业单位', '参照公务员法管理的事业单位', '参公'] },
  { value: 'mass-organisation', words: ['群团组织', '群团', '人民团体'] },
  { value: 'other', words: ['其他', '企业', '社会组织', '公益事业单位', '事业单位', '个人'] },
] as const satisfies readonly Option[];
export type PurchaserKind = (typeof PURCHASERS)[number]['value'];

/** A kind of unit of its own, each with a measure of its own (八(一)). */
export const TOWN = 'town';

/** As what a unit buys: a town is an administrative organ like others (三(一), 七(四), R149). */
export const purchaserKindOf = (kind: string | undefined): PurchaserKind =>
  kind === TOWN ? 'administrative' : (PURCHASERS.find(({ value }) => value === kind)?.value ?? 'other');

/** Where the money may come from (六(二), R42). */
export const FUND_OPTIONS = [
  { value: 'operating', words: ['公用经费', '公用'] },
  { value: 'project', words: ['项目经费', '项目'] },
  { value: 'fiscal-special', words: ['财政专项资金', '专项资金', '财政专项', '专项经费', '专项'] },
  { value: 'investment', words: ['政府投资项目资金', '政府投资', '投资项目资金'] },
  { value: 'other-fiscal', words: ['其他财政性资金', '其他财政', '财政性资金', '其他'] },
] as const satisfies readonly Option[];

/** 公共服务 · 辅助性服务 · and the two kinds nobody may buy (四(一), R15, R18). */
export const NATURES = [
  { value: 'public', words: ['公共服务', '基本公共服务', '公共'] },
  { value: 'auxiliary', words: ['辅助性服务', '辅助服务', '辅助', '事务性管理服务'] },
  { value: 'government-only', words: ['应由政府直接提供', '政府直接提供'] },
  { value: 'not-government', words: ['不属于政府职责', '不属于政府职责范围', '非政府职责'] },
] as const satisfies readonly Option[];

/** Effect on posts and staff: 'more' stays on every card as a warning (二(三)4, 七(三), R07). */
export const STAFFING = [
  { value: 'none', words: ['不增加', '无影响', '不变', '无', '没有'] },
  { value: 'fewer', words: ['减少', '核减'] },
  { value: 'more', words: ['增加', '新增'] },
] as const satisfies readonly Option[];

/** The five answers that decide the route; 规模较大 is a judgement, the document gives no figure (六(一), R33–R39). */
export const SITUATIONS = [
  { value: 'fresh', words: ['新增', '新增项目', '新增服务'] },
  { value: 'transfer', words: ['职能转变', '政府职能转变', '职能转移', '涉及职能转变'] },
  { value: 'large', words: ['规模较大', '规模大', '大规模'] },
  { value: 'major', words: ['重大民生', '重大', '民生', '重大项目', '重大民生事项', '重大/民生'] },
  { value: 'specified', words: ['特定', '特定项目', '临时确定', '特定服务项目'] },
] as const satisfies readonly Option[];
export type Answers = { readonly [F in (typeof SITUATIONS)[number]['value']]: boolean };

/** How an option is shown. */
export const wordOf = (options: readonly Option[], value: string): string =>
  options.find((each) => each.value === value)?.words[0] ?? value;
