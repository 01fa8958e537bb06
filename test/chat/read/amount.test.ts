import fc from 'fast-check';
import nzh from 'nzh/cn';
import { describe, expect, test } from 'vitest';
import {
  type AmountCondition,
  type AmountProblem,
  formatFen,
  formatFenExact,
  MAX_FEN,
  readAmount,
  readAmountCondition,
} from '../../../src/chat/read/amount.ts';

describe('an amount as clerks type it', () => {
  test.each<[string, number]>([
    ['80万', 80_000_000],
    ['80.5万元', 80_500_000],
    ['1,200,000元', 120_000_000],
    ['1，200，000', 120_000_000],
    ['1 200 000 元', 120_000_000],
    ['￥500000', 50_000_000],
    ['¥ 500,000.00', 50_000_000],
    ['50万', 50_000_000],
    ['50 万 元', 50_000_000],
    ['1.2亿', 12_000_000_000],
    ['三十五万元', 35_000_000],
    ['十万', 10_000_000],
    ['一百二十万零三千元', 120_300_000],
    ['一百二十万三千元', 120_300_000],
    ['两百万', 200_000_000],
    ['一千零五十元', 105_000],
    ['三十五点五万', 35_500_000],
    ['伍拾万元整', 50_000_000],
    ['伍拾萬圓正', 50_000_000],
    ['人民币壹佰贰拾万叁仟元伍角', 120_300_050],
    ['壹佰元零伍分', 10_005],
    ['贰角', 20],
    ['500000.01元', 50_000_001],
    ['800000', 80_000_000],
    ['８０万', 80_000_000],
    ['８０．５万', 80_500_000],
    ['80w', 80_000_000],
    ['5百万', 500_000_000],
    ['一个亿', 10_000_000_000],
    ['80万5千', 80_500_000],
    ['12万3456', 12_345_600],
    ['80.055万', 80_055_000],
    ['0.07元', 7],
    ['1.10元', 110],
    ['500000.010元', 50_000_001],
    ['0', 0],
    ['伍拾万元整（¥500,000.00）', 50_000_000],
    ['伍拾萬圓整(￥500000)', 50_000_000],
    ['50万元（大写：伍拾万元整）', 50_000_000],
    ['¥500,000.00（人民币伍拾万元整）', 50_000_000],
    ['人民币（大写）伍拾万元整', 50_000_000],
    ['大写：伍拾万元整', 50_000_000],
    ['伍拾万圆零角壹分', 50_000_001],
    ['壹佰元零角零分', 10_000],
    ['50w', 50_000_000],
    ['50W元', 50_000_000],
    ['0.5亿', 5_000_000_000],
    ['人民币50万元', 50_000_000],
    ['1,200,000.00元', 120_000_000],
  ])('%s is %i fen', (text, fen) => {
    expect(readAmount(text)).toEqual({ fen });
  });

  test.each<[string, AmountProblem]>([
    ['', 'not-an-amount'],
    ['课后体育', 'not-an-amount'],
    ['万元', 'not-an-amount'],
    ['80万元/年', 'not-an-amount'],
    ['50万（含税）', 'not-an-amount'],
    ['50万元（约）', 'not-an-amount'],
    ['9'.repeat(100), 'not-an-amount'],
    ['1.2.3元', 'not-an-amount'],
    ['2026-014', 'not-an-amount'],
    ['-80万', 'negative'],
    ['负八十万元', 'negative'],
    ['-¥5', 'negative'],
    ['0.001元', 'too-precise'],
    ['80.0000001万', 'too-precise'],
    ['1000.1亿', 'too-large'],
    ['99999999999999999999', 'too-large'],
    ['约80万', 'ambiguous'],
    ['几十万', 'ambiguous'],
    ['50万+', 'ambiguous'],
    ['五十来万', 'ambiguous'],
    ['五十多万', 'ambiguous'],
    ['50万左右', 'ambiguous'],
    ['50万出头', 'ambiguous'],
    ['50万以内', 'ambiguous'],
    ['不超过50万', 'ambiguous'],
    ['80万左右', 'ambiguous'],
    ['50万-80万', 'ambiguous'],
    ['1,2000', 'ambiguous'],
    ['50 80', 'ambiguous'],
    ['80万5', 'ambiguous'],
    ['三百五', 'ambiguous'],
    ['两万五', 'ambiguous'],
    ['三五', 'ambiguous'],
    ['3百5十万', 'ambiguous'],
  ])('%s is %s', (text, problem) => {
    expect(readAmount(text)).toEqual({ problem });
  });

  test.each<[string, readonly [string, string]]>([
    ['伍拾万元整（¥50,000.00）', ['50万元', '5万元']],
    ['50万元（大写：伍拾万零壹元整）', ['50万元', '500,001元']],
  ])('%s: two amounts, and both are named', (text, amounts) => {
    expect(readAmount(text)).toEqual({ problem: 'two-amounts', facts: { amounts } });
  });

  test('every amount spelled out in plain or formal numerals is read to the fen', () => {
    const yuan = fc.integer({ min: 1, max: MAX_FEN / 100 });
    fc.assert(
      fc.property(yuan, (value) => {
        for (const spelled of [nzh.encodeS(value), nzh.encodeB(value)]) {
          expect(readAmount(`${spelled}元整`)).toEqual({ fen: value * 100 });
        }
      }),
    );
  });

  test('a figure with up to two decimals keeps every fen, whichever unit follows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const figure = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(readAmount(`${figure}元`)).toEqual({ fen: whole * 100 + cents });
        expect(readAmount(`${figure}万`)).toEqual({ fen: (whole * 100 + cents) * 10_000 });
      }),
    );
  });

  test('nothing typed makes it throw, and what it returns is whole fen', () => {
    const junk = fc.string({ unit: fc.constantFrom(...'0189.,，-万亿千百十元角分零一五两点整¥ 约至w') });
    fc.assert(
      fc.property(junk, (text) => {
        const read = readAmount(text);
        return 'problem' in read || (Number.isSafeInteger(read.fen) && read.fen >= 0 && read.fen <= MAX_FEN);
      }),
    );
  });
});

describe('a condition on the amount', () => {
  test.each<[string, AmountCondition]>([
    ['大于50万', { minFen: 50_000_001 }],
    ['超过50万', { minFen: 50_000_001 }],
    ['>50万', { minFen: 50_000_001 }],
    ['＞５０万', { minFen: 50_000_001 }],
    ['≥50万', { minFen: 50_000_000 }],
    ['>=50万', { minFen: 50_000_000 }],
    ['不少于50万元', { minFen: 50_000_000 }],
    ['金额不低于五十万元', { minFen: 50_000_000 }],
    ['50万以上', { minFen: 50_000_000 }],
    ['50万以下', { maxFen: 50_000_000 }],
    ['50万元及以下', { maxFen: 50_000_000 }],
    ['50万以内', { maxFen: 50_000_000 }],
    ['不超过50万', { maxFen: 50_000_000 }],
    ['≤50万', { maxFen: 50_000_000 }],
    ['小于50万', { maxFen: 49_999_999 }],
    ['低于50万', { maxFen: 49_999_999 }],
    ['<500,000.00元', { maxFen: 49_999_999 }],
    ['50万到80万', { minFen: 50_000_000, maxFen: 80_000_000 }],
    ['50万-80万', { minFen: 50_000_000, maxFen: 80_000_000 }],
    ['50万元 ～ 80万元', { minFen: 50_000_000, maxFen: 80_000_000 }],
    ['50-80万', { minFen: 50_000_000, maxFen: 80_000_000 }],
    ['在50万和80万之间', { minFen: 50_000_000, maxFen: 80_000_000 }],
    ['大于50万且小于80万', { minFen: 50_000_001, maxFen: 79_999_999 }],
    ['50万元以上80万元以下', { minFen: 50_000_000, maxFen: 80_000_000 }],
  ])('%s', (word, condition) => {
    expect(readAmountCondition(word)).toEqual(condition);
  });

  test.each([
    '',
    '50万',
    '教体局',
    '80万-50万',
    '大于80万小于50万',
    '大于50万大于80万',
    '50万左右',
    '大于',
    '50万和80万',
    '小于0元',
  ])('%s is no condition', (word) => {
    expect(readAmountCondition(word)).toBeUndefined();
  });
});

describe('an amount as the office writes it', () => {
  test.each<[number, string, string]>([
    [80_000_000, '80万元', '800,000.00元'],
    [80_500_000, '80.5万元', '805,000.00元'],
    [50_000_001, '500,000.01元', '500,000.01元'],
    [80_055_000, '800,550元', '800,550.00元'],
    [500_000, '5,000元', '5,000.00元'],
    [1_000_000, '1万元', '10,000.00元'],
    [999_999, '9,999.99元', '9,999.99元'],
    [12_000_000_000, '1.2亿元', '120,000,000.00元'],
    [12_345_670_000, '12,345.67万元', '123,456,700.00元'],
    [50, '0.50元', '0.50元'],
    [0, '0元', '0.00元'],
    [-80_000_000, '-80万元', '-800,000.00元'],
  ])('%i fen is %s, exactly %s', (fen, short, exact) => {
    expect(formatFen(fen)).toBe(short);
    expect(formatFenExact(fen)).toBe(exact);
  });

  test('either way of writing is read back as the same fen', () => {
    const fen = fc.oneof(
      fc.integer({ min: 0, max: MAX_FEN }),
      fc.integer({ min: 0, max: MAX_FEN / 1_000_000 }).map((n) => n * 1_000_000),
    );
    fc.assert(
      fc.property(fen, (value) => {
        expect(readAmount(formatFen(value))).toEqual({ fen: value });
        expect(readAmount(formatFenExact(value))).toEqual({ fen: value });
      }),
    );
  });

  test('part of a fen is refused, not rounded', () => {
    expect(() => formatFen(0.5)).toThrow(RangeError);
    expect(() => formatFenExact(Number.NaN)).toThrow(RangeError);
  });
});
