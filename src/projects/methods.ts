/** How a provider is found: the five the document names, then what each purchaser may do by itself (五(二), R48), then lawful others. */
export const METHODS = [
  { value: 'open-tender', words: ['公开招标'] },
  { value: 'invited-tender', words: ['邀请招标'] },
  { value: 'negotiation', words: ['竞争性谈判'] },
  { value: 'single-source', words: ['单一来源', '单一来源采购'] },
  { value: 'inquiry', words: ['询价', '询价采购'] },
  { value: 'self', words: ['自行组织', '自行组织采购', '自行采购'] },
  { value: 'consultation', words: ['竞争性磋商'] },
  { value: 'framework', words: ['框架协议', '框架协议采购'] },
  { value: 'other', words: ['其他方式', '其他'] },
] as const;
export type Method = (typeof METHODS)[number]['value'];

const UNNAMED: readonly Method[] = ['consultation', 'framework', 'other'];
/** Not among those the document names: lawful only on a basis of its own (等, R48). */
export const isUnnamed = (method: Method): boolean => UNNAMED.includes(method);

export const FORMS = [
  { value: 'spread', words: ['分散采购', '分散'] },
  { value: 'central', words: ['集中采购', '集中'] },
] as const;

/** On whose platform (五(二), R50). */
export const ORGANISERS = [
  { value: 'central', words: ['区集中采购机构', '集中采购机构'] },
  { value: 'agency', words: ['政府采购中介代理机构', '采购中介代理机构', '代理机构'] },
] as const;

export const methodWords = (method: unknown): string =>
  METHODS.find(({ value }) => value === method)?.words[0] ?? String(method ?? '');
