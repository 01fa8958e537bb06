import type { FundSource } from '../domain/project.ts';

const WORDS = {
  operating: ['公用经费', '公用'],
  project: ['项目经费', '项目'],
  'fiscal-special': ['财政专项资金', '专项资金', '专项经费', '专项'],
  investment: ['政府投资项目资金', '政府投资'],
  'other-fiscal': ['其他财政性资金', '财政性资金', '其他'],
} as const satisfies Record<FundSource, readonly [string, ...string[]]>;

/** Where money may come from, as it is said (六(二), R42). */
export const FUND_OPTIONS = (Object.keys(WORDS) as FundSource[]).map((value) => ({
  value,
  words: WORDS[value],
}));
