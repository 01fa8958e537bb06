/** Letters to insert, drop, change or swap with a neighbour to turn one word into the other. */
export function editDistance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  const rows: number[][] = [b.map((_, j) => j).concat(b.length)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = at(rows, i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(rows, i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(changed, swapped, at(rows, i - 1, j) + 1, (row[j - 1] ?? Infinity) + 1));
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? Infinity;
}

/** How many slips of the hand still leave a word recognisable: one in a short word, a third of a long one. */
function slipsAllowed(word: string): number {
  return Math.max(1, Math.floor([...word].length / 3));
}

function share(word: string, candidate: string): boolean {
  return [...word].some((character) => candidate.includes(character));
}

/** The up to three `candidates` that `word` was most likely meant to be, likeliest first; none when all are far off. */
export function nearestWords(word: string, candidates: readonly string[]): string[] {
  const typed = word.toLowerCase();
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: editDistance(typed, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= slipsAllowed(candidate) && share(typed, candidate.toLowerCase()),
    )
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function pairsOf(text: string): Set<string> {
  const signs = [...text];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}

/** Signs of a name that are compared: what is longer than any name is prose. */
const COMPARED = 40;

/**
 * The up to three of `things` whose names have most in common with `word`, likeliest first; unlike
 * {@link nearestWords} it also finds what was described rather than misspelt. None when no two signs in a row are shared.
 */
export function nearestThings<T>(word: string, things: readonly T[], nameOf: (thing: T) => string): T[] {
  const said = pairsOf(word.slice(0, COMPARED).toLowerCase());
  return things
    .map((thing) => {
      const name = pairsOf(nameOf(thing).toLowerCase());
      const shared = [...said].filter((pair) => name.has(pair)).length;
      return { thing, likeness: shared / (said.size + name.size) };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 3)
    .map(({ thing }) => thing);
}
