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

interface TitledPost {
  readonly slug: string;
  readonly title: string;
}

/** The post a person means by its slug or title, its unit under any alias; undefined when there is none. */
export function findPost<P extends TitledPost>(
  posts: readonly P[],
  units: readonly NamedUnit[],
  text: string,
): P | undefined {
  const key = unitKey(text);
  const spelled = units.flatMap(({ name, aliases }) =>
    aliases
      .filter((alias) => key.includes(unitKey(alias)))
      .map((alias) => key.replace(unitKey(alias), unitKey(name))),
  );
  const keys = new Set([key, ...spelled]);
  return posts.find(({ slug }) => slug === key) ?? posts.find(({ title }) => keys.has(unitKey(title)));
}
