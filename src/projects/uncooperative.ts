import { choice, day, proof, prose } from '../domain/part.ts';
import { type Piece, piece } from '../engine/row.ts';

/** A refusal to let others inspect or evaluate is put down as a fact (七(四)2, R72). */
export const UNCOOPERATIVE: Piece = piece({
  key: 'uncooperative',
  stage: 'supervision',
  duty: 'supervision',
  words: ['不配合', '不配合记录', '拒绝配合'],
  title: '不配合检查或评价的记录',
  english: 'puts down that a provider did not cooperate with an inspection or evaluation',
  does: '登记承接主体不配合监督检查或绩效评价的事实',
  example: '不配合 2026-001 监督检查 11月20日拒绝提供会计凭证 日期：2026-11-20 附件：检查笔录〔2026〕2号',
  clause: '七(四)2',
  who: 'unit',
  owed: false,
  later: true,
  repeats: true,
  keeps: true,
  aside: true,
  state: '已记录',
  parts: {
    refused: choice(
      ['事项', '拒绝事项'],
      [
        { value: 'inspection', words: ['监督检查', '检查'] },
        { value: 'evaluation', words: ['绩效评价', '评价', '评估'] },
      ],
    ),
    what: prose(['事实', '内容', '情况']),
    on: day(['日期', '发生日期'], { labelled: true }),
    paper: proof(['附件', '依据', '证据'], { labelled: true }),
  },
  checks: [({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined)],
});
