import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { daysAfter } from '../../domain/calendar.ts';
import { boundAccount, type PeopleShelf } from '../../office/ports.ts';
import type { FactsInHand } from '../facts/facts.ts';
import {
  accountsByPerson,
  accountsOf,
  actorOf,
  boundTo,
  deputiesFrom,
  holdingsOn,
  personsFor,
} from '../facts/people.ts';
import { storableText } from '../json.ts';
import type { Notes } from '../log/notes.ts';
import { releaseHeld } from '../outbox/held.ts';
import type { Mailbag } from '../outbox/mailbag.ts';
import type { Tx } from '../tx.ts';

const lasting = (day: string) => ({ from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] });

const redeemed = z.array(z.object({ postSlug: z.string(), personId: z.string().nullable() }));

/** Units, posts, holders, deputies and their accounts (R96–R99). Days are `YYYY-MM-DD`, both ends included. */
export function peopleShelf(
  tx: Tx,
  now: Date,
  mailbag: Mailbag,
  facts: FactsInHand,
  notes: Notes,
): PeopleShelf {
  return {
    units: async () => (await facts.get()).units,
    posts: async () => (await facts.get()).posts,
    holdings: async (day) => holdingsOn(await facts.get(), day),
    async actor(account, day) {
      const known = await facts.get();
      const person = boundTo(known, boundAccount(account));
      return person === undefined ? undefined : actorOf(known, person, day);
    },
    who: async (person, day) => actorOf(await facts.get(), person, day),
    personsFor: async (posts, day) => personsFor(await facts.get(), posts, day),
    accounts: async (person) => accountsOf(await facts.get(), person),
    allAccounts: async () => accountsByPerson(await facts.get()),
    async bind({ platform, id }, person) {
      await tx.$executeRaw`SELECT 1 FROM "Person" WHERE id = ${person} FOR NO KEY UPDATE`;
      await tx.$executeRaw`
        INSERT INTO "Account" (platform, id, "personId", "boundAt") VALUES (${platform}, ${id}, ${person}, ${now})
        ON CONFLICT (platform, id) DO UPDATE SET "personId" = excluded."personId", "boundAt" = excluded."boundAt"`;
      notes.rows('Account', [{ platform, id }]);
      facts.changed();
      await releaseHeld(tx, mailbag, person, { platform, id });
    },

    async unbind(person, accounts) {
      for (const { platform, id } of accounts) {
        notes.rows('Account', [{ platform, id }]);
        await tx.account.deleteMany({ where: { platform, id, personId: person } });
      }
      facts.changed();
    },

    async issueCode({ hash, post, person, issuedBy, expiresAt }) {
      notes.rows('BindingCode', [{ hash }]);
      await tx.bindingCode.create({
        data: { hash, postSlug: post, personId: person ?? null, issuedBy, issuedAt: now, expiresAt },
      });
    },
    async voidCodes(which) {
      const where = 'hash' in which ? { hash: which.hash } : { postSlug: which.post };
      const dead = await tx.bindingCode.updateManyAndReturn({
        where: { ...where, usedAt: null, expiresAt: { gt: now } },
        data: { expiresAt: now },
        select: { hash: true },
      });
      notes.rows('BindingCode', dead);
      return dead.length;
    },
    async redeemCode(hash) {
      const rows = await tx.$queryRaw`
        UPDATE "BindingCode" SET "usedAt" = ${now}
        WHERE hash = ${hash} AND "usedAt" IS NULL AND "expiresAt" > ${now}
        RETURNING "postSlug", "personId"`;
      const [code] = redeemed.parse(rows);
      if (code) notes.rows('BindingCode', [{ hash }]);
      return code && { post: code.postSlug, ...(code.personId !== null && { person: code.personId }) };
    },

    async addPerson({ name, standIn = false }) {
      const id = randomUUID();
      notes.rows('Person', [{ id }]);
      await tx.person.create({ data: { id, name: storableText(name), standIn } });
      facts.changed();
      return id;
    },
    async addHolding({ post, person, from, source }) {
      const { id } = await tx.holding.create({
        data: { postSlug: post, personId: person, from, source: storableText(source) },
      });
      notes.rows('Holding', [{ id }]);
      facts.changed();
    },
    async endHolding(post, person, lastDay) {
      // One that began the day after ends too: whoever is replaced on their first day holds it no more.
      const held = { ...lasting(lastDay), from: { lte: daysAfter(lastDay, 1) } };
      const where = { postSlug: post, personId: person, ...held };
      notes.rows(
        'Holding',
        await tx.holding.updateManyAndReturn({ where, data: { to: lastDay }, select: { id: true } }),
      );
      facts.changed();
    },
    async addDeputy({ post, person, from, to, grantedBy }) {
      const data = { postSlug: post, personId: person, from, to, grantedBy };
      const { id } = await tx.deputy.create({ data });
      notes.rows('Deputy', [{ id }]);
      facts.changed();
    },
    deputies: async (day) => deputiesFrom(await facts.get(), day),
    async endDeputy(post, person, lastDay) {
      const where = { postSlug: post, personId: person, to: { gte: lastDay } };
      notes.rows('Deputy', await tx.deputy.findMany({ where, select: { id: true } }));
      await tx.deputy.deleteMany({ where: { ...where, from: { gt: lastDay } } });
      await tx.deputy.updateMany({ where, data: { to: lastDay } });
      facts.changed();
    },
  };
}
