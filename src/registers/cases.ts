import { line, optional, project, proof, prose } from '../domain/part.ts';
import { register, step } from '../engine/row.ts';

const NOTE = 'case-note';

/** What 监察 looks into, for its own eyes alone; it changes nothing else (七(四)5, R74). */
export const CASES = register({
  key: 'cases',
  letter: 'JC',
  words: ['监察案件', '立案记录'],
  enters: ['立案', '监察立案'],
  title: '监察案件',
  english: 'the cases of supervision, for its own eyes alone',
  does: '对一个项目立案，仅监察可见',
  example: '立案 2026-003 反映：串通报价 来源：来信〔2026〕2号',
  clause: '七(四)5',
  who: 'supervision',
  closedTo: [],
  naming: 'project',
  waiting: ['未结案', '未办'],
  state: '已立案',
  parts: {
    project: project(['项目', '项目编号']),
    about: prose(['反映', '事由', '内容'], { labelled: true, substance: true }),
    source: optional(proof(['来源', '依据'], { labelled: true })),
  },
  steps: [
    step({
      key: NOTE,
      words: ['案件续记', '续记案件'],
      english: 'adds to a case of supervision',
      does: '续记监察案件的调查情况',
      example: '案件续记 JC2026-01 已调阅评审记录',
      clause: '七(四)5',
      who: 'supervision',
      from: ['filed', NOTE],
      parts: { text: prose(['情况', '内容']) },
      state: '调查中',
    }),
    step({
      key: 'case-end',
      words: ['结案', '监察结案'],
      english: 'ends a case of supervision with what came of it',
      does: '监察案件结案，写明结论',
      lacks: '案件的结论',
      example: '结案 JC2026-01 反映不实 依据：监察结论〔2026〕1号',
      clause: '七(四)5',
      who: 'supervision',
      from: ['filed', NOTE],
      ends: true,
      parts: {
        result: line(['结论'], { substance: true }),
        basis: proof(['依据', '文件'], { labelled: true }),
      },
      state: ({ result }) => `已结案：${result}`,
    }),
  ],
});
