import { formatFen } from './units.ts';

interface KindCounts {
  readonly registered: number;
  readonly bidders: number;
  readonly awards: number;
  readonly fen: number;
  readonly measures: number;
}

/** What is said of providers over a year. */
export const PROVIDER_WORDS = {
  which: { label: '承接主体', labels: ['名称', '编号', '单位'] },
  all: '全部承接主体',
  notFound: (words: string) => `承接主体里没有“${words}”。`,
  yearTitle: (number: string, name: string, year: number) => `${number} ${name}：${year}年度报告`,
  nothing: '没有记录',
  noProjects: '这一年没有中标、合同或支付。',
  projects: '承接项目',
  count: (count: number) => `${count}个`,
  award: '中标',
  contract: '合同',
  paid: '支付',
  result: (result: string) => `评价：${result}`,
  projectLine: (number: string, name: string, told: readonly string[]) =>
    `${number} ${name}：${told.join('，')}`,
  yearNote: '各项合计等于所列项目之和：中标按中标日期，合同按签订日期，支付按支付日期（七(四)4）。',
  participationTitle: (year: number) => `${year}年社会力量承接情况`,
  awards: (count: number, fen: string) => `${count}个，合计${fen}`,
  measures: (titles: readonly string[]) =>
    titles.length === 0 ? '没有登记' : `${titles.length}条：${titles.join('、')}`,
  kindLine: (name: string, { registered, bidders, awards, fen, measures }: KindCounts) =>
    `${name}：已登记${registered}家，参与${bidders}家次，中标${awards}个${formatFen(fen)}，培育措施${measures}条`,
  shareLine: (name: string, awards: number, fen: string, share: string) =>
    `${name}：中标${awards}个${fen}，占${share}%`,
  participationNote: '比例按当年中标金额计算；文件未规定比例要求（七(二)4，附件2 9、11、15、16、17）。',
} as const;
