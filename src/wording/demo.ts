/** A year of a small district, as it is played in the terminal: who says or presses what, and when time passes. */
export type DemoStep =
  | { readonly scene: string }
  | { readonly as: string; readonly says: string; readonly chat?: string }
  | { readonly as: string; readonly presses: string; readonly form?: Readonly<Record<string, string>> }
  | { readonly wind: string; readonly because: string };

const submission = (name: string, item: string, amount: string, situation: string, more = '') =>
  `/申报\n名称：${name}\n需求：现有供给不足，群众反映集中\n目录：${item}\n金额：${amount}\n测算：数量×单价，见附表\n资金来源：项目经费\n期限：2027-03-01至2027-11-30\n数量：全年不少于2000人次\n质量：满意度不低于90%\n服务性质：公共服务\n适宜：是\n人员：不增加\n情形：${situation}${more}`;

export const DEMO_STORY: readonly DemoStep[] = [
  { scene: '第一幕：申报与评审' },
  {
    as: 'officer-education-sports',
    chat: 'group',
    says: submission(
      '中小学课后体育服务',
      'B10 体育',
      '80万元',
      '新增、职能转变',
      '\n规模理由：不大，仅覆盖二十八所学校',
    ),
  },
  { as: 'office-director', presses: '受理' },
  { as: 'member-finance', presses: '同意' },
  { as: 'member-staffing', presses: '不同意', form: { 理由: '职能划转文件尚未印发' } },
  {
    as: 'convenor-government-office',
    presses: '协调',
    form: { 结果: '一致', 说明: '划转文件本周印发，已与双方确认' },
  },
  { as: 'member-staffing', presses: '同意' },
  { as: 'office-director', presses: '评审' },
  { as: 'office-director', presses: '上报' },
  { as: 'chief-convenor', presses: '批准' },
  {
    as: 'office-director',
    presses: '批复',
    form: { 结果: '同意', 文号: '绍柯政批〔2026〕12号', 日期: '今天', 附件: '批复扫描件' },
  },
  {
    as: 'officer-civil-affairs',
    chat: 'group',
    says: submission('社区助餐服务', 'B05 社会服务', '36万元', '无'),
  },
  { as: 'office-director', presses: '受理' },
  { scene: '第二幕：有人没有表态' },
  { wind: '14d', because: '两周过去，财政局还没有表态' },
  { as: 'member-finance', says: '待办' },
  { as: 'member-finance', presses: '同意' },
  { as: 'office-director', presses: '评审' },
  {
    as: 'office-director',
    presses: '批复',
    form: { 结果: '同意', 文号: '柯财批〔2026〕3号', 日期: '今天', 附件: '批复扫描件', 渠道: '部门预算' },
  },
  { scene: '第三幕：专门会议' },
  {
    as: 'office-director',
    says: '召开 专门会议 时间：明天 14:30 地点：财政局三楼会议室 单位：民政局、卫计局、教体局 依据：年度工作计划第三项 议题：养老服务采购办法',
  },
  { as: 'convenor-finance', presses: '批准' },
  { as: 'member-civil-affairs', presses: '参会' },
  { as: 'member-health', presses: '委派', form: { 参会人: '分管副局长' } },
  { as: 'member-education-sports', presses: '请假', form: { 理由: '外出培训' } },
  { wind: '1d', because: '到了开会的日子' },
  { as: 'office-director', says: '议程 M2026-01' },
  { as: 'office-director', says: '议定 M2026-01 完善养老服务采购办法 责任单位：民政局 期限：3天后' },
  { as: 'office-director', says: '闭会 M2026-01' },
  {
    as: 'office-director',
    says: '纪要 M2026-01 正文：会议听取了民政局关于养老服务采购情况的汇报。\n会议要求加快完善采购办法。',
  },
  { as: 'member-civil-affairs', presses: '确认' },
  { as: 'member-health', presses: '异议', form: { 理由: '请写明卫计局配合制订服务标准' } },
  {
    as: 'office-director',
    says: '纪要 M2026-01 正文：会议听取了民政局关于养老服务采购情况的汇报。\n会议要求民政局会同卫计局加快完善采购办法和服务标准。',
  },
  { as: 'member-civil-affairs', presses: '确认' },
  { as: 'member-health', presses: '确认' },
  { as: 'office-director', presses: '印发' },
  { as: 'member-audit', presses: '签收' },
  { scene: '第四幕：督办' },
  { wind: '10d', because: '议定事项超过了期限' },
  { as: 'member-civil-affairs', says: '待办' },
  { as: 'member-civil-affairs', says: '办结 M2026-01-1 民发〔2026〕3号' },
  { scene: '第五幕：评估与年度全体会议' },
  { as: 'officer-education-sports', says: '完工 2026-001 今天' },
  { wind: '90d', because: '三个月过去，评估还没有做' },
  { as: 'officer-education-sports', says: '待办' },
  { as: 'office-director', says: '提醒' },
  { as: 'officer-education-sports', says: '评估 2026-001 良好 依据：评估报告〔2026〕2号' },
  {
    as: 'office-director',
    says: '召开 全体会议 时间：明天 9:00 地点：区政府第一会议室 议题：年度工作计划；社会力量培育',
  },
  { as: 'office-director', says: '议程 M2026-02' },
  { as: 'office-director', says: '查询 全部' },
  { as: 'office-director', says: '履历 2026-001' },
];

export const DEMO_WORDS = {
  intro: '下面把一个小区的一年从头演一遍：每句话都经过真正的命令，每个人都是按职务命名的替身。',
  scene: (title: string) => `\n════ ${title} ════`,
  says: (who: string, text: string) => `\n【${who}】${text}`,
  presses: (who: string, label: string, form: string) => `\n【${who}】按下“${label}”${form}`,
  answers: (text: string) => text,
  wound: (day: string, because: string) => `\n……${because}（${day}）`,
  reminders: (count: number) => `联席发出${count}条提醒，其中：`,
  bot: '联席',
  missing: (who: string, label: string) => `${who}没有可以按的“${label}”，演示中断。`,
  done: (seconds: string, folder: string, files: number) =>
    `\n演完了，用时${seconds}秒。${files}份文件在 ${folder}`,
} as const;
