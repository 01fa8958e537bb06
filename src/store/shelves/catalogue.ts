import { daysAfter } from '../../domain/calendar.ts';
import { type Edition, editionOn, type Listed } from '../../domain/catalogue.ts';
import type { Catalogued, CatalogueShelf, Named } from '../../office/ports.ts';
import type { FactsInHand } from '../facts/facts.ts';
import type { Notes } from '../log/notes.ts';
import type { Tx } from '../tx.ts';

/** The catalogue of purchases by its editions (R19, R21, R26). */
export function catalogueShelf(tx: Tx, facts: FactsInHand, notes: Notes): CatalogueShelf {
  const all = async (): Promise<Catalogued> => (await facts.get()).catalogue;
  return {
    all,
    async inForce(day) {
      const { editions, items } = await all();
      const version = editionOn(editions, day)?.version;
      return version === undefined ? [] : itemsOf(items, version).map((item) => ({ ...item, version }));
    },
    async editions() {
      const { editions, items } = await all();
      return editions.map((each) => ({ ...each, items: itemsOf(items, each.version) }));
    },
    async keep(kept) {
      await keepEdition(tx, notes, kept);
      facts.changed();
    },
  };
}

const itemsOf = (items: readonly Named[], version: number): readonly Listed[] =>
  items
    .filter(({ versions }) => versions.includes(version))
    .map(({ code, name, field, kind }) => ({ code, name, field, kind }));

async function keepEdition(tx: Tx, notes: Notes, { version, from, approval, items }: Edition): Promise<void> {
  const before = await tx.catalogueVersion.findUnique({ where: { version }, include: { items: true } });
  if (before?.from != null) throw new Error(`edition ${version} of the catalogue has been in force`);
  const codes = [...(before?.items ?? []), ...items].map(({ code }) => ({ versionNumber: version, code }));
  notes.rows('CatalogueItem', codes);
  notes.rows('CatalogueVersion', [{ version }]);
  await tx.catalogueItem.deleteMany({ where: { versionNumber: version } });
  if (items.length === 0) {
    await tx.catalogueVersion.deleteMany({ where: { version } });
    return;
  }
  const row = { version, from: from ?? null, approval };
  await tx.catalogueVersion.upsert({ where: { version }, create: row, update: row });
  await tx.catalogueItem.createMany({ data: items.map((item) => ({ versionNumber: version, ...item })) });
  if (!from) return;
  const ended = await tx.catalogueVersion.updateManyAndReturn({
    where: { version: { lt: version }, from: { not: null }, to: null },
    data: { to: daysAfter(from, -1) },
    select: { version: true },
  });
  notes.rows('CatalogueVersion', ended);
}
