/** Signs and small words by which readers part, frame and end things; over folded text. */
export const PIECES = {
  which: /(?:的|项目)(?:都|分别)?(?:是|有)?(?:哪几|哪些)(?:个|项|件)?[呢啊呀?？]*$/,
  /** A heading in its frame: 【申报】. */
  framed: /^[【[]([^【】[\]]{1,12})[】\]]$/,
  asksAtEnd: /[?？吗]\s*$/,
  asksFirst:
    /^(?:请问|怎么|怎样|如何|为什么|为啥|为何|谁|哪[些个]|什么|能不能|可不可以|要不要|是否|是不是|有没有)/,
  /** Said right behind what is done: 合同签好了, 的合同已经签了. */
  isDone:
    /^\s*(?:的)?(?:已经?|都|也)?(?:签|办|做|弄|交|谈|定|改|整|评|审|查|验)?(?:订|理|改)?(?:好|完|完成|妥|成|过|下来|出来)?(?:了|啦)(?=$|[\s，,。；;！!])[\s，,。；;！!]*/,
  /** Said behind a decision that was made: 通过了 is 通过. */
  settled: /[了啦]$/,
  /** Said right behind a number, meaning nothing. */
  afterNumber: /^(?:吧|了|啊|呀)[\s，,。!！]*/,
  between: /[、和与及跟,，\s]/g,
  asked: /[?？]|怎么|如何/,
  projects: /项目/,
  wordEnds: /^(?:$|[\s，,。、；;的])/,
  wordBegins: /^$|[\s，,。、；;]$/,
  /** How the name of a unit closes. */
  unitCloses: /[局办部委会心司院署]$/,
  unitEnds:
    /^(?:$|[\s的有和与及跟、，,。；;：:?？!！也还都说报申今去上本这那没未不]|[两俩二三四五六几各]家|口(?=$|[的上\s])|系统的|条线|项目|单位|部门)/,
  unitBegins: /(?:^|[\s的和与及跟、，,。；;：:看查询找请把给问]|一下)$/,
  ours: /我|本(?:局|单位|办|部)/,
  page: /\s*第?(\d{1,4})页/,
  pages: /第\s*(?<no>\d{1,4})\s*页/g,
  pageGone: /\s*第\s*\d+\s*页/g,
  sends: /^(?:发|确认发)/,
  asksForProjects: /项目|申报|查|找/,
} as const;
/** 50万+ and 50w as the amount reader writes them. */
export const MORE = '以上';
export const LESS = '以下';
export const YUAN = '元';
export const MYRIADS = '万';
/** A word, and more behind a mark or a but. */
export const TAILED =
  /^([^\s，,。；;：:、]{1,12}?)(?:[\s，,。；;：:、]+|(?=但|不过|可是|只是|除非|如果))(\S.*)$/s;
/** Which one of a numbered list: 3, 第3项; not any figure in a sentence. */
export const SERIAL = /^第?\s*(\d{1,2})\s*(?:项|条|个|号)?$/;
