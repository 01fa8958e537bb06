import type { Answers } from '../domain/declared-options.ts';
import { CLOSED_STATES, DELIVERED, OPEN_STATES } from '../domain/open-states.ts';
import type { Route, State } from '../domain/project.ts';
import { sayDate, sayPeriod } from './days.ts';

/** The words a question about projects is made of, over folded text; what is taken first is longest. */

const N = '[\\d零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟.,，]+';
const UNIT = '(?:个)?(?:十万|百万|千万|万|亿|w|千|百)?(?:元|块钱?|人民币)?';
const BEFORE =
  '不少于|不低于|不小于|大于等于|至少|不超过|不高于|不大于|不多于|小于等于|至多|最多|大于|超过|高于|多于|小于|低于|少于|不足|不到|不满|>=|<=|≥|≤|>|<';
const AFTER =
  '(?:[(（]含(?:本数)?[)）])?(?:(?:及|或|和)?(?:以上|往上|朝上|以下|往下|朝下)|开外|起步|起|以内|之内|以里|封顶|\\+)(?:[(（]含(?:本数)?[)）])?';

export const AMOUNTS = {
  condition: new RegExp(
    `(?:金额|预算|资金|总额|经费)?(?:在|为|是)?(?:(?:${BEFORE})[¥￥]?${N}${UNIT}|[¥￥]?${N}${UNIT}(?:到|至|-|~|～|—|–)[¥￥]?${N}${UNIT}(?:之间|间)?|[¥￥]?${N}${UNIT}${AFTER}|(?:介于)?[¥￥]?${N}${UNIT}(?:和|与)[¥￥]?${N}${UNIT}之?间)`,
    'g',
  ),
  exact: new RegExp(
    `(?:金额|预算|资金|总额|经费)?(?:在|为|是|等于)?[¥￥]?${N}(?:个)?(?:十万|百万|千万|万|亿|w)(?:元|块钱?)?`,
    'g',
  ),
  loose:
    /(?:[零一二三四五六七八九十百千两\d]+|上)(?:来|多|几|把)(?:万|亿|千|百)(?:元|块)?|几十万|几百万|上百万|上千万/g,
  vague: /左右|上下|来万|多万|几十?万|几百万|大概|大约|约|出头|不到一点|差不多/,
  money: /[万亿元w块]/,
  included: /[(（]含(?:本数)?[)）]/g,
  plus: /\+/g,
  /** 往上, 开外 and their like as the amount reader writes them. */
  upward: /(?:及|或|和)?(?:往上|朝上)|开外|起步/g,
  downward: /(?:及|或|和)?(?:往下|朝下)|以里|封顶/g,
  kuai: /块钱?/g,
  /** Two neighbouring figures before one measure: 五六十万 is 五十万到六十万. */
  pair: /(?<![零一二三四五六七八九十百千\d])(?<low>[一二两三四五六七八])(?<high>[二两三四五六七八九])(?<unit>十万|百万|千万|万|十亿|亿)(?:元|块钱?)?(?:之间|左右|上下|的)?/g,
  w: /w/g,
  subject: /^(?:金额|预算|资金|总额|经费)?(?:在|为|是|等于)?/,
} as const;

const YEAR =
  '(?:(?<named>(?:从)?(?:今年)?(?:开年|年初|年头)(?:上)?(?=以来|到|至|开始|起)|今年|本年|当年|去年|上一?年|前年|明年|本年度|上一?年度|旧年|头年)(?:度)?|(?<year>20\\d\\d|\\d\\d)年(?:度)?)(?:以来|到现在|到今天|到目前|至今|至目前|开始|起|内)?';
const MONTH = '(?<month>元|1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])';

export const TIMES = {
  /** How many years from this one; what is not among them is this year. */
  years: [
    [/^(?:去|上|旧|头)/, -1],
    [/^前/, -2],
    [/^明/, 1],
  ] as readonly (readonly [RegExp, number])[],
  quarters: { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 } as Readonly<
    Record<string, number>
  >,
  quarter: new RegExp(
    `(?:${YEAR})?的?(?:第?(?<q>[一二三四1-4])季度?(?:度)?|q(?<qq>[1-4])|(?<rel>上个?|本|这个?)季度)`,
    'g',
  ),
  half: new RegExp(`(?:${YEAR})?的?(?<half>上|下)半年`, 'g'),
  months: new RegExp(
    `(?:${YEAR})?的?${MONTH}(?:月份?)?(?:到|至|-|~|—)(?<to>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?`,
    'g',
  ),
  month: new RegExp(`(?:${YEAR})?的?(?<!\\d)${MONTH}月份?(?!\\d|[一二三四五六七八九十]{1,3}[日号])`, 'g'),
  firstMonths: new RegExp(`(?:${YEAR})?的?(?:前|头)(?<n>[一二两三四五六七八九十\\d]{1,2})个月`, 'g'),
  relMonth: /(?<rel>上上个?|上个?|本|这个?|当|最近一个)月份?/g,
  recent:
    /(?:最近|近|过去|这)(?:的)?(?<n>[一二两三四五六七八九十\d]{1,3}|半)(?:个)?(?<unit>天|日|周|星期|礼拜|月|年)(?:内|里|以来|来)?/g,
  week: /(?<rel>上上?个?|本|这个?)(?:周|星期|礼拜)(?![一二三四五六日天])/g,
  day: /(?<rel>今天|今日|昨天|昨日|前天)/g,
  year: new RegExp(YEAR, 'g'),
  firstHalf: /^上/,
  firstMonth: /^元$/,
  /** How many weeks, months or quarters before this one. */
  back: [
    [/^上上/, 2],
    [/^上/, 1],
  ] as readonly (readonly [RegExp, number])[],
  /** How many days before today. */
  ago: [
    [/^昨/, 1],
    [/^前/, 2],
  ] as readonly (readonly [RegExp, number])[],
  days: { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7, 半月: 15 } as Readonly<Record<string, number>>,
  inMonths: { 月: 1, 年: 12, 半年: 6 } as Readonly<Record<string, number>>,
  halfOf: /^半$/,
} as const;

export const FLAG_WORDS: readonly {
  readonly form: RegExp;
  readonly flag: keyof Answers;
  readonly shown: string;
}[] = [
  {
    form: /临时(?:交办|确定|指定|安排)的?(?:特定)?(?:项目|事项)?|(?:(?:区委|党委)?[、和]?(?:区政府|政府)?(?:临时)?(?:交办|确定|指定|安排|布置)的?)?特定(?:的)?(?:服务)?(?:项目|事项|类)?|(?:区委|党委)?[、和]?(?:区委)?(?:区政府|政府|上级|领导)(?:临时)?(?:交办|指定|布置|确定)的?/g,
    flag: 'specified',
    shown: '特定',
  },
  {
    form: /重大(?:项目|民生(?:事项|项目|类)?|事项|的)?|民生(?:事项|项目|类|工程)/g,
    flag: 'major',
    shown: '重大民生',
  },
  { form: /(?:涉及|属于)?(?:政府)?职能(?:转变|转移)(?:类|项目|的)?/g, flag: 'transfer', shown: '职能转变' },
  { form: /规模(?:较|比较|很)?大/g, flag: 'large', shown: '规模较大' },
  { form: /新增(?:加)?(?:的)?(?:项目|类|事项)?|新上(?:的)?|新开展(?:的)?/g, flag: 'fresh', shown: '新增' },
];

export const ROUTE_WORDS_SAID: readonly {
  readonly form: RegExp;
  readonly routes: readonly Route[];
  readonly shown: string;
}[] = [
  { form: /路(?:径|线)a(?:的)?|a路(?:径|线)(?:的)?/g, routes: ['A'], shown: '区政府审批' },
  { form: /路(?:径|线)b(?:的)?|b路(?:径|线)(?:的)?/g, routes: ['B', 'D+B'], shown: '常务会议' },
  { form: /路(?:径|线)c(?:的)?|c路(?:径|线)(?:的)?/g, routes: ['C'], shown: '原渠道' },
  { form: /路(?:径|线)d(?:的)?|d路(?:径|线)(?:的)?/g, routes: ['D', 'D+B'], shown: '一事一议' },
  { form: /一事一议(?:的)?/g, routes: ['D', 'D+B'], shown: '一事一议' },
  {
    form: /(?:要?(?:上|报|过|走))?(?:区政府)?常务会议?(?:的|研究|审定)?/g,
    routes: ['B', 'D+B'],
    shown: '常务会议',
  },
  { form: /(?:走)?原(?:有)?(?:经费)?(?:申拨)?渠道(?:的)?/g, routes: ['C'], shown: '原渠道' },
];

/** Not done with yet: 没办完, 还没办结, 还有什么没办, 手头的, 还剩几个; not 有没有办完. */
const UNFINISHED =
  /(?:还|尚|仍)?(?:没|(?<!有)没有|未)(?:办理?|弄|做|走|搞|处理)(?:完|结|好|成|妥|掉)(?:流程|手续)?(?:的|了)?|(?:还|尚|仍)?(?:没|(?<!有)没有|未)(?:办理?|了结|完成|完结|结束|结案|处理|完|结)(?:的)?|(?:还|尚|仍)(?:没|没有|未)(?:获)?(?:批准|批复|批|通过)(?:下来|完)?(?:的)?(?=$|[有，,。？?！!\s])|(?:还)?(?:在)?手(?:头|上|里|中)(?:上)?(?:还有|的|有)?|还剩(?:下|余)?(?:的)?|(?:还)?在(?:途|走)(?:流程)?(?:中|的)?/g;

/** States as they are spoken of, the particular before the general. */
export const STATE_SAID: readonly {
  readonly form: RegExp;
  readonly states: readonly State[];
  readonly shown: string;
}[] = [
  {
    form: /(?:卡|压|停|等|待|在|送|报)在?(?:到|给)?(?:了)?(?:总)?召集人(?:那里?|那儿|那边|手里|手上|处|批|批准|签|签字|点头|拍板|审批|决定)?的?|等?(?:总)?召集人(?:那里?|那边)?(?:还|尚)?(?:没有?|未)(?:批准|批|签字?|审批|看|点头|同意|表态|定)(?:下来)?的?|待召集人(?:批准|批|审批)?|待批准/g,
    states: ['awaiting-convenor'],
    shown: '待召集人批准',
  },
  {
    form: /(?:卡|压|停|等|待|在|报|送)在?(?:到|给)?(?:了)?区(?:政府|里)(?:那里?|那儿|那边|手里|手上|处|批复|批|决定|审批|答复|回复|下文)?(?:还没批|没批)?的?|区(?:政府|里)(?:那里?|那边)?(?:还|尚)?(?:没有?|未)(?:批复|批准|批|同意|定|回复?|答复|研究|下文|发文|审批?)(?:下来|完)?的?|待区政府批复/g,
    states: ['awaiting-government', 'escalated'],
    shown: '待区政府批复',
  },
  {
    form: /(?:待|等|没|未)批复(?:的)?/g,
    states: ['awaiting-government', 'awaiting-channel', 'escalated'],
    shown: '待批复',
  },
  { form: /(?:还|尚|仍)?(?:没有?|未)(?:完工|交付)(?:的)?/g, states: ['approved'], shown: '已批复未完工' },
  {
    form: UNFINISHED,
    states: OPEN_STATES,
    shown: '在办',
  },
  {
    form: /(?:已(?:经)?|都)?办(?:完|结|好|成)(?:了)?(?:的)?/g,
    states: CLOSED_STATES,
    shown: '办结',
  },
  { form: /待原渠道(?:批复)?/g, states: ['awaiting-channel'], shown: '待原渠道批复' },
  {
    form: /(?:办公室)?(?:还|尚|都)?(?:没有?|未|待|等|没人|等待|等着)受理(?:的)?|(?:等|待|卡在|压在|在)办公室(?:那里?|那边|手里|手上)?(?:受理|收件?)?(?:的)?|刚(?:刚)?(?:申报|报上来|报)的?|(?:没|未|待)收件的?/g,
    states: ['submitted'],
    shown: '待受理',
  },
  {
    form: /(?:被|已|已经|给|让)?(?:人)?(?:退回|退|打回|打)(?:过)?(?:来|去)(?:重报|重写|修改|补正)?(?:过)?(?:的|了)?|(?:被|已|已经|给)?退回(?:修改|待改|补正)?(?:过)?(?:的|了)?|打回(?:的|了)?|(?:被|给)退(?:件)?(?:过)?(?:的|了)|(?:等|待|要)(?:修改|补正)(?:的)?/g,
    states: ['returned'],
    shown: '已退回',
  },
  {
    form: /(?:已|已经|自己|主动)?(?:撤回|撤销|撤掉|撤了|撤)(?:来)?(?:过)?(?:的|了)|(?:已|已经)?(?:撤回|撤销)(?:过)?|不报了的/g,
    states: ['withdrawn'],
    shown: '已撤回',
  },
  {
    form: /有(?:不同)?(?:分歧|意见不一|争议|不同意见|人反对|单位反对|单位不同意|反对意见)(?:的)?|(?:存在|出现|闹)(?:分歧|争议)(?:的)?|(?:意见|说法)?(?:不一致|不统一|谈不拢|谈不拢|说不拢|顶牛)(?:的)?|(?:待|要|需要|等)协调(?:的)?|分歧(?:的)?|有争议/g,
    states: ['disputed', 'escalated'],
    shown: '有分歧',
  },
  {
    form: /谁(?:还|都)?(?:没有?|未|欠着?|差)(?:着|的)?(?:表态|意见|回意见|给意见|会签)(?:的)?|(?:在|正在|还在)?(?:征求|征求各单位|征求部门|征集)意见(?:的|中|阶段)?(?:的)?|(?:在|正在|还在)(?:会签|征意见)(?:的|中)?|(?:在|正在)?(?:评审|会审)中(?:的)?|等(?:各单位)?表态(?:的)?/g,
    states: ['in-review'],
    shown: '征求意见',
  },
  {
    form: /待上报(?:的)?|(?:可以|等|该|还没)上报(?:的)?|评审通过(?:了)?(?:的)?/g,
    states: ['concluded'],
    shown: '待上报',
  },
  {
    form: /待(?:绩效)?评估(?:的)?|(?:等|该|要|没|未|还没)(?:绩效)?评估(?:的)?|完工(?:了)?(?:没|未)评估(?:的)?/g,
    states: ['completed'],
    shown: '待评估',
  },
  {
    form: /已(?:经)?评估(?:过|了)?(?:的)?|评估(?:完|过)(?:了)?(?:的)?/g,
    states: ['evaluated', 'paid', 'archived'],
    shown: '已评估',
  },
  { form: /(?:还)?(?:待|等|没|未)(?:兑付|付清|付完)(?:的)?/g, states: ['evaluated'], shown: '待兑付' },
  {
    form: /(?:已(?:经)?)?(?:兑付完(?:成|毕)?|付清|付完)(?:了)?(?:的)?/g,
    states: ['paid', 'archived'],
    shown: '兑付完成',
  },
  { form: /(?:还)?(?:待|等|没|未)归档(?:的)?/g, states: ['paid'], shown: '待归档' },
  { form: /已(?:经)?归档(?:了)?(?:的)?|归(?:了)?档(?:了)?的/g, states: ['archived'], shown: '已归档' },
  {
    form: /已(?:经)?(?:完成|完工)(?:了)?(?:的)?|完工(?:了)?(?:的)?|做完(?:了)?(?:的)?/g,
    states: DELIVERED,
    shown: '已完成',
  },
  {
    form: /(?:被)?(?:否决|没批|未获同意|没通过|未通过|未同意|不同意|终止|没同意)(?:掉)?(?:了)?(?:的)?|已(?:否决|终止)(?:的)?/g,
    states: ['refused'],
    shown: '未获同意',
  },
  {
    form: /已(?:经)?(?:获)?(?:批复|批准|通过|同意)(?:了)?(?:的)?|批(?:下来|复|准)(?:了)?的|(?:区政府)?批了的|获批(?:了)?(?:的)?/g,
    states: ['approved', ...DELIVERED],
    shown: '已批复',
  },
  {
    form: /(?:待|在|正在)?审批(?:中)?(?:的)?|(?:还)?没(?:批|办)完(?:的)?|(?:在|正在)(?:走)?流程(?:中|里)?(?:的)?|在办(?:的)?|未办结(?:的)?|没有?结束(?:的)?|进行中(?:的)?/g,
    states: OPEN_STATES,
    shown: '在办',
  },
];

export const MINE =
  /(?:由)?(?:我|本人)(?:自己)?(?:经办|负责|申报|报|提交|报上去|提)(?:上去)?(?:过)?(?:的|了)?|我的(?!们)/g;
export const OURS =
  /(?:我们|咱们?|我|本)(?:局|办|部|单位|部门|委|中心|系统|家)(?:里|的|申报|报)*(?:的)?|我们的|咱们的|我们(?=申报|报|今年|去年|有|还有|还剩|手)/g;
export const WAITING =
  /(?:待|等|该|要|需要|等着|等待)(?:着)?我(?:们局|局|们单位|们)?(?:来)?(?:办|处理|批|签|审|表态|拍板|定夺|过目|点头|答复|回复|的|确认)*(?:的)?|我的待办/g;
export const OVERDUE =
  /(?:已经?|已)?(?:超期|逾期|过期|超时|超了期|过了期|误期|拖期|延误|到期没办|过了期限|超过期限|超限)(?:了|的|没办|未办)*/g;
/** Due within a week. */
export const DUE_SOON = /(?:快|即将|马上|就要|临近)(?:要)?(?:到期|到期限|期满)(?:了)?(?:的)?/g;
export const EVERYTHING = /全部|所有|全区|一共|总共|总的|都/g;
/** 名字里带: what follows is part of a name. */
export const IN_THE_NAME = /(?:项目)?名(?:称|字)(?:里面?|中|上|内)?(?:带有?|含有?|包含|有|叫|是)(?=\S)/g;
/** A unit that has not spoken: 财政局还没表态的. */
export const OWES =
  /^(?:那里|那儿|那边|手里|手上)?(?:还)?(?:没有?|未|待|等着?|该|要)(?:表态|表示意见|回复|答复|办理?(?![完结好成])|签|同意|反馈|说话|处理(?![完结好])|审核?|发表意见)(?:的|了)?/;
/** Of one's own unit only what it has to say: 我们局还没办 are its projects that are under way. */
export const OWES_TO_SAY = /^(?:还)?(?:没有?|未)(?:表态|表示意见|回复|答复|反馈|发表意见)(?:的|了)?/;
export const OWED_BEFORE = /(?:卡在|压在|停在|等着?|待|在等|在)$/;

/** Before a word it denies it, and is no way to ask: 没有的东西. */
export const NOTHING_OF = '没有的';

/** Words around a question that ask for nothing themselves, longest first. */
export const ASKING_FILLERS: readonly string[] = [
  '请帮我看一下',
  '这一块',
  '那一块',
  '这块',
  '那块',
  '这一类',
  '这方面',
  '这一方面',
  '拉个单子',
  '做',
  '搞',
  '弄',
  '那批',
  '这批',
  '一批',
  '拉一下',
  '拉一份',
  '拉个',
  '调出来',
  '调一下',
  '翻一下',
  '翻翻',
  '捋一下',
  '捋捋',
  '报上去',
  '报上去的',
  '新申报',
  '新报',
  '新近',
  '一起',
  '一并',
  '分别',
  '究竟',
  '到底',
  '打算',
  '东西',
  '沾边的',
  '沾边',
  '搭边的',
  '来着',
  '跟',
  '事情',
  '方向',
  '相关的',
  '家里',
  '哪几家',
  '几家',
  '两家',
  '三家',
  '几条',
  '帮我查一下',
  '帮忙看一下',
  '给我看一下',
  '麻烦看一下',
  '麻烦查一下',
  '请帮忙看看',
  '请帮忙',
  '帮忙',
  '帮我',
  '麻烦',
  '请问',
  '劳驾',
  '想了解一下',
  '想知道',
  '了解一下',
  '我想看看',
  '我想看',
  '我想查',
  '我想',
  '想看',
  '想查',
  '看一看',
  '看一下',
  '看看',
  '看下',
  '查一查',
  '查一下',
  '查查',
  '查下',
  '查询',
  '查找',
  '搜索',
  '搜一下',
  '找一下',
  '找找',
  '列一下',
  '列出来',
  '列出',
  '列个',
  '列',
  '统计一下',
  '统计',
  '汇总一下',
  '汇总',
  '购买服务项目',
  '购买服务',
  '服务项目',
  '项目清单',
  '项目列表',
  '清单',
  '列表',
  '名单',
  '的项目',
  '项目',
  '事项',
  '单子',
  '都有哪些',
  '还有哪些',
  '有哪些',
  '哪些',
  '有多少个',
  '有多少',
  '多少个',
  '多少',
  '有几个',
  '还有几个',
  '几个',
  '几件',
  '几项',
  '哪几个',
  '哪个',
  '哪一个',
  '哪项',
  '什么样',
  '是什么',
  '有什么',
  '什么',
  '有没有',
  '有无',
  '是不是',
  '是否',
  '没有',
  '有',
  '申报了',
  '申报过',
  '申报的',
  '申报',
  '报上来',
  '报过来',
  '报的',
  '报了',
  '提交的',
  '提交了',
  '立项',
  '怎么样了',
  '怎么样',
  '咋样了',
  '咋样',
  '到哪一步了',
  '到哪了',
  '到哪里了',
  '到哪',
  '进展',
  '进度',
  '情况',
  '状态',
  '批了没有',
  '批了没',
  '批了吗',
  '过了没',
  '为什么',
  '为啥',
  '谁在办',
  '在谁那',
  '现在',
  '目前',
  '当前',
  '如今',
  '截至',
  '截止',
  '到现在',
  '那些',
  '这些',
  '那个',
  '这个',
  '那几个',
  '这几个',
  '那',
  '这',
  '给我',
  '发我',
  '告诉我',
  '一下',
  '一共',
  '总共',
  '全部',
  '所有',
  '区里',
  '全区',
  '我区',
  '的话',
  '跟',
  '关于',
  '有关',
  '相关',
  '涉及',
  '属于',
  '方面',
  '类的',
  '类',
  '领域',
  '金额',
  '预算',
  '且',
  '并且',
  '同时',
  '以及',
  '还有',
  '或者',
  '或',
  '和',
  '与',
  '里面',
  '里',
  '中',
  '在',
  '是',
  '的',
  '了',
  '吗',
  '呢',
  '么',
  '啊',
  '呀',
  '吧',
  '请',
  '看',
  '查',
  '找',
  '给',
  '我',
  '你',
  '您',
  '来',
  '要',
  '都',
  '还',
  '又',
  '个',
  '件',
  '项',
  '条',
  '下',
  '把',
];
/** Marks that part words. */
export const PARTS = /[\s，,。.、；;：:！!？?“”"'‘’（）()【】[\]~～—…|｜]+/;

/** What a query is shown to have read. */
export const READ_WORDS = {
  by: (parts: readonly string[]) => `按：${parts.join('｜')}`,
  everything: '全部',
  mine: '我申报或经办的',
  ours: (unit: string) => `${unit}（本单位）`,
  waiting: '待我办',
  overdue: '超期',
  dueSoon: '一周内到期',
  owes: (unit: string) => `等${unit}办理`,
  number: (number: string) => number,
  declared: (from: string, to: string, today: string) =>
    `${from === to ? sayDate(from, today) : sayPeriod(from, to, today)}申报`,
  year: (year: number) => `${year}年`,
  between: (min: string, max: string) => `${min}至${max}`,
  atLeast: (amount: string) => `${amount}以上`,
  more: (amount: string) => `超过${amount}`,
  atMost: (amount: string) => `${amount}以下`,
  less: (amount: string) => `低于${amount}`,
  exactly: (amount: string) => amount,
  word: (word: string) => `含“${word}”`,
} as const;

/** A field's name where it stands for the field: 就业类的, 体育, 文化领域; not inside a longer word. */
export const fieldWord = (name: string): RegExp =>
  new RegExp(
    `${name}(?:类|领域|方面|口子?|条线|线上|上)?(?:[这那](?:一|个)?(?:块|类|口|方面|领域|条线))?(?:的|上|里)?(?=$|[\\s，,。、？?！!]|项目|服务项目|类|领域|有|都|还)`,
    'g',
  );

/** Other names of a field, which count only where they are said to be one: 软件开发类, 涉农方面. */
export const fieldSaid = (names: readonly string[]): RegExp =>
  new RegExp(`(?:${names.join('|')})(?:服务)?(?:类|领域|方面|口子?|条线)(?:的)?`, 'g');
