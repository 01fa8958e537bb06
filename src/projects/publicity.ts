import { day, line } from '../domain/part.ts';
import { piece } from '../engine/row.ts';
import { awardedTo } from './awarded.ts';

/** An enterprise that was awarded is made public by the market supervisor, by link and day (附件2 19, R60). */
export const PUBLICITY = piece({
  key: 'publicity',
  stage: 'qualification',
  duty: 'disclosure',
  words: ['企业公示', '公示企业'],
  title: '承接企业的信用信息公示',
  english: 'records where and when the awarded enterprise was made public',
  does: '登记承接企业的信息在何处、何日公示',
  example: '企业公示 2026-001 https://www.gsxt.gov.cn/corp/1 2026-11-20',
  clause: '附件2 19',
  who: { units: ['market-supervision'] },
  owed: (project) => awardedTo(project)?.kind === 'enterprise',
  aside: true,
  later: true,
  keeps: true,
  repeats: true,
  onFile: ({ filed = [], ...project }) =>
    filed.some(
      ({ row, values }) =>
        row === 'publicity' && values.provider === awardedTo({ ...project, filed })?.number,
    ),
  state: '已公示',
  parts: {
    link: line(['链接', '公示链接'], { hint: '公示页面的网址' }),
    on: day(['日期', '公示日期']),
  },
  checks: [
    (_, { project }) =>
      project && awardedTo(project)?.kind === 'enterprise'
        ? undefined
        : { says: '本项目没有中标的企业，不需要公示企业信息。' },
    ({ link }) =>
      /^https?:\/\/\S+\.\S+/.test(link)
        ? undefined
        : { part: 'link', says: '请写公示页面的链接，以 http 开头。' },
    ({ on }, { today }) => (on > today ? { part: 'on', says: '公示日期不能晚于今天。' } : undefined),
  ],
  adds: (_, { project }) => ({ provider: (project && awardedTo(project)?.number) ?? '' }),
});
