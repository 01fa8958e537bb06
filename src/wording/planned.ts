/** How many projects are named before it says 等. */
const NAMED = 6;
const named = (names: readonly string[]): string =>
  `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '等' : ''}`;

/** What is said of projects that stood on a plan before (二(二), R55). */
export const PLANNED_WORDS = {
  words: ['计划项目导入', '计划项目 导入', '导入计划项目', '已列项目导入'],
  does: '从表格导入已列入购买服务计划的项目，先列出要导入的和有问题的',
  example: '计划项目导入 文件：https://oa.example/plan.xlsx',
  blankWords: ['计划项目表', '计划项目空表', '计划项目模板'],
  blankDoes: '取一张空白的计划项目表，填好后用“计划项目导入”',
  blankExample: '计划项目表',
  blank: '计划项目表见附件。每行一个项目，填好后发给我，再发送“计划项目导入”。',
  blankNote: '目录、资金来源、期限、情形等与申报的写法相同；列入文号、列入日期写所在计划的文号和日期。',
  blankFile: '计划项目表.xlsx',
  sheet: '计划项目',
  sendFirst: '请先把填好的 .xlsx 或 .csv 发给我，再写上收到时给您的文件号；没有表的，发送“计划项目表”',
  plan: {
    document: { label: '列入文号', labels: ['计划文号', '批准文号', '文号'] },
    date: { label: '列入日期', labels: ['计划日期', '批准日期'] },
    approved: { label: '核定金额', labels: ['计划金额', '批准金额'] },
    channel: { label: '渠道', labels: ['经费渠道', '原渠道', '审批渠道'] },
    meeting: { label: '常务会议', labels: ['会议', '会议次数'] },
  },
  added: (projects: readonly string[]) => `导入${projects.length}个项目：${named(projects)}。`,
  same: (projects: readonly string[]) => `已有${projects.length}个，不再导入：${named(projects)}。`,
  openItems: (pieces: readonly string[]) =>
    `都按已批复登记，采购方式等一律不免，要补齐：${pieces.join('、')}。`,
  unread: (columns: readonly string[]) => `没有用到的列：${columns.join('、')}。`,
  nothing: '表里的项目都已经有了，没有要导入的。',
  done: (count: number) => `已导入${count}个列入计划的项目`,
  line: (number: string, name: string, unit: string, lacks: readonly string[]) =>
    `${number} ${name}（${unit}）缺：${lacks.join('、')}`,
  more: (count: number) => `还有${count}个，发送“查询 组织采购”查看。`,
  next: '请各购买主体按现行规定补齐采购材料；发送“缺 编号”看缺什么（二(二)、五(二)）。',
  told: (count: number) => `贵单位有${count}个列入购买服务计划的项目已转入管理，请补齐采购材料`,
  twice: (line: number) => `与第${line}行是同一个项目`,
} as const;
