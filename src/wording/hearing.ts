/** How people speak to the office: forms of numbers, verbs as they are said, marks of questions and of doubt. Over folded text (simplified, lower case). */

const NUMERALS = '\\d零一二三四五六七八九十百两';

/** How a project or record is named in speech. */
export const REF_FORMS = {
  record:
    /(?<![a-z\d])(?<letter>[a-z]{1,2})(?<year>20\d\d)[-－–—_ ]?(?<no>\d{1,3})(?:(?<rest>-\d{1,3})|(?<mark>更)正?(?<nth>\d{1,2}))?(?!\d)号?/g,
  project:
    /(?<![\da-z-])#?(?<year>20\d\d)(?:[-－–—]|年?第)(?<no>\d{1,5})(?!\d|[-－年月日次期季批届场轮条款稿版]|个月|阶段)(?:号|个)?(?:项目)?/g,
  ordinal: new RegExp(
    `(?<![月\\d第〔〕])(?:(?<named>今年|本年|去年|上年|前年)|(?<year>20\\d\\d|\\d\\d)年)?的?(?:第(?<no>[${NUMERALS}]{1,4})(?:号|个)(?!单位|季|次|阶段|会)|(?<![${NUMERALS}])(?<no2>[${NUMERALS}]{1,4})号(?!楼|会议室|文|上午|下午|晚|前|之前|以前|开会|线))(?:的)?(?:项目)?`,
    'g',
  ),
  serial: /(?<![\d.a-z万亿元年月¥-])(?<no>0\d{1,2})(?![\d.万亿元%年月日w-]|[:：]\d)(?:号)?/g,
  leading: /^\s*#?(?<no>\d{1,3})(?=$|[\s，,。：:、；;]|[现怎到批同不退受还缺谁什可赞没无，])/,
  pointing:
    /(?:刚才|刚刚|刚查|刚看|刚说|上面|前面|最近看)(?:的|查的|看的|说的|那个的)?(?:那个|这个|那件|那份|项目)?|^(?:那个|这个|该|此|它|那件|这件)(?:项目)?(?=$|[的现怎到批同不退受还缺谁什可，, ])|它/g,
  years: { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2 } as Readonly<Record<string, number>>,
} as const;

/** What an act says: a yes, a no, or neither. A yes bears no doubt; the words of a no are its reason. */
export type Tone = 'yes' | 'no' | 'do';

export interface Meaning {
  readonly command: string;
  readonly values?: Readonly<Record<string, string>>;
}

export interface SpokenAct {
  readonly tone: Tone;
  readonly words: readonly string[];
  /** The words are themselves part of the reason. */
  readonly tells?: true;
  /** The commands it may mean; which one, the speaker's posts and what waits for them tell. */
  readonly means: readonly Meaning[];
  /** Counts only when nothing else was said. */
  readonly alone?: true;
}

const AGREE: readonly Meaning[] = [
  { command: 'opine', values: { verdict: 'agree' } },
  { command: 'approve' },
  { command: 'consent', values: { verdict: 'agree' } },
  { command: 'confirm' },
];
const DISAGREE: readonly Meaning[] = [
  { command: 'opine', values: { verdict: 'disagree' } },
  { command: 'refuse' },
  { command: 'consent', values: { verdict: 'disagree' } },
  { command: 'object' },
];

/** Verbs as they are said, beside the commands' own words; the longest that fits wins. */
export const SPOKEN_ACTS: readonly SpokenAct[] = [
  {
    tone: 'yes',
    words: [
      '同意',
      '赞成',
      '赞同',
      '没意见',
      '没有意见',
      '无意见',
      '没有不同意见',
      '无不同意见',
      '没异议',
      '没有异议',
      '无异议',
      '没问题',
      '没有问题',
      '没啥问题',
      '没什么问题',
      '没什么意见',
      '没啥意见',
      '无问题',
      '认可',
      '支持',
      '予以同意',
      '同意吧',
    ],
    means: AGREE,
  },
  {
    tone: 'yes',
    words: [
      ...[
        '可以',
        '行',
        '好的',
        '好',
        '可',
        '行的',
        '可以的',
        '中',
        '成',
        '妥',
        '通过',
        'ok',
        '没得说',
        '同意的',
      ],
      ...['没毛病', '就这样', '就这么办', '照办', '按此办理', '妥当', '好滴', '中的', '阅，同意', '拟同意'],
    ],
    means: AGREE,
    alone: true,
  },
  {
    tone: 'yes',
    words: ['批', '准', '签', '批示同意', '签发'],
    means: [{ command: 'approve' }],
    alone: true,
  },
  {
    tone: 'yes',
    words: ['报', '报吧', '往上报', '送', '呈报', '报区政府'],
    means: [{ command: 'approve' }, { command: 'report' }],
    alone: true,
  },
  {
    tone: 'no',
    words: [
      '不同意',
      '不赞成',
      '不赞同',
      '反对',
      '不认可',
      '不支持',
      '不能同意',
      '不予同意',
      '无法同意',
      '难以同意',
      '没法同意',
      '不太同意',
      '有不同意见',
      '有意见',
    ],
    means: DISAGREE,
  },
  {
    tone: 'no',
    words: ['不行', '不可以', '不好', '不妥', '不太行', '不合适', '使不得', '拟不同意'],
    means: DISAGREE,
    alone: true,
  },
  {
    tone: 'no',
    words: ['不开了', '先不开了', '别开了', '先别开', '不开会了', '会不开了', '取消会议', '会议取消'],
    means: [{ command: 'refuse' }, { command: 'cancel' }],
  },
  {
    tone: 'yes',
    words: [
      '批准',
      '批了吧',
      '批了',
      '批吧',
      '批一下',
      '准了',
      '准予',
      '准了吧',
      '同意上报',
      '同意报',
      '同意召开',
      '同意开会',
      '同意开',
      '予以批准',
      '放行',
    ],
    means: [{ command: 'approve' }],
  },
  {
    tone: 'no',
    words: [
      '否决',
      '不批准',
      '不予批准',
      '不批',
      '不准',
      '驳回',
      '否了',
      '毙了',
      '毙掉',
      '不同意上报',
      '不予上报',
      '不予报送',
      '不报区政府',
      '不往上报',
      '不要上报',
      '不同意报',
      '不同意召开',
      '不同意开会',
      '不同意开',
    ],
    means: [{ command: 'refuse' }],
  },
  { tone: 'do', words: ['受理', '收下', '接收', '受理了'], means: [{ command: 'accept' }] },
  {
    tone: 'no',
    words: [
      '退回',
      '退回去',
      '打回去',
      '打回',
      '退件',
      '退给他们',
      '退了',
      '退掉',
      '发回',
      '退回修改',
      '退回补正',
      '打回重写',
    ],
    means: [{ command: 'return' }, { command: 'refuse' }],
  },
  {
    tone: 'do',
    words: ['评审通过', '通过评审', '评审结论通过', '结论通过', '评审同意'],
    means: [{ command: 'conclude', values: { conclusion: 'passed' } }],
  },
  {
    tone: 'no',
    words: [
      '评审不通过',
      '评审未通过',
      '评审没通过',
      '评审没有通过',
      '评审不同意',
      '不通过评审',
      '结论不通过',
    ],
    means: [{ command: 'conclude', values: { conclusion: 'failed' } }],
  },
  {
    tone: 'yes',
    words: ['可以上报', '可以上报了', '可以报了', '可以报上去', '能上报了', '可以往上报', '可以报'],
    means: [{ command: 'approve' }, { command: 'report' }],
  },
  {
    tone: 'do',
    words: [
      '上报',
      '报上去',
      '往上报',
      '报区政府',
      '报召集人',
      '报给召集人',
      '提交召集人',
      '送召集人',
      '报请召集人',
      '上报吧',
      '上报了',
    ],
    means: [{ command: 'report' }],
  },
  {
    tone: 'do',
    words: ['批复下来了', '批复下来', '批复来了', '批复到了', '批文下来了', '批复已下'],
    means: [{ command: 'record' }],
  },
  {
    tone: 'do',
    words: [
      '区政府同意了',
      '区政府批了',
      '区政府已批',
      '区政府已同意',
      '区政府批复同意',
      '区政府同意',
      '区政府通过了',
      '常务会议通过了',
      '常务会通过了',
      '常务会议审定通过',
      '原渠道批了',
      '原渠道同意了',
    ],
    means: [{ command: 'record', values: { result: 'passed' } }],
  },
  {
    tone: 'do',
    words: [
      '区政府没同意',
      '区政府没有同意',
      '区政府不同意',
      '区政府未同意',
      '区政府没批',
      '区政府没批准',
      '区政府未批准',
      '区政府否了',
      '常务会议没通过',
      '常务会没通过',
      '常务会议未通过',
      '原渠道没批',
      '原渠道没同意',
      '原渠道不同意',
    ],
    means: [{ command: 'record', values: { result: 'failed' } }],
  },
  {
    tone: 'yes',
    words: [
      '参会',
      '参加',
      '出席',
      '到会',
      '能去',
      '会去',
      '我去',
      '我们去',
      '我局去',
      '准时到',
      '准时参加',
      '按时参加',
      '按时到',
      '准时出席',
      '一定到',
      '一定去',
      '能参加',
      '可以参加',
      '去的',
    ],
    means: [{ command: 'attend' }],
  },
  {
    tone: 'no',
    words: [
      '请假',
      '请个假',
      '不去',
      '不去了',
      '去不了',
      '去不成',
      '不能去',
      '没法去',
      '不能参加',
      '参加不了',
      '不参加',
      '不参加了',
      '无法参加',
      '没法参加',
      '没办法参加',
      '来不了',
      '到不了',
      '无法出席',
      '不能出席',
      '出席不了',
      '不出席',
      '不参会',
      '无法参会',
      '不能参会',
      '参会不了',
      '没空参加',
      '没空去',
      '没时间去',
      '没时间参加',
      '缺席',
      '告假',
    ],
    means: [{ command: 'excuse' }],
  },
  {
    tone: 'yes',
    words: ['确认', '确认无误', '核对无误', '已核对', '没有错', '没错'],
    means: [{ command: 'confirm' }],
  },
  { tone: 'no', words: ['有异议', '提异议', '异议'], means: [{ command: 'object' }] },
  { tone: 'no', words: ['有出入', '写错了'], means: [{ command: 'object' }], tells: true },
  {
    tone: 'yes',
    words: ['签收', '收到', '收到了', '已收到', '已签收', '收悉', '已收悉', '收到纪要', '收到通报'],
    means: [{ command: 'receive' }],
  },
  {
    tone: 'do',
    words: ['签到', '到了', '我到了', '已到会', '已到会场', '到会场了'],
    means: [{ command: 'checkin' }],
  },
  {
    tone: 'no',
    words: ['撤回', '撤回来', '撤销', '不报了', '不申报了', '撤了', '撤掉', '撤项', '收回'],
    means: [{ command: 'withdraw' }],
  },
  { tone: 'do', words: ['办结', '办完了', '办好了', '已办结', '已完成'], means: [{ command: 'done' }] },
  { tone: 'no', words: ['会签不同意'], means: [{ command: 'consent', values: { verdict: 'disagree' } }] },
  { tone: 'yes', words: ['会签同意'], means: [{ command: 'consent', values: { verdict: 'agree' } }] },
];

/** Pictures that say nothing but a smile or thanks. */
export const SMILES =
  /[\u{1F44C}\u{1F44D}\u{1F64F}\u{1F600}-\u{1F60E}\u{1F642}\u{1F91D}\u{1F44F}\u{1F4AA}\u{1F339}\u{1F389}\u{2615}\u{2764}]\u{FE0F}?|\[(?:微笑|呲牙|抱拳|握手|强|玫瑰|合十|愉快|咖啡|ok|鼓掌|偷笑|憨笑)\]/gu;

/** What others are said to have said: 大家都同意了 is nobody's own yes. */
export const REPORTED =
  /(?:各家单位|各方|大家|各单位|各部门|各家|各局|他们|她们|别人|别的单位|其[他它]单位|所有(?:成员)?单位|成员单位|会签单位|几个单位|几家|[两三四五六七八九]家|[两三四五六七八九]个单位|该(?:同意|表态|会签)的)(?:单位|部门)?(?:们)?(?:都|均|也|全|全都|全部|已经|已|基本)*(?:同意|没意见|没有意见|无意见|没异议|无异议|赞成|表态|确认|会签|认可|通过|签字?|签收)(?:完|好|过)?(?:了|啦)?/g;

/** Before a no in the same clause: it is somebody else's, denied, or a condition (如无单位反对, 我局不反对). */
export const TURNED_NO =
  /(?:[不无没未非别勿如若怕]|要是|假如|假使|倘|只要|只有|除非|会不会|是否|哪|谁|万一|担心|防止|避免|以免|免得|少数|有人|有的|个别|其[他它]|别的|他们|大家)[^，,。；;：:\n]{0,14}$/;

/** Somebody goes instead: 委派副局长去, 让办公室主任代我参加. */
export const SUBSTITUTE =
  /(?:(?:委派|指派|改派|安排|派|让|请|由)(?<who>[^，,。；;\s]{1,12}?)(?:(?:代(?:我|替我)?|替我)?(?:去|参加|参会|出席|到会|开会|来)(?:吧|了)?)|委派(?<named>[^，,。；;\s]{1,12}))(?=$|[\s，,。；;])/;

/** What may stand around an act or a question without meaning anything of its own. */
export const FILLERS = {
  front:
    /^(?:请问|请|麻烦|劳驾|烦请|帮忙|帮我|帮|您好|你好|领导|老师|主任|谢谢|多谢|辛苦|辛苦了|那个|这个|那|就|我们局|我们单位|我们办|我们部|我单位|本单位|我们|我局|本局|我办|本办|我部|我方|我这边|这边|本人|我|该|此|对于|对|关于|就是|项目|的话|这次|本次|全体会议|专门会议|汇报会|会议|已经|已|现|特此|予以|了|吧|啊|呀|哈|嗯|哦|额|的|地|得|呢|一下|来|去|是|都|也|可以|麻烦您|这份|这件|申报|材料|[，,。.、：:；;！!~～—…\s"“”'‘’()（）])+/,
  /** One of them, at the end. */
  back: /(?:了|吧|啊|呀|哈|的|哦|呢|一下|谢谢|多谢|辛苦了|[，,。.、：:；;！!~～—…\s"“”'‘’()（）])$/,
} as const;

/** A sentence that asks. */
export const QUESTION = {
  ends: /(?:[?？]|哪些|哪几个|几个|几件|多少|吗|么|呢|没有|了没|没|与否|否)[?？。!！~～\s]*$/,
  holds:
    /是否|是不是|有没有|能不能|可不可以|要不要|该不该|会不会|需不需要|批不批|同不同意|怎么|怎样|咋|如何|为什么|为啥|为何|什么|啥|谁|哪|多少|几个|几件|几点|几天|几时|多久|多长|到哪|何时|进展|进度|情况|请问/,
  begins: /^(?:是否|是不是|要不要|能不能|可不可以|可否|能否|该不该|会不会)/,
} as const;

/** What in the words of a yes speaks against it, or changes it: then it is shown before anything is done. */
export const YES_DOUBT =
  /[不没未勿莫暂缓但却\d]|别|除非|除了|如果|假如|倘若|若|要是|万一|只要|只有|只能|只同意|前提|条件|附条件|有条件|减|降|压缩|缩短|延长|压到|砍|扣|增加|追加|加到|提高|改|换|调|控制|以内|之内|为限|最多|至多|上限|封顶|先|再|待|等|候|研究|考虑|斟酌|商量|讨论|请示|汇报后|建议|希望|最好|应当|应该|应予|需要|需|必须|须|务必|要求|补充|补齐|补|完善|试点|试行|部分|一部分|保留|原则|基本|大致|大体|总体|或者|还是|至于|不过|可是|然而|只是|就是|算了|撤|收回|作废|推迟|延期|延后|过几天|下周|明天|后天|改天|回头|万元|万|一半|对半|折|[?？吗么]|与否|能否|是否|才怪|鬼才|见鬼|想得美|做梦|休想|妄想|玩笑|说笑|骗人|逗你|逗我|假的|哪能|才[行能可算会给批同办怪]|随便(?:点|按|写|填)|手滑|手误|[打点按发说搞弄填]错|不小心|测试|试试|试一下|❌|✖|👎|🙅|🤔|🙄|😏|😡|[a-z]{4,}/;

/** What in the words of a no takes it back. */
export const NO_DOUBT =
  /(?:但是?|不过|可是|可能|也许|或许|尽量|争取|说不定)[^，,。；;]{0,10}(?:来|去|到|参加|赶|同意|批准|通过|受理)|(?:还是|改为|改成|其实|最终|现在|又)[^，,。；;]{0,6}(?:同意|批准|可以批|能批|通过|受理|参加|去|确认)|(?:暂时?|先|先别|先不|暂不|不要|不用|不必|无需|别|勿|缓)(?:急着)?[^，,。；;]{0,3}(?:退|否|批|撤|请假|异议|反对|取消|表态|打回)|^(?:等等|等一等|等一下|等会|稍等|稍后|缓缓|缓一缓|缓一下|再说|再议|再看|再看看|再研究|再想想|暂缓|先放|先放放|先别|先不|算了|不了|别|不用了|没有|没|吧)[了吧。！!\s]*$|(?:算了|再说吧|再议吧|再看吧|再想想|再考虑|再商量|先放一放|先缓)[。！!\s]*$/;

/** What denies the very act, by command: 还没闭会, 先别印发, 不用上报了. */
export const NOT_THIS =
  '(?:先别|先不|先不要|先不用|暂不|暂时不|暂缓|暂停|缓|别|不要|不用|不必|无需|勿|莫|没|没有|还没|还没有|尚未|未|不能|不想|不打算|不应|不|再等等再|过几天再|晚点再|改天再|下周再|明天再|等[^，,。；;]{0,12}再)(?:急着|着急|正式|马上)?';
/** The stems by which an act is denied. */
export const STEMS: Readonly<Record<string, string>> = {
  submit: '申报|报',
  amend: '修改|改',
  withdraw: '撤回|撤',
  accept: '受理|收',
  return: '退回|退|打回',
  conclude: '评审|下结论|通过|定',
  coordinate: '协调|谈|沟通',
  report: '上报|报|送',
  record: '批复|批|同意|下文|发文',
  complete: '完工|完成|完|结束|做完',
  evaluate: '评估|评',
  archive: '归档|存档',
  convene: '召开|开|发|通知',
  reschedule: '改期|改|动|变|推迟',
  cancel: '取消|停',
  invite: '列席|邀请|请',
  checkin: '签到|到|来|签',
  resolve: '议定|记|定|通过',
  close: '闭会|结束|散会|闭|散|开完|完',
  circulate: '送签|送|发',
  issue: '印发|发|印',
  resend: '重发|发',
  done: '办结|办完|办好|完成|结|办',
  follow: '督办|办|推进',
  receive: '签收|收到|收|看到|看',
  matter: '通报|发|登记|报',
  code: '发|给',
  deputy: '代理',
  setting: '改|设',
  reroster: '调整|换',
  milestone: '登记',
  roll: '更正|改',
  measure: '测评|测',
  finding: '记|登记',
  plan: '拟|报|定',
};
/** Not settled yet: an act that needs something settled is not done on such words. */
export const UNDECIDED =
  /还差|差(?:一点|点|不多|一些)|(?:还|尚|并)(?:没有?|未|在)|(?:没有?|未)(?:定|想好|确定|商量|安排|弄|做完|办完|写完|看|收到|到|落实|批|下来|好|完|齐|拿到|出来|盖章)|待定|待落实|待补|再定|不确定|说不准|拿不准|可能|也许|或许|大概|估计|应该能|看情况|视情况|争取|尽量|谁去|谁来|看谁|以后|回头|过后/;

/** Said behind an act, all of it takes the act back or puts it off. */
export const PUTS_OFF =
  /^(?:等等|等一等|等一下|等会儿?|稍等|稍后|缓缓|缓一缓|缓一下|先缓缓|再说|以后再说|再议|再看看?|再研究|再研究研究|再想想|再考虑考虑?|再商量|暂缓|先放放?|先放一放|先别|先不|先等等|先等一下|算了|不了|不用了|不要了|别|搞错了|弄错了|发错了|点错了|写错了|不对|待定|未定|还没定|还没最后定|看情况|看看再说|等通知|另行通知)[了吧啊。！!,，\s]*|(?:算了|再说吧?|再议吧?|再看吧|再想想|再考虑|再商量|先放一放|先缓缓?|等等再说|过几天再说|看情况|待定|是不是|对不对|好不好|行不行|可不可以|要不要|妥不妥)[了吧。！!?？\s]*$/;
/** Reasons to take something back, which put anything else off. */
export const GIVES_UP =
  /^(?:不要了|不用了|不报了|算了|不需要了?|搞错了|弄错了|发错了|写错了|不对)[吧。！!\s]*$/;
/** Nothing was decided: what waits is shown. */
export const OPEN_YET =
  /^(?:到时候?|回头|过几天|以后|等等|再|我|我们|我局|先|还是?|这个|这事|那个|得)*(?:再)?(?:缓缓|缓一缓|缓一下|放一放|放放|放着|不急|等等再说|看(?:情况|看|时间|安排|日程|有没有空)?(?:吧|再说|再定)?|有空再说|不一定[^，,。；;]{0,6}|不好说|难说|看有没有时间|定不下来|再说|再议|不一定|说不准|说不好|没定|没想好|不确定|拿不准|待定|待研究|研究研究|研究一下|研究研究再说|考虑考虑|考虑一下|商量商量|商量一下|请示一下|汇报一下|问问领导|问一下领导)[了吧啊哈。！!，, ]*$/;
/** Nothing but that it shall wait. */
export const WHOLLY_OFF =
  /^(?:等等|等一等|等一下|稍等|稍后|缓一缓|缓缓|再说|以后再说|再议|再看看?|再研究|再想想|再考虑|暂缓|先放放?|先别|先不|先等等|算了|待定|还没定|没想好|还没想好)[了吧啊。！!,，\s]*$/;
/** Behind a name, a place or a document: it turns the act into another, or takes it back. */
export const TURNS_ASIDE =
  /^(?:但|不过|可是|然而|只是|除非|如果|若|要是|改为|改成|改到|换成|减半|金额|先别|暂不?)|(?:去|来|参加|办)不了/;
