import type { Registered } from '../domain/entry.ts';
import { count, day, line } from '../domain/part.ts';
import type { Project } from '../domain/project.ts';
import { stands } from '../engine/entries.ts';
import { type Facts, type Piece, piece, step } from '../engine/row.ts';
import { writtenDay } from '../registers/written-day.ts';

/** The name of one questionnaire of a project. */
export const surveyName = (project: string, no: number): string => `${project}-${no}`;

const ASPECTS = ['quantity', 'quality', 'funds'] as const;

interface Tally {
  readonly asked: number;
  readonly answered: number;
  readonly quantity: number;
  readonly quality: number;
  readonly funds: number;
}

/** What its answers come to, in whole points: the same answers, the same figures. */
function tallied(asked: number, answers: readonly Registered[]): Tally {
  const mean = (key: (typeof ASPECTS)[number]) =>
    answers.length === 0
      ? 0
      : Math.round(answers.reduce((sum, { entry }) => sum + Number(entry.values[key]), 0) / answers.length);
  const [quantity = 0, quality = 0, funds = 0] = ASPECTS.map(mean);
  return { asked, answered: answers.length, quantity, quality, funds };
}

const isClosed = ({ steps }: { readonly steps: readonly { readonly key: string }[] }): boolean =>
  steps.some(({ key }) => key === 'survey-close');

/** The questionnaire that may be answered now: the last one, until it is summed up or the result is issued. */
export function openSurvey(project: Pick<Project, 'filed' | 'evaluation'>) {
  if (project.evaluation) return undefined;
  return project.filed?.findLast(
    (entry) => entry.row === 'survey' && !isClosed(entry) && stands(SURVEY, entry),
  );
}

async function tallyOf({ project, entry, look }: Facts): Promise<Tally | undefined> {
  if (!project || !entry) return undefined;
  const name = surveyName(project.number, entry.no);
  const answers = (await look.register('survey-answer')).filter((each) => each.entry.values.survey === name);
  return tallied(Number(entry.values.asked), answers);
}

const said = ({ asked, answered, quantity, quality, funds }: Tally): readonly string[] => [
  `询问${asked}人，答复${answered}人，未答复${asked - answered}人。`,
  `平均：数量${quantity}、质量${quality}、资金使用${funds}。`,
];

/** Recipients are asked under a signed public link; their answers are summed up as the recipients’ own words (六(五), R77). */
export const SURVEY: Piece = piece({
  key: 'survey',
  stage: 'evaluation',
  words: ['问卷', '服务对象问卷', '发问卷'],
  title: '服务对象问卷',
  english: 'opens a questionnaire for the recipients, answered under a public link',
  does: '发出服务对象问卷，用网页链接和二维码作答',
  example: '问卷 2026-001 询问：120 对象：28所学校的学生家长 截止：2027-07-31',
  clause: '六(五)',
  who: 'purchaser',
  owed: false,
  later: true,
  aside: true,
  state: ({ until }) => `答复中，${writtenDay(String(until))}截止`,
  parts: {
    asked: count(['询问', '询问人数', '发放'], { labelled: true, hint: '问了多少人' }),
    whom: line(['对象', '询问对象'], { labelled: true, substance: true, hint: '问的是哪些人' }),
    until: day(['截止', '截止日期'], { labelled: true }),
  },
  checks: [
    ({ asked }) => (asked > 0 ? undefined : { part: 'asked', says: '请写明询问多少人。' }),
    ({ until }, { today }) => (until < today ? { part: 'until', says: '截止日期不能早于今天。' } : undefined),
    (_, { project }) =>
      project?.evaluation ? { says: `${project.number} 的评估结果已经出具，不再发问卷。` } : undefined,
  ],
  steps: [
    step({
      key: 'survey-close',
      words: ['问卷汇总', '汇总问卷', '结束问卷'],
      english: 'ends the questionnaire and puts its figures on file as the recipients’ evaluation',
      does: '结束问卷，把结果登记为服务对象的评价',
      example: '问卷汇总 2026-001',
      clause: '六(五)',
      who: 'purchaser',
      when: (_, { project }) => project?.evaluation === undefined,
      parts: {},
      weighs: async (_, facts) => {
        const tally = await tallyOf(facts);
        return tally && [...said(tally), '汇总后链接关闭，结果登记为服务对象的评价。'];
      },
      adds: async (_, facts) => ({ ...(await tallyOf(facts)) }),
      back: '问卷结果已登记为服务对象的评价。有误的，重新登记服务对象评价，写明更正原因。',
      leads: async (_, facts) => {
        const { project, entry } = facts;
        const tally = await tallyOf(facts);
        if (!project || !entry || !tally) return [];
        const report = { name: `网上问卷${surveyName(project.number, entry.no)}，答复${tally.answered}份` };
        return [{ project: project.number, piece: 'judge-recipients', told: { ...tally, report } }];
      },
      state: ({ asked, answered }) =>
        `已汇总，询问${asked}人，答复${answered}人，未答复${Number(asked) - Number(answered)}人`,
    }),
  ],
});
