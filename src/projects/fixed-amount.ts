import { fixesAmount } from '../domain/concerned.ts';
import { approvedFen, standing } from '../domain/opinions.ts';
import { money, optional, prose } from '../domain/part.ts';
import type { Project } from '../domain/project.ts';
import { type Piece, piece } from '../engine/row.ts';
import { formatFen } from '../wording/units.ts';

/** Whoever fixes the money never said yes to a figure: it was decided above over an objection (附件1 三, R44, R123). */
const wasNeverFixed = (project: Project): boolean => {
  const opinions = standing(project);
  return !project.asked.some((each) => fixesAmount(each) && opinions.get(each.unit)?.agrees);
};

/** The amount of a project that was decided over an objection, fixed by finance all the same before anything is bought (六(二), R44). */
export const FIXED_AMOUNT: Piece = piece({
  key: 'fixed-amount',
  stage: 'procurement',
  owed: wasNeverFixed,
  fixes: 'fen',
  words: ['核定', '核定金额'],
  title: '财政部门核定的金额',
  english: 'fixes the amount of a project that was decided over an objection',
  does: '核定经区政府决定的项目的金额',
  example: '核定 2026-001 70万元',
  clause: '六(二)',
  back: '要改核定的金额，再核定一次：核定 编号 金额 理由：…。',
  who: 'money',
  state: '已核定',
  parts: {
    fen: money(['金额', '核定金额']),
    reason: optional(prose(['理由', '原因'], { labelled: true })),
  },
  checks: [
    (_, { project }) =>
      project && !wasNeverFixed(project)
        ? { says: `${project.number} 的金额在评审时已经核定。`, next: '需要增加的，用“追加”。' }
        : undefined,
    ({ fen, reason }, { project }) => {
      const decided = project && approvedFen(project);
      return decided !== undefined && fen > decided && !reason
        ? { part: 'reason', says: `比决定的${formatFen(decided)}高，请写明理由。` }
        : undefined;
    },
  ],
  weighs: ({ fen }, { project }) => [
    `${project?.number} 的金额核定为${formatFen(fen)}，采购和合同不得高于它。`,
  ],
});
