import type { Span } from '../domain/seal-nights.ts';
import { VERIFY_WORDS as W } from '../wording/verify.ts';
import { decline, done, withNote } from './answers.ts';
import type { Card } from './card.ts';

/** What the director and supervision keep of a seal; nights without one make it a warning. */
export function sealNews(
  { number, at, hash }: { readonly number: number; readonly at: Date; readonly hash: string },
  missed: readonly Span[],
  stamp: (moment: Date) => string,
): Card {
  const gaps = missed.map(({ from, to }) => W.missedNights(stamp(from), stamp(to)));
  const lines = [W.toldAt(stamp(at)), ...gaps, W.toldHash(hash)];
  return withNote((gaps.length > 0 ? decline : done)(W.told(number), ...lines), W.toldUse);
}
