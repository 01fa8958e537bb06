type YearTable = 'field' | 'unit' | 'month' | 'stage';

/** Signs of the longest bar. */
const LONGEST = 3;

/** A bar as long as its share of the longest, to half a sign; whatever is there is seen. */
function bar(part: number, whole: number): string {
  const halves = whole === 0 ? 0 : Math.max(part > 0 ? 1 : 0, Math.round((part / whole) * LONGEST * 2));
  return '█'.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? '▌' : '');
}

/** What the report of a year says. */
export const REPORT_WORDS = {
  title: (year: number) => `${year}年度政府购买服务工作报告`,
  fileName: (year: number, day: string, kind: 'docx' | 'xlsx' | 'png') => `${year}年度报告-${day}.${kind}`,
  sums: (count: number, declared: string, fixed: string, contract: string, paid: string) =>
    `${count}个项目，申报${declared}，核定${fixed}，合同${contract}，已支付${paid}。`,
  none: (year: number) => `${year}年没有申报的项目。`,
  noneNext: '换一个年份试试，例如“年度 2026 报告”。',
  overdueCount: (count: number) => (count === 0 ? '没有超期的项目。' : `超期${count}个。`),
  tables: {
    field: '按服务领域',
    unit: '按购买主体',
    month: '按申报月份',
    stage: '按所处阶段',
  } satisfies Record<YearTable, string>,
  first: { field: '服务领域', unit: '购买主体', month: '月份', stage: '阶段' } satisfies Record<
    YearTable,
    string
  >,
  headings: ['项目数', '申报金额（元）', '核定金额（元）', '合同金额（元）', '已支付（元）', '项目编号'],
  total: '合计',
  month: (month: string) => `${Number(month.slice(5))}月`,
  overdue: '超期项目',
  overdueHeadings: ['项目编号', '项目名称', '最后一日'],
  overdueLine: (number: string, name: string, day: string) => `${number} ${name}，应于${day}办理`,
  results: '绩效评价结果',
  resultHeadings: ['项目编号', '项目名称', '评价结果'],
  resultLine: (number: string, name: string, result: string) => `${number} ${name}：${result}`,
  picture: '图',
  barSaid: (count: number, amount?: string) =>
    amount === undefined ? `${count}个` : `${amount}（${count}个）`,
  answerTimes: '各单位答复的中位时长',
  daysSaid: (days: number) => `${days}个工作日`,
  paces: '各单位答复情况',
  paceHeadings: ['单位', '已答复', '中位时长（工作日）', '未答复', '超期'],
  exceptions: '“原则上”条款的例外',
  exceptionHeadings: ['编号', '事由'],
  noPlenary: (reason: string) => `全体会议例外：${reason}`,
  supplemented: (name: string, amount: string, reason: string) =>
    `${name}（常规项目）追加${amount}：${reason}`,
  moreStaff: (name: string, reason: string) => `${name}增加机构、编制、人员：${reason || '未写理由'}`,
  added: '年度内追加的经费',
  addedHeadings: ['项目编号', '项目名称', '追加金额（元）', '依据或例外理由'],
  addedLine: (number: string, name: string, amount: string, because: string) =>
    `${number} ${name}追加${amount}（${because}）`,
  unmatched: '职能已转移、人员和经费尚未核减的项目',
  duties: '各单位履职',
  dutyHeadings: ['台账', '情况'],
  work: '会议和文件',
  meetings: (held: number, minutes: number, sent: number) =>
    `召开会议${held}次，印发纪要${minutes}份，报区政府${sent}件。`,
  agreed: (done: number, open: number, overdue: number) =>
    `议定事项办结${done}项，未办结${open}项，其中超期${overdue}项。`,
  asOf: (day: string) => `数据截止${day}`,
  section: (title: string, lines: readonly string[]) =>
    `${title}：${lines.join('；')}。`.replace(/。。$/u, '。'),
  unwritten: (year: number, titles: readonly string[]) => `以下各项${year}年没有记录：${titles.join('、')}。`,
  blank: '：（空白）',
  unsaid: '没有记录',
  others: (count: number) => `其余${count}个单位没有登记`,
  bar,
} as const;
