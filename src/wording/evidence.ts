/**
 * What people write where a paper is asked for. Patterns over short text that is narrowed to half width; figures may be
 * Chinese.
 */
export const EVIDENCE = {
  /** Ways of writing nothing, once signs and blanks are gone: 无 · 暂无文号 · 待补 · n/a · 略. */
  nothing:
    /^(?:暂时?|目前|尚|还|并|均|先)?(?:无|没有?|未有|木有|缺|空|略|省略|不详|不明|不清楚|不知道|不适用|未知|同上|待[补定查填办]|待补充|待提供|待定|后补|后附|稍后补?|补|na|no|none|null|nil|tbd|todo|test|x{1,4}|测试|随便)(?:正式|相关|具体|书面|任何)?(?:文号|附件|依据|证据|证明|编号|文件|材料|链接|批复|资料|扫描件|号|内容)?[了的呢吧]?$/,
  /** A number that names a paper or a sitting: 12号 · 第18次 · 第十八次 · A-12. */
  number:
    /(?:\d|[零〇一二三四五六七八九十百]+)\s*[号次届期]|[〔[(（]\s*(?:19|20)\d\d\s*[〕\])）]\s*第?\s*\d|[a-z]{1,12}[-_/ ]?\d/i,
  /** The number with its year, which names one paper by itself: 〔2026〕3号. */
  dated: /[〔[(（]\s*(?:19|20)\d\d\s*[〕\])）]\s*第?\s*\d{1,6}|(?:19|20)\d\d年第?\s*\d{1,6}\s*号/,
  day: /(?:19|20)\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?|\d{1,2}月\d{1,2}日/,
} as const;
