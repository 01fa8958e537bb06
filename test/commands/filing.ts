import { STAGES, type Stage } from '../../src/domain/project.ts';
import type { Room } from '../chat/room.ts';
import { approved } from './story.ts';

/** Somebody says something and hears what comes of it, wherever that is. */
interface Speaking {
  says(who: string, text: string): Promise<string>;
}

export interface Filing {
  readonly stage: Stage;
  /** A post; `officer` and `unit` are those of the purchaser. */
  readonly as: string;
  readonly says: string;
}

/** Everything an approved project needs on file, in the order in which it comes, as its people say it. */
export const FILINGS: readonly Filing[] = [
  {
    stage: 'procurement',
    as: 'officer',
    says: '条件 {n} 条件：有3年以上体育培训经验 依据：课程质量要求',
  },
  { stage: 'procurement', as: 'liaison-finance', says: '条件会签 {n} 同意' },
  // Where none of its item was evaluated before, this changes nothing.
  { stage: 'procurement', as: 'officer', says: '知悉 {n}' },
  { stage: 'procurement', as: 'liaison-finance', says: '财政知悉 {n}' },
  {
    stage: 'procurement',
    as: 'officer',
    says: '采购 {n} 公开招标 评审机制：综合评分 合同类型：单价合同 理由：课时可计量，供应方多 机构类型：代理机构 机构名称：区采购代理中心 平台编号：KQ2026-031',
  },
  {
    stage: 'procurement',
    as: 'officer',
    says: '承接主体登记 柯桥社工服务中心 类型：社会组织 登记机关：民政局 登记号：52330621MJ0001',
  },
  {
    stage: 'procurement',
    as: 'officer',
    says: '中标 {n} 柯桥社工服务中心 金额：{a} 日期：今天 文件：柯采中〔2026〕31号 参与：社会组织 2、企业 1',
  },
  { stage: 'qualification', as: 'officer', says: '资质审查 {n} 会同：卫计局' },
  { stage: 'qualification', as: 'officer', says: '资质 {n} 1、2、3、4、5 合格 依据：现场核查表〔2026〕1号' },
  { stage: 'qualification', as: 'officer', says: '资质 {n} 其他条件 无其他条件' },
  { stage: 'qualification', as: 'unit', says: '资质会签 {n} 同意' },
  { stage: 'qualification', as: 'liaison-civil-affairs', says: '资质会签 {n} 同意' },
  { stage: 'qualification', as: 'liaison-health', says: '资质会签 {n} 同意' },
  {
    stage: 'contract',
    as: 'officer',
    says: '合同 {n} 承接主体：柯桥社工服务中心 金额：18万元 期限：2026-01-01至2028-12-31 内容：课后体育服务 数量：4000课时 质量：满意度不低于90% 效果：体质达标率提高 支付计划：2028-12-31 18万元 分期：允许 转包条款：第8条 附件：合同〔2026〕18号 签订日期：今天',
  },
  { stage: 'supervision', as: 'officer', says: '跟踪 {n} 已开展12次，到课率96%' },
  {
    stage: 'supervision',
    as: 'officer',
    says: '办结 {l} 数量：4010课时 质量：满意度93% 效果：达标率提高3% 依据：验收单〔2026〕5号',
  },
  { stage: 'evaluation', as: 'officer', says: '完工 {n} 今天' },
  { stage: 'evaluation', as: 'officer', says: '验收 {n} 合格 附件：验收报告〔2027〕1号' },
  {
    stage: 'evaluation',
    as: 'officer',
    says: '购买主体评价 {n} 数量：90 质量：85 资金：90 实际数量：4100课时 实际质量：满意度93% 附件：评价表〔2027〕1号',
  },
  {
    stage: 'evaluation',
    as: 'officer',
    says: '服务对象评价 {n} 数量：85 质量：90 资金：80 询问：120 答复：96 附件：问卷汇总〔2027〕1号',
  },
  {
    stage: 'evaluation',
    as: 'officer',
    says: '第三方评价 {n} 数量：90 质量：90 资金：85 第三方：区评估协会 附件：评估报告〔2027〕1号',
  },
  { stage: 'evaluation', as: 'officer', says: '出具 {n}' },
  {
    stage: 'evaluation',
    as: 'officer',
    says: '公布 {n} https://www.example.gov/open/12.html 今天',
  },
];

/** What the purchaser says to complete, and what the three parties say after it, until the result may be issued. */
const JUDGING = FILINGS.filter(
  ({ stage, says }) => stage === 'evaluation' && !/^(完工|出具|公布)/.test(says),
);

/** Files what every stage before this one needs, from the stage it stands in. */
export async function carriedTo(
  room: Speaking,
  number: string,
  stage: Stage,
  unit = 'education-sports',
  since: Stage = 'declaration',
  award?: string,
): Promise<string> {
  // Stages may have no line of their own: everything that comes before it counts.
  const before = STAGES.slice(STAGES.indexOf(since), STAGES.indexOf(stage));
  return filing(
    room,
    number,
    FILINGS.filter((each) => before.includes(each.stage)),
    unit,
    award,
  );
}

async function filing(
  room: Speaking,
  number: string,
  lines: readonly Filing[],
  unit: string,
  award = '70万元',
): Promise<string> {
  let milestone = '';
  for (const { as, says } of lines) {
    const who = as === 'officer' ? `officer-${unit}` : as === 'unit' ? `liaison-${unit}` : as;
    const answer = await room.says(
      who,
      says.replaceAll('{n}', number).replaceAll('{l}', milestone).replaceAll('{a}', award),
    );
    [milestone] = /L\d{4}-\d{2}/.exec(answer) ?? [milestone];
    if (/缺|不能|请填写|没看懂/u.test(answer.split('\n')[0] ?? ''))
      throw new Error(`${who}: ${says}\n${answer}`);
  }
  return number;
}

/** Approved, bought, contracted and watched over: whoever bought may record that it is done. */
export const supervised = async (
  room: Room,
  change: Parameters<typeof approved>[1] = {},
  award?: string,
): Promise<string> =>
  carriedTo(room, await approved(room, change), 'evaluation', undefined, undefined, award);

/** Completed before, taken over and judged by all three: its result may be issued. */
export const judged = (room: Speaking, number: string, unit = 'education-sports') =>
  filing(room, number, JUDGING, unit);
