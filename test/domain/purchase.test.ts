import { expect, it } from 'vitest';
import { withinLimit } from '../../src/domain/purchase.ts';

it.each([
  [49_999_999, true, true],
  [50_000_000, true, false],
  [50_000_001, false, false],
])(
  'R52 Z03 %s fen is within 50万元以下: %s with the figure itself, %s without',
  (fen, inclusive, exclusive) => {
    expect(withinLimit(fen, 'inclusive')).toBe(inclusive);
    expect(withinLimit(fen, 'exclusive')).toBe(exclusive);
  },
);
