import { custom, PROJECT_SAMPLE, type ReadContext, sampleOf } from '../../src/chat/fields.ts';
import { type Prefixes, readRecordNumber } from '../../src/chat/read/record-number.ts';

const PROJECT = /^#?(20\d\d)[-－—–]?(\d{1,5})$/;

/** Whether a number read by {@link projectOr} is a record's. */
export const isRecord = (number: string): boolean => /^[A-Z]/.test(number);

/** Some words are said of projects and of records alike: the number tells which; `prefix` narrows the records. */
export function projectOr(prefix: Prefixes) {
  const sample = `${PROJECT_SAMPLE} / ${sampleOf(prefix)}`;
  const read = (text: string, _context: ReadContext) => {
    const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    const [, year, serial] = PROJECT.exec(plain) ?? [];
    if (year && serial) return `${year}-${serial.padStart(3, '0')}`;
    return readRecordNumber(text, prefix) ?? { problem: 'not-a-number', facts: { sample } };
  };
  return custom(read, { sample });
}
