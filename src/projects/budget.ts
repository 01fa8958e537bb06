import { count, money, prose } from '../domain/part.ts';
import type { Project } from '../domain/project.ts';
import { stands } from '../engine/entries.ts';
import { type Piece, piece } from '../engine/row.ts';

const KEY = 'budget';

/** Money that growing services will need is put on the list for a coming year's budget (六(二), R43). */
export const BUDGET: Piece = piece({
  key: KEY,
  stage: 'payment',
  from: 'procurement',
  owed: false,
  later: true,
  repeats: true,
  keeps: true,
  aside: true,
  words: ['列入预算', '申请列入预算'],
  title: '列入预算的资金需求',
  english: 'puts a project on the list of money a coming budget must hold',
  does: '把以后年度增加的资金需求列入财政预算',
  example: '列入预算 2026-001 2027 90万元 理由：服务学校增加到32所',
  clause: '六(二)',
  who: 'purchaser',
  state: '已列入',
  parts: {
    year: count(['年度', '预算年度'], { hint: '如 2027' }),
    fen: money(['金额', '需求金额']),
    reason: prose(['理由', '依据'], { labelled: true }),
  },
  checks: [
    ({ year }, { today }) =>
      year > Number(today.slice(0, 4)) && year < Number(today.slice(0, 4)) + 10
        ? undefined
        : { part: 'year', says: '请写以后的预算年度。', next: '本年度要增加的，用“追加”。' },
    ({ year }, { project }) =>
      project && demandsOf(project).some((each) => each.year === year)
        ? { part: 'year', says: `${project.number} 已经列入${year}年预算。` }
        : undefined,
  ],
});

/** What a project asks of the budgets of coming years, in fen; each year once. */
const demandsOf = ({ filed = [] }: Pick<Project, 'filed'>): readonly { year: number; fen: number }[] =>
  filed
    .filter((entry) => entry.row === KEY && stands(BUDGET, entry))
    .map(({ values }) => ({ year: Number(values.year), fen: Number(values.fen) }));

export interface UnitDemand {
  readonly unit: string;
  readonly fen: number;
  readonly projects: readonly { readonly number: string; readonly name: string; readonly fen: number }[];
}

/** The demand of one year by unit, the most first; its sum is that of the projects, to the fen (R43). */
export function demandOf(projects: readonly Project[], year: number): readonly UnitDemand[] {
  const units = new Map<string, UnitDemand>();
  for (const project of projects)
    for (const { fen } of demandsOf(project).filter((each) => each.year === year)) {
      const { purchaser: unit, name } = project.declaration;
      const before = units.get(unit) ?? { unit, fen: 0, projects: [] };
      const one = { number: project.number, name, fen };
      units.set(unit, { unit, fen: before.fen + fen, projects: [...before.projects, one] });
    }
  return [...units.values()].sort((a, b) => b.fen - a.fen);
}
