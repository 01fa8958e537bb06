import type { Registered } from '../domain/entry.ts';
import { choice, day, entryOf, line, optional } from '../domain/part.ts';
import { register } from '../engine/row.ts';

export const MEDIA = [
  { value: 'press', words: ['报纸', '报刊'] },
  { value: 'broadcast', words: ['广播电视', '电视', '广播'] },
  { value: 'site', words: ['网站', '政府网站'] },
  { value: 'account', words: ['新媒体', '公众号', '微信', '微博'] },
  { value: 'on-site', words: ['现场宣讲', '宣讲', '培训'] },
  { value: 'other', words: ['其他'] },
] as const;

export const mediumWords = (value: unknown): string =>
  MEDIA.find((each) => each.value === value)?.words[0] ?? '';

/** Items of a year, each on a line: what, where, when, by whom. */
const itemsIn = (
  records: readonly Registered[],
  year: number,
  unit: (slug: string) => string,
): readonly string[] =>
  records
    .filter(({ entry }) => String(entry.values.on).startsWith(`${year}-`))
    .map(
      ({ title, entry }) =>
        `${title}：${mediumWords(entry.values.medium)}，${entry.values.on}${entry.by.unit ? `，${unit(entry.by.unit)}` : ''}`,
    );

/** What was published to make the work known, with its medium, day and link (附件2 6, 七(一), R139, R150). */
export const PUBLICITY_ITEMS = register({
  key: 'publicity-items',
  letter: 'XC',
  words: ['宣传', '宣传条目'],
  title: '宣传报道',
  english: 'what was published to make the work known',
  does: '登记一条宣传报道，写明媒体、日期和链接',
  example: '宣传登记 解读政府购买服务目录 媒体：网站 日期：2026-11-20 链接：https://www.example.cn/jd/1',
  clause: '附件2 6',
  who: 'unit',
  naming: 'name',
  groups: 'medium',
  state: '已发布',
  parts: {
    name: line(['标题', '名称']),
    medium: choice(['媒体', '渠道'], MEDIA, { labelled: true }),
    on: day(['日期', '发布日期'], { labelled: true }),
    link: line(['链接', '网址'], { labelled: true }),
    plan: optional(entryOf('publicity-plans', ['计划', '宣传计划'], { labelled: true })),
  },
  checks: [
    ({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined),
    ({ link }) =>
      /^https?:\/\/\S+\.\S+/.test(link)
        ? undefined
        : { part: 'link', says: '请写能打开的链接，以 http 开头。' },
  ],
  dutyOf: ['publicity'],
  yearly: (records, { year, look }) => {
    const items = itemsIn(records, year, look.unit);
    return [`共${items.length}条`, ...items];
  },
});
