import { RECORD_NUMBER } from '../../wording/records.ts';

/** Letters, each one a prefix; or prefixes of whatever length. */
export type Prefixes = string | readonly string[];

/**
 * A record's number in its one form, `M2026-03`, whatever width and case it was typed in; of a meeting also one of its
 * agreed matters or corrections. Undefined when it is none, or begins with none of the prefixes: a string names letters,
 * a list whole prefixes.
 */
export function readRecordNumber(text: string, prefix: Prefixes): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const [, letter = '', year, serial = '', agreed, correction] = RECORD_NUMBER.form.exec(plain) ?? [];
  if (!year || ![...prefix].includes(letter)) return undefined;
  const tail = agreed ? `-${agreed}` : correction ? RECORD_NUMBER.correction(correction) : '';
  return `${letter}${year}-${serial.padStart(2, '0')}${tail}`;
}
