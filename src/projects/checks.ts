import type { Entry, Values } from '../domain/entry.ts';
import { choice, day, optional, proof, prose, verdict } from '../domain/part.ts';
import { type Piece, piece, step } from '../engine/row.ts';
import { improvement } from './improvement.ts';

const SUBJECTS = [
  { value: 'both', words: ['资金使用和项目进展', '资金和进展'] },
  { value: 'funds', words: ['资金使用', '资金'] },
  { value: 'progress', words: ['项目进展', '进展', '进度'] },
] as const;
const RATINGS = [
  { value: 'good', words: ['合格', '良好'] },
  { value: 'poor', words: ['较差', '差', '不合格'] },
] as const;

/** What whoever inspected last said they found; as held, where it was planned before. */
const foundIn = ({ values, steps }: Entry): Values =>
  steps.findLast(({ key }) => key === 'check-hold')?.values ?? values;

const hasFindings = (entry: Entry): boolean => foundIn(entry).findings !== undefined;
const isAhead = ({ values, steps }: Entry): boolean =>
  values.planned !== undefined && !steps.some(({ key }) => key === 'check-hold');
const isPut = ({ steps }: Entry): boolean => {
  const last = steps.findLast(({ key }) => key === 'check-verify');
  return last === undefined || last.values.verdict === 'disagree';
};

const found = {
  findings: optional(prose(['问题', '发现问题'], { hint: '没有问题的不填' })),
  rating: optional(choice(['评价', '检查评价'], RATINGS, { labelled: true })),
  paper: optional(proof(['附件', '检查记录', '依据'], { labelled: true })),
};

const checked = ({ findings }: Values): string => (findings ? '待整改' : '未发现问题');

/** Finance and other departments look at the money and the progress, by plan or not; what they find only they close (六(四), R69). */
export const CHECK: Piece = piece({
  key: 'check',
  stage: 'supervision',
  duty: 'supervision',
  words: ['检查', '监督检查'],
  title: '监督检查',
  english: 'records an inspection by finance or another department, planned or held',
  does: '登记监督检查和发现的问题；写计划日期的，是定期检查的安排',
  example: '检查 2026-001 问题：服务台账不全 内容：项目进展',
  clause: '六(四)',
  back: '被检查的单位已经看到。记错了的，用“检查结果”补记，没有问题的，核销即可。',
  who: 'other',
  owed: false,
  later: true,
  repeats: true,
  keeps: true,
  aside: true,
  state: ({ planned, ...said }) => (planned ? '待检查' : checked(said)),
  parts: {
    ...found,
    about: optional(choice(['内容', '检查内容'], SUBJECTS, { labelled: true })),
    planned: optional(day(['计划', '计划日期', '定期检查'], { labelled: true })),
  },
  checks: [
    ({ planned, findings, rating }) =>
      planned && (findings || rating)
        ? { part: 'planned', says: '还没有检查的，不写问题和评价；已经检查的，不写计划日期。' }
        : undefined,
    ({ planned }, { today }) =>
      planned && planned < today ? { part: 'planned', says: '计划日期已经过了。' } : undefined,
  ],
  begins: ({ rating }, { project }) =>
    rating === 'poor' && project ? [improvement(project, '检查评价较差')] : [],
  steps: [
    step({
      key: 'check-hold',
      words: ['检查结果', '检查情况'],
      english: 'says what a planned inspection found',
      does: '登记按计划检查的结果',
      example: '检查结果 2026-001 问题：服务台账不全',
      clause: '六(四)',
      back: '被检查的单位已经看到。记错了的，再记一次检查；已没有问题的，核销即可。',
      who: 'filer',
      when: isAhead,
      owed: isAhead,
      lacks: '按计划检查的结果',
      parts: found,
      state: checked,
      begins: ({ rating }, { project }) =>
        rating === 'poor' && project ? [improvement(project, '检查评价较差')] : [],
    }),
    step({
      key: 'rectify',
      words: ['整改', '整改情况'],
      english: 'says what was done about the findings of an inspection',
      does: '登记对检查问题的整改情况',
      example: '整改 2026-001 已补齐服务台账 附件：整改报告〔2026〕2号',
      clause: '六(四)',
      who: 'purchaser',
      from: ['filed', 'check-hold', 'check-verify'],
      when: (entry) => hasFindings(entry) && !isAhead(entry) && isPut(entry),
      owed: (entry) => hasFindings(entry) && !isAhead(entry) && isPut(entry),
      lacks: '对检查问题的整改',
      parts: {
        what: prose(['整改情况', '内容', '情况']),
        paper: optional(proof(['附件', '依据'], { labelled: true })),
      },
      state: '已整改，待检查单位核销',
    }),
    step({
      key: 'check-verify',
      words: ['核销', '核销问题'],
      english: 'closes the findings of an inspection, or sends them back',
      does: '核销检查发现的问题，须检查单位核销',
      example: '核销 2026-001 通过',
      clause: '六(四)',
      who: 'filer',
      from: ['rectify'],
      owed: true,
      lacks: '检查单位对整改的核销',
      parts: {
        verdict: verdict(
          ['结论', '是否通过'],
          [
            { value: 'agree', words: ['通过', '已整改', '同意'] },
            { value: 'disagree', words: ['不通过', '未整改', '不同意'] },
          ],
        ),
        reason: optional(prose(['理由', '原因'])),
      },
      checks: [
        ({ verdict: said, reason }) =>
          said === 'disagree' && !reason ? { part: 'reason', says: '请写明哪里没有整改到位。' } : undefined,
      ],
      state: ({ verdict: said }) => (said === 'agree' ? '已核销' : '未通过，待整改'),
    }),
  ],
});
