import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 't', to: 'cn' });
const HAN = /\p{Script=Han}/u;
const known = new Map<string, string>();

/** One sign in simplified letters; what has no single such sign stays. */
function fold(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const after = HAN.test(sign) ? simplified(sign) : sign.toLowerCase();
  const same = after.length === sign.length ? after : sign;
  known.set(sign, same);
  return same;
}

/** The same text in simplified letters and lower case, sign for sign: what is found in it stands at the same place in the original. */
export const folded = (text: string): string => [...text].map(fold).join('');
