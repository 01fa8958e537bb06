import { z } from 'zod';
import type { Catalogued, Setting, Unit } from '../../office/ports.ts';
import { clauseId } from '../shelves/clause.ts';
import { postOf } from '../shelves/posts.ts';
import type { Tx } from '../tx.ts';

const text = z.string();
const absent = <T extends z.ZodType>(type: T) => type.nullable().transform((value) => value ?? undefined);

const unit = z.object({
  slug: text,
  name: text,
  order: absent(z.int()),
  kind: text,
  funded: z.boolean(),
  // One that came by a roster has none, which the database keeps as nothing.
  aliases: z
    .array(text)
    .nullable()
    .transform((aliases) => aliases ?? []),
  duty: absent(clauseId),
});
const post = z
  .object({ slug: text, role: text, unitSlug: text.nullable(), title: text })
  .transform((row) => ({ ...postOf(row), title: row.title }));
const lasting = { postSlug: text, personId: text, from: text };
const edition = z.object({ version: z.int(), from: absent(text), to: absent(text), approval: text });
const item = z.object({
  code: text,
  name: text,
  field: text,
  kind: z.enum(['basic', 'non-basic', 'auxiliary']),
  versions: z.array(z.int()),
});
const setting = z.object({
  key: text,
  value: z.unknown(),
  setBy: text,
  setAt: z.iso.datetime({ offset: true }).transform((at) => new Date(at)),
  reason: text,
});

const loaded = z.object({
  edition: z.bigint(),
  units: z.array(unit),
  posts: z.array(post),
  persons: z.array(z.object({ id: text, name: text })),
  holdings: z.array(z.object({ ...lasting, to: absent(text) })),
  deputies: z.array(z.object({ ...lasting, to: text })),
  accounts: z.array(z.object({ platform: text, id: text, personId: text })),
  settings: z.array(setting),
  editions: z.array(edition),
  items: z.array(item),
});

type Given<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
/** Keys without a value are left out, as the ports have it. */
const given = <T extends object>(row: T): Given<T> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Given<T>;

/** Who holds what, which settings and which catalogue stand, all as of one moment. */
export interface Facts {
  readonly edition: bigint;
  /** The 22 first, in the document's order (附件1 二). */
  readonly units: readonly Unit[];
  /** By slug. */
  readonly posts: readonly z.infer<typeof post>[];
  /** By id. */
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  /** By post, then as they were entered. */
  readonly holdings: z.infer<typeof loaded>['holdings'];
  /** By first day, then as they were entered. */
  readonly deputies: z.infer<typeof loaded>['deputies'];
  /** The longest bound first. */
  readonly accounts: z.infer<typeof loaded>['accounts'];
  /** By key. */
  readonly settings: readonly Setting[];
  readonly catalogue: Catalogued;
}

/** Reads them all by one statement, so that they belong together. @throws ZodError when a row makes no sense */
export async function loadFacts(tx: Tx): Promise<Facts> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT (SELECT "number" FROM lianxi_facts.edition) AS edition,
      (SELECT coalesce(jsonb_agg(u ORDER BY "order" NULLS LAST, slug), '[]') FROM "Unit" u) AS units,
      (SELECT coalesce(jsonb_agg(p ORDER BY slug), '[]') FROM "Post" p) AS posts,
      (SELECT coalesce(jsonb_agg(p ORDER BY id), '[]') FROM "Person" p) AS persons,
      (SELECT coalesce(jsonb_agg(h ORDER BY "postSlug", id), '[]') FROM "Holding" h) AS holdings,
      (SELECT coalesce(jsonb_agg(d ORDER BY "from", id), '[]') FROM "Deputy" d) AS deputies,
      (SELECT coalesce(jsonb_agg(a ORDER BY "boundAt", platform, id), '[]') FROM "Account" a) AS accounts,
      (SELECT coalesce(jsonb_agg(s ORDER BY key), '[]') FROM "Setting" s) AS settings,
      (SELECT coalesce(jsonb_agg(v ORDER BY version DESC), '[]') FROM "CatalogueVersion" v) AS editions,
      (SELECT coalesce(jsonb_agg(i ORDER BY code, newest), '[]') FROM (
        SELECT code, name, field, kind, array_agg("versionNumber" ORDER BY "versionNumber") AS versions,
               max("versionNumber") AS newest
          FROM "CatalogueItem" GROUP BY code, name, field, kind) i) AS items`;
  const { units, editions, items, ...facts } = loaded.parse(row);
  return { ...facts, units: units.map(given), catalogue: { editions: editions.map(given), items } };
}
