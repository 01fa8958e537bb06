/** How days, clock times and periods are written and said: patterns that `chat/read` matches whole. */

export const WEEKDAYS = '一二三四五六日';

/** Folded before any pattern is tried; numerals are Arabic by then, except those of weekdays. */
export const CALENDAR_FOLDS: readonly (readonly [RegExp, string])[] = [
  [/廿/g, '二十'],
  [/卅/g, '三十'],
  [/(?:星期|礼拜)(?=[一二三四五六日天])/g, '周'],
  [/周天/g, '周日'],
  [/个?(?:星期|礼拜)/g, '周'],
  [/个(?=月|周|小时|工作日)/g, ''],
  [/今早|今晨/g, '今天早上'],
  [/明早|明晨/g, '明天早上'],
  [/([今明后昨])晚/g, '$1天晚上'],
  [/^([今明昨前后])日/, '$1天'],
  [/^这(?=周|月)|^当(?=月)/, '本'],
  [/^本年|^当年/, '今年'],
  [/(?:之|以)后$/, '后'],
  [/(?<=前|内|止|底|末|旬)(?:完成|办结|报送|提交|反馈|交|报)$/, ''],
  [/^(?:不晚于|不迟于|最晚|最迟|截止到?|截至|务必)?[于在]?(?=.*[前止底末内旬日号\d]$)/, ''],
  // A last day is said with 前 behind it; 三天前 is another thing.
  [/(?<=[日号底末]|周[一二三四五六日天][)）]?|[今明后]天|\d[-/.]\d{1,2})(?:(?:之|以)?前|止|为止)$/, ''],
  [/(?:之|以)内$/, '内'],
  [/(?<=旬)(?:之|以)前$/, '前'],
  [/^半月(?=[内后]$)/, '15天'],
];

/** A run of plain numerals that counts something of the calendar, no longer than any count; a weekday's own numeral is not part of it. */
export const COUNTED = /(?<!周)[零一二三四五六七八九十百千]{1,12}(?=[年月日号天周点时分小季刻工])/g;
export const SPELLED_YEAR = /^[零一二三四五六七八九]{4}$/;

/** Every way of naming one day. */
export const DAY_FORMS = {
  iso: /^(?<y>\d{4})(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})$/,
  compact: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  yearMonthDay: /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?$/,
  namedYear: /^(?<year>前年|去年|今年|明年|后年)(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?$/,
  namedMonth: /^(?<month>上月|本月|下月|下下月)(?<d>\d{1,2})[日号]$/,
  monthDay: /^(?<m>\d{1,2})(?:月|[-/.](?=\d{1,2}$))(?<d>\d{1,2})[日号]?$/,
  day: /^(?<d>\d{1,2})[日号]$/,
  named: /^(?<name>大前天|前天|昨天|今天|明天|后天|大后天)$/,
  ahead: /^(?<n>\d{1,4})(?:(?<unit>天|日|周|月|年)[后内]|(?<span>天|周))$/,
  workDays: /^(?<n>\d{1,3})(?:工作日|天工作日)[后内]?$/,
  weekday: /^(?<week>上上|上|本|下|下下)?周(?<w>[一二三四五六日])$/,
  monthEnd:
    /^(?:(?<month>上月|本月|下月|下下月)|(?:(?<y>\d{4})年|(?<year>去年|今年|明年|后年))?(?<m>\d{1,2})月|月)(?:底|末|内)$/,
  third:
    /^(?:(?<month>上月|本月|下月|下下月)|(?:(?<y>\d{4})年|(?<year>去年|今年|明年|后年))?(?<m>\d{1,2})月)?(?<third>[上中下])旬$/,
  quarterEnd: /^本?季度?(?:底|末|内)$/,
  namedQuarterEnd: /^(?:(?<y>\d{4})年|(?<year>去年|今年|明年|后年))?度?第?(?<q>[1-4])季度?(?:底|末|内|结束)$/,
  halfEnd: /^(?:(?<y>\d{4})年|(?<year>去年|今年|明年|后年))?度?(?<half>[上下])半年(?:底|末|内)$/,
  yearEnd: /^(?:(?<y>\d{4})年|(?<year>去年|今年|明年|后年))?年?(?<=年)(?:底|末|内)$/,
} as const;

/** What could be either of two days. Weeks end on Friday to some and on Sunday to others. */
export const TWO_DAYS = {
  weekend: /^(?<week>上|本|下|下下)?周末$/,
  withinWeek: /^(?<week>本|下|下下)?周(?:内|末前)$/,
  beforeThird: /(?<=旬)前$/,
  dayFirst: /^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4})$/,
} as const;
/** Last day of a third of a month; of the last one, the month's own. */
export const THIRD_ENDS: Readonly<Record<string, number | undefined>> = { 上: 10, 中: 20 };

export const NAMED_DAYS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  今天: 0,
  明天: 1,
  后天: 2,
  大后天: 3,
};
export const NAMED_YEARS: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  今年: 0,
  明年: 1,
  后年: 2,
};
export const NAMED_MONTHS: Readonly<Record<string, number>> = { 上月: -1, 本月: 0, 下月: 1, 下下月: 2 };
export const NAMED_WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 下: 1, 下下: 2 };
export const COUNTED_UNITS: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>> = {
  天: 'days',
  日: 'days',
  周: 'weeks',
  月: 'months',
  年: 'years',
};

/** A weekday written behind a date, which must then agree with it: 11月25日（周三）. */
export const WEEKDAY_BESIDE = /(?<=[日号\d])[(（]?周(?<w>[一二三四五六日])[)）]?$/;

export const CLOCK = {
  /** A part of the day behind its day, without an hour. */
  part: /(?:凌晨|清晨|早上|早晨|早|上午|中午|下午|午后|傍晚|晚上|夜里|晚)$/,
  now: /^(?:现在|此刻|立即)$/,
  /** A clock time that stands as a word of its own behind its day. */
  word: /^(?:凌晨|清晨|早上|早晨|早|上午|中午|下午|午后|傍晚|晚上|夜里|晚)?[\d一二两三四五六七八九十]{1,3}[点时:：]/,
  ahead: /^(?:(?<n>\d{1,4})|(?<half>半))(?<unit>小时|时|分钟|分)后$/,
  hour: /^小?时$/,
  split:
    /^(?<day>.*?)(?<clock>(?:凌晨|清晨|早上|早晨|早|上午|中午|下午|午后|傍晚|晚上|夜里|晚)?\d{1,2}[点时:].*)$/,
  /** What chrono reads wrongly or not at all, said so that it reads it right. */
  corrections: [
    [/1刻钟?/, '15分'],
    [/3刻钟?/, '45分'],
    [/(?:整|钟)$/, ''],
    [/^中午(?=[12][点时:])|^午后/, '下午'],
    [/^(?:傍晚|夜里|晚(?!上))/, '晚上'],
    [/^(?:清晨|早晨|早(?!上))/, '早上'],
    [/^(?:下午|晚上)(?=1[3-9]|2[0-3])/, ''],
    [/(?<=^\d{1,2}:\d{2}):00$/, ''],
  ] as readonly (readonly [RegExp, string])[],
  /** 晚上12点 is the end of that day to some and its beginning to others; 晚上3点 likewise. */
  doubtful:
    /^(?:晚上(?:[0-4]|12)|凌晨(?:[7-9]|1\d)|早上(?:1[0-2]|[0-4])|上午(?:[0-4]|12)|中午(?:[3-9]|10)|下午0)[点时:]/,
} as const;

const PART = '(?:凌晨|清晨|早上|早晨|早|上午|中午|下午|午后|傍晚|晚上|夜里|晚)';
const MARK = '[至到~～\\-–—－―]+';

/** From when to when on one day: 14:30-16:30, 下午2点半到4点半. */
export const SPAN = {
  /** A clock time, wherever it stands. */
  clock: /\d{1,2}(?:(?::\d{2}){1,2}|[点时])/g,
  /** Between the beginning and the end. */
  mark: new RegExp(MARK),
  /** What would be read as a time zone elsewhere, or as an end without its colon: neither is guessed at. */
  stray: /(?:[+\-–—－―~～]\s*\d[\d:]*|z)$/i,
  /** Words around the two times that say nothing more. */
  frame: new RegExp(`^[从自]|[从自](?=${PART}?\\d{1,2}[点时:])|起(?=[至到])|(?:为?止|结束)$`, 'g'),
  part: new RegExp(`^${PART}|${PART}$`),
  /** Parts of a day whose hours go on behind noon. */
  late: /中午|下午|午后|傍晚|晚|夜里/,
  afternoon: '下午',
  nextDay: /次日|第二天|翌日|隔天/,
  /** A word that goes on with the time before it, where what was typed is read in order. */
  word: new RegExp(
    `^(?:${PART}$|${PART}?[\\d一二两三四五六七八九十]{1,3}[点时:：]|${MARK}(?=$|${PART}|[\\d一二两三四五六七八九十]))`,
  ),
} as const;

/** A year spoken of in a sentence; a day's own year (2026年12月3日) is none. */
export const YEARS_SPOKEN_OF = /(?<!\d)(?<y>20\d\d)年(?!\d)|(?<year>前年|去年|今年|本年|明年|后年)(?!\d)/g;

/** Every way of naming a whole period. */
export const PERIOD_FORMS = {
  year: /^(?:(?<y>\d{4})|(?<year>去年|今年|明年|后年)|(?<this>本))年?(?:度|全年|整年|度全年)?$/,
  half: /^(?:(?<y>\d{4})年|(?<year>去年|今年|明年|后年))度?(?<half>[上下])半年$/,
  quarter: /^(?:(?<y>\d{4})年|(?<year>去年|今年|明年|后年))度?第?(?<q>[1-4])季度?$/,
  month: /^(?:(?<y>\d{4})[-/.年]|(?<year>去年|今年|明年|后年))(?<m>\d{1,2})月?(?:份|全月)?$/,
  namedMonth: /^(?<month>上月|本月|下月|下下月)$/,
} as const;

export const PERIOD = {
  frame: /^[自从由]|(?:止|为止)$/g,
  startMark: /起$/,
  separator: /[至到~～]|[-–—－―]+/g,
  /** The end of a period may leave out what its beginning has said. */
  endMonthDay: /^(?<m>\d{1,2})(?:月|[-/.])(?<d>\d{1,2})[日号]?$/,
  endMonth: /^(?<m>\d{1,2})月(?:份)?(?:底|末)?$/,
  endDay: /^(?<d>\d{1,2})[日号]$/,
  /** Said at the end of a period, these are meant from its beginning: 下周一至周五, 明年3月1日至年底. */
  seenFromBeginning: /^周[一二三四五六日]$|^(?:月|年|本?季度?)(?:底|末)$/,
  firstHalf: '上',
  /** How long, said beside which days: 一年（2027年）, 2027年（共12个月）. */
  long: /^(?:为期|共计?|合计|期限)?(?<n>\d{1,3})(?<unit>年|月|天|日|周)$/,
  withBeside: /^(?<one>[^()（）]+)[(（](?<other>[^()（）]+)[)）]$/,
  /** A length alone, or one that begins with an event whose day nobody knows yet. */
  open: /^(?:为期|共计?|服务期)?[\d一二三四五六七八九十两半]+(?:个月|年|天|日|周|个?工作日)(?:内|整)?$|之日|签订|签约|签署|生效|中标|合同|验收|开工/,
} as const;
