import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, type Piece } from '../../src/pages/compare.ts';

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const same = (pieces: readonly Piece[]) => whole(pieces.filter(({ changed }) => !changed));

test('R126 what one edition of the minutes says and the other does not is marked in each', () => {
  const { before, after } = compare('民政局负责，3月底前完成。', '民政局、财政局负责，4月底前完成。');
  expect(shown(before)).toBe('民政局负责，[3]月底前完成。');
  expect(shown(after)).toBe('民政局[、财政局]负责，[4]月底前完成。');
});

test('both texts stay whole, and what is unmarked is the same in both', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙，。12🀄'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = compare(one, other);
      expect([whole(before), whole(after)]).toEqual([one, other]);
      expect(same(before)).toBe(same(after));
    }),
  );
});

test('what is too long to be compared sign by sign is marked whole', () => {
  const { before, after } = compare('甲'.repeat(2_001), '乙');
  expect(before).toEqual([{ text: '甲'.repeat(2_001), changed: true }]);
  expect(after).toEqual([{ text: '乙', changed: true }]);
});
