import { editionOn } from '../domain/catalogue.ts';
import { keptBy } from '../domain/kept-by.ts';
import type { Catalogued, CatalogueItem, Named } from '../office/ports.ts';
import { CATALOGUE_WORDS as W } from '../wording/catalogue.ts';
import type { ItemApart } from './fields.ts';

interface CataloguedOn {
  /** What may be cited on that day. */
  readonly items: readonly CatalogueItem[];
  readonly apart: readonly ItemApart[];
  readonly nameOf: (code: string, version?: number) => string;
}

/** The guiding catalogue as a day sees it: what is in force, what is not, and what everything is or was called (四(二)). */
export function cataloguedOn(catalogued: Catalogued, day: string): CataloguedOn {
  const days = daysOf(catalogued);
  const known = days.get(day) ?? readOn(catalogued, day);
  // One day is asked about at a time; the one before is of no use any more.
  if (!days.has(day)) days.clear();
  days.set(day, known);
  return known;
}

const daysOf = keptBy((_: Catalogued) => new Map<string, CataloguedOn>());

function readOn({ editions, items }: Catalogued, day: string): CataloguedOn {
  const now = editionOn(editions, day)?.version;
  const inForce = items.filter(({ versions }) => now !== undefined && versions.includes(now));
  const codes = new Set(inForce.map(({ code }) => code));
  const apart = items
    .filter(({ code }) => !codes.has(code))
    .map((item): ItemApart => ({ code: item.code, name: item.name, ...whyApart(item, editions, day) }));
  const byCode = new Map<string, Named[]>();
  for (const item of items) byCode.set(item.code, [...(byCode.get(item.code) ?? []), item]);
  return {
    items: inForce.map(({ code, name, field, kind }) => ({ version: now ?? 0, code, name, field, kind })),
    apart,
    nameOf(code, version) {
      const named = byCode.get(code) ?? [];
      const of = (wanted: number | undefined) =>
        named.find(({ versions }) => wanted !== undefined && versions.includes(wanted));
      const found = of(version) ?? of(now) ?? named.at(-1);
      const shown = found ? `${code} ${found.name}` : code;
      return version === undefined || version === now ? shown : W.ofEdition(shown, version);
    },
  };
}

/** Of the editions that list it, the newest tells why it may not be cited. */
function whyApart(
  { versions }: Named,
  editions: Catalogued['editions'],
  day: string,
): Pick<ItemApart, 'why' | 'from'> {
  const newest = editions.find(({ version }) => versions.includes(version));
  if (newest?.from === undefined) return { why: 'draft' };
  return newest.from > day ? { why: 'ahead', from: newest.from } : { why: 'gone' };
}
