import type { Stage } from '../domain/project.ts';

interface Example {
  readonly stage: Stage;
  readonly purchaser: string;
  readonly name: string;
  readonly need: string;
  readonly item: string;
  readonly field: string;
  readonly fen: number;
}

/** One project for every stage of a try-out, so that each can be tried at once; all of it is made up. */
export const EXAMPLES: readonly Example[] = [
  {
    ...{ stage: 'declaration', purchaser: 'health', item: 'B06', field: 'medical', fen: 60_000_000 },
    ...{ name: '社区家庭医生签约随访（示例）', need: '慢性病老人随访人手不足' },
  },
  {
    ...{ stage: 'review', purchaser: 'culture', item: 'B09', field: 'culture', fen: 24_000_000 },
    ...{ name: '送戏下乡（示例）', need: '偏远村看不到戏' },
  },
  {
    ...{ stage: 'procurement', purchaser: 'education-sports', item: 'B10', field: 'sports', fen: 80_000_000 },
    ...{ name: '青少年足球训练（示例）', need: '二十所小学缺少教练' },
  },
  {
    ...{
      stage: 'qualification',
      purchaser: 'civil-affairs',
      item: 'B05',
      field: 'social-services',
      fen: 36_000_000,
    },
    ...{ name: '社区助餐（示例）', need: '高龄独居老人就餐困难' },
  },
  {
    ...{ stage: 'contract', purchaser: 'human-resources', item: 'B02', field: 'employment', fen: 30_000_000 },
    ...{ name: '职业技能培训（示例）', need: '失业人员缺少适岗技能' },
  },
  {
    ...{
      stage: 'supervision',
      purchaser: 'education-sports',
      item: 'B01',
      field: 'education',
      fen: 50_000_000,
    },
    ...{ name: '课后托管（示例）', need: '双职工家庭放学后无人接送' },
  },
  {
    ...{
      stage: 'evaluation',
      purchaser: 'agriculture-forestry',
      item: 'B03',
      field: 'agriculture',
      fen: 40_000_000,
    },
    ...{ name: '统防统治（示例）', need: '散户植保成本高' },
  },
  {
    ...{ stage: 'payment', purchaser: 'culture', item: 'B09', field: 'culture', fen: 20_000_000 },
    ...{ name: '乡镇图书流转（示例）', need: '村级书屋更新慢' },
  },
];

/** What stands in their declarations and papers. */
export const EXAMPLE_WORDS = {
  costBasis: '2000人次×单价，见测算表',
  quantity: '全年不少于2000人次',
  quality: '满意度不低于90%',
  effect: '受益面扩大',
  document: (year: string, at: number) => `区财〔${year}〕${at}号`,
  file: '批复（示例）.pdf',
  channel: '部门预算',
  terms: '有3年以上同类服务经验',
  grounds: '质量要求',
  evaluation: '综合评分，质量占六成',
  contract: '单价合同',
  fit: '工作量可计量，供应方多',
  agency: '区采购代理中心',
  provider: '柯桥示例社会服务中心',
  registration: '52330621MJ9001',
  paper: (what: string) => `${what}（示例）`,
  award: '中标通知书',
  check: '现场核查表',
  agreement: '合同文本',
  ban: '第8条',
  done: '验收单',
  tracked: '已开展12次，到场率96%',
  accepted: '验收报告',
  judged: '评价表',
  asked: '问卷汇总',
  third: '区评估协会',
  link: 'https://www.example.gov/open/1.html',
  none: '无其他条件',
} as const;
