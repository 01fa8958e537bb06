import type { ImportShelf } from '../../office/imports.ts';
import type { Desk } from '../../office/ports.ts';
import { layDesk } from '../desk.ts';
import { type FactsInHand, factsKeeper } from '../facts/facts.ts';
import type { PrismaClient } from '../generated/client.ts';
import type { Notes } from '../log/notes.ts';
import type { Tx } from '../tx.ts';
import { postOf } from './posts.ts';

/** What imports write beside the desk's shelves, in the same transaction. */
function importShelf(tx: Tx, facts: FactsInHand, notes: Notes): ImportShelf {
  return {
    async openHoldings() {
      const rows = await tx.holding.findMany({
        where: { to: null },
        include: { post: true, person: true },
        orderBy: [{ postSlug: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ post, person, from }) => ({
        post: postOf(post),
        title: post.title,
        person: person.id,
        name: person.name,
        from,
      }));
    },
    async closeHolding(post, person, lastDay) {
      const where = { postSlug: post, personId: person, OR: [{ to: null }, { to: { gt: lastDay } }] };
      notes.rows(
        'Holding',
        await tx.holding.updateManyAndReturn({ where, data: { to: lastDay }, select: { id: true } }),
      );
      facts.changed();
    },
    async putUnit({ slug, name, kind, funded }) {
      notes.rows('Unit', [{ slug }]);
      await tx.unit.upsert({
        where: { slug },
        create: { slug, name, kind, funded },
        update: { kind, funded },
      });
      facts.changed();
    },
    async addPost({ slug, role, title, unit }) {
      notes.rows('Post', [{ slug }]);
      await tx.post.create({ data: { slug, role, title, unitSlug: unit ?? null } });
      facts.changed();
    },
    clauses: (ruleSet) =>
      tx.clause.findMany({
        where: { ruleSet },
        orderBy: { position: 'asc' },
        select: { id: true, position: true, text: true },
      }),
    async replaceClauses(ruleSet, clauses) {
      const before = await tx.clause.findMany({ where: { ruleSet }, select: { id: true } });
      notes.rows(
        'Clause',
        [...before, ...clauses].map(({ id }) => ({ ruleSet, id })),
      );
      await tx.clause.deleteMany({ where: { ruleSet } });
      await tx.clause.createMany({ data: clauses.map((clause) => ({ ruleSet, ...clause })) });
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
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK})`;
      const facts = factsKeeper()(tx);
      const { desk, notes, finish } = layDesk(tx, now, facts);
      const result = await work(desk, importShelf(tx, facts, notes));
      await finish();
      return result;
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}
