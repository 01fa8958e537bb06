/** What the lists of money beyond one project say. */
export const TRANSFER_WORDS = {
  title: (count: number) => `涉及职能转移、人员和经费还没有核减的项目：${count}个`,
  none: '涉及职能转移的项目都已核减或说明。',
  line: (number: string, name: string, unit: string, state: string) => `${number} ${name}——${unit}，${state}`,
  next: (number: string) => `核减 ${number} 单位：… 编制：… 经费：… 日期：… 附件：…`,
  note: '原承担职能的单位，人员和工作经费相应核减或调整；说明理由的也算办结（六(二)3）。',
} as const;

export const DEMAND_WORDS = {
  title: (year: number, count: number, money: string) =>
    `${year}年预算资金需求：${count}个项目，合计${money}`,
  none: (year: number) => `还没有项目列入${year}年预算。`,
  noneNext: (year: number) => `发送“列入预算 项目编号 ${year} 金额 理由：…”。`,
  unit: (unit: string, money: string) => `${unit} ${money}`,
  project: (number: string, name: string, money: string) => `${number} ${name} ${money}`,
  headings: ['单位', '项目编号', '项目名称', '金额（元）'],
  whole: '合计',
  sheet: (year: number) => `${year}年预算需求`,
  fileName: (year: number) => `预算需求${year}.xlsx`,
  note: '按单位合计，与各项目列入的金额一致（六(二)）。',
} as const;
