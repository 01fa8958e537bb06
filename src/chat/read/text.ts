const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const BLANKS = /\p{Zs}/gu;
/** Zero-width and direction marks, soft hyphens, and joiners that join no picture. */
const INVISIBLE =
  /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]|(?<!\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d/gu;
/** PostgreSQL stores neither NUL nor half a surrogate pair. */
const UNSTORABLE = /[^\P{Cc}\n\t]|\p{Surrogate}/gu;
/** Digits, Latin letters and the signs that prose does not use as punctuation. */
const WIDE_SIGNS = /[０-９Ａ-Ｚａ-ｚ＋－＝＜＞＠＃＆＿％＊／＼｜＂＇]/g;
/** Marks that are syntax between two figures (14：30, 80．5) and prose everywhere else. */
const WIDE_BETWEEN_FIGURES = /(?<=\d)[：．](?=\d)/g;
const WIDE_OFFSET = 0xfee0;

function narrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - WIDE_OFFSET);
}

/**
 * Evens out what input methods and phones put into a message: full-width digits, Latin and signs become
 * half-width, blanks become spaces (a tab parts the cells of a table and stays), the invisible and unstorable goes. Punctuation of prose (，；：（）。)
 * is kept, since values are quoted verbatim; whoever reads syntax accepts both widths.
 */
export function normalizeInput(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .replace(UNSTORABLE, '')
    .replace(WIDE_SIGNS, narrow)
    .replace(WIDE_BETWEEN_FIGURES, narrow)
    .trim();
}
