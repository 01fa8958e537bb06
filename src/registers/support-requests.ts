import { line, optional, project, proof, prose, unit } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { type Facts, register, step } from '../engine/row.ts';
import { answeredIn, timeTaken } from './asked-and-answered.ts';

const ANSWER = 'support-answer';
/** Land and taxes (附件2 14). */
const SUPPORTERS = ['land', 'state-tax'] as const satisfies readonly UnitSlug[];

const asked = ({ entry, record }: Pick<Facts, 'entry' | 'record'>): readonly UnitSlug[] => [
  String((entry ?? record?.entry)?.values.to ?? ''),
];

/** What is asked of 国土分局 and 国税局 in support, with the answer and how long it took (附件2 14, R141). */
export const SUPPORT_REQUESTS = register({
  key: 'support-requests',
  letter: 'TS',
  words: ['政策支持', '政策支持申请'],
  title: '土地、税收政策支持',
  english: 'requests for support in land and taxes, with their answers',
  does: '向国土分局或国税局申请土地、税收政策支持',
  example: '政策支持登记 养老用房划拨用地 支持单位：国土分局 内容：两处闲置用房改作养老服务',
  clause: '附件2 14',
  who: 'unit',
  naming: 'name',
  waiting: ['未答复', '未办'],
  dutyOf: SUPPORTERS,
  state: '待答复',
  parts: {
    name: line(['事项', '标题']),
    to: unit(['支持单位', '答复单位'], { labelled: true }),
    content: prose(['内容', '请求'], { labelled: true, substance: true }),
    project: optional(project(['项目', '项目编号'], { labelled: true })),
  },
  checks: [
    ({ to }) =>
      (SUPPORTERS as readonly string[]).includes(to)
        ? undefined
        : { part: 'to', says: '土地政策向国土分局申请，税收政策向国税局申请。' },
  ],
  gathers: timeTaken(ANSWER),
  yearly: (records, { year }) => answeredIn(records, ANSWER, year),
  steps: [
    step({
      key: ANSWER,
      words: ['支持答复', '政策支持答复'],
      english: 'answers a request for support in land or taxes',
      does: '答复土地、税收政策支持申请',
      lacks: '对政策支持申请的答复',
      example: '支持答复 TS2026-01 可按公益用地划拨 依据：国土函〔2026〕6号',
      clause: '附件2 14',
      who: { unitsOf: asked, officers: true },
      owed: true,
      ends: true,
      parts: {
        answer: prose(['答复', '内容'], { substance: true }),
        basis: proof(['依据', '附件'], { labelled: true }),
      },
      tells: ({ answer }, { record }) =>
        record?.entry.by.unit
          ? [
              {
                units: [record.entry.by.unit],
                title: `${record.number} ${record.title} 已答复`,
                lines: [answer],
              },
            ]
          : [],
      state: '已答复',
    }),
  ],
});
