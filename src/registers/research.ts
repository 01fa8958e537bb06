import { choice, day, line, optional, proof, prose } from '../domain/part.ts';
import { MEMBER_UNITS } from '../domain/people.ts';
import { register } from '../engine/row.ts';

const SORTS = [
  { value: 'research', words: ['调查研究', '调研'] },
  { value: 'guidance', words: ['指导'] },
  { value: 'urging', words: ['督促'] },
] as const;

/** What each unit looked into, guided and urged in its own system; who did nothing is shown blank (附件1 四, R131). */
export const RESEARCH = register({
  key: 'research',
  letter: 'DY',
  words: ['本系统调研', '系统调研'],
  title: '本系统调查研究和指导',
  english: 'the research and guidance of each unit in its own system',
  does: '登记本系统的调查研究、指导或督促',
  example: '本系统调研登记 社区养老供给情况 类别：调研 日期：2026-10-20 结论：专业机构不足',
  clause: '附件1 四',
  who: 'unit',
  naming: 'name',
  groups: 'sort',
  state: '已登记',
  parts: {
    name: line(['题目', '名称']),
    sort: choice(['类别'], SORTS, { labelled: true }),
    on: day(['日期'], { labelled: true }),
    result: prose(['结论', '内容', '情况'], { labelled: true, substance: true }),
    file: optional(proof(['报告', '附件'], { labelled: true })),
  },
  checks: [
    ({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined),
    (_, { by }) => (by.unit ? undefined : { says: '您没有代表的单位，不能登记本系统的调研。' }),
  ],
  yearly: (records, { year, look }) => {
    const own = records.filter(({ entry }) => String(entry.values.on).startsWith(`${year}-`));
    return MEMBER_UNITS.map((slug) => {
      const titles = own.filter(({ entry }) => entry.by.unit === slug).map(({ title }) => title);
      return `${look.unit(slug)}：${titles.length > 0 ? titles.join('、') : '（空白）'}`;
    });
  },
});
