import type { Tried } from './life.ts';

export const tried = (act: Tried['act'], dice = 0, yes = true): Tried => ({ act, dice, yes });

/** From the conditions to a contract over 400,000.00 with the first provider. */
export const BOUGHT = [
  tried('conditions'),
  tried('agree'),
  tried('purchase'),
  tried('award', 6),
  tried('qualification'),
  tried('check', 1),
  tried('sign'),
  tried('countersign'),
  tried('contract', 8),
] as const;

/** Two results measured and 100,000.00 paid for them, then delivered, judged by all three, issued and published. */
export const DELIVERED = [
  ...[tried('measure'), tried('measure'), tried('track'), tried('pay', 4), tried('consent')],
  ...[tried('paid'), tried('measure'), tried('complete'), tried('accept'), tried('judge')],
  ...[tried('ask'), tried('third'), tried('issue'), tried('publish')],
] as const;

/** All eight stages: the rest is paid as well. */
export const USUAL = [
  ...BOUGHT,
  ...DELIVERED,
  tried('pay', 14, false),
  tried('consent', 1),
  tried('paid', 1),
] as const;
