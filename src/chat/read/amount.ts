import { AMOUNT_CONDITION, COMPARISONS, formatFen, MONEY, MONEY_UNITS } from '../../wording/units.ts';
import { WRITTEN_MAX } from './length.ts';
import { plainNumerals, readDigit, readNumeral } from './numeral.ts';
import { normalizeInput } from './text.ts';

export { formatFen, formatFenExact } from '../../wording/units.ts';

export type AmountProblem = 'not-an-amount' | 'negative' | 'too-precise' | 'too-large' | 'ambiguous';
export type AmountRead =
  | { readonly fen: number }
  | { readonly problem: AmountProblem }
  /** The figure and its counterpart in brackets, as the office writes them. */
  | { readonly problem: 'two-amounts'; readonly facts: { readonly amounts: readonly [string, string] } };

/** 1000亿元 in fen. No district buys for more: a longer figure is a slip of the hand, and integers stay exact far beyond. */
export const MAX_FEN = 10_000_000_000_000;

/** An exact decimal: `units` / 10^`decimals` yuan. */
interface Yuan {
  readonly units: bigint;
  readonly decimals: number;
}

type YuanRead = Yuan | AmountProblem;

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const SPACED = /\d +\d/;
const SPACED_IN_THREES = /^\D*\d{1,3}(?: \d{3})+(?!\d)/;

function readFigures(text: string, marked: boolean): YuanRead {
  const found = [...text.matchAll(MONEY.figure)];
  if (found.length === 0 || found.map(([whole]) => whole).join('') !== text) return 'not-an-amount';
  let sum = 0n;
  let decimals = 0;
  let above: bigint | undefined;
  for (const { groups = {} } of found) {
    const digits = (groups.digits ?? '').replaceAll('，', ',');
    const size = MONEY_UNITS[groups.unit ?? ''];
    if (size === undefined) return 'not-an-amount';
    if (digits.includes(',') && !GROUPED.test(digits)) return 'ambiguous';
    const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
    const fits = above === undefined || (size < above && BigInt(whole) * size < above && decimals === 0);
    const loose = above !== undefined && size === 1n && !marked && 10n ** BigInt(whole.length) < above;
    if (!fits || loose) return 'ambiguous';
    sum = sum * 10n ** BigInt(fraction.length) + BigInt(whole + fraction) * size;
    decimals = fraction.length;
    above = size;
  }
  return { units: sum, decimals };
}

function readSpoken(text: string): YuanRead {
  const { whole = '', decimals = '', unit = '' } = MONEY.spoken.exec(text)?.groups ?? {};
  const integer = readNumeral(whole || text);
  const size = MONEY_UNITS[unit];
  if (integer === undefined || size === undefined) return 'ambiguous';
  const fraction = [...decimals].map(readDigit).join('');
  return { units: BigInt(`${integer}${fraction}`) * size, decimals: fraction.length };
}

function toFen({ units, decimals }: Yuan, small: number): AmountRead {
  const scale = 10n ** BigInt(decimals);
  const fen = units * 100n + BigInt(small) * scale;
  if (fen % scale !== 0n) return { problem: 'too-precise' };
  return fen / scale > BigInt(MAX_FEN) ? { problem: 'too-large' } : { fen: Number(fen / scale) };
}

function readPositive(text: string): AmountRead {
  const { yuan, mark, jiao, fen } = MONEY.parts.exec(text)?.groups ?? {};
  if (yuan === undefined && jiao === undefined && fen === undefined) return { problem: 'not-an-amount' };
  const small = (readDigit(jiao ?? '0') ?? 0) * 10 + (readDigit(fen ?? '0') ?? 0);
  const hasSmall = jiao !== undefined || fen !== undefined;
  if (yuan === undefined) return toFen({ units: 0n, decimals: 0 }, small);
  if (hasSmall && mark === undefined) return { problem: 'ambiguous' };
  if (!MONEY.numeral.test(yuan)) return { problem: 'not-an-amount' };
  const read = MONEY.spokenOnly.test(yuan) ? readSpoken(yuan) : readFigures(yuan, mark !== undefined);
  if (typeof read === 'string') return { problem: read };
  return hasSmall && read.decimals > 0 ? { problem: 'ambiguous' } : toFen(read, small);
}

function readSingle(text: string): AmountRead {
  const written = text.replace(MONEY.currency, '').trim();
  if (SPACED.test(written) && !SPACED_IN_THREES.test(written)) return { problem: 'ambiguous' };
  let plain = plainNumerals(written.replaceAll(/\s/g, ''));
  const negative = MONEY.negative.test(plain);
  plain = plain.replace(MONEY.negative, '').replace(MONEY.currency, '').replace(MONEY.whole, '');
  for (const [pattern, replacement] of MONEY.colloquial) plain = plain.replace(pattern, replacement);
  if (MONEY.vague.test(plain) && MONEY.numeral.test(plain)) return { problem: 'ambiguous' };
  const read = readPositive(plain);
  return negative && 'fen' in read && read.fen > 0 ? { problem: 'negative' } : read;
}

/** An amount with its counterpart in figures or in words: 伍拾万元整（¥500,000.00）. Both must agree. */
function readTwice(one: string, other: string): AmountRead {
  const [first, second] = [readSingle(one), readSingle(other.replace(MONEY.counterpart, ''))];
  if (!('fen' in first)) return first;
  if (!('fen' in second)) return second;
  if (first.fen === second.fen) return first;
  return { problem: 'two-amounts', facts: { amounts: [formatFen(first.fen), formatFen(second.fen)] } };
}

/**
 * Reads one amount of money, in whole fen, without ever rounding: 80万, 1,200,000元, 伍拾万元整（¥500,000.00）; a
 * bare figure is yuan. What is vague (约80万, 50万-80万, 50万+) or could be two amounts (三百五, 80万5) is a problem.
 */
export function readAmount(text: string): AmountRead {
  if (text.length > WRITTEN_MAX.amount) return { problem: 'not-an-amount' };
  const written = normalizeInput(text).replace(MONEY.counterpart, '');
  const { one, other } = MONEY.twice.exec(written)?.groups ?? {};
  return one && other ? readTwice(one, other) : readSingle(written);
}

/** Inclusive bounds in whole fen; what is absent is unbounded. */
export interface AmountCondition {
  readonly minFen?: number;
  readonly maxFen?: number;
}

function fenOf(text: string): number | undefined {
  const read = readAmount(text);
  return 'fen' in read ? read.fen : undefined;
}

function readRange(text: string): AmountCondition | undefined {
  const readings: AmountCondition[] = [];
  for (const { index, 0: separator } of text.matchAll(AMOUNT_CONDITION.range)) {
    const left = text.slice(0, index);
    const right = text.slice(index + separator.length).replace(AMOUNT_CONDITION.between, '');
    // 50-80万: the unit said once holds for both, as long as the first figure is the smaller.
    const maxFen = fenOf(right);
    const unit = /^[\d.]+$/.test(left)
      ? AMOUNT_CONDITION.unit.exec(right)
      : AMOUNT_CONDITION.spelled.test(left)
        ? AMOUNT_CONDITION.large.exec(right)
        : undefined;
    const whole = unit ? fenOf(left + unit[0]) : undefined;
    const minFen = whole !== undefined && maxFen !== undefined && whole < maxFen ? whole : fenOf(left);
    if (minFen !== undefined && maxFen !== undefined && minFen <= maxFen) readings.push({ minFen, maxFen });
  }
  return readings.length === 1 ? readings[0] : undefined;
}

function wordAt(text: string, place: 'before' | 'after') {
  const candidates = COMPARISONS.filter((row) => row.place === place).flatMap(({ words, bound, inclusive }) =>
    words.map((word) => ({ word, bound, inclusive })),
  );
  return candidates
    .filter(({ word }) => text.startsWith(word))
    .sort((a, b) => b.word.length - a.word.length)[0];
}

function readComparison(text: string): { condition: AmountCondition; rest: string } | undefined {
  const before = wordAt(text, 'before');
  const afterSign = text.slice(before?.word.length ?? 0);
  const figure = AMOUNT_CONDITION.figure.exec(afterSign)?.[0] ?? '';
  const afterFigure = afterSign.slice(figure.length);
  const after = before ? undefined : wordAt(afterFigure, 'after');
  const comparison = before ?? after;
  const fen = fenOf(figure);
  if (comparison === undefined || fen === undefined) return undefined;
  const { bound, inclusive } = comparison;
  const condition =
    bound === 'min' ? { minFen: inclusive ? fen : fen + 1 } : { maxFen: inclusive ? fen : fen - 1 };
  return { condition, rest: afterFigure.slice(after?.word.length ?? 0) };
}

function readComparisons(text: string): AmountCondition | undefined {
  let condition: AmountCondition = {};
  let rest = text;
  while (rest !== '') {
    const next = readComparison(rest.replace(AMOUNT_CONDITION.and, ''));
    const contradicts = next && Object.keys(next.condition).some((bound) => bound in condition);
    if (next === undefined || contradicts) return undefined;
    condition = { ...condition, ...next.condition };
    rest = next.rest;
  }
  const { minFen = 0, maxFen = MAX_FEN } = condition;
  return text === '' || minFen > maxFen || maxFen < 0 ? undefined : condition;
}

/**
 * Reads a condition on an amount as inclusive bounds in whole fen. 以上, 以下, 不少于, 不超过, ≥, ≤ and both
 * ends of a range include the figure; 大于, 超过, 小于, 低于, > and < do not. A bare amount is no condition.
 */
export function readAmountCondition(word: string): AmountCondition | undefined {
  if (word.length > WRITTEN_MAX.condition) return undefined;
  const text = normalizeInput(word).replaceAll(/\s/g, '').replace(AMOUNT_CONDITION.subject, '');
  return readComparisons(text) ?? readRange(text);
}
