export interface NamedUnit {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** One spelling for what people type: half-width, no blanks, any kind of bracket. */
export const unitKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .toLowerCase();

/** The unit a person means by its slug, its name or any alias (R96, Z10); undefined when none is called so. */
export function findUnit<U extends NamedUnit>(units: readonly U[], text: string): U | undefined {
  const key = unitKey(text);
  return units.find((unit) => [unit.slug, unit.name, ...unit.aliases].some((name) => unitKey(name) === key));
}
