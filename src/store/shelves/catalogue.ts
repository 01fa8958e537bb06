import { z } from 'zod';
import { daysAfter } from '../../domain/calendar.ts';
import { type Edition, editionOn, type Listed } from '../../domain/catalogue.ts';
import type { Catalogued, CatalogueShelf, Named } from '../../office/ports.ts';
import type { Tx } from '../tx.ts';

const kind = z.enum(['basic', 'non-basic', 'auxiliary']);
const listed = { code: z.string(), name: z.string(), field: z.string(), kind };
const named = z.array(z.object({ ...listed, versions: z.array(z.int()) }));
const edition = z.array(
  z.object({
    version: z.int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    approval: z.string(),
  }),
);

/** The catalogue of purchases by its editions (R19, R21, R26). */
export function catalogueShelf(tx: Tx): CatalogueShelf {
  const editionsOf = async () =>
    edition
      .parse(await tx.catalogueVersion.findMany({ orderBy: { version: 'desc' } }))
      .map(({ version, from, to, approval }) => ({
        version,
        ...(from !== null && { from }),
        ...(to !== null && { to }),
        approval,
      }));
  const namedOnes = async (): Promise<readonly Named[]> =>
    named.parse(
      await tx.$queryRaw`
        SELECT code, name, field, kind, array_agg("versionNumber" ORDER BY "versionNumber") AS versions
          FROM "CatalogueItem" GROUP BY code, name, field, kind ORDER BY code, max("versionNumber")`,
    );
  const all = async (): Promise<Catalogued> => ({ editions: await editionsOf(), items: await namedOnes() });
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
    keep: (kept) => keepEdition(tx, kept),
  };
}

const itemsOf = (items: readonly Named[], version: number): readonly Listed[] =>
  items
    .filter(({ versions }) => versions.includes(version))
    .map(({ code, name, field, kind }) => ({ code, name, field, kind }));

async function keepEdition(tx: Tx, { version, from, approval, items }: Edition): Promise<void> {
  const before = await tx.catalogueVersion.findUnique({ where: { version } });
  if (before?.from != null) throw new Error(`edition ${version} of the catalogue has been in force`);
  await tx.catalogueItem.deleteMany({ where: { versionNumber: version } });
  if (items.length === 0) {
    await tx.catalogueVersion.deleteMany({ where: { version } });
    return;
  }
  const row = { version, from: from ?? null, approval };
  await tx.catalogueVersion.upsert({ where: { version }, create: row, update: row });
  await tx.catalogueItem.createMany({ data: items.map((item) => ({ versionNumber: version, ...item })) });
  if (from)
    await tx.catalogueVersion.updateMany({
      where: { version: { lt: version }, from: { not: null }, to: null },
      data: { to: daysAfter(from, -1) },
    });
}
