/** A stretch of text that both have, or only the one it stands in. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Signs of one side beyond which a difference is shown as a whole: the table below grows with both. */
const LONGEST = 2_000;

/** Two texts side by side, each with what the other has not marked; signs are compared, as Chinese has no spaces between words. */
export function compare(
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } {
  if (before === after) return { before: pieces([[before, false]]), after: pieces([[after, false]]) };
  if (before.length > LONGEST || after.length > LONGEST)
    return { before: pieces([[before, true]]), after: pieces([[after, true]]) };
  const [one, other] = [[...before], [...after]];
  const common = lengths(one, other);
  const [left, right]: [string, boolean][][] = [[], []];
  for (let i = 0, j = 0; i < one.length || j < other.length; ) {
    const [a, b] = [one[i], other[j]];
    if (a !== undefined && a === b) {
      left?.push([a, false]);
      right?.push([a, false]);
      i += 1;
      j += 1;
    } else if (b === undefined || (a !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      left?.push([a ?? '', true]);
      i += 1;
    } else {
      right?.push([b, true]);
      j += 1;
    }
  }
  return { before: pieces(left ?? []), after: pieces(right ?? []) };
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** How much the rest of both from there on has in common, for every place in both. */
function lengths(one: readonly string[], other: readonly string[]): number[][] {
  const table: number[][] = Array.from({ length: one.length + 1 }, () =>
    new Array<number>(other.length + 1).fill(0),
  );
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row)
        row[j] =
          one[i] === other[j]
            ? at(table, i + 1, j + 1) + 1
            : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

/** Signs that follow each other and are alike are one piece. */
function pieces(signs: readonly (readonly [text: string, changed: boolean])[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const [text, changed] of signs) {
    const last = found.at(-1);
    if (last && last.changed === changed) found[found.length - 1] = { text: last.text + text, changed };
    else if (text !== '') found.push({ text, changed });
  }
  return found;
}
