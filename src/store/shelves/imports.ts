import { z } from 'zod';
import type { ImportShelf } from '../../office/imports.ts';
import type { Desk } from '../../office/ports.ts';
import { poolOf } from '../connect/connect.ts';
import { layDesk } from '../desk.ts';
import { type FactsInHand, factsKeeper } from '../facts/facts.ts';
import type { PrismaClient } from '../generated/client.ts';
import { jsonText } from '../json.ts';
import type { Notes } from '../log/notes.ts';
import { later, type Tx } from '../tx.ts';
import { transact } from '../wire/transact.ts';
import { postOf } from './posts.ts';

const text = z.string();
const ids = z.array(z.object({ id: z.bigint() }));
const named = z.array(z.object({ id: text }));
const quoted = z.array(z.object({ id: text, position: z.int(), text }));
const held = z.array(
  z.object({
    ...{ slug: text, role: text, unitSlug: text.nullable(), title: text },
    ...{ person: text, name: text, from: text },
  }),
);

/** What imports write beside the desk's shelves, in the same transaction. */
function importShelf(tx: Tx, facts: FactsInHand, notes: Notes): ImportShelf {
  return {
    async openHoldings() {
      const rows = held.parse(
        await tx.$queryRaw`
          SELECT o.slug, o.role, o."unitSlug", o.title, h."personId" AS person, x.name, h."from"
            FROM "Holding" h JOIN "Post" o ON o.slug = h."postSlug" JOIN "Person" x ON x.id = h."personId"
           WHERE h."to" IS NULL ORDER BY h."postSlug", h.id`,
      );
      return rows.map(({ slug, role, unitSlug, ...holding }) => ({
        ...{ post: postOf({ slug, role, unitSlug }) },
        ...holding,
      }));
    },
    async closeHolding(post, person, lastDay) {
      notes.rows(
        'Holding',
        ids.parse(
          await tx.$queryRaw`
            UPDATE "Holding" SET "to" = ${lastDay}
             WHERE "postSlug" = ${post} AND "personId" = ${person} AND ("to" IS NULL OR "to" > ${lastDay})
            RETURNING id`,
        ),
      );
      facts.changed();
    },
    async putUnit({ slug, name, kind, funded }) {
      notes.rows('Unit', [{ slug }]);
      await later(tx)`
        INSERT INTO "Unit" (slug, name, kind, funded) VALUES (${slug}, ${name}, ${kind}, ${funded})
        ON CONFLICT (slug) DO UPDATE SET kind = excluded.kind, funded = excluded.funded`;
      facts.changed();
    },
    async addPost({ slug, role, title, unit }) {
      notes.rows('Post', [{ slug }]);
      await later(tx)`
        INSERT INTO "Post" (slug, role, title, "unitSlug") VALUES (${slug}, ${role}, ${title}, ${unit ?? null})`;
      facts.changed();
    },
    clauses: async (ruleSet) =>
      quoted.parse(
        await tx.$queryRaw`
          SELECT id, position, text FROM "Clause" WHERE "ruleSet" = ${ruleSet} ORDER BY position`,
      ),
    async replaceClauses(ruleSet, clauses) {
      const before = named.parse(
        await tx.$queryRaw`DELETE FROM "Clause" WHERE "ruleSet" = ${ruleSet} RETURNING id`,
      );
      notes.rows(
        'Clause',
        [...before, ...clauses].map(({ id }) => ({ ruleSet, id })),
      );
      await later(tx)`
        INSERT INTO "Clause" ("ruleSet", id, position, text)
        SELECT ${ruleSet}, id, position, text
          FROM jsonb_to_recordset(${jsonText(clauses)}::jsonb) AS c(id text, position int, text text)`;
    },
  };
}

/** Two imports at once would each read the holders before the other wrote: one waits. Any constant of our own will do. */
const IMPORT_LOCK = 20150502;

/** Runs one import: everything of it is kept, or nothing. */
export function transactImport<T>(
  prisma: PrismaClient,
  now: Date,
  work: (desk: Desk, shelf: ImportShelf) => Promise<T>,
): Promise<T> {
  return transact(poolOf(prisma), { timeout: 60_000, maxWait: 10_000 }, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK})`;
    const facts = factsKeeper()(tx);
    const { desk, notes, finish } = layDesk(tx, now, facts);
    const result = await work(desk, importShelf(tx, facts, notes));
    await finish();
    return result;
  });
}
