/**
 * The words of money, numerals, the calendar and short answers: what clerks type, as patterns that
 * `chat/read` matches whole, and how the office writes an amount back.
 */

/** Formal, traditional and colloquial numerals folded to the plain ones that the patterns below know. */
export const PLAIN_NUMERALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['〇○Ｏ', '零'],
    ['壹弌', '一'],
    ['贰貳弍两兩', '二'],
    ['叁參叄弎', '三'],
    ['肆', '四'],
    ['伍', '五'],
    ['陆陸', '六'],
    ['柒', '七'],
    ['捌', '八'],
    ['玖', '九'],
    ['拾', '十'],
    ['佰', '百'],
    ['仟', '千'],
    ['萬', '万'],
    ['億', '亿'],
    ['圆圓', '元'],
    ['點', '点'],
  ].flatMap(([many, one]) => [...(many ?? '')].map((character) => [character, one ?? ''])),
);

export const DIGIT_NUMERALS = '零一二三四五六七八九';

/** Patterns over plain numerals (see {@link PLAIN_NUMERALS}); zero may be left out before a digit that carries its own unit. */
export const NUMERAL = {
  whole: /^[零一二三四五六七八九十百千万亿]+$/,
  bareTen: /(?<![一二三四五六七八九])十/g,
  spelledTen: '一十',
  idleZero: /零(?=[一二三四五六七八九][十百千万亿])/g,
} as const;

/** Yuan in one of each unit. */
export const MONEY_UNITS: Readonly<Record<string, bigint>> = {
  '': 1n,
  十: 10n,
  百: 100n,
  千: 1_000n,
  万: 10_000n,
  十万: 100_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
  十亿: 1_000_000_000n,
  百亿: 10_000_000_000n,
  千亿: 100_000_000_000n,
  万亿: 1_000_000_000_000n,
};

export const MONEY = {
  currency: /^(?:人民币|rmb|cny|[¥￥])[:：]?/i,
  /** What stands before the second way of writing an amount. */
  counterpart: /^(?:人民币)?[(（]?(?:大写|小写|即|计|合)(?:金额|人民币)?[)）]?[:：]?\s*/,
  twice: /^(?<one>[^()（）]+)[(（](?<other>[^()（）]+)[)）][整正]?$/,
  negative: /^[-−–－负]/,
  whole: /[整正]$/,
  colloquial: [
    [/(?<=\d)w(?=$|元)/i, '万'],
    [/个(?=[万亿])/g, ''],
    [/块钱?$/, '元'],
    [/元人民币$/, '元'],
  ] as readonly (readonly [RegExp, string])[],
  numeral: /[\d零一二三四五六七八九十百千]/,
  /** Somebody would not vouch for the figure, or gave two of them. */
  vague:
    /约|大概|左右|上下|近|余|多|几|数|若干|来|许|出头|以[上下内]|不[到足超]|[+＋]|到|至|或|[~～—]|\d[-–－]\d.*[万亿元]|[万亿元][-–－]/,
  parts:
    /^(?:(?<yuan>[^元角分]+)(?<mark>元)?)?(?:零?(?<jiao>[\d零一二三四五六七八九])角)?(?:零?(?<fen>[\d零一二三四五六七八九])分)?$/,
  spokenOnly: /^[零一二三四五六七八九十百千万亿点]+$/,
  spoken:
    /^(?<whole>[零一二三四五六七八九十百千万亿]+?)点(?<decimals>[零一二三四五六七八九]+)(?<unit>[十百千万亿]*)$/,
  figure: /(?<digits>\d[\d,，]*(?:\.\d+)?)(?<unit>[十百千万亿]*)/gy,
} as const;

/** Signs and words of comparison: which bound they set and whether the bound itself is inside (以上 and 以下 include it). */
export const COMPARISONS: readonly {
  readonly words: readonly string[];
  readonly place: 'before' | 'after';
  readonly bound: 'min' | 'max';
  readonly inclusive: boolean;
}[] = [
  {
    words: ['不少于', '不低于', '不小于', '大于等于', '至少', '>=', '≥', '≧'],
    place: 'before',
    bound: 'min',
    inclusive: true,
  },
  {
    words: ['不超过', '不高于', '不大于', '不多于', '小于等于', '至多', '最多', '<=', '≤', '≦'],
    place: 'before',
    bound: 'max',
    inclusive: true,
  },
  { words: ['大于', '超过', '高于', '多于', '>'], place: 'before', bound: 'min', inclusive: false },
  {
    words: ['小于', '低于', '少于', '不足', '不到', '不满', '<'],
    place: 'before',
    bound: 'max',
    inclusive: false,
  },
  { words: ['及以上', '或以上', '以上', '起'], place: 'after', bound: 'min', inclusive: true },
  { words: ['及以下', '或以下', '以下', '以内', '之内'], place: 'after', bound: 'max', inclusive: true },
];

export const AMOUNT_CONDITION = {
  subject: /^(?:金额|总额|预算)?(?:在|为|是|介于|从)?/,
  between: /(?:之间|间)$/,
  and: /^[,，、]?(?:且|并且|并|而|又|和|同时)?(?:金额)?/,
  range: /到|至|(?:和|与)(?=.*间$)|[-–—－~～]+/g,
  figure: /^[¥￥]?[\d零一二三四五六七八九十百千万亿点元角分整.,，壹贰叁肆伍陆柒捌玖拾佰仟萬億圆两]+/,
  unit: /[十百千万亿]+(?=元?$)/,
  /** A figure that names no unit of its own, spelled out: 四十到六十万. */
  spelled: /^[零一二两三四五六七八九十百千]+$/,
  large: /[万亿]+(?=元?$)/,
} as const;

const YUAN = '元';
const MYRIAD = { unit: '万元', fen: 10_000_00n };
const HUNDRED_MILLION = { unit: '亿元', fen: 100_000_000_00n };

function grouped(whole: bigint): string {
  return whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `fen` over `unit` as digits, or nothing when two decimals cannot hold it exactly. */
function exactly(fen: bigint, unit: bigint): string | undefined {
  if (fen < unit || (fen * 100n) % unit !== 0n) return undefined;
  const decimals = ((fen * 100n) / unit) % 100n;
  const tail = decimals === 0n ? '' : `.${decimals.toString().padStart(2, '0').replace(/0$/, '')}`;
  return `${grouped(fen / unit)}${tail}`;
}

function signed(fen: number, write: (magnitude: bigint) => string): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`money is counted in whole fen, not ${fen}`);
  return fen < 0 ? `-${write(BigInt(-fen))}` : write(BigInt(fen));
}

/** A column of figures in 元 says so, unless it says its unit already. */
export const inYuan = (heading: string): string =>
  heading.includes(YUAN) ? heading : `${heading}（${YUAN}）`;

/** Writes `fen` to the last fen with thousands marked: 800,000.00元. @throws RangeError unless a safe integer. */
export function formatFenExact(fen: number): string {
  return signed(fen, (magnitude) => {
    const cents = (magnitude % 100n).toString().padStart(2, '0');
    return `${grouped(magnitude / 100n)}.${cents}${YUAN}`;
  });
}

/**
 * Writes `fen` as an official would, never rounded: in 亿元 or 万元 where two decimals say it exactly,
 * else in 元 (80.5万元, 500,000.01元). @throws RangeError unless a safe integer.
 */
export function formatFen(fen: number): string {
  return signed(fen, (magnitude) => {
    for (const { unit, fen: size } of [HUNDRED_MILLION, MYRIAD]) {
      const digits = exactly(magnitude, size);
      if (digits) return `${digits}${unit}`;
    }
    if (magnitude % 100n === 0n) return `${grouped(magnitude / 100n)}${YUAN}`;
    return formatFenExact(Number(magnitude));
  });
}

/** Right behind a command's word this is its content, whatever follows: 项目2026-014, 依据五(二), 查询我的. */
export const CONTENT = /^(?:[\w#〔[(（【]|[一二三四五六七八九十]+(?:[(（、]|$)|附件\d|题头|我的$|本单位)/;

/** Continuations that make a command's word part of another everyday word (项目名称, 会议室): then nobody has given a command. */
export const COMPOUND_TAILS =
  /^(?:名称|编号|名字|内容|情况|进展|进度|资金|经费|负责|书|表|单|人|员|者|室|会|工作|时间|材料|资料|文件|结果|方式|方法|流程|要求|条件|标准|范围|依据|原因|部门|单位|专家|机构|中心|通知|记录|需要|已|应该|可以|必须|之后|之前|以后|以前|后|前|中)/;

/** Marks of a sentence said to a person rather than a command with its content. */
export const TALK =
  /[?？!！]|[吗呢吧啊呀么你您我他她很]|怎|什么|为何|谁|哪|多少|几时|[了的]$|[了的][，。,.]|是不是|能不能|可不可以|有没有|，.*，/;

export const YES_WORDS = [
  '是',
  '是的',
  '有',
  '有的',
  '对',
  '对的',
  '属于',
  '涉及',
  '适合',
  '都适合',
  '均适合',
  '适宜',
  '都适宜',
  '能',
  '能够',
  '能承担',
  '能够承担',
  '可以承担',
  '可承担',
  '可以',
  '都可以',
  '均可',
  '符合',
  'y',
  'yes',
  'true',
  '√',
  '✓',
  '✔',
  '☑',
];
export const NO_WORDS = [
  '否',
  '无',
  '不是',
  '不',
  '不对',
  '没有',
  '没',
  '不属于',
  '不涉及',
  '不适合',
  '都不适合',
  '均不适合',
  '不适宜',
  '不能',
  '不能够',
  '不能承担',
  '不能够承担',
  '无法承担',
  '不可以',
  '不符合',
  'n',
  'no',
  'false',
  '×',
  '✗',
  '✘',
];
/** A reason that begins so takes the answer back: 是，但不属于本年; 是，不适合. */
export const TAKES_BACK = {
  yes: /^(?:但|可是?|不|否|没|未|无|非|暂|除)/,
  no: /^(?:但|可是|除|是$|是的)/,
} as const;
/** Words that may follow a yes or no without a mark between. */
export const BECAUSE = /^(?:因为|由于|因)/;
