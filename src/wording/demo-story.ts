import { MEMBER_UNITS } from '../domain/people.ts';

/** A year of a small district, as it is played in the terminal: who says or presses what, and when time passes. */
export type DemoStep =
  | { readonly scene: string }
  | { readonly as: Speakers; readonly says: string; readonly chat?: 'group' }
  | {
      readonly as: Speakers;
      readonly presses: string;
      readonly form?: Readonly<Record<string, string>>;
    }
  | {
      /** `YYYY-MM-DD` */
      readonly until: string;
      readonly because: string;
      /** Posts whose mail is read then. */
      readonly hears?: readonly string[];
    };

/** Posts; where several say or press the same, one answer is read. */
type Speakers = string | readonly string[];

/** The day of that year on which the story begins. */
export const DEMO_BEGINS = '01-06';

const DIRECTOR = 'office-director';
/** Whoever buys meals for the old. */
const MEALS = 'officer-civil-affairs';
const CONVENORS = ['convenor-finance', 'convenor-government-office', 'chief-convenor'] as const;
const members = (...units: readonly string[]) => units.map((unit) => `member-${unit}`);
/** One of the member units has no member but a convenor; every one has a liaison. */
const ALL = MEMBER_UNITS.map((unit) => `liaison-${unit}`);
const AT_PLENARY = ALL.filter((post) => post !== 'liaison-land');
const BUYERS = ['civil-affairs', 'education-sports', 'health', 'culture', 'agriculture-forestry'];

const submission = (name: string, need: string, item: string, amount: string, year: number, more: string) =>
  `/申报\n名称：${name}\n需求：${need}\n目录：${item}\n金额：${amount}\n测算：按服务人次和单价测算，见附表\n资金来源：项目经费\n期限：${year}-02-01至${year}-06-30\n数量：全年不少于2000人次\n质量：满意度不低于90%\n服务性质：公共服务\n适宜：是\n人员：不增加\n${more}`;

const tender = (round: string) =>
  `公开招标 评审机制：综合评分，质量占六成 合同类型：单价合同 理由：课时可计量，供应方多 机构类型：代理机构 机构名称：区采购代理中心 平台编号：KQ-${round}`;

/** Its conditions agreed to, and its tender out. */
const sought = (number: string, as: string, round: string): readonly DemoStep[] => [
  { as, says: `条件 ${number} 条件：有社区助餐经验，持健康证 依据：食品安全要求` },
  { as: 'member-finance', says: `条件会签 ${number} 同意` },
  { as, says: `采购 ${number} ${tender(round)}` },
];
const won = (number: string, document: string) =>
  `中标 ${number} 柯桥社工服务中心 金额：36万元 日期：今天 文件：${document} 参与：社会组织 2`;

const bought = (number: string, as: string, year: number): readonly DemoStep[] => [
  ...sought(number, as, '12'),
  {
    as: 'member-civil-affairs',
    says: '承接主体登记 柯桥社工服务中心 类型：社会组织 登记机关：民政局 登记号：52330621MJ0001',
  },
  { as, says: won(number, `柯采中〔${year}〕12号`) },
];

/** Consented to by finance, then paid through the treasury. */
const paid = (number: string, as: string, payee: string, voucher: string): readonly DemoStep[] => [
  { as: 'member-finance', says: `支付审核 ${number} 同意` },
  { as, says: `付款 ${number} 今天 凭证：${voucher} 收款人：${payee} 账号：6789 方式：授权支付` },
];

/** The purchaser's own rules of control filed and published, then the file closed. */
const closed = (number: string, as: string, document: string): readonly DemoStep[] => [
  { as, says: `内控 ${number} 购买服务内部监督办法 附件：${document}` },
  { as, says: `内控公开 ${number} https://www.example.gov/open/41.html 日期：今天` },
  { as, says: `归档 ${number}` },
];

interface Names {
  /** The first work day from `MM-DD` on, of the story's year or another; `YYYY-MM-DD`. */
  readonly day: (monthAndDay: string, ofYear?: number) => string;
  /** Of a unit, by its slug. */
  readonly unit: (slug: string) => string;
}

/** The story of that year. */
export function demoStory(year: number, names: Names): readonly DemoStep[] {
  const { day } = names;
  const special = `M${year}-01`;
  const half = `M${year}-02`;
  const plenary = `M${year}-03`;
  const sports = `${year}-001`;
  const meals = `${year}-002`;
  const again = `${year + 1}-001`;
  return [
    { scene: '第一幕　一月：申报与评审' },
    {
      as: 'officer-education-sports',
      chat: 'group',
      says: submission(
        '中小学课后体育服务',
        '课后体育师资不足，家长反映集中',
        'B10 体育',
        '80万元',
        year,
        '情形：新增、职能转变\n规模理由：不大，覆盖二十八所学校',
      ),
    },
    { as: DIRECTOR, presses: '受理' },
    { as: 'member-finance', presses: '同意' },
    { as: 'member-staffing', presses: '不同意', form: { 理由: '职能划转文件尚未印发' } },
    {
      as: 'convenor-government-office',
      presses: '协调一致',
      form: { 说明: '划转文件本周印发，双方已确认' },
    },
    { as: 'member-staffing', presses: '同意' },
    { as: DIRECTOR, presses: '评审通过' },
    { as: DIRECTOR, presses: '上报' },
    { as: 'chief-convenor', presses: '批准' },
    {
      as: DIRECTOR,
      presses: '批复',
      form: { 结果: '同意', 文号: `区政批〔${year}〕12号`, 日期: '今天', 附件: '批复扫描件' },
    },

    {
      as: 'officer-education-sports',
      says: `条件 ${sports} 条件：有3年以上体育培训经验，持证教练不少于10人 依据：课程质量要求`,
    },
    { as: 'member-finance', says: `条件会签 ${sports} 同意` },
    { as: 'officer-education-sports', says: `采购 ${sports} ${tender('01')}` },
    { as: 'officer-education-sports', says: `流标 ${sports} 原因：开标时只有一家报名 日期：今天` },
    { as: 'officer-education-sports', says: `采购 ${sports} ${tender('02')}` },
    {
      as: 'officer-education-sports',
      says: '承接主体登记 明远体育服务中心 类型：社会组织 登记机关：民政局 登记号：52330621MJ0017',
    },
    {
      as: 'officer-education-sports',
      says: `中标 ${sports} 明远体育服务中心 金额：78万元 日期：今天 文件：柯采中〔${year}〕2号 参与：社会组织 2、企业 1`,
    },
    { as: 'officer-education-sports', says: `资质审查 ${sports}` },
    {
      as: 'officer-education-sports',
      says: `资质 ${sports} 1、2、3、4、5 合格 依据：现场核查表〔${year}〕1号`,
    },
    { as: 'officer-education-sports', says: `资质 ${sports} 其他条件 无其他条件` },
    { as: 'liaison-education-sports', says: `资质会签 ${sports} 同意` },
    { as: 'liaison-civil-affairs', says: `资质会签 ${sports} 同意` },
    {
      as: 'officer-education-sports',
      says: `合同 ${sports} 承接主体：明远体育服务中心 金额：78万元 期限：${year}-01-01至${year}-06-30 内容：二十八所学校的课后体育服务 数量：4000课时 质量：学生满意度不低于90% 效果：体质达标率提高 支付计划：${year}-07-31 78万元 分期：不允许 转包条款：第8条 附件：柯教体合〔${year}〕6号 签订日期：今天`,
    },

    { scene: '第二幕　一月至二月：有人没有表态' },
    {
      as: 'officer-civil-affairs',
      chat: 'group',
      says: submission('社区助餐服务', '高龄独居老人就餐困难', 'B05 社会服务', '36万元', year, '情形：无'),
    },
    { as: DIRECTOR, presses: '受理' },
    {
      until: day('02-05'),
      because: '财政局一直没有表态。沉默不算同意，只会有人来催',
      hears: ['member-finance', 'liaison-finance', DIRECTOR, ...CONVENORS],
    },
    { as: 'member-finance', says: '待办' },
    { as: 'member-finance', presses: '同意' },
    { as: DIRECTOR, presses: '评审通过' },
    {
      as: DIRECTOR,
      presses: '批复',
      form: {
        结果: '同意',
        文号: `区财社〔${year}〕3号`,
        日期: '今天',
        附件: '批复扫描件',
        渠道: '部门预算',
      },
    },

    ...bought(meals, MEALS, year),
    { as: MEALS, says: `资质审查 ${meals} 会同：卫计局` },
    { as: MEALS, says: `资质 ${meals} 1、2、3、4、5 合格 依据：现场核查表〔${year}〕2号` },
    { as: MEALS, says: `资质 ${meals} 其他条件 无其他条件` },
    { as: 'liaison-civil-affairs', says: `资质会签 ${meals} 同意` },
    { as: 'liaison-health', says: `资质会签 ${meals} 同意` },
    {
      as: MEALS,
      says: `合同 ${meals} 承接主体：柯桥社工服务中心 金额：36万元 期限：${year}-02-01至${year}-06-30 内容：社区助餐 数量：2000人次 质量：满意度不低于90% 效果：独居老人就餐有保障 支付计划：${year}-04-30 18万元、${year}-07-31 18万元 分期：允许 转包条款：第8条 附件：柯民合〔${year}〕2号 签订日期：今天 节点：${year}-04-20 1000人次 满意度90% 覆盖十个社区、${year}-06-30 1000人次 满意度90% 覆盖十个社区`,
    },
    { as: MEALS, says: `跟踪 ${meals} 十个社区助餐点已开餐` },

    { scene: '第三幕　三月：专门会议' },
    { until: day('03-10'), because: '三月，养老服务采购办法要开会商量' },
    {
      as: DIRECTOR,
      says: `召开 专门会议 时间：${day('03-16')} 9:00-11:00 地点：财政局三楼会议室 单位：民政局、卫计局、教体局 依据：年度工作计划第三项 议题：养老服务采购办法`,
    },
    { as: 'convenor-finance', presses: '批准' },
    { as: 'member-civil-affairs', presses: '参会' },
    { as: 'member-health', presses: '委派', form: { 参会人: '分管副局长' } },
    { as: 'member-education-sports', presses: '请假', form: { 理由: '外出培训' } },
    { until: day('03-16'), because: '开会的日子到了' },
    { as: DIRECTOR, says: `议程 ${special}` },
    { as: DIRECTOR, says: `签到 ${special} 到会单位：民政局、卫计局` },
    {
      as: DIRECTOR,
      says: `议定 ${special} 完善养老服务采购办法 责任单位：民政局 期限：${day('04-15')}`,
    },
    { as: DIRECTOR, says: `闭会 ${special}` },
    {
      as: DIRECTOR,
      says: `纪要 ${special} 正文：会议听取了民政局关于养老服务采购情况的汇报。\n会议要求加快完善采购办法。`,
    },
    { as: DIRECTOR, presses: '送签' },
    { as: 'member-civil-affairs', presses: '确认' },
    { as: 'member-health', presses: '异议', form: { 理由: '请写明卫计局配合制订服务标准' } },
    {
      as: DIRECTOR,
      says: `纪要 ${special} 正文：会议听取了民政局关于养老服务采购情况的汇报。\n会议要求民政局会同卫计局加快完善采购办法和服务标准。`,
    },
    { as: DIRECTOR, presses: '送签' },
    { as: members('civil-affairs', 'health'), presses: '确认' },
    { as: DIRECTOR, presses: '印发' },
    { as: ALL, presses: '签收' },
    { as: DIRECTOR, says: `上报 B${year}-01 文号：区购联报〔${year}〕1号 日期：今天` },

    { scene: '第四幕　四月：通报、难点与督办' },
    { until: day('04-08'), because: '四月，通报一季度情况' },
    {
      as: DIRECTOR,
      says: `通报 一季度政府购买服务情况\n一季度已批复项目2个，合计116万元。\n请各购买主体抓紧组织采购，按季报送进度。`,
    },
    { as: ALL, presses: '签收' },
    { as: 'member-health', says: `难点 护理人员不足 责任单位：民政局 期限：${day('11-30')}` },
    { as: 'officer-health', says: `举报 ${meals} 转包 送餐的是另一家公司的车` },
    { as: 'member-finance', says: `结论 ${meals} 不成立 依据：现场核查记录〔${year}〕3号` },
    {
      as: MEALS,
      says: `办结 L${year}-02 数量：1010人次 质量：满意度88% 效果：已覆盖十个社区 依据：验收单〔${year}〕2号`,
    },
    { as: MEALS, says: `支付 ${meals} 18万元 节点：L${year}-02 发票：F-201` },
    ...paid(meals, MEALS, '柯桥社工服务中心', `国库〔${year}〕41号`),
    {
      until: day('04-27'),
      because: '议定事项到期没有办结，先催责任单位，再告知成员',
      hears: ['liaison-civil-affairs', 'member-civil-affairs'],
    },
    { as: 'liaison-civil-affairs', says: `督办 ${special}-1 采购办法已送法制办审查` },
    { as: 'liaison-civil-affairs', says: `办结 ${special}-1 民发〔${year}〕3号` },

    { scene: '第五幕　七月：汇报会与向区政府报告' },
    { until: day('06-29'), because: '半年过去，定期汇报会和定期报告快到期了', hears: [DIRECTOR] },
    {
      as: DIRECTOR,
      says: `召开 汇报会 时间：${day('07-05')} 9:00-10:30 地点：区政府第二会议室 单位：财政局、民政局、教体局、卫计局 汇报人：召集人（财政局） 议题：上半年政府购买服务工作`,
    },
    { until: day('07-05'), because: '汇报会召开' },
    { as: DIRECTOR, says: `议程 ${half}` },
    { as: DIRECTOR, says: `签到 ${half} 到会单位：财政局、民政局、教体局、卫计局` },
    { as: DIRECTOR, says: `闭会 ${half}` },
    { as: DIRECTOR, says: `纪要 ${half} 正文：会议听取了上半年政府购买服务情况的汇报，分析了存在的问题。` },
    { as: DIRECTOR, presses: '送签' },
    { as: members('finance', 'civil-affairs', 'education-sports', 'health'), presses: '确认' },
    { as: DIRECTOR, presses: '印发' },
    { as: ALL, presses: '签收' },
    { as: DIRECTOR, says: `上报 B${year}-02 文号：区购联报〔${year}〕2号 日期：今天` },
    {
      as: DIRECTOR,
      says: `报告 上半年政府购买服务工作\n上半年批复项目2个，合计116万元；召开专门会议1次，议定事项1项，已办结。\n护理人员不足的问题正在研究。`,
    },
    { as: DIRECTOR, says: `上报 B${year}-03 文号：区购联报〔${year}〕3号 日期：今天` },
    {
      as: 'officer-education-sports',
      says: `跟踪 ${sports} 二十八所学校全部开课，到课率96% 附件：巡查单〔${year}〕3号`,
    },
    {
      as: 'officer-education-sports',
      says: `办结 L${year}-01 数量：4012课时 质量：学生满意度93% 效果：体质达标率提高3% 依据：验收单〔${year}〕5号`,
    },
    { as: 'officer-education-sports', says: `完工 ${sports} ${year}-06-30` },

    { as: MEALS, says: `跟踪 ${meals} 有三个社区多次断餐，已要求整改` },
    {
      as: MEALS,
      says: `办结 L${year}-03 数量：640人次 质量：满意度58% 效果：七个社区有保障 依据：验收单〔${year}〕6号`,
    },
    { as: MEALS, says: `完工 ${meals} ${year}-06-30` },
    { as: MEALS, says: `验收 ${meals} 合格 附件：验收报告〔${year}〕1号` },
    {
      as: MEALS,
      says: `购买主体评价 ${meals} 数量：60 质量：50 资金：60 实际数量：1650人次 实际质量：满意度58% 附件：评价表〔${year}〕1号`,
    },
    {
      as: MEALS,
      says: `服务对象评价 ${meals} 数量：55 质量：45 资金：50 询问：150 答复：121 附件：问卷汇总〔${year}〕1号`,
    },
    {
      as: MEALS,
      says: `第三方评价 ${meals} 数量：58 质量：50 资金：55 第三方：区评估协会 附件：评估报告〔${year}〕1号`,
    },
    { as: MEALS, says: `出具 ${meals}` },
    {
      as: 'liaison-public-resources',
      says: `公布 ${meals} 链接：https://www.example.gov/open/8.html 日期：今天`,
    },
    { as: MEALS, says: `支付 ${meals} 18万元 节点：L${year}-03 发票：F-202` },
    ...paid(meals, MEALS, '柯桥社工服务中心', `国库〔${year}〕73号`),
    { as: MEALS, says: `项目 ${meals}` },
    ...closed(meals, MEALS, `柯民〔${year}〕41号`),

    { scene: '第六幕　秋天：评估超期' },
    {
      until: day('09-02'),
      because: '九月，今年的全体会议还没有定；课后体育服务也还没有评估',
      hears: [DIRECTOR, 'officer-education-sports'],
    },
    {
      until: day('10-20'),
      because: '评估过了期限，催办逐级往上走',
      hears: ['officer-education-sports', 'member-education-sports', DIRECTOR, ...CONVENORS],
    },
    { as: MEALS, says: `办结 I${year}-01 改进报告〔${year}〕1号` },
    { as: DIRECTOR, says: '评估' },
    { as: 'officer-education-sports', says: `验收 ${sports} 合格 附件：验收报告〔${year}〕2号` },
    {
      as: 'officer-education-sports',
      says: `购买主体评价 ${sports} 数量：90 质量：80 资金：90 实际数量：2150人次 实际质量：满意度92% 附件：评价表〔${year}〕2号`,
    },
    {
      as: 'officer-education-sports',
      says: `服务对象评价 ${sports} 数量：87 质量：87 资金：87 询问：200 答复：164 附件：问卷汇总〔${year}〕2号`,
    },
    { as: 'officer-education-sports', says: `出具 ${sports}` },
    {
      as: 'officer-education-sports',
      says: `第三方评价 ${sports} 数量：90 质量：90 资金：90 第三方：区评估协会 附件：评估报告〔${year}〕2号`,
    },
    { as: 'officer-education-sports', says: `出具 ${sports}` },
    {
      as: 'liaison-public-resources',
      says: `公布 ${sports} 链接：https://www.example.gov/open/12.html 日期：今天`,
    },
    { as: 'officer-education-sports', says: `支付 ${sports} 78万元 节点：L${year}-01 发票：F-101` },
    ...paid(sports, 'officer-education-sports', '明远体育服务中心', `国库〔${year}〕118号`),
    {
      as: 'member-finance',
      says: `核减 ${sports} 单位：教体局 编制：2 经费：12万元 日期：今天 附件：柯编〔${year}〕8号`,
    },
    ...closed(sports, 'officer-education-sports', `柯教体〔${year}〕52号`),
    {
      as: DIRECTOR,
      says: `计划 ${year + 1}年政府购买服务工作要点\n指标：批复项目 不少于5个 责任单位：财政局\n阶段：3月底前 完成目录修订 责任单位：财政局`,
    },

    { scene: '第七幕　十一月：全体会议' },
    {
      until: day('11-02'),
      because: '还有两个月，全体会议仍没有定，提醒升到召集人',
      hears: [DIRECTOR, ...CONVENORS],
    },
    {
      as: DIRECTOR,
      says: `召开 全体会议 时间：${day('11-17')} 9:00-11:30 地点：区政府第一会议室 议题：全年工作总结；社会力量培育`,
    },
    { as: BUYERS.map((unit) => `liaison-${unit}`), presses: '参会' },
    { as: 'liaison-land', presses: '请假', form: { 理由: '参加省里会议' } },
    { until: day('11-17'), because: '全体会议召开' },
    { as: DIRECTOR, says: `议程 ${plenary}` },
    {
      as: DIRECTOR,
      says: `签到 ${plenary} 到会单位：${MEMBER_UNITS.filter((unit) => unit !== 'land')
        .map(names.unit)
        .join('、')}`,
    },
    {
      as: DIRECTOR,
      says: `议定 ${plenary} 通过${year + 1}年工作要点 责任单位：财政局 期限：${year + 1}-01-31 关联：W${year}-01 结果：通过`,
    },
    {
      as: DIRECTOR,
      says: `议定 ${plenary} 制订护理人员培训方案 责任单位：民政局 期限：${day('11-30')} 关联：N${year}-01 结果：通过`,
    },
    { as: DIRECTOR, says: `闭会 ${plenary}` },
    {
      as: DIRECTOR,
      says: `纪要 ${plenary} 正文：会议听取了全年政府购买服务工作情况。\n会议认为，购买服务进展平稳，护理人员不足须尽快缓解。`,
    },
    { as: DIRECTOR, presses: '送签' },
    { as: AT_PLENARY, presses: '确认' },
    { as: DIRECTOR, presses: '印发' },
    { as: ALL, presses: '签收' },
    { as: DIRECTOR, says: `上报 B${year}-04 文号：区购联报〔${year}〕4号 日期：今天` },

    { scene: '第八幕　十二月：收尾' },
    {
      until: day('12-09'),
      because: '全体会议的一项议定事项过了期限',
      hears: ['liaison-civil-affairs', 'member-civil-affairs'],
    },
    { as: 'member-civil-affairs', says: '待办' },
    { as: 'member-civil-affairs', says: `办结 ${plenary}-2 民发〔${year}〕21号` },
    { as: 'member-civil-affairs', says: `办结 N${year}-01 民发〔${year}〕21号` },

    { scene: '第九幕　年末：全年情况' },
    { until: day('12-28'), because: '一年就要过去，下一次报告和汇报会也该准备了', hears: [DIRECTOR] },
    {
      as: DIRECTOR,
      says: `报告 全年政府购买服务工作\n全年批复项目2个，合计116万元，都已完成并付清，评估为良、差各1个。\n召开全体会议、汇报会、专门会议各1次，议定事项3项，已办结2项。`,
    },
    { as: DIRECTOR, says: `上报 B${year}-05 文号：区购联报〔${year}〕5号 日期：今天` },
    { as: DIRECTOR, says: `年度 ${year}` },
    { as: DIRECTOR, says: `查询 ${year}年` },
    { as: DIRECTOR, says: '会议' },
    { as: DIRECTOR, says: '督办' },
    { as: DIRECTOR, says: '提醒' },
    { as: DIRECTOR, says: `履历 ${sports}` },

    { scene: '第十幕　来年一月：上次评估看得见' },
    { until: day('01-10', year + 1), because: '新的一年，社区助餐又要申报' },
    {
      as: MEALS,
      says: submission(
        '社区助餐服务',
        '高龄独居老人就餐困难',
        'B05 社会服务',
        '36万元',
        year + 1,
        '情形：无',
      ),
    },
    { as: DIRECTOR, presses: '受理' },
    { as: 'member-finance', presses: '同意' },
    { as: DIRECTOR, presses: '评审通过' },
    {
      as: DIRECTOR,
      says: `批复 ${again} 同意 文号：区财社〔${year + 1}〕1号 日期：今天 附件：批复扫描件 渠道：部门预算`,
    },
    ...sought(again, MEALS, '03'),
    { as: MEALS, says: won(again, `柯采中〔${year + 1}〕1号`) },
    { as: MEALS, says: `知悉 ${again}` },
    { as: 'member-finance', says: `财政知悉 ${again}` },
    { as: MEALS, says: won(again, `柯采中〔${year + 1}〕1号`) },
  ];
}
