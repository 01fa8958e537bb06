import { type Answers, SITUATIONS } from '../domain/declared-options.ts';

/** The five answers as people write them (六(一)); the first word is the one we print. */
export const SITUATION_WORDS = {
  nothing: '无',
  none: ['无', '没有', '都不是', '均否', '否', '以上都不是', '都没有', '不涉及'] as readonly string[],
  outside: ['目录外', '不在目录', '无目录', '未列入'] as readonly string[],
  flags: SITUATIONS.map(({ value: flag, words }) => ({ flag, words })) as readonly {
    flag: keyof Answers;
    words: readonly [string, ...string[]];
  }[],
  opposites: [{ flag: 'large', words: ['规模不大', '规模较小', '规模小', '小规模'] }] as readonly {
    flag: keyof Answers;
    words: readonly string[];
  }[],
};

/** How several of them are written side by side, and each with its answer. */
export const SITUATION_FORMS = {
  none: /^(?:以上)?(?:各项)?(?:都|均|全部?|皆)?(?:不是|不涉及|不属于|没有|没|无|否|未涉及)$/,
  blanks: /[ \t]+/g,
  colon: / ?[:：=] ?/g,
  between: /[、,，;；。+＋\s]+|以及|并且|[和且]|(?<!涉)及/,
  answered:
    /^(?<word>[^:(（]{2,10}?)(?::|(?=[(（])|(?=[是否√×✓✗✔✘]$))[(（]?(?<answer>[^:()（）]{1,6})[)）]?$/,
  prefixed:
    /^(?:(?<not>不属于|不属|不涉及|不是|并非|非|否|没有|未涉及|无)|(?<is>只有|仅为|仅|既是|也是|又是|均属|属于|属|涉及|是|为|系|有))(?<rest>.{2,10})$/,
} as const;

/** A flag denied in words, as the readers know it. */
export const denied = (word: string): string => `不是${word}`;
