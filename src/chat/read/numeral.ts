import nzh from 'nzh/cn';
import { DIGIT_NUMERALS, NUMERAL, PLAIN_NUMERALS } from '../../wording/units.ts';
import { WRITTEN_MAX } from './length.ts';

/** Folds formal, traditional and colloquial numerals (伍拾萬, 两) to the plain ones (五十万, 二). */
export function plainNumerals(text: string): string {
  return [...text].map((character) => PLAIN_NUMERALS[character] ?? character).join('');
}

/** The value 0–9 of one numeral, Chinese or Arabic. */
export function readDigit(character: string): number | undefined {
  const value = /^\d$/.test(character) ? Number(character) : DIGIT_NUMERALS.indexOf(character);
  return character.length === 1 && value >= 0 ? value : undefined;
}

function canonical(numeral: string): string {
  return numeral.replace(NUMERAL.bareTen, NUMERAL.spelledTen).replace(NUMERAL.idleZero, '');
}

/**
 * A whole number in plain numerals, or nothing when it could mean two things (三百五, 两万五) or is none.
 * nzh reads leniently and never refuses, so what it read counts only if it writes it back the same.
 */
export function readNumeral(plain: string): bigint | undefined {
  if (plain.length > WRITTEN_MAX.numeral || !NUMERAL.whole.test(plain)) return undefined;
  const value = Number(nzh.decodeS(canonical(plain)));
  if (!Number.isSafeInteger(value)) return undefined;
  return canonical(nzh.encodeS(value)) === canonical(plain) ? BigInt(value) : undefined;
}
