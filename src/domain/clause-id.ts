const DIGITS = '零一二三四五六七八九';

/** A Chinese numeral up to 99 or plain digits as a number; NaN for anything else. */
export function readNumeral(token: string): number {
  if (/^\d+$/.test(token)) return Number(token);
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(token);
  if (!parts || token === '') return Number.NaN;
  const [, first = '', ten = '', last = ''] = parts;
  if (!ten) return first && !last ? DIGITS.indexOf(first) : Number.NaN;
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
}

/** A number from 1 to 99 as the document numbers its chapters. */
export function writeNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : (DIGITS[value % 10] ?? '');
  return tens === 0 ? ones : `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}

const GLUE = /[()、,.:;·\-_\s第条款项章节点]/g;
const TOKEN = /[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\d+/g;
const ANNEX = /^附件?([123一二三])/;
const CHAPTERS = 8;

/**
 * The clause somebody means, by the name this program gives it: `6（2）3`, `第六条第二款第3项` and `六(二)3` are one;
 * so are `附件一 一2` and `附件1 一2`. Undefined when it cannot be the name of a clause; whether it exists is not asked.
 */
export function readClauseId(text: string): string | undefined {
  const typed = text.normalize('NFKC').replace(/[《》〈〉「」“”"'\s]/g, '');
  if (typed === '题头') return typed;
  const annex = ANNEX.exec(typed);
  const rest = annex ? typed.slice(annex[0].length) : typed;
  const numbers = (rest.match(TOKEN) ?? []).map(readNumeral);
  if (rest.replace(TOKEN, '').replace(GLUE, '') !== '') return undefined;
  if (numbers.some((number) => number < 1 || number > 99)) return undefined;
  return annex ? inAnnex(readNumeral(annex[1] ?? ''), numbers) : inBody(numbers);
}

function inBody([chapter, article, item, ...more]: readonly number[]): string | undefined {
  if (chapter === undefined || chapter > CHAPTERS || more.length > 0) return undefined;
  return `${writeNumeral(chapter)}${article === undefined ? '' : `(${writeNumeral(article)})`}${item ?? ''}`;
}

/** The second annex numbers its entries straight away; the others have chapters above their items. */
function inAnnex(annex: number, numbers: readonly number[]): string | undefined {
  const [first, second, ...more] = numbers;
  if (first === undefined) return `附件${annex}`;
  if (annex === 2) return second === undefined ? `附件2 ${first}` : undefined;
  if (annex === 3 || more.length > 0) return undefined;
  return `附件${annex} ${writeNumeral(first)}${second ?? ''}`;
}
