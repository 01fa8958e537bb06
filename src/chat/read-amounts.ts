import { AMOUNTS, READ_WORDS as W } from '../wording/asking.ts';
import { LESS, MORE, MYRIADS, YUAN } from '../wording/pieces.ts';
import { formatFen } from '../wording/units.ts';
import type { Sheet } from './hear/sheet.ts';
import { type AmountCondition, readAmount, readAmountCondition } from './read/amount.ts';

export interface AmountsRead {
  readonly criteria: AmountCondition;
  readonly read: readonly string[];
  readonly unclear: readonly string[];
}

const plain = (text: string): string =>
  text
    .replace(AMOUNTS.included, '')
    .replace(AMOUNTS.plus, MORE)
    .replace(AMOUNTS.upward, MORE)
    .replace(AMOUNTS.downward, LESS)
    .replace(AMOUNTS.kuai, YUAN)
    .replace(AMOUNTS.w, MYRIADS)
    .replace(AMOUNTS.subject, '')
    .trim();

/** Amounts and their bounds, taken out of the question: 五十万元（含）以上, 10w-40w, 50万+. */
export function readAmounts(sheet: Sheet): AmountsRead {
  let criteria: AmountCondition = {};
  const unclear: string[] = [];
  for (const { groups = {} } of sheet.take(AMOUNTS.pair)) {
    const condition = readPair(groups);
    if (condition) criteria = { ...criteria, ...condition };
  }
  for (const match of sheet.rest.matchAll(AMOUNTS.condition)) {
    const [whole] = match;
    const condition = AMOUNTS.money.test(whole) ? readAmountCondition(plain(whole)) : undefined;
    if (!condition) continue;
    sheet.cut({ start: match.index, end: match.index + whole.length });
    criteria = { ...criteria, ...condition };
  }
  for (const [whole] of sheet.take(AMOUNTS.loose)) unclear.push(whole);
  for (const match of sheet.rest.matchAll(AMOUNTS.exact)) {
    const [whole] = match;
    const end = match.index + whole.length;
    const vague = AMOUNTS.vague.exec(sheet.rest.slice(Math.max(0, match.index - 2), end + 3));
    const amount = readAmount(plain(whole));
    sheet.cut({ start: match.index, end });
    if (vague || !('fen' in amount)) unclear.push(`${whole}${vague ? vague[0] : ''}`);
    else criteria = { minFen: amount.fen, maxFen: amount.fen, ...criteria };
  }
  return { criteria, read: told(criteria), unclear };
}

/** 五六十万: from the one to the other, where the second is the next. */
function readPair({ low = '', high = '', unit = '' }: Readonly<Record<string, string>>) {
  const [one, other] = [readAmount(`${low}${unit}`), readAmount(`${high}${unit}`)];
  return 'fen' in one && 'fen' in other && one.fen < other.fen
    ? { minFen: one.fen, maxFen: other.fen }
    : undefined;
}

/** A bound that excludes its figure is one fen beside it: so it is told. */
function told({ minFen, maxFen }: AmountCondition): readonly string[] {
  const open = (fen: number) => fen % 100 !== 0;
  if (minFen !== undefined && minFen === maxFen) return [W.exactly(formatFen(minFen))];
  if (minFen !== undefined && maxFen !== undefined && !open(minFen) && !open(maxFen))
    return [W.between(formatFen(minFen), formatFen(maxFen))];
  return [
    ...(minFen === undefined
      ? []
      : [open(minFen) ? W.more(formatFen(minFen - 1)) : W.atLeast(formatFen(minFen))]),
    ...(maxFen === undefined
      ? []
      : [open(maxFen) ? W.less(formatFen(maxFen + 1)) : W.atMost(formatFen(maxFen))]),
  ];
}
