import type { PlenaryNews } from '../domain/meeting.ts';

const NEWS: Record<PlenaryNews['news'], (day: string) => string> = {
  held: (day) => `${day}召开`,
  ahead: (day) => `定于${day}召开`,
  lapsed: (day) => `定于${day}，日期已过，尚未闭会`,
  cancelled: (day) => `原定${day}，已取消`,
};

/** One year of the joint meeting in figures. */
export const YEAR_WORDS = {
  reportWord: '报告',
  report: { label: '形式', labels: ['格式'] },
  asReport: /^(?:报告|报表|成文|导出)$/,
  title: (year: number, today: string) => `${year}年度情况（截至${today}）`,
  plenary: '全体会议',
  plenaryNews: ({ number, news, day }: PlenaryNews) => `${number} ${NEWS[news](day)}`,
  plenaryExcepted: '没有召开，已登记例外',
  plenaryNone: '没有召开，也没有登记例外',
  exception: '例外',
  exceptionBy: (number: string, text: string, who: string, when: string) =>
    `${number} ${text}（${who}，${when}）`,
  supplementBy: (number: string, amount: string, reason: string, who: string, when: string) =>
    `${number} 追加${amount}：${reason}（${who}，${when}）`,
  meetings: '其他会议',
  times: (type: string, count: number) => `${type}${count}次`,
  issued: '印发纪要',
  issuedCount: (count: number, numbers: readonly string[]) =>
    count === 0 ? '0份' : `${count}份（${numbers.join('至')}）`,
  sent: '报区政府',
  sentCount: (reports: number, proposals: number, minutes: number) =>
    `定期报告${reports}份，政策建议${proposals}件，纪要${minutes}份`,
  agreed: '议定事项',
  agreedCount: (done: number, open: number, overdue: number) =>
    `已办结${done}项，未办结${open}项，其中超期${overdue}项`,
  evaluations: '绩效评估',
  evaluationsCount: (done: number, overdue: number) => `已评估${done}个，超期未评${overdue}个`,
  projects: '申报项目',
  projectsCount: (count: number, amount: string) => `${count}个，合计${amount}`,
  over: (count: number, amount: string) => `已结束${count}个项目，合计${amount}`,
  moreStaff: '增加机构编制人员',
  moreStaffBecause: ({ number, reason }: { readonly number: string; readonly reason: string }) =>
    `${number} ${reason || '未写理由'}`,
  dutiesTitle: (year: number, today: string) => `${year}年度履职情况（截至${today}）`,
  dutiesNote: '逐项取自台账，按各条写明的日期计年；没有的写“没有记录”（附件2）。',
  nothing: '没有记录',
  duties: '各单位履职',
  figures: '年度数字',
  note: '数字取自记录：会议按召开日，纪要按文号年度，议定事项按会议年度，超期按现在的期限，项目按编号年度（附件1 三）。',
} as const;
