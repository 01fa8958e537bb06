/** How records and days are written in the chat, which no paper shows. */
const DAY =
  /(?<![A-Za-z\d])((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?:T\d\d:\d\d\S*)?(?!\d)(?: +(?=\d{1,2}:\d\d))?/g;
const NUMBER = '(?:[A-Za-z]20\\d\\d-\\d{2,4}(?:-\\d{1,3})?|20\\d\\d-\\d{3,4})(?![\\d-])';
const EDGE = '(?<![A-Za-z\\d-])';
const SEVERAL = `${NUMBER}(?:[、，,\\s和]*${NUMBER})*`;
const IN_BRACKETS = new RegExp(`\\s*[（(【]\\s*${SEVERAL}\\s*[)）】]`, 'g');
/** What is named behind it needs no number. */
const BEFORE_A_NAME = new RegExp(
  `${EDGE}${NUMBER}(?:[ \\u3000]+(?![和与及或等的是为由将在])(?=[\\p{L}\\d])|[ \\u3000]*(?=[《“]))`,
  'gu',
);
const FIRST_OF_LINE = new RegExp(`^\\s*${NUMBER}\\s*[：:]\\s*`, 'gm');
const FIRST_IN_BRACKETS = new RegExp(`([（(])${SEVERAL}[，,、：:]\\s*`, 'g');
const LAST_IN_BRACKETS = new RegExp(`[，,、]\\s*${SEVERAL}([)）])`, 'g');
const BARE = new RegExp(`${EDGE}(${NUMBER})`, 'g');

const NOUNS: Readonly<Record<string, string>> = { M: '该会议', 2: '该项目' };
const AGREED = /-\d+-/;
const nounOf = (number: string): string =>
  AGREED.test(number) ? '该事项' : (NOUNS[number.charAt(0).toUpperCase()] ?? '该事项');

const day = (written: string, year: string, month: string, date: string): string => {
  const real = Number(month) <= 12 && Number(month) > 0 && Number(date) <= 31 && Number(date) > 0;
  return real ? `${year}年${Number(month)}月${Number(date)}日` : written;
};

/**
 * Text as a paper says it: days in full, numbers of the office's records gone or named by what they are. What is
 * quoted word for word does not pass here (R123).
 */
export const inPaper = (text: string): string =>
  text
    .replace(DAY, day)
    .replace(IN_BRACKETS, '')
    .replace(FIRST_IN_BRACKETS, '$1')
    .replace(LAST_IN_BRACKETS, '$1')
    .replace(FIRST_OF_LINE, '')
    .replace(BEFORE_A_NAME, '')
    .replace(BARE, (_, number: string) => nounOf(number));
