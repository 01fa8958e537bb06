import { count, entryOf, line, optional, proof, prose, verdict } from '../domain/part.ts';
import { type Complaint, type Facts, piece } from '../engine/row.ts';
import { providersOf } from './precedent.ts';
import { openSurvey } from './survey.ts';

const TAKEN_OVER = [
  { value: 'agree', words: ['合格', '通过', '同意'] },
  { value: 'disagree', words: ['不合格', '不通过', '没通过', '未通过', '不同意'] },
] as const;

/** A hundred points at most. */
const MOST = 100;

const SCORES = {
  quantity: count(['数量', '数量得分', '数量分'], { labelled: true, hint: '0至100分' }),
  quality: count(['质量', '质量得分', '质量分'], { labelled: true, hint: '0至100分' }),
  funds: count(['资金', '资金得分', '资金使用绩效', '资金绩效'], { labelled: true, hint: '0至100分' }),
} as const;
const report = (hint: string) => proof(['附件', '材料', '依据'], { labelled: true, hint });

type Scored = Readonly<Record<keyof typeof SCORES, number>>;
const inRange = (told: Scored): Complaint | undefined => {
  const wrong = (Object.keys(SCORES) as (keyof typeof SCORES)[]).find((key) => told[key] > MOST);
  return wrong && { part: wrong, says: '每个方面的得分在0至100分之间。' };
};

/** What was delivered is taken over, or not, apart from how it is judged (七(二)5, R76). */
export const ACCEPTANCE = piece({
  key: 'take-over',
  stage: 'evaluation',
  words: ['验收'],
  title: '验收结论',
  english: 'accepts what was delivered, or not, apart from its evaluation',
  does: '登记项目的验收结论',
  example: '验收 2026-001 合格 附件：验收报告〔2027〕1号',
  clause: '七(二)5',
  who: 'purchaser',
  later: true,
  before: 'evaluate',
  state: ({ verdict: said }) => (said === 'agree' ? '验收合格' : '验收不合格'),
  parts: {
    verdict: verdict(['结论', '验收结论'], TAKEN_OVER),
    report: report('验收报告'),
    reason: optional(prose(['理由', '问题'], { labelled: true, substance: true })),
  },
  checks: [
    ({ verdict: said, reason }) =>
      said === 'disagree' && !reason ? { part: 'reason', says: '验收不合格的，请写明问题。' } : undefined,
  ],
});

/** The purchaser judges, and tells of each declared target what came of it (六(五), R77, R78, R81, R82). */
export const BY_PURCHASER = piece({
  key: 'judge-purchaser',
  stage: 'evaluation',
  words: ['购买主体评价', '评价 购买主体'],
  title: '购买主体的评价',
  english: 'the purchaser’s own scores, and each declared target beside what came of it',
  does: '登记购买主体对数量、质量、资金使用绩效的评价，并对照申报的目标',
  example:
    '购买主体评价 2026-001 数量：90 质量：85 资金：90 实际数量：4100课时 实际质量：满意度93% 附件：评价表〔2027〕1号',
  clause: '六(五)',
  who: 'purchaser',
  later: true,
  before: 'evaluate',
  state: '',
  parts: {
    ...SCORES,
    quantityDone: prose(['实际数量', '数量完成'], {
      labelled: true,
      substance: true,
      hint: '对照申报的数量目标',
    }),
    qualityDone: prose(['实际质量', '质量完成'], {
      labelled: true,
      substance: true,
      hint: '对照申报的质量目标',
    }),
    report: report('评价表或报告'),
    standard: optional(
      entryOf('standards', ['标准', '服务标准'], { labelled: true, hint: '引用发改局的基本公共服务标准' }),
    ),
  },
  checks: [inRange],
});

/** Whoever the service is for: how many were asked, how many answered, and where that can be read (六(五), R77). */
export const BY_RECIPIENTS = piece({
  key: 'judge-recipients',
  stage: 'evaluation',
  words: ['服务对象评价', '评价 服务对象'],
  title: '服务对象的评价',
  english: 'the recipients’ scores, with how many were asked and how many answered',
  does: '登记服务对象的评价和询问、答复的人数',
  example: '服务对象评价 2026-001 数量：85 质量：90 资金：80 询问：120 答复：96 附件：问卷汇总〔2027〕1号',
  clause: '六(五)',
  who: 'purchaser',
  later: true,
  before: 'evaluate',
  state: '',
  parts: {
    ...SCORES,
    asked: count(['询问', '询问人数', '发放'], { labelled: true, hint: '问了多少人' }),
    answered: count(['答复', '答复人数', '回收'], { labelled: true, hint: '多少人作了答复' }),
    report: report('问卷汇总'),
  },
  checks: [
    inRange,
    (_, { project }) =>
      project && openSurvey(project)
        ? {
            says: `${project.number} 的网上问卷还没有汇总。`,
            next: `先发送“问卷汇总 ${project.number}”，结果随之登记。`,
          }
        : undefined,
    ({ asked, answered }) =>
      answered > asked ? { part: 'answered', says: '答复的人数不能多于询问的人数。' } : undefined,
    async ({ answered }, { look }) => {
      const least = Number(await look.setting('evaluation.least'));
      return answered < least
        ? {
            part: 'answered',
            says: `至少要有${least}名服务对象作了答复（本地设置“服务对象最少人数”，文件未规定）。`,
          }
        : undefined;
    },
  ],
});

/** Somebody who neither bought nor provided it (六(五), R77). */
export const BY_THIRD = piece({
  key: 'judge-third',
  stage: 'evaluation',
  words: ['第三方评价', '评价 第三方'],
  title: '第三方的评价',
  english: 'the scores of a third party that is neither purchaser nor provider',
  does: '登记第三方的评价，第三方不能是购买主体或承接主体',
  example: '第三方评价 2026-001 数量：90 质量：90 资金：85 第三方：区评估协会 附件：评估报告〔2027〕1号',
  clause: '六(五)',
  who: 'purchaser',
  later: true,
  before: 'evaluate',
  state: '',
  parts: {
    ...SCORES,
    third: line(['第三方', '第三方名称', '评估机构'], { labelled: true, substance: true }),
    report: report('第三方评估报告'),
  },
  checks: [inRange, notPartyToIt],
});

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

function notPartyToIt(
  { third }: { readonly third: string },
  { project, look }: Facts,
): Complaint | undefined {
  if (!project) return undefined;
  const same = (name: string) => plain(name) === plain(third);
  if (same(look.unit(project.declaration.purchaser)))
    return { part: 'third', says: '购买主体不能作为第三方评价自己购买的服务。' };
  return providersOf(project).some(same)
    ? { part: 'third', says: '承接主体不能作为第三方评价自己提供的服务。' }
    : undefined;
}
