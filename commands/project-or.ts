import { custom, PROJECT_SAMPLE, type ReadContext, sampleOf } from '../src/chat/fields.ts';

const PROJECT = /^#?(20\d\d)[-－—–]?(\d{1,5})$/;
const RECORD = /^([A-Z])(20\d\d)-(\d{1,3})(-\d{1,3})?$/;

/** Whether a number read by {@link projectOr} is a record's. */
export const isRecord = (number: string): boolean => RECORD.test(number);

/** Some words are said of projects and of records alike: the number tells which; `prefix` narrows the records. */
export function projectOr(prefix: string) {
  const sample = `${PROJECT_SAMPLE} / ${sampleOf(prefix)}`;
  const read = (text: string, _context: ReadContext) => {
    const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    const [, year, serial] = PROJECT.exec(plain) ?? [];
    if (year && serial) return `${year}-${serial.padStart(3, '0')}`;
    const [, letter = '', held, no, rest = ''] = RECORD.exec(plain) ?? [];
    return held && no && prefix.includes(letter)
      ? `${letter}${held}-${no.padStart(2, '0')}${rest}`
      : { problem: 'not-a-number', facts: { sample } };
  };
  return custom(read, { sample });
}
