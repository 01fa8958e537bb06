import { z } from 'zod';
import { daysAfter } from '../../domain/calendar.ts';
import { type Edition, editionOn, type Listed } from '../../domain/catalogue.ts';
import type { Catalogued, CatalogueShelf, Named } from '../../office/ports.ts';
import type { FactsInHand } from '../facts/facts.ts';
import { jsonText } from '../json.ts';
import type { Notes } from '../log/notes.ts';
import { later, type Tx } from '../tx.ts';

const kept = z.array(z.object({ from: z.string().nullable(), codes: z.array(z.string()) }));
const versions = z.array(z.object({ version: z.int() }));

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
    async keep(edition) {
      await keepEdition(tx, notes, edition);
      facts.changed();
    },
  };
}

const itemsOf = (items: readonly Named[], version: number): readonly Listed[] =>
  items
    .filter(({ versions }) => versions.includes(version))
    .map(({ code, name, field, kind }) => ({ code, name, field, kind }));

async function keepEdition(tx: Tx, notes: Notes, { version, from, approval, items }: Edition): Promise<void> {
  const [before] = kept.parse(
    await tx.$queryRaw`
      SELECT v."from", (SELECT coalesce(array_agg(code), '{}') FROM "CatalogueItem" WHERE "versionNumber" = version) AS codes
        FROM "CatalogueVersion" v WHERE version = ${version}`,
  );
  if (before && before.from !== null)
    throw new Error(`edition ${version} of the catalogue has been in force`);
  const codes = [...(before?.codes ?? []), ...items.map(({ code }) => code)].map((code) => ({
    versionNumber: version,
    code,
  }));
  notes.rows('CatalogueItem', codes);
  notes.rows('CatalogueVersion', [{ version }]);
  await later(tx)`DELETE FROM "CatalogueItem" WHERE "versionNumber" = ${version}`;
  if (items.length === 0) {
    await later(tx)`DELETE FROM "CatalogueVersion" WHERE version = ${version}`;
    return;
  }
  await later(tx)`
    INSERT INTO "CatalogueVersion" (version, "from", approval) VALUES (${version}, ${from ?? null}, ${approval})
    ON CONFLICT (version) DO UPDATE SET "from" = excluded."from", approval = excluded.approval`;
  await later(tx)`
    INSERT INTO "CatalogueItem" ("versionNumber", code, name, field, kind)
    SELECT ${version}::int, code, name, field, kind
      FROM jsonb_to_recordset(${jsonText(items)}::jsonb) AS i(code text, name text, field text, kind text)`;
  if (!from) return;
  const ended = versions.parse(
    await tx.$queryRaw`
      UPDATE "CatalogueVersion" SET "to" = ${daysAfter(from, -1)}
       WHERE version < ${version} AND "from" IS NOT NULL AND "to" IS NULL RETURNING version`,
  );
  notes.rows('CatalogueVersion', ended);
}
