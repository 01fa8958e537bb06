import { DECLARATION, type Declaration, type Declared, type DeclaredName } from '../domain/declaration.ts';
import type { Values } from '../domain/entry.ts';
import { CARD_WORDS as W } from '../wording/project.ts';
import { valueShown } from './entry-lines.ts';
import type { Names } from './names.ts';
import { fundsOf } from './project-parts.ts';

type Show = (declaration: Declaration, names: Names) => string;

/** Parts that are read together with others, or otherwise than their sort is. */
const TOGETHER: { readonly [N in DeclaredName]?: Show } = {
  item: ({ item, catalogueVersion }, names) =>
    item ? names.item(item, catalogueVersion) : W.outsideCatalogue,
  period: ({ from, to }, names) => names.period(from, to),
  funds: fundsOf,
  transferred: ({ transferred }) => (transferred ? `${transferred.number} ${transferred.name}` : ''),
};

export const DECLARED = Object.entries(DECLARATION) as readonly (readonly [DeclaredName, Declared])[];

/** One part of a declaration as people read it; empty where it says nothing. */
export function declaredValue(name: DeclaredName, declaration: Declaration, names: Names): string {
  const together = TOGETHER[name];
  if (together) return together(declaration, names);
  const row: Declared = DECLARATION[name];
  const [[key, part] = [name, row]] = Object.entries(row.keeps ?? { [name]: row });
  const value = (declaration as Values)[key];
  return value === undefined ? '' : valueShown(part, value, names);
}

/** What an edit has changed, each with its whole value before and after (R32). */
export const declaredChanges = (before: Declaration, after: Declaration, names: Names): readonly string[] =>
  DECLARED.flatMap(([name, { words }]) => {
    const [earlier, later] = [declaredValue(name, before, names), declaredValue(name, after, names)];
    return earlier === later ? [] : [W.changed(words[0], earlier, later)];
  });
