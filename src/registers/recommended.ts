import { day, entryOf, line, proof } from '../domain/part.ts';
import { register, step } from '../engine/row.ts';
import { KEEPER_OF_SOCIAL } from './providers.ts';

/** Social organisations 民政 recommends, each verified first: a mark and never a bar (附件2 11, R58). */
export const RECOMMENDED = register({
  key: 'recommended',
  letter: 'Y',
  words: ['推荐目录', '推荐性社会组织目录'],
  title: '推荐性社会组织目录',
  english: 'the list of recommended social organisations',
  does: '把核实过的社会组织列入推荐目录，仅供参考',
  example: '推荐目录登记 S2026-01 核实结果：登记有效，年检合格 依据：核实表〔2026〕1号',
  clause: '附件2 11',
  who: { units: [KEEPER_OF_SOCIAL] },
  naming: 'provider',
  unique: ['provider'],
  state: '待公布',
  parts: {
    provider: entryOf('provider', ['承接主体', '社会组织']),
    verified: line(['核实结果', '核实情况'], { labelled: true }),
    basis: proof(['依据', '文件'], { labelled: true }),
  },
  checks: [
    async ({ provider }, { look }) => {
      const record = await look.registered(provider.number);
      return record?.entry.values.kind === 'social-organisation'
        ? undefined
        : { part: 'provider', says: '推荐目录只列社会组织。' };
    },
  ],
  steps: [
    step({
      key: 'recommended-publish',
      words: ['公布推荐', '推荐公布'],
      english: 'records where and when a recommendation was published',
      does: '登记推荐目录在何处、何日公布',
      example: '公布推荐 Y2026-01 https://www.example.cn/tj 2026-11-20',
      clause: '附件2 11',
      who: { units: [KEEPER_OF_SOCIAL] },
      owed: true,
      lacks: '推荐目录的公布',
      parts: { link: proof(['链接', '公布依据']), on: day(['日期', '公布日期']) },
      checks: [({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined)],
      state: '已公布',
    }),
    step({
      key: 'recommended-remove',
      words: ['移出推荐', '推荐移出'],
      english: 'takes a social organisation off the recommended list',
      does: '把社会组织移出推荐目录，写明理由',
      example: '移出推荐 Y2026-01 年检不合格',
      clause: '附件2 11',
      who: { units: [KEEPER_OF_SOCIAL] },
      from: ['filed', 'recommended-publish'],
      parts: { reason: line(['理由', '原因'], { substance: true }) },
      state: '已移出',
      voids: () => true,
    }),
  ],
});
