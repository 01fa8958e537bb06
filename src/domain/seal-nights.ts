/** Milliseconds between two seals, at most: a night may be caught up until the next (design §10). */
const NIGHT = 48 * 3_600_000;

/** Where the log says which seals went out to whom. */
export const SEALS = 'seals';

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Between which of these moments, in their order, a night went by without a seal. */
export const nightsWithout = (moments: readonly Date[]): readonly Span[] =>
  moments.slice(1).flatMap((to, index): readonly Span[] => {
    const from = moments[index] ?? to;
    return to.getTime() - from.getTime() > NIGHT ? [{ from, to }] : [];
  });
