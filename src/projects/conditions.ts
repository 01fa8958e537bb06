import { line, optional, prose, verdict } from '../domain/part.ts';
import { piece, step } from '../engine/row.ts';
import { lastOn, startAnew } from './on-file.ts';
import { standInFor } from './stand-in.ts';

/** What a provider of this very project must be able to do, agreed by whoever buys and whoever pays (三(二), R12). */
export const CONDITIONS = piece({
  key: 'conditions',
  stage: 'procurement',
  words: ['条件', '承接条件', '承接主体条件'],
  title: '承接主体的具体条件',
  english: 'states what a provider must be able to do, for the finance bureau to agree to',
  does: '提出本项目承接主体的具体条件，请财政部门会签',
  example: '条件 2026-001 条件：有3年以上体育培训经验，持证教练不少于10人 依据：课程质量要求',
  clause: '三(二)',
  who: 'purchaser',
  state: ({ standIn }) => (standIn ? `待${standIn}代财政部门会签（财政局是购买主体）` : '待财政会签'),
  adds: (_, facts) => standInFor(facts),
  ready: ({ project }) => startAnew(project, 'purchase', '采购方案已登记，承接主体条件不能再改。'),
  parts: {
    terms: prose(['条件', '具体条件', '资格条件'], { hint: '如 有3年以上体育培训经验' }),
    grounds: prose(['依据', '理由'], { hint: '项目的性质和质量要求为什么需要这些条件' }),
  },
  steps: [
    step({
      key: 'conditions-agree',
      words: ['条件会签', '会签条件'],
      english: 'agrees to the conditions for a provider, or not',
      does: '对承接主体条件表示同意或不同意',
      example: '条件会签 2026-001 同意',
      clause: '三(二)',
      back: '会签结果已列入待公开事项。要改的，由购买主体重新提出条件，再会签一次。',
      who: 'money',
      owed: true,
      lacks: '财政部门对承接主体条件的会签',
      parts: {
        verdict: verdict(['意见', '结论']),
        reason: optional(line(['理由', '原因'])),
      },
      checks: [
        ({ verdict: said, reason }) =>
          said === 'disagree' && !reason ? { part: 'reason', says: '请写明不同意的理由。' } : undefined,
      ],
      adds: (_, facts) => standInFor(facts),
      state: ({ verdict: said, standIn = '' }) => {
        const who = standIn ? `${standIn}代财政部门` : '财政部门';
        return said === 'agree' ? `${who}已会签` : `${who}未同意`;
      },
      voids: ({ verdict: said }) => said === 'disagree',
      publishes: ({ project }) => {
        const entry = lastOn(project, 'conditions');
        return project && entry?.steps.at(-1)?.values.verdict === 'agree'
          ? {
              kind: 'conditions',
              title: `${project.declaration.name}：承接主体条件`,
              lines: [
                `项目：${project.declaration.name}（${project.number}）`,
                `承接主体的具体条件：${entry.values.terms}`,
                `确定依据：${entry.values.grounds}`,
              ],
            }
          : undefined;
      },
    }),
  ],
});
