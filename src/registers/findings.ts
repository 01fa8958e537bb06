import { choice, day, optional, project, proof, prose } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { type Facts, register, step } from '../engine/row.ts';

const ANSWER = 'finding-answer';
const ASPECTS = [
  { value: 'truth', words: ['真实性', '真实'] },
  { value: 'legality', words: ['合法性', '合法'] },
  { value: 'benefit', words: ['效益', '效益性'] },
] as const;

const purchaser = ({ entry, record }: Pick<Facts, 'entry' | 'record'>): readonly UnitSlug[] => [
  String((entry ?? record?.entry)?.values.purchaser ?? ''),
];
const AUDIT = { units: ['audit'] } as const;

/** What 审计局 found about the money of a project, under 真实性, 合法性 or 效益, until it is put right (附件2 18, 七(四)5, R75). */
export const FINDINGS = register({
  key: 'findings',
  letter: 'SF',
  words: ['审计发现', '审计问题'],
  title: '审计发现',
  english: 'what audit found, under truth, legality or benefit',
  does: '登记审计对一个项目的发现，由购买主体整改',
  example: '审计发现登记 2026-003 合法性 内容：支付早于验收 依据：审计取证单〔2026〕4号',
  clause: '附件2 18',
  who: AUDIT,
  naming: 'project',
  about: 'project',
  groups: 'aspect',
  waiting: ['未销号', '未办'],
  dueIn: 'by',
  dutyOf: AUDIT.units,
  state: '待整改',
  parts: {
    project: project(['项目', '项目编号']),
    aspect: choice(['方面', '类别'], ASPECTS),
    content: prose(['内容', '发现'], { labelled: true, substance: true }),
    basis: proof(['依据', '附件'], { labelled: true }),
    by: optional(day(['期限', '整改期限'], { labelled: true })),
  },
  adds: async ({ project: number }, { look }) => ({
    purchaser: (await look.project(number))?.declaration.purchaser ?? '',
  }),
  yearly: (records, { year }) => {
    const own = records.filter(({ entry }) => entry.at.startsWith(`${year}-`));
    return ASPECTS.flatMap(({ value, words: [name] }) => {
      const of = own.filter(({ entry }) => entry.values.aspect === value);
      const done = of.filter(({ entry }) => entry.steps.at(-1)?.key === 'finding-close');
      return of.length > 0 ? [`${name}${of.length}件，已销号${done.length}件`] : [];
    });
  },
  steps: [
    step({
      key: ANSWER,
      words: ['审计整改', '整改审计发现'],
      english: 'records how an audit finding was put right',
      does: '登记对审计发现的整改',
      lacks: '对审计发现的整改',
      example: '审计整改 SF2026-01 已补办验收 依据：验收单〔2026〕9号',
      clause: '附件2 18',
      who: { unitsOf: purchaser, officers: true },
      from: ['filed', 'finding-again'],
      owed: true,
      complete: ({ steps }) => steps.at(-1)?.key === ANSWER || steps.at(-1)?.key === 'finding-close',
      parts: {
        what: prose(['整改', '情况'], { substance: true }),
        basis: proof(['依据', '附件'], { labelled: true }),
      },
      state: '待销号',
    }),
    step({
      key: 'finding-again',
      words: ['审计退回整改', '退回整改'],
      english: 'sends a remedy back',
      does: '退回对审计发现的整改，写明理由',
      example: '退回整改 SF2026-01 理由：没有验收人签字',
      clause: '附件2 18',
      who: AUDIT,
      from: [ANSWER],
      parts: { reason: prose(['理由', '原因'], { substance: true }) },
      state: '退回整改',
    }),
    step({
      key: 'finding-close',
      words: ['审计销号', '销号'],
      english: 'closes an audit finding',
      does: '审计发现整改到位，销号',
      lacks: '审计局的销号',
      example: '审计销号 SF2026-01 依据：复核记录〔2026〕2号',
      clause: '附件2 18',
      who: AUDIT,
      from: [ANSWER],
      owed: true,
      ends: true,
      parts: { basis: proof(['依据', '附件'], { labelled: true }) },
      state: '已销号',
    }),
  ],
});
