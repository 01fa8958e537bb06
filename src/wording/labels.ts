/** What stands before and around the labels of what clerks paste: numbers, units in brackets, words that say nothing of their own. */

/** What may stand before a label: a bullet, or a number of any kind. */
export const BULLET =
  /^(?:[-*•·●○▪◆■□]\s*|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*[.、．:：]?\s*|\d{1,2}[.、)）．]\s*|[①-⑳⑴-⒇]\s*|⒈|(?:第)?[一二三四五六七八九十]{1,3}[、.．]\s*)/;

export const LABEL_UNIT = {
  /** Behind a label, in brackets: 金额（万元）, 金额（单位：万元）. */
  form: '[(（](?:单位[:：]?)?(?:UNIT)[)）]',
  inside: '[^()（）:：\\s]{1,10}',
  /** Measures that a bare figure takes on: 数量（课时）：4000. */
  measure:
    /^(?:[十百千]?[万亿]?元|[十百千]?[万亿]|课时|学时|人次|人|次|场次?|个|项|户|件|套|份|台|处|所|家|平方米|㎡|公里|千米|米|吨|亩|小时|天|日|周|个?月|年|批|期|班|名|盏|座|辆|棵|株|%|％)$/,
  /** Measures whose value may carry its own: 金额（万元）：500000元. */
  changeable: /^(?:[十百千]?[万亿]?元|天|日|周|个?月|年)$/,
  /** How to fill in a form; nothing of the value. */
  remark: /^(?:必填|选填|可选|如有|全称|简称|大写|小写|单选|多选|起止|起止日期|起止时间|盖章|签字)$/,
  figure: /^[\d.,，零一二三四五六七八九十百千]{1,20}$/,
  measured: (figure: string, unit: string) => `${figure}${unit}`,
  kept: (value: string, unit: string) => `${value}（${unit}）`,
} as const;

/** A label nobody has may be a field's own with words around it: 项目需求, 人员编制变化. */
export const NEAR_LABEL = {
  shape: /^\p{sc=Han}{3,14}$/u,
  /** Labels that take another meaning with every word beside them. */
  generic: new Set(
    '项目 单位 时间 日期 来源 材料 文件 人员 姓名 对象 结果 说明 意见 情况 内容 问题 范围 性质 类别 类型 部门 会议 依据 标准 过程 实际 修改 增加 决定 出席 重大 规模 由'.split(
      ' ',
    ),
  ),
  /** Before a label these make it another thing. */
  foreign: /^(?:原|旧|上|去年|前|往年|历年|其[他它]|类似|相关|核定|批复|审定|承接|供应商?|已|未|非|无|免|不)/,
  negation: /[不非否无未没免]/g,
  asking: /^是否/,
  /** Behind a label these change nothing. */
  idleTail: /^(?:变化|变化情况|情况|方式|影响|要求|如下|目标)$/,
} as const;

/** Labels under which a unit says what it thinks: 意见, 会签意见, 我局意见, 态度. */
export const OPINION_LABEL = /^\p{sc=Han}{0,6}(?:意见|态度|表态)$/u;

/** The usual ones, known wherever they stand in a line. */
export const OPINION_LABELS = [
  ...['意见', '会签意见', '审核意见', '审查意见', '单位意见', '本单位意见', '我局意见', '我办意见'],
  ...['本局意见', '部门意见', '表态意见', '态度'],
] as const;

export const TABLE = {
  /** Columns that only count. */
  counting: /^(?:序号|编序|no\.?|#)$/i,
  serial: /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、]?$/,
  total: /^(?:合计|总计|小计)/,
  divider: /^:?-{2,}:?$/,
} as const;

/** How an item of the catalogue is named: B10, B10 体育, B10.体育, B10体育. */
export const ITEM_FORMS = {
  coded: /^(?<code>[A-Z]{0,2}\d{1,6}(?:[-.]?\d{1,3}){0,3})(?:项|类)?[\s.、:：_-]*(?<name>.*)$/s,
  denied: /^(?:不是|并非|非|不属于|除)/,
} as const;
