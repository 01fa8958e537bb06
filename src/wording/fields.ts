/** What each thing a command asks for is called: `label` is shown, all are understood, `hint` says how to write it. */
export interface FieldWords {
  readonly label: string;
  readonly labels?: readonly string[];
  readonly hint?: string;
}

export const FIELD_WORDS: Readonly<Record<string, FieldWords>> = {
  // a declaration
  editions: { label: '版本', hint: '如 1 2' },
  effect: { label: '效果', labels: ['效果目标', '服务效果', '实际效果'], hint: '如 参加学生近视率下降' },
  suitable: { label: '适宜', labels: ['适宜性', '适合', '市场化和社会力量'] },
  fresh: { label: '新增', labels: ['是否新增', '新增项目', '新增服务'] },
  transfer: { label: '职能转变', labels: ['政府职能转变', '职能转移', '涉及职能转变', '是否职能转变'] },
  large: { label: '规模较大', labels: ['规模', '是否规模较大', '规模大'] },
  major: {
    label: '重大民生',
    labels: ['重大', '民生', '重大项目', '重大民生事项', '重大/民生', '重大或民生'],
  },
  specified: { label: '特定', labels: ['特定项目', '特定服务', '临时确定', '是否特定'] },
  unmet: {
    label: '不符合',
    labels: ['不符合的原则', '不符合原则', '违反原则'],
    hint: '不同意时可写不符合哪几条原则，如 3、4',
  },
  // deciding
  number: { label: '编号', labels: ['项目编号', '项目号', '号'] },
  reason: {
    label: '理由',
    labels: ['原因', '说明', '意见', '退回理由', '撤回理由', '反对理由', '不同意理由'],
  },
  verdict: { label: '表态', labels: ['结论', '是否同意'] },
  approved: {
    label: '核定金额',
    labels: ['金额', '核定', '审定金额', '核定经费'],
    hint: '如 80万元；财政部门同意时不填，即按申请金额核定',
  },
  unit: { label: '单位', labels: ['表态单位', '部门'] },
  units: { label: '增加单位', labels: ['增加', '征求单位', '增加征求', '另征求'] },
  conclusion: { label: '结论', labels: ['评审结论', '结果'] },
  result: { label: '结果', labels: ['协调结果', '结论', '决定', '批复结果', '批复意见'] },
  note: { label: '说明', labels: ['情况', '协调情况', '备注', '意见', '批示', '过程'] },
  document: { label: '文号', labels: ['批复文号', '文件号', '文件编号', '发文字号', '文件'] },
  date: { label: '日期', labels: ['批复日期', '决定日期', '成文日期', '时间'] },
  file: {
    label: '附件',
    labels: ['文件名', '批复文件', '附件名', '扫描件', '材料'],
    hint: '把文件直接发给我即可；也可写存档位置或链接',
  },
  meeting: {
    label: '会议',
    labels: ['常务会议', '会议号', '会议编号', '会议届次', '常务会议号'],
    hint: '如 区政府第12次常务会议',
  },
  channel: { label: '渠道', labels: ['原渠道', '经费渠道', '申拨渠道', '审批渠道'], hint: '如 部门预算' },
  on: { label: '完成日期', labels: ['日期', '完工日期', '完成时间'] },
  evaluateBy: {
    label: '评估期限',
    labels: ['评估截止', '评估时限'],
    hint: '文件未规定；不写即按本地设置的天数',
  },
  // meetings and matters
  type: { label: '类型', labels: ['会议类型', '种类'] },
  title: { label: '名称', labels: ['会议名称', '标题', '题目'] },
  when: {
    label: '时间',
    labels: ['会议时间', '开会时间', '召开时间'],
    hint: '如 2026-12-03 14:30-16:30、下周三下午2点半到4点半',
  },
  place: { label: '地点', labels: ['会议地点', '会场'] },
  invited: {
    label: '参加单位',
    labels: ['单位', '邀请单位', '参会单位'],
    hint: '用顿号隔开；不写即全部成员单位',
  },
  basis: { label: '依据', labels: ['计划依据', '年度计划'], hint: '依据的年度计划或阶段安排' },
  reporter: { label: '汇报人', labels: ['报告人'], hint: '召集人或总召集人的职务，如 召集人（政府办）' },
  topics: { label: '议题', labels: ['议程', '内容'] },
  topic: { label: '议题', labels: ['内容'] },
  observer: { label: '列席单位', labels: ['单位', '列席'] },
  substitute: { label: '参会人', labels: ['姓名', '委派', '人员', '委派人'] },
  text: { label: '内容', labels: ['事项', '正文', '议定'] },
  concerned: {
    label: '有关单位',
    labels: ['会签单位', '征求单位', '涉及单位'],
    hint: '用顿号隔开',
  },
  also: {
    label: '加发',
    labels: ['通报单位', '加送', '抄送'],
    hint: '22个成员单位之外再发给谁，如 各镇街、各部门',
  },
  only: { label: '只发', labels: ['仅发', '只发给'], hint: '只发给这些单位' },
  arrived: { label: '到会单位', labels: ['单位', '签到单位', '到会', '出席'], hint: '用顿号隔开' },
  absentees: { label: '缺席单位', labels: ['缺席', '未到会'], hint: '用顿号隔开' },
  mends: { label: '更正', labels: ['修改', '改正'], hint: '要更正的序号' },
  correction: { label: '更正', labels: ['更正内容', '更正事项'] },
  owner: { label: '责任单位', labels: ['单位', '负责单位', '牵头单位'] },
  dueOn: { label: '期限', labels: ['完成期限', '截止', '时限', '办结期限'] },
  year: { label: '年度', labels: ['年份'], hint: '如 2027；不写即今年' },
  about: { label: '关联', labels: ['关联事项', '涉及'], hint: '会议确定的事项编号，如 R2026-01' },
  indicators: {
    label: '指标',
    labels: ['任务指标'],
    hint: '一行一项，如 购买服务项目数 不少于20个 责任单位：财政局',
  },
  phases: {
    label: '阶段',
    labels: ['阶段安排', '阶段性工作'],
    hint: '一行一项，如 3月底前 完成目录修订 责任单位：财政局',
  },
  indicator: { label: '序号', labels: ['指标序号', '第几项'] },
  outcome: { label: '结果', labels: ['实际', '完成情况', '测评结果'] },
  finding: { label: '发现', labels: ['调研发现', '内容', '问题'] },
  strike: { label: '删去', labels: ['撤销', '删除'], hint: '要删去的序号' },
  paragraphs: { label: '正文', labels: ['纪要正文', '会议情况', '内容'] },
  step: { label: '办理' },
  chair: { label: '主持人', labels: ['主持'] },
  hash: { label: '校验码' },
  evidence: { label: '依据', labels: ['办结依据', '文号', '证明'] },
  matter: { label: '类别', labels: ['事项类别', '种类'] },
  comes: { label: '新任', labels: ['新任人员', '调整为', '姓名', '新成员'] },
  // people, documents
  code: { label: '绑定码', labels: ['码'] },
  post: { label: '职务', labels: ['岗位', '对象'] },
  person: { label: '代理人', labels: ['姓名', '人员', '由'] },
  from: { label: '开始', labels: ['自', '从', '开始日期', '起'] },
  to: { label: '结束', labels: ['至', '到', '结束日期', '止'] },
  // settings, reminders
  key: { label: '设置项', labels: ['设置', '项'] },
  value: { label: '数值', labels: ['值', '改为', '新值'] },
  whose: { label: '范围', labels: ['谁的', '看谁'] },
  subject: { label: '事项编号', labels: ['推迟事项'], hint: '如 2026-014、M2026-01' },
  days: { label: '天数', labels: ['推迟天数'], hint: '工作日，如 3天' },
  clause: { label: '条款', labels: ['条', '依据'] },
  command: { label: '命令', labels: ['指令'] },
  whom: { label: '岗位或姓名', labels: ['解绑谁'] },
  stage: { label: '阶段', labels: ['退回到', '重办阶段'] },
  question: { label: '问题' },
  words: { label: '条件', labels: ['关键词', '关键字'] },
  by: { label: '统计口径' },
  facet: { label: '查看内容' },
  page: { label: '页', labels: ['第几页'] },
  day: { label: '日期', labels: ['截至', '当日'] },
};

export const fieldWords = (name: string): FieldWords => FIELD_WORDS[name] ?? { label: name };

/** Beside a field: how it is filled, else how its value is written. */
export const hintOf = ({ hint }: FieldWords, sample: string | undefined): string | undefined =>
  hint ?? (sample === undefined ? undefined : `如 ${sample}`);
