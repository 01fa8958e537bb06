import type { Project, Stage } from '../domain/project.ts';
import { awardedTo } from './awarded.ts';
import { contractOf, termOf } from './contract.ts';
import { lastOn } from './on-file.ts';

/**
 * A rule of the state that stands beside the document of 2015 and is none of it: it carries no clause of the document
 * and stops nothing. `certain`: read in the text of the law; else from memory, for a lawyer to confirm.
 */
interface NationalRule {
  readonly id: string;
  readonly document: string;
  readonly article: string;
  /** In force from this day on, and up to that one, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to?: string;
  readonly stage: Stage;
  readonly when: (project: Project) => boolean;
  /** In our own words, without a full stop. */
  readonly says: string;
  readonly certain: boolean;
}

const LAW = { document: '政府采购法', from: '2014-08-31' } as const;
const REGULATION = { document: '政府采购法实施条例', from: '2015-03-01' } as const;
const ORDER = { document: '政府购买服务管理办法（财政部令第102号）', from: '2020-03-01' } as const;
const CONSULTATION = { document: '财库〔2014〕214号', from: '2014-12-31' } as const;
const SMALL = { document: '保障中小企业款项支付条例', from: '2025-06-01' } as const;

const bought =
  (...methods: readonly string[]) =>
  (project: Project): boolean =>
    methods.includes(String(lastOn(project, 'purchase')?.values.method));
const always = (): boolean => true;
const longer = (years: number) => (project: Project) => {
  const term = termOf(project);
  if (!term) return false;
  const [year = '', rest = ''] = [term.from.slice(0, 4), term.from.slice(4)];
  return term.to >= `${Number(year) + years}${rest}`;
};
const fromEnterprise = (project: Project): boolean => awardedTo(project)?.kind === 'enterprise';

/** In the order of the stages. */
const NATIONAL_RULES: readonly NationalRule[] = [
  {
    ...{ id: 'public-demand', ...REGULATION, article: '第十五条', stage: 'review', certain: true },
    when: ({ declaration }) => declaration.nature === 'public',
    says: '为社会公众提供的公共服务，采购需求应征求社会公众的意见',
  },
  {
    ...{ id: 'public-posts', ...ORDER, article: '第十条', stage: 'review', certain: false },
    when: ({ declaration }) => declaration.field === 'public-welfare-posts',
    says: '购买服务不得用于设置公益性岗位等招聘用工',
  },
  {
    ...{ id: 'tender-days', ...LAW, article: '第三十五条', stage: 'procurement', certain: true },
    when: bought('open-tender', 'invited-tender'),
    says: '自招标文件发出到投标截止不少于20日',
  },
  {
    ...{ id: 'negotiation-days', ...LAW, article: '第三十八条', stage: 'procurement', certain: false },
    when: bought('negotiation'),
    says: '自谈判文件发出到提交首次响应文件截止不少于3个工作日',
  },
  {
    ...{ id: 'consultation-days', ...CONSULTATION, article: '第十条', stage: 'procurement', certain: false },
    when: bought('consultation'),
    says: '自磋商文件发出到提交首次响应文件截止不少于10日',
  },
  {
    ...{ id: 'single-source', ...REGULATION, article: '第三十八条', stage: 'procurement', certain: true },
    when: bought('single-source'),
    says: '达到公开招标数额、只能从唯一供应商采购的，公示不少于5个工作日',
  },
  {
    ...{ id: 'inquiry-goods', ...LAW, article: '第三十二条', stage: 'procurement', certain: true },
    when: bought('inquiry'),
    says: '询价适用于规格统一、价格稳定的货物；用于服务的请核对',
  },
  {
    ...{ id: 'split', ...LAW, article: '第二十八条', stage: 'procurement', certain: false },
    when: bought('self'),
    says: '不得以化整为零等方式规避公开招标',
  },
  {
    ...{ id: 'contract-days', ...LAW, article: '第四十六条', stage: 'contract', certain: true },
    when: always,
    says: '自中标、成交通知书发出之日起30日内签订合同',
  },
  {
    ...{ id: 'contract-public', ...REGULATION, article: '第五十条', stage: 'contract', certain: true },
    when: always,
    says: '自合同签订之日起2个工作日内公告合同',
  },
  {
    ...{ id: 'supplement-share', ...LAW, article: '第四十九条', stage: 'supervision', certain: true },
    when: (project) => contractOf(project) !== undefined,
    says: '补充合同合计不得超过原合同金额的10%',
  },
  {
    ...{ id: 'term', ...ORDER, article: '第二十四条', stage: 'supervision', certain: false },
    when: longer(1),
    says: '合同履行期限一般不超过1年；预算有保障、需求稳定的，最长不超过3年',
  },
  {
    ...{ id: 'recipients-accept', ...REGULATION, article: '第四十五条', stage: 'evaluation', certain: true },
    when: ({ declaration }) => declaration.nature === 'public',
    says: '验收应有服务对象参与并出具意见，验收结果向社会公告',
  },
  {
    ...{ id: 'small-enterprise', ...SMALL, article: '第九条', stage: 'payment', certain: true },
    when: fromEnterprise,
    says: '对中小企业自交付之日起30日内付款，合同另有约定的最长不超过60日',
  },
  {
    ...{ id: 'keep-files', ...LAW, article: '第四十二条', stage: 'payment', certain: true },
    when: always,
    says: '采购文件自采购结束之日起至少保存15年',
  },
];

/** What the state says today of the stage a project stands in, line by line; by the day it was declared. */
export const nationalNotes = (project: Project, stage: Stage): readonly string[] =>
  NATIONAL_RULES.filter(({ from, to = '9999-12-31', ...rule }) => {
    const day = project.declaration.declaredOn;
    return rule.stage === stage && from <= day && day <= to && rule.when(project);
  }).map(
    ({ document, article, says, certain }) =>
      `${says}（${document}${article}${certain ? '' : '，待法制部门核对'}）`,
  );
