/** What each command does and how it is typed; the example can be sent as it stands. */
export interface CommandWords {
  readonly does: string;
  readonly example: string;
  /** For the English table of docs/commands.md, where its row says so itself. */
  readonly english?: string;
}

export const COMMAND_WORDS: Readonly<Record<string, CommandWords>> = {
  help: { does: '看我能做什么', example: '帮助 申报' },
  bind: { does: '用绑定码把此账号和职务连起来（只在私聊）', example: '绑定 K7QF-29MX' },
  account: { does: '看自己的岗位、账号和代理', example: '我的账号' },
  unbind: { does: '解除账号和岗位的绑定；办公室可写岗位或姓名', example: '解绑' },
  'void-code': { does: '作废一个岗位未使用的绑定码', example: '作废绑定码 卫计局联络员' },
  'end-deputy': { does: '取消代理，当天失效', example: '取消代理 办公室工作人员' },
  pages: { does: '打开办公网页：待办、项目台账、会议和报表（只在私聊）', example: '网页' },
  'leave-pages': { does: '退出办公网页，在所有地方', example: '退出网页' },
  basis: { does: '查文件条款', example: '依据 五(二)' },
  duty: { does: '查成员单位的职责、待办和今年的记录', example: '职责 财政局' },
  body: { does: '看联席会议的组成', example: '联席会议' },
  roster: { does: '看现任人员，可查某一天', example: '名单 教体局' },
  submit: {
    does: '申报一个购买服务项目',
    example: [
      '申报',
      '名称：中小学课后体育服务',
      '需求：28所学校放学后缺少专业体育指导',
      '目录：B10 体育',
      '金额：80万元',
      '测算：4000课时×200元',
      '资金来源：项目经费80万元',
      '期限：2027-01-01至2027-12-31',
      '数量：4000课时',
      '质量：学生满意度不低于90%',
      '服务性质：公共服务',
      '适宜：是',
      '人员：不增加',
      '情形：新增、职能转变',
      '规模理由：不大，仅覆盖28所学校',
    ].join('\n'),
  },
  amend: { does: '修改申报；批准后改金额、情形等会重新审批', example: '修改 2026-001 金额：75万元' },
  withdraw: { does: '撤回申报，须说明理由', example: '撤回 2026-001 需求有变' },
  try: { does: '试算审批路径，不产生项目', example: '试算 新增、职能转变、规模较大' },
  catalogue: { does: '看购买目录，可写编码、名称、领域或某一天', example: '目录 养老' },
  'catalogue-differences': { does: '看两版购买目录有何不同', example: '目录差异' },
  'catalogue-fields': { does: '按领域看购买目录、项目数和占比', example: '目录领域 2026' },
  'catalogue-unmapped': { does: '看指导目录哪些项还没有对应省级目录', example: '省级未对应' },
  'central-on': { does: '查一项在某天是否属于集中采购目录', example: '集采 B10 2026-12-31' },
  find: { does: '按任意条件查项目，可混写', example: '查询 教体局 今年 体育 50万以上' },
  show: { does: '看一个项目的全部内容', example: '项目 2026-001' },
  missing: { does: '看项目当前阶段还缺什么', example: '缺 2026-001' },
  todo: { does: '看该我办的事', example: '待办' },
  history: { does: '看项目、会议或事项每一步由谁、何时、依据哪条办理', example: '履历 2026-001' },
  accept: { does: '受理申报并征求意见，可增加单位', example: '受理 2026-001 审计局' },
  return: { does: '退回申报，须说明理由', example: '退回 2026-001 请补充测算依据' },
  opine: { does: '代表本单位表态；不同意须写理由', example: '意见 2026-001 同意' },
  conclude: { does: '各单位都同意后作评审结论', example: '评审 2026-001 通过' },
  coordinate: { does: '记录分歧协调的结果', example: '协调 2026-001 一致 已与各单位当面沟通' },
  report: {
    does: '把评审通过的项目报请召集人；建议、报告报区政府并记录文号',
    example: '上报 2026-001',
  },
  approve: { does: '召集人同意报区政府', example: '批准 2026-001' },
  refuse: { does: '召集人不同意，须说明理由', example: '否决 2026-001 与已有服务重复' },
  record: {
    does: '记录区政府、常务会议或原渠道的决定，含对建议的批复',
    example: '批复 2026-001 同意 文号：绍柯政批〔2026〕12号 日期：2026-11-20 附件：批复扫描件',
  },
  'survey-link': { does: '取服务对象问卷的链接和二维码', example: '问卷链接 2026-001' },
  milestone: {
    does: '登记已批准项目的履约节点：到哪天，数量、质量和效果要达到多少',
    example:
      '履约 2026-001 期限：2027-06-30 数量：2000课时 质量：学生满意度不低于90% 效果：学生体质达标率提高',
  },
  back: {
    does: '退回前面的阶段重办，须写明理由',
    example: '退回阶段 2026-001 组织采购 理由：流标后更换方式',
  },
  entry: { does: '看一条台账登记的全部内容', example: '台账 C2026-01' },
  complete: {
    does: '记录项目完成，从完成日起计算评估期限；合同另有约定的写明评估期限',
    example: '完工 2026-001 2026-11-20',
  },
  evaluate: {
    does: '三方评价齐全后出具绩效评估结果；不写编号即列出待评估、待公布的项目',
    example: '评估 2026-001',
  },
  'payment-queue': { does: '逐笔看待审核的支付，看一笔、定一笔', example: '支付队列' },
  ledger: { does: '看一个项目的支付台账：已付、未付、滞留', example: '支付台账 2026-001' },
  transfers: { does: '看职能已转移、人员和经费还没有核减的项目', example: '费随事转' },
  export: { does: '导出项目、台账、合同、支付、评估的表格，可写年度和单位', example: '导出 台账 2027' },
  demand: { does: '看某年度列入预算的资金需求，按单位合计', example: '预算需求 2027' },
  archive: { does: '经费兑付完成、没有所欠事项后，把项目归档', example: '归档 2026-001' },
  meeting: { does: '看会议，或看一次会议的答复情况', example: '会议 M2026-01' },
  convene: {
    does: '召开会议；专门会议和联合调研先报召集人同意',
    example: '召开 全体会议 时间：2026-12-03 14:30-16:30 地点：区政府第一会议室 议题：年度工作计划',
  },
  reschedule: {
    does: '会议改期或换地点，已通知的都会再通知',
    example: '改期 M2026-01 2026-12-04 9:00-11:00',
  },
  cancel: { does: '取消会议，须说明理由', example: '取消会议 M2026-01 与区政府常务会议冲突' },
  invite: {
    does: '邀请列席，须有区政府同意的文号',
    example: '列席 M2026-01 残联 文号：绍柯政函〔2026〕8号 日期：2026-11-20',
  },
  attend: { does: '答复参会', example: '参会 M2026-01' },
  excuse: { does: '请假，须说明理由', example: '请假 M2026-01 外出培训' },
  substitute: { does: '委派他人参会', example: '委派 M2026-01 分管副局长' },
  agenda: { does: '看议程（含实时数据），办公室可加议题', example: '议程 M2026-01' },
  checkin: { does: '会议当天签到', example: '签到 M2026-01' },
  resolve: {
    does: '记录会上议定的事项',
    example: '议定 M2026-01 完善养老服务采购办法 责任单位：民政局 期限：2027-03-31',
  },
  close: {
    does: '闭会，固定出席名单，议定事项转督办；会前闭会或没有签到的须说明理由',
    example: '闭会 M2026-01',
  },
  roll: {
    does: '闭会后更正出席名单，须说明理由；纪要印发前可用，到会单位重新确认',
    example: '更正出席 M2026-01 到会：审计局 理由：签到遗漏',
  },
  finding: {
    does: '记录联合调研的发现，可转为难点或归入已有难点',
    example: '调研 M2026-01 护理人员不足 责任单位：民政局',
  },
  minutes: { does: '看纪要；写了正文就是拟稿或改稿，不会送出', example: '纪要 M2026-01 正文：会议听取了……' },
  circulate: { does: '把拟好的纪要送到会单位确认', example: '送签 M2026-01' },
  confirm: { does: '与会单位确认纪要', example: '确认 M2026-01' },
  object: { does: '对纪要提出异议，须说明理由', example: '异议 M2026-01 第二项责任单位应为民政局' },
  issue: { does: '印发纪要到22个成员单位并报区政府', example: '印发 M2026-01' },
  receive: { does: '签收纪要或通报', example: '签收 M2026-01' },
  delivery: { does: '看纪要或通报各单位收到没有，没收到的原因', example: '送达 M2026-01' },
  resend: { does: '向没有收到的单位重发纪要或通报', example: '重发 M2026-01' },
  follow: {
    does: '看未办结事项（可写单位、超期、第2页），或记录进展',
    example: '督办 M2026-01-1 已完成初稿',
  },
  done: {
    does: '办结事项，依据须是文号、链接或发来的文件；履约节点须写实际数量、质量和效果',
    example: '办结 M2026-01-1 民发〔2027〕3号',
  },
  consent: { does: '对拟报区政府的建议表示同意', example: '会签 P2026-01 同意' },
  reroster: { does: '本单位提出成员调整，会议确定后生效', example: '调整成员 卫计局成员 新任人员' },
  plan: {
    does: '拟年度计划草案：任务指标和阶段安排，由全体会议通过',
    example: [
      '计划 2027年工作要点',
      '指标：购买服务项目数 不少于20个 责任单位：财政局',
      '阶段：3月底前 完成目录修订 责任单位：财政局',
    ].join('\n'),
  },
  measure: { does: '年底测评计划的一项指标', example: '测评 W2027-01 1 23个' },
  matter: {
    does: '登记提案、难点、报告、通报、督查、年度例外；“督查”不写内容即看各单位完成情况；通报可加发各镇街、各部门',
    example: '难点 养老服务承接主体不足 责任单位：民政局 期限：2026-12-31',
  },
  code: { does: '给某个职务发绑定码', example: '绑定码 卫计局联络员' },
  deputy: {
    does: '指定某职务在一段日期内由谁代理',
    example: '代理 职务：卫计局成员 代理人：卫计局联络员 自：2026-12-01 至：2026-12-15',
  },
  setting: { does: '看或改本地设置（文件未规定的数字）', example: '设置 评估期限 30 按区里要求从严' },
  reminders: {
    does: '看该办什么、限哪天（可写单位、超期）；可推迟提醒',
    example: '提醒 推迟 2026-001 3天 正在会签',
  },
  'provider-year': { does: '看一个承接主体某一年的项目、金额和评价', example: '年报 S2026-01 2026' },
  'audit-package': {
    does: '把一个项目的全部记录、留痕和文件打成一个包，可在别处核对',
    example: '审计包 2026-001',
  },
  'public-draft': { does: '取一条公开信息的文稿，可直接复制，也有 Word 文件', example: '公开稿 G2026-01' },
  participation: {
    does: '看某一年各类社会力量的参与和中标，以及六类鼓励对象的占比',
    example: '承接情况 2026',
  },
  'finance-views': { does: '看财政监管的三个方面：预算、采购、绩效', example: '财政监管' },
  'reforms-linked': { does: '列出并导出与改革衔接的项目', example: '改革衔接导出' },
  'year-duties': { does: '看一年里各单位履职的记录', example: '年度履职 2026' },
  yearly: { does: '看某一年的全体会议或例外、会议、纪要、上报、议定事项、评估和项目', example: '年度 2026' },
  timeliness: {
    does: '看各单位办理的时长中位数和超期件数（可写单位、时段、第2页）',
    example: '时效 审计局 2026年',
  },
  health: { does: '看系统是否正常、谁还联系不上', example: '体检' },
};

export const GROUP_WORDS = {
  everyone: '人人可用',
  projects: '项目',
  deciding: '办理',
  stages: '批复以后：从采购到兑付',
  registers: '目录、名录和台账',
  meetings: '会议与事项',
  office: '办公室',
} as const;
export type CommandGroup = keyof typeof GROUP_WORDS;

/** What a command says of itself: its row's own words, else those of the table. */
export const commandWords = ({
  name,
  says,
}: {
  readonly name: string;
  readonly says?: CommandWords;
}): CommandWords => says ?? COMMAND_WORDS[name] ?? { does: '', example: '' };

/** Sentences of single commands. */
export const COMMAND_NOTES = {
  submitted: (number: string) => `办公室受理后会征求有关单位意见。随时可发送“履历 ${number}”看进展。`,
  voided: '改动涉及已审批的内容，原意见和决定已失效（仍可在履历中看到），项目回到待审批，重新征求意见。',
  fromTo: (from: string, to: string) => `${from}至${to}`,
  amendTitle: (number: string) => `要改 ${number} 的哪些内容？改好后提交；没动的不变。`,
  coordinated: {
    agreed: '请原来不同意的单位重新表态；全部同意后才能作评审结论。',
    'not-agreed': '各单位意见和理由已原文成包，报区政府决定（附件1 三）。',
  },
  tryTitle: (route: string) => `试算：${route}`,
  tryAsked: '将征求',
  tryLimit: '自行组织采购的金额条件',
  tryLimitWords: (amount: string, within: boolean, inclusive: boolean) =>
    `${amount}${within ? '在' : '不在'}“50万元以下”之内（${inclusive ? '含' : '不含'}本数，本地设置）${within ? '；还须在集中采购目录之外并属分散采购' : ''}（五(二)）`,
  tryScale: '申报时须写明规模判断的理由。',
  tryNote: '仅为试算，没有产生项目。',
  helpTitle: (name: string, posts: string) =>
    `${name ? `${name}，` : ''}您可以使用${posts ? `（${posts}）` : ''}：`,
  /** The four functions of the platform (六(六), R88). */
  functions: [
    '政策咨询：问一句，如“转包行不行”，或“依据 五(二)”',
    '申报审批：“申报”“待办”“项目 编号”',
    '日常监管：“缺 编号”“提醒”“支付台账 编号”',
    '信息服务：“查询 …”“公开事项”“年度”',
  ],
  helpStranger: '您可以使用：',
  helpHint: '群里请在命令前加“/”或@我；私聊直接写。发送“帮助 命令”看写法，例如“帮助 申报”。',
  helpGroupNone: (group: string) => `“${group}”里没有您可以使用的命令。`,
  helpGroupNote: '发送“帮助 命令”看怎么写，例如“帮助 申报”。',
  helpSilence: '沉默不等于同意：没有表态、答复或确认的，只会催办，不会替您同意。',
  helpBind: '要办事，请先向联席会议办公室索取绑定码，再私聊我发送“绑定 绑定码”。',
  catalogueTitle: (count: number, day: string) => `现行购买目录（${day}，${count}项）`,
  catalogueNone: (text: string) => `现行目录里没有叫“${text}”的事项。`,
  catalogueNear: '相近的事项：',
  catalogueOutside: '都不合适的，申报时“目录”写“无”，说明理由，须一事一议（六(一)）。',
  catalogueSubmit: (item: string) => `按“${item}”申报`,
  catalogueNote: '申报时在“目录”一栏写编码或名称；目录外写“无”（须一事一议）。',
  helpOne: (word: string, does: string) => `${word}：${does}`,
  helpExample: '可照此写：',
  helpFields: '各项内容',
  helpWho: (who: string) => `使用人：${who}`,
  helpLine: (word: string, name: string, does: string) => `${word}（/${name}）${does}`,
  required: '必填',
  optional: '可选',
  bound: (title: string, name: string) => `绑定成功：${name}（${title}）。`,
  boundNext: '发送“待办”看该您办的事，发送“帮助”看全部命令。',
  codeIssued: (title: string) => `${title}的绑定码`,
  codeUse: (day: string) => `一次有效，${day}前使用。请本人私聊我发送下面这一行：`,
  codeLine: (code: string) => `绑定 ${code}`,
  deputySet: (title: string, name: string, from: string, to: string) =>
    `已设代理：${from}至${to}，${title}由${name}代理。`,
  deputyNote: '代理人在此期间可以办理该职务的事项，到期自动失效。',
  basisExact: (ruleSet: string) => `原文，${ruleSet}`,
  basisSummary: (ruleSet: string) => `这是本系统的概括，不是原文；原文尚未导入（${ruleSet}）。`,
  basisAbout: (clauses: readonly string[]) => `相关条款：${clauses.join('、')}`,
  basisLine: (clause: string, text: string) => `${clause}：${text}`,
  basisSilent: '文件未规定，或没有找到相关的条款。',
  basisSilentOn: '具体的数额、期限或次数，文件未规定；本地设置可发送“设置”查看。',
  basisList: '条款写法：一至八，如 五(二)、六(二)3；附件1 三、附件2 12、附件3。',
  dutyTitle: (unit: string, clause: string) => `${unit}的职责（${clause}）`,
  dutyOpen: (count: number) => `该单位现有待办${count}件。`,
  dutyMore: (count: number) => `还有${count}件，发送“提醒”查看。`,
  dutyKept: (year: string, title: string) => `${year}年${title}：`,
  dutyNothing: '没有记录',
  bodyTitle: '区政府购买服务工作联席会议',
  bodyLead: '牵头单位',
  bodyChief: '总召集人',
  bodyConvenors: '召集人',
  bodyOffice: '办公室',
  bodyMembers: (count: number) => `成员单位（${count}个）`,
  bodyDirector: '主任',
  bodyDeputies: '副主任',
  vacant: '（空缺）',
  rosterTitle: (what: string, day: string, count: number) => `${what}名单（${day}，${count}人）`,
  rosterAll: '联席会议',
  rosterMissing: (units: readonly string[]) => `缺联络员：${units.join('、')}（附件1 二）`,
  rosterOfficers: (count: number) => `另有经办人${count}名，发送“名单 单位”查看。`,
  rosterNone: '这一天没有在任人员。',
  rosterLine: (holder: string, platforms?: readonly string[]) =>
    `${holder}${platforms ? `（${platforms.length > 0 ? platforms.join('、') : '未绑定账号'}）` : ''}`,
} as const;
