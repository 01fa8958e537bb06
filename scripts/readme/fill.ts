/** Puts each part between its two marks, `<!-- begin NAME -->` and `<!-- end NAME -->`. @throws Error when a mark is missing */
export function fillParts(text: string, parts: Readonly<Record<string, () => string>>): string {
  return Object.entries(parts).reduce((filled, [name, part]) => {
    const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
    const from = filled.indexOf(begin);
    const to = filled.indexOf(end, from);
    if (from < 0 || to < 0)
      throw new Error(`The page has lost its marks ${begin} and ${end}: put them back.`);
    return `${filled.slice(0, from + begin.length)}\n${part()}\n${filled.slice(to)}`;
  }, text);
}
