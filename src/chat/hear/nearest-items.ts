import type { CatalogueItem } from '../../office/ports.ts';

const pieces = (text: string): ReadonlySet<string> => {
  const signs = [...text.toLowerCase()];
  return new Set([...signs, ...signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)]);
};

/** The codes of the three items that share most letters and pairs of letters with a text, likeliest first. */
export function nearestItems(text: string, items: readonly CatalogueItem[]): readonly string[] {
  const wanted = pieces(text);
  return items
    .map(({ code, name }) => ({
      code,
      shared: [...pieces(`${code}${name}`)].filter((piece) => wanted.has(piece)).length,
    }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ code }) => code);
}
