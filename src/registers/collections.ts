import { day, line, optional, proof, prose, units } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { takenBy } from '../engine/entries.ts';
import { type Facts, register, step } from '../engine/row.ts';

const ANSWER = 'collection-answer';

const charged = ({ entry, record }: Pick<Facts, 'entry' | 'record'>): readonly UnitSlug[] =>
  ((entry ?? record?.entry)?.values.units ?? []) as unknown as readonly UnitSlug[];

/** What the office gathers from units by a day: only the silent are chased, and the answers make one table (附件1 四, R129). */
export const COLLECTIONS = register({
  key: 'collections',
  letter: 'SJ',
  words: ['收集表', '信息收集'],
  enters: ['收集', '收集信息', '信息收集登记'],
  title: '信息收集',
  english: 'what the office gathers from units',
  does: '向各单位收集信息，写明栏目和期限；单位可写“全部”',
  example: '收集 半年情况 栏目：项目数、金额、问题 期限：2026-12-31 单位：全部',
  clause: '附件1 四',
  back: '收集表已发给各单位。要改的，另发一份并说明。',
  who: 'office',
  naming: 'name',
  waiting: ['未交齐', '未办'],
  dueIn: 'by',
  table: { step: ANSWER, units: 'units' },
  state: '收集中',
  parts: {
    name: line(['名称', '内容']),
    form: optional(prose(['栏目', '要填什么'], { labelled: true })),
    by: day(['期限', '截止'], { labelled: true }),
    units: units(['单位', '填报单位'], { labelled: true }),
  },
  checks: [({ by }, { today }) => (by < today ? { part: 'by', says: '期限不能早于今天。' } : undefined)],
  weighs: ({ name, by, units: asked }) => [`将请${asked.length}个单位在${by}前填报“${name}”。`],
  yearly: (records, { year, look }) =>
    records
      .filter(({ entry }) => String(entry.values.by).startsWith(`${year}-`))
      .map((record) => {
        const asked = charged({ record });
        const given = takenBy(record.entry, ANSWER);
        const rest = asked.filter((each) => !given.includes(each));
        const open = rest.length > 0 ? `，未报：${rest.map(look.unit).join('、')}` : '';
        return `${record.title}：应报${asked.length}家，已报${asked.length - rest.length}家${open}`;
      }),
  steps: [
    step({
      key: ANSWER,
      words: ['填报', '填报信息'],
      english: 'gives what the office gathers',
      does: '填报办公室收集的信息',
      lacks: '要填报的信息',
      example: '填报 SJ2026-01 项目3个，120万元；问题：第三方机构少',
      clause: '附件1 四',
      who: { unitsOf: charged, officers: true },
      byUnits: true,
      complete: (entry) => charged({ entry }).every((each) => takenBy(entry, ANSWER).includes(each)),
      owed: true,
      ends: true,
      parts: {
        text: prose(['内容', '填报内容'], { substance: false }),
        file: optional(proof(['附件', '文件'], { labelled: true })),
      },
      state: '已交齐',
    }),
    step({
      key: 'collection-close',
      words: ['结束收集', '收集结束'],
      english: 'ends a collection that nobody is chased for any more',
      does: '结束一次信息收集，不再催报',
      example: '结束收集 SJ2026-01 已够汇总',
      clause: '附件1 四',
      who: 'office',
      from: ['filed', ANSWER],
      parts: { reason: line(['理由', '原因'], { substance: true }) },
      ends: true,
      state: '已结束',
    }),
  ],
});
