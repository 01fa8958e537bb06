import { choice, line, optional, proof, prose, unit } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { type Facts, register, step } from '../engine/row.ts';
import { answeredIn, timeTaken } from './asked-and-answered.ts';

const REPLY = 'opinion-reply';
const SORTS = [
  { value: 'supervision', words: ['监督意见', '人大监督'] },
  { value: 'deliberation', words: ['参政议政意见', '提案', '政协提案'] },
] as const;
/** Who may say which: 人大 supervises, 政协 deliberates (附件2 2, 附件2 3). */
const SPEAKS: Readonly<Record<UnitSlug, (typeof SORTS)[number]['value']>> = {
  'people-congress': 'supervision',
  cppcc: 'deliberation',
};

const asked = ({ entry, record }: Pick<Facts, 'entry' | 'record'>): readonly UnitSlug[] => [
  String((entry ?? record?.entry)?.values.to ?? ''),
];

/** What 人大 and 政协 say of the work, each opinion until it has its reply (附件2 2, 附件2 3, R134). */
export const OPINIONS = register({
  key: 'opinions',
  letter: 'YJ',
  words: ['人大政协意见', '监督意见'],
  title: '人大、政协意见',
  english: 'the opinions of the people’s congress and the CPPCC, each until its reply',
  does: '登记人大监督意见或政协参政议政意见，由被问单位答复',
  example: '监督意见登记 加强养老服务绩效公开 内容：建议公布评估结果 答复单位：民政局',
  clause: '附件2 2',
  who: { units: ['people-congress', 'cppcc'] },
  naming: 'name',
  groups: 'sort',
  waiting: ['未答复', '未办'],
  dutyOf: ['people-congress', 'cppcc'],
  state: '待答复',
  parts: {
    name: line(['标题', '名称']),
    content: prose(['内容', '意见'], { labelled: true, substance: true }),
    to: unit(['答复单位', '承办单位'], { labelled: true }),
    basis: optional(proof(['依据', '文件'], { labelled: true })),
    sort: optional(choice(['类别'], SORTS, { labelled: true })),
  },
  checks: [
    ({ sort }, { by }) =>
      sort && sort !== SPEAKS[by.unit ?? '']
        ? { part: 'sort', says: '监督意见由人大办登记，参政议政意见由政协办登记。' }
        : undefined,
  ],
  adds: (_, { by }) => ({ sort: SPEAKS[by.unit ?? ''] ?? 'supervision' }),
  gathers: timeTaken(REPLY),
  yearly: (records, { year }) => answeredIn(records, REPLY, year),
  steps: [
    step({
      key: REPLY,
      words: ['答复意见', '意见答复'],
      english: 'replies to an opinion of the people’s congress or the CPPCC',
      does: '答复人大、政协的意见',
      lacks: '对意见的答复',
      example: '答复意见 YJ2026-01 已公布三个项目的评估结果 依据：柯民函〔2026〕5号',
      clause: '附件2 2',
      who: { unitsOf: asked },
      owed: true,
      ends: true,
      parts: {
        reply: prose(['答复', '内容'], { substance: true }),
        basis: proof(['依据', '附件'], { labelled: true }),
      },
      tells: ({ reply }, { record }) =>
        record?.entry.by.unit
          ? [
              {
                units: [record.entry.by.unit],
                title: `${record.number} ${record.title} 已答复`,
                lines: [reply],
              },
            ]
          : [],
      state: '已答复',
    }),
  ],
});
