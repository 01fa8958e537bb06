import type { Entry } from '../domain/entry.ts';
import { choice, line, optional, proof, prose, verdict } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { stands } from '../engine/entries.ts';
import { piece, step } from '../engine/row.ts';
import { type About, moneyUnit } from '../engine/who.ts';
import { awardedTo } from './awarded.ts';

const KINDS = [
  { value: 'subcontracting', words: ['转包'] },
  { value: 'withholding', words: ['截留'] },
  { value: 'misuse', words: ['挪用'] },
  { value: 'delay', words: ['滞留'] },
] as const;

/** Money is judged by the audit, which answers for what becomes of it; never by whoever bought (七(四)5, 附件2 18). */
const AUDIT: UnitSlug = 'audit';

function judge({ project, entry }: Pick<About, 'project' | 'entry'>): readonly UnitSlug[] {
  const ofMoney = entry !== undefined && entry.values.kind !== 'subcontracting';
  return [ofMoney && project?.declaration.purchaser !== AUDIT ? AUDIT : moneyUnit(project)];
}

/** Anybody says that the work was passed on, or that money was held back, diverted or delayed; a finding closes it (五(二), 七(四), R65, R70). */
export const CASE = piece({
  key: 'case',
  stage: 'supervision',
  duty: 'supervision',
  words: ['举报', '举报问题'],
  title: '举报',
  english: 'reports that the service was passed on, or that money was withheld, misused or delayed',
  does: '举报转包，或截留、挪用、滞留资金',
  example: '举报 2026-001 转包 现场服务的是另一家机构',
  clause: '五(二)',
  back: '举报已转有关部门调查，由其作出结论。',
  who: 'anyone',
  owed: false,
  later: true,
  repeats: true,
  keeps: true,
  aside: true,
  state: '待调查',
  parts: {
    kind: choice(['类型', '举报类型'], KINDS),
    what: prose(['内容', '情况', '事实'], { hint: '什么时间、什么地方、看到了什么' }),
    proof: optional(proof(['附件', '证据', '线索'], { labelled: true })),
  },
  adds: (_, { project }) => {
    const { number, name } = (project && awardedTo(project)) ?? {};
    return number && name ? { provider: { number, name } } : undefined;
  },
  steps: [
    step({
      key: 'case-conclude',
      words: ['结论', '调查结论', '举报结论'],
      english: 'closes a report with a finding and its basis',
      does: '对举报作出结论，写明依据',
      example: '结论 2026-001 不成立 依据：现场核查记录〔2026〕3号',
      clause: '五(二)',
      who: { unitsOf: judge },
      owed: true,
      lacks: '对举报的调查结论',
      parts: {
        verdict: verdict(
          ['结论', '是否成立'],
          [
            { value: 'agree', words: ['成立', '属实', '举报成立'] },
            { value: 'disagree', words: ['不成立', '不属实', '举报不成立'] },
          ],
        ),
        basis: proof(['依据', '附件'], { labelled: true }),
        finding: optional(line(['认定', '说明'], { labelled: true })),
      },
      state: ({ verdict: said }) => (said === 'agree' ? '成立，待处理' : '不成立'),
    }),
    step({
      key: 'case-settle',
      words: ['举报处理', '处理结果'],
      english: 'says what was done about a report that proved true',
      does: '登记举报成立后的处理结果',
      example: '举报处理 2026-001 已解除合同，另行采购 依据：解除合同通知书〔2026〕1号',
      clause: '五(二)',
      who: { unitsOf: judge },
      from: ['case-conclude'],
      when: isProven,
      owed: isProven,
      lacks: '举报成立后的处理结果',
      parts: { outcome: prose(['处理', '结果']), basis: proof(['依据', '附件'], { labelled: true }) },
      state: '成立，已处理',
    }),
  ],
});

/** The last finding was that it is true. */
function isProven({ steps }: Entry): boolean {
  return steps.findLast(({ key }) => key === 'case-conclude')?.values.verdict === 'agree';
}

const isOpen = (entry: Entry): boolean => {
  const last = entry.steps.at(-1);
  return stands(CASE, entry) && (last === undefined || (last.key === 'case-conclude' && isProven(entry)));
};

const casesOf = (project: Pick<Project, 'filed'>): readonly Entry[] =>
  (project.filed ?? []).filter(({ row, values }) => row === CASE.key && values.kind === 'subcontracting');

/**
 * A report that the service was passed on which no finding has cleared: it was not looked into yet, or it proved true
 * and nothing was done about it. As long as there is one, nothing is paid (五(二), R65).
 */
export const openCase = (project: Pick<Project, 'filed'>): Entry | undefined => casesOf(project).find(isOpen);
