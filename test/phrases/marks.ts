/** Reads a text for what it must name, or must not: `a|b` any of them, `!a` not, `~a` a pattern, `!~a` not that pattern. */
function holds(text: string, mark: string): boolean {
  if (mark.startsWith('!')) return !holds(text, mark.slice(1));
  if (mark.startsWith('~')) return new RegExp(mark.slice(1), 'u').test(text);
  const lines = text.split('\n').map(plain);
  return mark
    .split('|')
    .some((each) => spellings(each).some((one) => lines.some((line) => line.includes(one))));
}

/** Marks that do not hold. */
export const missing = (text: string, marks: readonly string[] = []): readonly string[] =>
  marks.filter((mark) => !holds(text, mark));

/** Wording may set signs, brackets and blanks as it likes, and write a unit's name short. */
const plain = (text: string): string => text.replace(/[\s：:，,。；;（）()“”‘’]|地税|号$/gu, '');

/** A day as the papers write it is the same day. */
function spellings(mark: string): readonly string[] {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(mark);
  if (!day) return [plain(mark)];
  const [, year, month, date] = day;
  return [
    mark,
    `${year}年${Number(month)}月${Number(date)}日`,
    `${Number(month)}月${Number(date)}日`,
    `${month}-${date}`,
  ];
}
