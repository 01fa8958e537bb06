import { oneLine } from '../domain/one-line.ts';
import type { Sort } from '../domain/part.ts';

/** How each sort of part is written, where its row says nothing. */
export const PART_HINTS: Partial<Record<Sort, string>> = {
  money: '如 80万元',
  count: '写整数',
  day: '如 2027-06-30',
  period: '如 2027-01-01至2027-12-31',
  units: '几个单位用“、”分开',
  item: '编码或名称，如 B10 体育',
  field: '如 社会服务',
  proof: '文号、链接，或先把文件发给我',
  document: '如 绍柯政批〔2026〕12号',
  entry: '编号或名称',
};

/** Every member unit at once. */
export const EVERY_UNIT: readonly string[] = ['全部', '全部单位', '各成员单位', '所有成员单位'];

/** What parts the lines of one part. */
export const EACH_LINE = /[、;；\n]+/;

/** What a card says of entries on file. */
export const FILED_WORDS = {
  signed: (name: string, stamp: string) => `（${name}，${stamp}）`,
  /** Which of several of one sort. */
  which: (what: string, no: number) => `${what}（第${no}次）`,
  heading: (title: string, no: number | undefined, state: string) =>
    `${title}${no === undefined ? '' : `（第${no}次）`}${state ? `：${state}` : ''}`,
  entry: (heading: string, told: readonly string[]) =>
    told.length === 0 ? heading : `${heading}${heading.includes('：') ? '；' : '，'}${told.join('；')}`,
  part: (label: string, value: string) => `${label}：${value}`,
  step: (what: string, told: readonly string[]) => [what, told.join('；')].filter(Boolean).join('，'),
  superseded: (reason: string | undefined) => (reason ? `（已被取代：${oneLine(reason)}）` : '（已被取代）'),
  done: (title: string, state: string) => `${title}已登记${state ? `，${state}` : ''}`,
  stepped: (title: string, state: string) => `${title}：${state}`,
  said: (unit: string, word: string, what: readonly string[]) =>
    what.length === 0 ? `${unit}已${word}` : `${unit}${word}：${what.join('，')}`,
  filed: (title: string) => `登记${title}`,
  request: (...does: readonly string[]) => `请${does.join('；请')}`,
  onFile: '已登记的材料：',
  begun: (headings: readonly string[]) => `同时登记：${headings.join('；')}。`,
  ended: (headings: readonly string[]) => `不再办理：${headings.join('；')}。`,
  instead: '更正原因',
  insteadAlso: ['取代原因', '重新登记原因'],
  list: '、',
  yes: '是',
  no: '否',
  noneOf: '无',
  noLabel: '第几次',
  noLabels: ['序号', '第几笔', '第几条'],
} as const;

export const BACK_WORDS = {
  voids: (stage: string) => `将作废“${stage}”及以后各阶段已登记的材料，作废的仍可查看。`,
} as const;

/** What lists the office keeps say of themselves. */
export const REGISTER_WORDS = {
  title: (number: string, title: string) => `${number} ${title}`,
  line: (number: string, title: string, state: string) => `${number} ${title}${state ? `：${state}` : ''}`,
  state: '现状',
  takenBack: '登记已撤回',
  entered: '登记',
  clause: (clause: string) => `（${clause}）`,
  list: (title: string, count: number) => `${title}：共${count}条`,
  group: (title: string, group: string) => `${title}（${group}）`,
  counts: (groups: readonly (readonly [string, number])[]) =>
    groups.map(([name, count]) => `${name}${count}`).join('、'),
  nothingWaits: (title: string, word: string) => `${title}里没有${word}的。`,
  owing: (line: string, owers: readonly string[], facts: readonly string[]) =>
    `${line}${owers.length + facts.length > 0 ? `——${[...(owers.length > 0 ? [owers.join('、')] : []), ...facts].join('，')}` : ''}`,
  due: (day: string) => `期限${day}`,
  late: '已超期',
  none: (title: string) => `${title}还没有登记。`,
  noneNext: (word: string) => `发送“${word}”来登记第一条。`,
  noneSilent: '这里由系统自动登记，有了就会列出；其他台账可发送“帮助”查看。',
  noneKept: (does: string, units: readonly string[]) =>
    units.length > 0
      ? `${does}，由${units.join('、')}办理；有疑问的请联系登记单位或办公室。`
      : `${does}，由有关单位办理；要登记的，请联系他们。`,
  all: (word: string) => `全部${word}`,
  seeAll: (word: string) => `发送“${word}”看有哪些。`,
  notFound: (title: string, words: string) => `${title}里没有“${words}”。`,
  nearest: (names: readonly string[]) => `相近的有：${names.join('、')}。`,
  entering: (word: string) => [`${word}登记`, `${word} 登记`, `登记${word}`],
  done: (title: string, number: string, name: string) => `${title}已登记：${number} ${name}`,
  stepped: (number: string, name: string, state: string) => `${number} ${name}：${state}`,
  noProject: (number: string) => `没有项目 ${number}`,
  tables: (title: string) => `把各单位的${title}汇总成一张表`,
  tabled: (number: string, title: string, rows: number) => `${number} ${title}：共${rows}行，见附件`,
  which: '编号或名称',
  whichAlso: ['编号', '名称', '号'],
  looks: (title: string) => `看${title}，可写名称或编号`,
  deed: (done: string, told: readonly string[]) => (told.length > 0 ? `${done}：${told.join('；')}` : done),
  told: (label: string, value: string) => `${label} ${value}`,
  changed: (label: string, before: string | undefined, after: string) =>
    before === undefined ? `${label} 补充为${after}` : `${label} ${before}→${after}`,
} as const;
