/** How people ask to see something: over folded text. The first row that fits decides; a row with `one` needs a number, or finds it by name. */
export interface Looking {
  readonly command: string;
  readonly form: RegExp;
  /** Speaks of one project or record. */
  readonly one?: true;
  /** What of the sentence the command is given: nothing, the whole of it. */
  readonly gives?: 'whole';
}

/** Looks at one thing that is named by number or by name. */
export const FACETS: readonly Looking[] = [
  { command: 'history', form: /履历|历史|经过|来龙去脉|办理记录|谁办过|怎么走过来|每一步/, one: true },
  { command: 'missing', form: /还?缺|还差|差什么|差啥|少什么|少啥|还要补|还需要补|补什么|缺件/, one: true },
  {
    command: 'delivery',
    form: /谁.{0,4}(?:没|未)(?:签收|收到)|哪些.{0,6}(?:没|未)(?:签收|收到)|送达/,
    one: true,
  },
  { command: 'agenda', form: /议程|议题有/, one: true },
  {
    command: 'show',
    form: /到哪|进展|进度|怎么样|咋样|什么情况|啥情况|情况|谁在办|在谁那|谁手里|批了没|批没批|批了吗|过了没|过了吗|哪一步|什么状态|啥状态|状态|为什么|为啥|为何|详情|详细|内容|看看|看一下|看下|怎么回事|卡在|办得|办到|走到|谁没|通过了没|通过没|结果/,
    one: true,
  },
];

/** How-to: asked how a thing is done. */
export const HOW_TO = {
  asks: /怎么(?!样|回事|走过来|还|没|又|是|这么|那么)|如何|怎样(?:才能)?(?:申报|写|填|办|用|操|提|报|请|委|确|签|查)|咋(?!样|回事)|(?:要|需要|得|该)(?:准备|提交|带|交|填)(?:哪些|什么|啥)|不会(?:用|填|写|弄|操作)|教(?:教)?我|步骤|写法|格式|模板|范例|例子|流程是|怎么用/,
  lost: /记不住|记不清|不会用|怎么用你|怎么使用|能做什么|会做什么|会干什么|能干什么|可以做什么|有什么功能|有哪些功能|有哪些命令|什么命令|新手|使用说明|说明书|你会什么|你能帮|你有什么用|指令/,
  /** What is asked about, by the command that does it; the first that fits. */
  about: [
    [
      'substitute',
      /委派|派人|别人(?:去|代|参加|开会)|替我(?:去|开会|参加)|代(?:我)?(?:开会|参会|参加)|派.{0,6}(?:去|参加|开会)/,
    ],
    ['excuse', /请假|去不了|不能参加|来不了/],
    ['resolve', /议定/],
    ['checkin', /签到/],
    ['minutes', /纪要(?!.{0,4}(?:确认|异议|签收))/],
    ['confirm', /确认/],
    ['object', /异议/],
    ['receive', /签收/],
    ['bind', /绑定|绑(?:上|账号)|注册|登录|登陆|认识我/],
    ['withdraw', /撤回|撤销|撤掉|不报了/],
    ['amend', /修改|更正|改(?:金额|名称|期限|申报|一下)|改/],
    ['opine', /表态|表示(?:不)?同意|写意见|不同意|同意|反对|发表意见|提意见/],
    ['approve', /批准|审批/],
    ['refuse', /否决/],
    ['return', /退回/],
    ['accept', /受理/],
    ['coordinate', /协调/],
    ['conclude', /评审/],
    ['report', /上报/],
    ['record', /批复/],
    ['convene', /召开|开会|召集会议|发会议通知|通知开会|组织.{0,4}会/],
    ['attend', /参会|参加会议|回复参会|报名/],
    ['invite', /列席/],
    ['reschedule', /改期|会议改时间/],
    ['issue', /印发/],
    ['consent', /会签/],
    ['done', /办结/],
    ['follow', /督办/],
    ['reminders', /推迟提醒|提醒|催/],
    ['deputy', /代理|代我表态|替我表态/],
    ['evaluate', /评估|考核/],
    ['complete', /完工/],
    ['try', /试算|算.{0,3}(?:路径|渠道)/],
    ['setting', /设置/],
    ['find', /查询|查项目|找项目|搜|查/],
    ['todo', /待办/],
    ['history', /履历/],
    ['missing', /缺/],
    ['submit', /申报|报项目|报一个|提交项目|立项|材料|填|写|项目/],
  ] as readonly (readonly [string, RegExp])[],
} as const;

/** Looks that need no number. */
export const LOOKS: readonly Looking[] = [
  {
    command: 'todo',
    form: /待办|代办|带办|我(?:现在|今天|今日|这周|本周|还|有)?(?:要|得|该|需要)(?:办|处理|做|批|签|审|看|确认|表态)的?|(?:要|该|需|等|需要|等着|等待)我(?:们局|局|们)?(?:来)?(?:办|处理|批|做|签|审|表态|确认|答复|的)|有(?:什么|啥|哪些|没有|没)(?:事|事情|东西|任务|要办|要处理|要批|要签|需要)|我(?:手头|手上|这里|这边|手里)(?:还)?有|我还(?:有什么|欠|差)|没办的事|我该(?:干|做|办)/,
  },
  {
    command: 'timeliness',
    form: /最慢|最快|办得慢|办得快|拖得?最|时效|平均(?:多少|几)|多少天(?:办|答复)|效率/,
  },
  {
    command: 'reminders',
    form: /晚几天|过几天再(?:催|提醒)|先别催|别催|推迟提醒|晚点(?:再)?(?:催|提醒)|别提醒|不要催|缓几天(?:催|提醒)|(?:催|提醒).{0,4}(?:推迟|延后|晚)|在催|被催|催办|谁在催|提醒(?:有|列表|情况)/,
  },
  { command: 'health', form: /体检|系统.{0,4}正常|机器人.{0,4}(?:正常|坏)/ },
  {
    command: 'duty',
    form: /职责|管(?:些|的是)?(?:什么|啥|哪)|负责(?:些)?(?:什么|啥|哪)|干(?:什么|啥)的|做什么工作|分工|承担(?:什么|哪些)(?:职责|工作|任务)/,
    gives: 'whole',
  },
  {
    command: 'body',
    form: /办公室(?:设|在|挂)|设在(?:哪|什么)|牵头单位|总召集人(?:是谁|由谁|谁)|谁(?:是|当|任)(?:总)?召集人|召集人(?:是谁|有谁|有哪|由谁)|成员单位(?:有|是|都|包括)|多少个?成员单位|几个成员单位|哪些成员单位|联席会议(?:的)?(?:组成|成员|由|有哪|是怎么组成)|办公室主任是谁|主任是谁/,
  },
  {
    command: 'catalogue',
    form: /目录(?:里|中|上)?(?:都|还)?(?:有|是|可|能|怎)|(?:哪些|什么|有啥|有什么|查|看)(?:购买|指导|服务)?目录|目录(?:列表|清单|内容|给我|看看|查)|可以(?:购?买|申报)(?:哪些|什么)服务|(?:哪些|什么)服务(?:可以|能)买/,
  },
  {
    command: 'roster',
    form: /名单|花名册|联络员是谁|谁是.{0,8}联络员|成员是谁|谁是.{0,8}成员|经办人是谁/,
    gives: 'whole',
  },
  { command: 'yearly', form: /年度(?:情况|总结|报告|数据|统计)|全年(?:情况|总体|汇总)/ },
];

/** Looks around a meeting and its minutes. */
export const MEETING_LOOKS: readonly Looking[] = [
  {
    command: 'minutes',
    form: /纪要.{0,12}(?:谁|哪|几|多少|确认|看|发|在|呢|进展|怎么样|差|到哪|好了没|出来|内容)|(?:谁|哪些|哪个|几个|多少).{0,10}(?:没|未|还没)确认|(?:看|查|发).{0,4}纪要/,
  },
  {
    command: 'meeting',
    form: /(?:会议室|会场|会址)|开会.{0,8}(?:在|哪|几|什么|啥|时间|地点|时候)|(?:哪|几点|什么时候|啥时候|何时|哪天|星期几|周几|在哪|哪里).{0,8}(?:开会|的会|会议|开的会)|(?:下次|这次|明天|今天|本周|下周|这周|近期|最近|全体|专门|汇报).{0,6}(?:会议?|会)(?:.{0,8}(?:哪|几|什么|啥|谁|时间|地点|吗|有|没)|$)|有(?:什么|哪些|没有|没)会|会议(?:安排|通知|时间|地点|列表|情况|有哪|都有)|谁(?:去|参加|没答复|没回复|请假)|(?:哪些|几个|多少|谁).{0,6}(?:答复|回复|参会|请假|报名)/,
  },
];

/** Asked what the document says. */
export const POLICY = {
  asks: /(?:是|叫)(?:什么|啥)意思|什么是|啥是|什么叫|含义|是指|指什么|条件|规定|文件(?:里|中|上)?(?:怎么|有没有|有无|是)|依据|条款|哪一?条|政策|标准|要求是|范围|原则|(?:要|需要|得|该|必须|用)(?:上|报|经|走|过|开|由|请|谁|不要|不用|征得|公开|公示|招标|签|几)|能(?:不能)?(?:自己|自行|直接|由|追加|买|转包|分包|承接)|可以(?:自己|自行|直接|追加|转包|分包|承接|买|申报)|允许|禁止|能买|谁来(?:审批|批|定|决定|评)|由谁(?:审批|批|定|决定|评|负责|牵头)|哪些(?:人|单位|项目|情况|情形|方式|环节|阶段).{0,8}(?:要|须|应|能|可以|需要)|几种|几个(?:阶段|环节|方式|条件)|哪几|多久|多长时间|期限是|时限|几年|几次|每年(?:开|要)|什么时候(?:付|支付|拨|公布|公开|评估|施行|生效)/,
} as const;

/** What cannot be done here, and is said so with what can. */
export const DECLINES: readonly { readonly key: string; readonly form: RegExp }[] = [
  {
    key: 'export',
    form: /导出|导成|(?:生成|做成|做|出|发|给).{0,6}(?:表格|excel|电子表|台账)|excel|下载.{0,6}(?:清单|表|台账)/,
  },
  {
    key: 'deputy',
    form: /(?:让|请|由|委托|叫).{0,8}(?:代|替)我?.{0,2}(?:表态|办|批|签|审|处理|审批|办理|履职)|代我(?:表态|签字|审批|批|办)|替我(?:表态|批|签|办|审批)|代理我|我(?:休假|出差|外出|住院|生病|学习|培训).{0,12}(?:代|替)/,
  },
  {
    key: 'human',
    form: /转人工|人工(?:服务|客服)|找(?:真)?人|真人|客服|联系(?:办公室|你们)|办公室(?:电话|怎么联系)/,
  },
];

/** What is counted, by which part of a project. */
export const FIGURES: readonly {
  readonly by: 'field' | 'purchaser' | 'state' | 'route' | 'month' | 'stage';
  readonly form: RegExp;
}[] = [
  { by: 'field', form: /(?:各|每个?|按|分)(?:个)?(?:服务)?(?:领域|类别|类|事项|目录)/ },
  { by: 'purchaser', form: /(?:各|每个?|按|分)(?:个)?(?:单位|部门|局|购买主体)/ },
  { by: 'stage', form: /(?:各|每个?|按|分)(?:个)?(?:阶段|环节)/ },
  { by: 'state', form: /(?:各|每个?|按|分)(?:个)?(?:状态|进度)/ },
  { by: 'route', form: /(?:各|每个?|按|分)(?:个|种|条)?(?:审批)?(?:路径|路线|渠道)/ },
  { by: 'month', form: /(?:各|每个?|按|分)(?:个)?月/ },
];

/** Small talk, answered in a word or not at all. */
export const SMALL_TALK: readonly {
  readonly key: 'thanks' | 'ok' | 'hello' | 'who';
  readonly form: RegExp;
}[] = [
  {
    key: 'thanks',
    form: /^(?:谢谢|多谢|感谢|谢了|辛苦|辛苦了|辛苦啦|受累|3q|thanks?|thank you|thx|非常感谢|谢谢你|麻烦了|费心了)[您你了啦大家各位们！!。.~～\s]*$/,
  },
  {
    key: 'ok',
    form: /^(?:ok|okay|嗯+|哦+|噢|好嘞|好的呢|明白|明白了|知道了|了解|了解了|晓得了|得嘞|👌|👍|🙏|哈+|呵呵|嘿嘿|1|6+|稍等|在忙|回头说|再见|拜拜|晚安)[！!。.~～\s]*$/u,
  },
  {
    key: 'hello',
    form: /^(?:你好|您好|hi|hello|在吗|在不在|在么|早|早上好|上午好|中午好|下午好|晚上好|早安|嗨|哈喽|大家好|有人吗|新年好|周末愉快|节日快乐)[呀啊！!。.?？~～\s]*$/,
  },
  {
    key: 'who',
    form: /^(?:你|您)?(?:是谁|是什么|叫什么|是哪位|是干什么的|是做什么的|是机器人吗|谁呀|哪位)(?:名字)?[呀啊？?！!。\s]*$|^介绍一下(?:你自己|自己)/,
  },
];
/** Signs and pictures only. */
export const NO_WORDS_AT_ALL = /^[\p{Extended_Pictographic}\p{Emoji_Component}\p{P}\p{S}\s]*$/u;
