import { choice, count, day, money, optional, proof, prose, unit } from '../domain/part.ts';
import type { Project } from '../domain/project.ts';
import { stands } from '../engine/entries.ts';
import { type Piece, piece } from '../engine/row.ts';

/** A function moved, so what was arranged for it moves too (六(二)3). */
export const movesFunction = ({ declaration }: Pick<Project, 'declaration'>): boolean =>
  declaration.answers.transfer;

const KEY = 'reduction';

/** Posts and money of the unit that lost the function are cut or altered, or it is explained why not; the file is not closed before (六(二)3, R47). */
export const REDUCTION: Piece = piece({
  key: KEY,
  stage: 'payment',
  from: 'procurement',
  owed: movesFunction,
  before: 'archive',
  later: true,
  repeats: true,
  keeps: true,
  aside: true,
  words: ['核减', '核减登记'],
  title: '人员和工作经费的核减',
  english: 'records the posts and money cut where a function moved, or why none were',
  does: '登记职能转移后核减或调整的人员和工作经费',
  example: '核减 2026-001 单位：民政局 编制：2 经费：12万元 日期：2026-11-20 附件：柯编〔2026〕8号',
  clause: '六(二)3',
  who: { units: ['finance', 'staffing'] },
  state: ({ outcome }) => (outcome === 'explained' ? '已说明' : '已核减或调整'),
  parts: {
    unit: unit(['单位', '核减单位'], { hint: '原来承担这项职能的单位', labelled: true }),
    outcome: optional(
      choice(
        ['结果', '办理结果'],
        [
          { value: 'reduced', words: ['已核减', '已调整', '核减'] },
          { value: 'explained', words: ['说明', '不核减'] },
        ],
        { hint: '不核减的写“说明”，并写明理由', labelled: true },
      ),
    ),
    posts: optional(count(['编制', '人员', '人数'], { labelled: true })),
    fen: optional(money(['经费', '工作经费', '金额'], { labelled: true })),
    on: day(['日期', '办理日期'], { labelled: true }),
    reason: optional(prose(['理由', '说明理由'], { labelled: true })),
    proof: proof(['附件', '依据', '文号'], { labelled: true }),
  },
  checks: [
    (_, { project }) =>
      project && !movesFunction(project)
        ? { says: `${project.number} 不涉及职能转变，没有需要核减的人员和经费。` }
        : undefined,
    ({ outcome, posts, fen }) =>
      outcome === 'explained' || posts || fen
        ? undefined
        : {
            part: 'posts',
            says: '请写核减的编制数或工作经费，至少一项。',
            next: '不核减的，写 结果：说明 理由：…',
          },
    ({ outcome, reason }) =>
      outcome === 'explained' && !reason ? { part: 'reason', says: '不核减的请写明理由。' } : undefined,
    ({ on }, { today }) => (on > today ? { part: 'on', says: '日期还没有到，办理以后再登记。' } : undefined),
  ],
});

/** The unit's posts and money were cut, or it was explained. */
export const isMatched = ({ filed = [] }: Pick<Project, 'filed'>): boolean =>
  filed.some((entry) => entry.row === KEY && stands(REDUCTION, entry));
