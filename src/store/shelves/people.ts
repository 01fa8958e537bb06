import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { daysAfter } from '../../domain/calendar.ts';
import { type Actor, type HeldPost, ROLES } from '../../domain/people.ts';
import type { Account, Holding, PeopleShelf } from '../../office/ports.ts';
import { storableText } from '../json.ts';
import { releaseHeld } from '../outbox/held.ts';
import type { Mailbag } from '../outbox/mailbag.ts';
import type { Tx } from '../tx.ts';
import { postOf } from './posts.ts';
import { unitsOf } from './units.ts';

const lasting = (day: string) => ({ from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] });

const heldRows = z.array(
  z.object({
    slug: z.string(),
    role: z.enum(ROLES),
    unitSlug: z.string().nullable(),
    onBehalfOf: z.string().nullable(),
  }),
);
const ids = z.array(z.object({ id: z.string() })).transform((rows) => rows.map(({ id }) => id));
const redeemed = z.array(z.object({ postSlug: z.string(), personId: z.string().nullable() }));

/** Units, posts, holders, deputies and their accounts (R96–R99). Days are `YYYY-MM-DD`, both ends included. */
export function peopleShelf(tx: Tx, now: Date, mailbag: Mailbag): PeopleShelf {
  return {
    units: () => unitsOf(tx),
    async posts() {
      const rows = await tx.post.findMany({ orderBy: { slug: 'asc' } });
      return rows.map((row) => ({ ...postOf(row), title: row.title }));
    },
    async holdings(day) {
      const rows = await tx.holding.findMany({
        where: lasting(day),
        include: { post: true, person: true },
        orderBy: [{ postSlug: 'asc' }, { id: 'asc' }],
      });
      return rows.map(
        ({ post, person, from, to }): Holding => ({
          post: postOf(post),
          title: post.title,
          person: person.id,
          name: person.name,
          from,
          ...(to !== null && { to }),
        }),
      );
    },

    async actor({ platform, id }, day) {
      const account = await tx.account.findUnique({ where: { platform_id: { platform, id } } });
      return account ? actorOf(tx, account.personId, day) : undefined;
    },
    who: (person, day) => actorOf(tx, person, day),
    async personsFor(posts, day) {
      const rows = await tx.$queryRaw`
        SELECT id FROM (
          SELECT "personId" AS id, "postSlug", 0 AS deputy FROM "Holding"
           WHERE "from" <= ${day} AND ("to" IS NULL OR "to" >= ${day})
          UNION ALL
          SELECT "personId", "postSlug", 1 FROM "Deputy" WHERE "from" <= ${day} AND "to" >= ${day}) able
        WHERE "postSlug" = ANY(${[...posts]}::text[])
        GROUP BY id
        ORDER BY min(array_position(${[...posts]}::text[], "postSlug")), min(deputy), id`;
      return ids.parse(rows);
    },
    async accounts(person) {
      const rows = await tx.account.findMany({
        where: { personId: person },
        orderBy: [{ boundAt: 'asc' }, { platform: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ platform, id }): Account => ({ platform, id }));
    },
    async allAccounts() {
      const rows = await tx.account.findMany({
        where: { platform: { not: 'resting' } },
        orderBy: [{ boundAt: 'asc' }, { platform: 'asc' }, { id: 'asc' }],
      });
      const found = new Map<string, Account[]>();
      for (const { personId, platform, id } of rows)
        found.set(personId, [...(found.get(personId) ?? []), { platform, id }]);
      return found;
    },
    async bind({ platform, id }, person) {
      await tx.$executeRaw`SELECT 1 FROM "Person" WHERE id = ${person} FOR NO KEY UPDATE`;
      await tx.$executeRaw`
        INSERT INTO "Account" (platform, id, "personId", "boundAt") VALUES (${platform}, ${id}, ${person}, ${now})
        ON CONFLICT (platform, id) DO UPDATE SET "personId" = excluded."personId", "boundAt" = excluded."boundAt"`;
      await releaseHeld(tx, mailbag, person, { platform, id });
    },

    async unbind(person, accounts) {
      for (const { platform, id } of accounts)
        await tx.account.deleteMany({ where: { platform, id, personId: person } });
    },

    async issueCode({ hash, post, person, issuedBy, expiresAt }) {
      await tx.bindingCode.create({
        data: { hash, postSlug: post, personId: person ?? null, issuedBy, issuedAt: now, expiresAt },
      });
    },
    async voidCodes(which) {
      const where = 'hash' in which ? { hash: which.hash } : { postSlug: which.post };
      const { count } = await tx.bindingCode.updateMany({
        where: { ...where, usedAt: null, expiresAt: { gt: now } },
        data: { expiresAt: now },
      });
      return count;
    },
    async redeemCode(hash) {
      const rows = await tx.$queryRaw`
        UPDATE "BindingCode" SET "usedAt" = ${now}
        WHERE hash = ${hash} AND "usedAt" IS NULL AND "expiresAt" > ${now}
        RETURNING "postSlug", "personId"`;
      const [code] = redeemed.parse(rows);
      return code && { post: code.postSlug, ...(code.personId !== null && { person: code.personId }) };
    },

    async addPerson({ name, standIn = false }) {
      const id = randomUUID();
      await tx.person.create({ data: { id, name: storableText(name), standIn } });
      return id;
    },
    async addHolding({ post, person, from, source }) {
      await tx.holding.create({
        data: { postSlug: post, personId: person, from, source: storableText(source) },
      });
    },
    async endHolding(post, person, lastDay) {
      // One that began the day after ends too: whoever is replaced on their first day holds it no more.
      const held = { ...lasting(lastDay), from: { lte: daysAfter(lastDay, 1) } };
      const where = { postSlug: post, personId: person, ...held };
      await tx.holding.updateMany({ where, data: { to: lastDay } });
    },
    async addDeputy({ post, person, from, to, grantedBy }) {
      await tx.deputy.create({ data: { postSlug: post, personId: person, from, to, grantedBy } });
    },
    async deputies(day) {
      const rows = await tx.deputy.findMany({
        where: { to: { gte: day } },
        include: { person: true },
        orderBy: [{ from: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ postSlug: post, person, from, to }) => ({
        ...{ post, person: person.id, name: person.name, from, to },
      }));
    },
    async endDeputy(post, person, lastDay) {
      const where = { postSlug: post, personId: person, to: { gte: lastDay } };
      await tx.deputy.deleteMany({ where: { ...where, from: { gt: lastDay } } });
      await tx.deputy.updateMany({ where, data: { to: lastDay } });
    },
  };
}

async function actorOf(tx: Tx, id: string, day: string): Promise<Actor | undefined> {
  const person = await tx.person.findUnique({ where: { id } });
  return person ? { person: id, name: person.name, posts: await heldBy(tx, id, day) } : undefined;
}

/** What this person may act as on that day: posts held, then posts stood in for, each once. */
async function heldBy(tx: Tx, person: string, day: string): Promise<readonly HeldPost[]> {
  const rows = await tx.$queryRaw`
    SELECT DISTINCT ON (slug) slug, role, "unitSlug", "onBehalfOf" FROM (
      SELECT "postSlug", 0 AS deputy, NULL AS "onBehalfOf" FROM "Holding"
       WHERE "personId" = ${person} AND "from" <= ${day} AND ("to" IS NULL OR "to" >= ${day})
      UNION ALL
      SELECT d."postSlug", 1, h."personId" FROM "Deputy" d
        LEFT JOIN "Holding" h ON h."postSlug" = d."postSlug" AND h."from" <= ${day} AND (h."to" IS NULL OR h."to" >= ${day})
       WHERE d."personId" = ${person} AND d."from" <= ${day} AND d."to" >= ${day}) held
    JOIN "Post" ON slug = "postSlug"
    ORDER BY slug, deputy, "onBehalfOf"`;
  return heldRows
    .parse(rows)
    .map((row) => ({ ...postOf(row), ...(row.onBehalfOf !== null && { onBehalfOf: row.onBehalfOf }) }));
}
