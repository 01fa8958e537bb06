import { EVIDENCE } from '../../wording/evidence.ts';

/** Characters beyond which nobody writes that there is nothing. */
const SHORT = 16;
const KEY = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i;
const LINK = /https?:\/\/[^\s/]{3,}/i;
const SIGNS = /[^\p{L}\p{N}]/gu;

/** Whether it says nothing at all: blanks, signs, or one of the ways to write that there is none. */
export function saysNothing(text: string): boolean {
  const plain = text.normalize('NFKC').replace(SIGNS, '').toLowerCase();
  return plain === '' || (plain.length <= SHORT && EVIDENCE.nothing.test(plain));
}

/** Key of a file that was sent to the bot, where one is named. */
export const fileKeyIn = (text: string): string | undefined => KEY.exec(text)?.[0].toLowerCase();

const isThere = (text: string): boolean => fileKeyIn(text) !== undefined || LINK.test(text);

/** A paper's own number: 绍柯政批〔2026〕12号, 1号, 第18次常务会议. */
export function isDocumentNumber(text: string): boolean {
  return !saysNothing(text) && EVIDENCE.number.test(text.normalize('NFKC'));
}

/** Whether somebody else can look it up: a file, a link, a number with its year, or a number and a day (R41, R64, R128). */
export function isEvidence(text: string): boolean {
  if (saysNothing(text)) return false;
  if (isThere(text)) return true;
  const plain = text.normalize('NFKC');
  if (EVIDENCE.dated.test(plain)) return true;
  const day = EVIDENCE.day.exec(plain)?.[0];
  return day !== undefined && isDocumentNumber(plain.replace(day, ' '));
}

/** A file, a link, or the name of a paper whose number and day are asked for beside it. */
export const isPaper = (text: string): boolean =>
  isThere(text) || (!saysNothing(text) && /\p{L}/u.test(text) && /^\d*\.?$/.exec(text) === null);
