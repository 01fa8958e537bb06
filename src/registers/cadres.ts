import { choice, day, line, optional, proof, prose } from '../domain/part.ts';
import { register, step } from '../engine/row.ts';

const KEEPER = { units: ['organization'] } as const;
const KINDS = [
  { value: 'team', words: ['领导班子', '班子'] },
  { value: 'cadre', words: ['领导干部', '干部'] },
] as const;

/** What concerns leading bodies and cadres: 组织部 alone keeps and reads it, 监察 reads it on record (附件2 5, R74, R136). */
export const CADRES = register({
  key: 'cadres',
  letter: 'GB',
  words: ['班子干部事项', '干部事项'],
  title: '班子干部事项',
  english: 'what concerns leading bodies and cadres, for the organization department alone',
  does: '登记一件涉及领导班子和领导干部的事项，仅组织部可见',
  example: '干部事项登记 购买服务工作纳入班子考核 类别：领导班子 内容：列入年度考核',
  clause: '附件2 5',
  who: KEEPER,
  closedTo: [],
  naming: 'name',
  state: '已登记',
  parts: {
    name: line(['事项', '名称'], { openness: 'closed' }),
    kind: choice(['类别'], KINDS, { labelled: true, openness: 'closed' }),
    content: prose(['内容', '情况'], { labelled: true, substance: true, openness: 'closed' }),
    basis: optional(proof(['依据', '文件'], { labelled: true, openness: 'closed' })),
    on: optional(day(['日期'], { labelled: true, openness: 'closed' })),
  },
  steps: [
    step({
      key: 'cadres-note',
      words: ['干部事项续记'],
      english: 'adds to what concerns leading bodies and cadres',
      does: '续记一件班子干部事项',
      example: '干部事项续记 GB2026-01 已谈话',
      clause: '附件2 5',
      who: KEEPER,
      from: ['filed', 'cadres-note'],
      parts: { content: prose(['内容', '情况'], { openness: 'closed' }) },
      state: '有续记',
    }),
  ],
});
