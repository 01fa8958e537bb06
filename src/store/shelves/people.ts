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
import { Prisma } from '../generated/client.ts';
import { storableText } from '../json.ts';
import type { Notes } from '../log/notes.ts';
import { releaseHeld } from '../outbox/held.ts';
import type { Mailbag } from '../outbox/mailbag.ts';
import { later, type Tx } from '../tx.ts';

const ids = z.array(z.object({ id: z.bigint() }));
const hashes = z.array(z.object({ hash: z.string() }));
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
      await later(tx)`SELECT 1 FROM "Person" WHERE id = ${person} FOR NO KEY UPDATE`;
      await later(tx)`
        INSERT INTO "Account" (platform, id, "personId", "boundAt") VALUES (${platform}, ${id}, ${person}, ${now})
        ON CONFLICT (platform, id) DO UPDATE SET "personId" = excluded."personId", "boundAt" = excluded."boundAt"`;
      notes.rows('Account', [{ platform, id }]);
      facts.changed();
      await releaseHeld(tx, mailbag, person, { platform, id });
    },

    async unbind(person, accounts) {
      for (const { platform, id } of accounts) {
        notes.rows('Account', [{ platform, id }]);
        await later(tx)`
          DELETE FROM "Account" WHERE platform = ${platform} AND id = ${id} AND "personId" = ${person}`;
      }
      facts.changed();
    },

    async issueCode({ hash, post, person, issuedBy, expiresAt }) {
      notes.rows('BindingCode', [{ hash }]);
      await later(tx)`
        INSERT INTO "BindingCode" (hash, "postSlug", "personId", "issuedBy", "issuedAt", "expiresAt")
        VALUES (${hash}, ${post}, ${person ?? null}, ${issuedBy}, ${now}, ${expiresAt})`;
    },
    async voidCodes(which) {
      const those =
        'hash' in which ? Prisma.sql`hash = ${which.hash}` : Prisma.sql`"postSlug" = ${which.post}`;
      const dead = hashes.parse(
        await tx.$queryRaw`
          UPDATE "BindingCode" SET "expiresAt" = ${now}
           WHERE ${those} AND "usedAt" IS NULL AND "expiresAt" > ${now} RETURNING hash`,
      );
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
      await later(
        tx,
      )`INSERT INTO "Person" (id, name, "standIn") VALUES (${id}, ${storableText(name)}, ${standIn})`;
      facts.changed();
      return id;
    },
    async addHolding({ post, person, from, source }) {
      notes.rows(
        'Holding',
        ids.parse(
          await tx.$queryRaw`
            INSERT INTO "Holding" ("postSlug", "personId", "from", source)
            VALUES (${post}, ${person}, ${from}, ${storableText(source)}) RETURNING id`,
        ),
      );
      facts.changed();
    },
    async endHolding(post, person, lastDay) {
      // One that began the day after ends too: whoever is replaced on their first day holds it no more.
      notes.rows(
        'Holding',
        ids.parse(
          await tx.$queryRaw`
            UPDATE "Holding" SET "to" = ${lastDay}
             WHERE "postSlug" = ${post} AND "personId" = ${person} AND "from" <= ${daysAfter(lastDay, 1)}
               AND ("to" IS NULL OR "to" >= ${lastDay}) RETURNING id`,
        ),
      );
      facts.changed();
    },
    async addDeputy({ post, person, from, to, grantedBy }) {
      notes.rows(
        'Deputy',
        ids.parse(
          await tx.$queryRaw`
            INSERT INTO "Deputy" ("postSlug", "personId", "from", "to", "grantedBy")
            VALUES (${post}, ${person}, ${from}, ${to}, ${grantedBy}) RETURNING id`,
        ),
      );
      facts.changed();
    },
    deputies: async (day) => deputiesFrom(await facts.get(), day),
    async endDeputy(post, person, lastDay) {
      const theirs = Prisma.sql`"postSlug" = ${post} AND "personId" = ${person} AND "to" >= ${lastDay}`;
      notes.rows('Deputy', ids.parse(await tx.$queryRaw`SELECT id FROM "Deputy" WHERE ${theirs}`));
      await later(tx)`DELETE FROM "Deputy" WHERE ${theirs} AND "from" > ${lastDay}`;
      await later(tx)`UPDATE "Deputy" SET "to" = ${lastDay} WHERE ${theirs}`;
      facts.changed();
    },
  };
}
