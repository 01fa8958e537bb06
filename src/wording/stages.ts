import type { PieceOwner } from '../domain/stages.ts';

export const PIECE_WORDS: Readonly<Record<string, string>> = {
  declaration: '完整的申报',
  acceptance: '办公室受理',
  opinions: '各被征求单位的同意意见',
  amount: '财政部门核定的金额',
  conclusion: '评审结论',
  convenor: '召集人批准',
  decision: '决定机关的批复（文号、日期、附件）',
  conditions: '与财政部门会签的承接主体条件',
  method: '采购方式、评审机制、合同类型及理由',
  organiser: '采购组织平台或机构',
  'six-conditions': '承接主体六项条件的审查',
  contract: '签订的合同',
  tracking: '跟踪监督记录',
  'acceptance-report': '考核验收',
  evaluation: '评估结果',
  'three-parties': '购买主体、服务对象、第三方三方评价',
  publication: '考评结果公布',
  payment: '国库集中支付记录',
};

export const OWNER_WORDS: Record<PieceOwner, string> = {
  purchaser: '购买主体',
  asked: '被征求单位',
  finance: '财政部门',
  office: '联席会议办公室',
  convenor: '召集人',
  joint: '购买主体会同有关部门',
};

export const MISSING_WORDS = {
  title: (number: string, stage: string, count: number) => `${number} 在“${stage}”阶段还缺${count}件：`,
  none: (number: string, stage: string) => `${number} 在“${stage}”阶段的材料齐了。`,
  final: (number: string, state: string) => `${number}：${state}，不再需要材料。`,
  later: '采购及以后各阶段的材料目前只列清单，尚不能在此登记。',
  line: (what: string, who: string, clause: string) => `${what}——${who}（${clause}）`,
} as const;
