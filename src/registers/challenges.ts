import { choice, day, line, optional, project, proof, prose } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { type Facts, register, step } from '../engine/row.ts';
import { projectThere } from './feedback.ts';

const OUTCOMES = [
  { value: 'removed', words: ['已清理', '取消', '已废除'] },
  { value: 'kept', words: ['保留', '不妨碍'] },
] as const;

/** Whose condition it is answers; a rule of no project, the lead unit does. */
const owner = ({ record }: Pick<Facts, 'record'>): readonly UnitSlug[] => {
  const { purchaser } = record?.entry.values ?? {};
  return [typeof purchaser === 'string' ? purchaser : 'finance'];
};

/** A condition or a rule that is said to keep some out, tracked to an answer everybody can read (二(三)3, 七(二)4, R14). */
export const CHALLENGES = register({
  key: 'challenge',
  letter: 'U',
  words: ['公平竞争质疑', '质疑清单'],
  enters: ['质疑', '提出质疑', '登记质疑'],
  title: '公平竞争质疑',
  english: 'what is said to stand in the way of fair competition',
  does: '质疑一项妨碍公平竞争的条件或规定',
  example: '质疑 2026-001 内容：要求在本地注册满三年 理由：外地机构不能参与',
  clause: '七(二)4',
  who: 'unit',
  naming: 'against',
  about: 'project',
  waiting: ['未答复', '未办'],
  days: 10,
  state: '待答复',
  parts: {
    project: optional(project(['项目', '项目编号'])),
    against: line(['内容', '条件', '规定', '质疑内容'], { substance: true }),
    reason: optional(prose(['理由', '原因'], { labelled: true })),
    contact: optional(line(['联系方式', '联系电话'], { labelled: true, openness: 'closed' })),
  },
  checks: [projectThere as never],
  adds: async ({ project: number }, { look }) => {
    const { purchaser } = (number && (await look.project(number))?.declaration) || {};
    return purchaser ? { purchaser } : {};
  },
  steps: [
    step({
      key: 'challenge-answer',
      words: ['答复质疑', '质疑答复'],
      english: 'answers a challenge: removed or kept, why, and where the answer can be read',
      does: '答复质疑，写明清理还是保留，并公开答复',
      lacks: '公平竞争质疑的答复',
      example:
        '答复质疑 U2026-01 已清理 说明：改为有固定服务场所即可 链接：https://www.example.gov/open/8.html 日期：2026-12-01',
      clause: '七(二)4',
      who: { unitsOf: owner },
      owed: true,
      ends: true,
      parts: {
        outcome: choice(['结果', '处理'], OUTCOMES),
        answer: prose(['说明', '答复'], { labelled: true, substance: true }),
        link: proof(['链接', '公开链接'], { labelled: true }),
        on: day(['日期', '公开日期'], { labelled: true }),
      },
      checks: [
        ({ link }) =>
          /^https?:\/\/\S+\.\S+/.test(link.name)
            ? undefined
            : { part: 'link', says: '请写公开答复的链接，以 http 开头。' },
        ({ on }, { today }) => (on > today ? { part: 'on', says: '公开日期不能晚于今天。' } : undefined),
      ],
      state: ({ outcome }) => (outcome === 'removed' ? '已清理，答复已公开' : '予以保留，答复已公开'),
    }),
  ],
});
