/** What is said of views that leave as a workbook. */
export const VIEW_WORDS = {
  which: (names: readonly string[]) => `可以导出：${names.join('、')}。`,
  whichNext:
    '写上年度、单位、领域、阶段或金额，只导出这些，如 导出 台账 2027、导出 支付 教体局、导出 项目 体育 50万元以上。',
  none: (name: string, about: string) => `${about}没有可以导出的${name}。`,
  title: (name: string, about: string, count: number) => `${about}${name}：${count}条，见附件`,
  of: (read: readonly string[]) => read.join('、'),
  year: (year: string) => `${year}年`,
  sum: (heading: string, amount: string) => `${heading}合计${amount}`,
  note: '只含您能看到的项目，末行是合计；各项由记录算出，不另填写。',
  whole: '合计',
  sheet: (name: string) => name,
  fileName: (about: string, name: string, day: string) => `${about}${name}（${day}）.xlsx`,
  unknown: (text: string) => `没看懂“${text}”。`,
} as const;
