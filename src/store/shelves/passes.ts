import { z } from 'zod';
import type { Pass, PassShelf } from '../../office/ports.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import type { Notes } from '../log/notes.ts';
import { noting } from '../log/noting.ts';
import { later, type Tx } from '../tx.ts';

/** Milliseconds a pass is kept after its end: a day. */
const KEPT = 24 * 3_600_000;

const rows = z.array(
  z.object({ personId: z.string(), platform: z.string(), account: z.string(), expiresAt: z.date() }),
);
const hashes = z.array(z.object({ hash: z.string() }));
const ends = z.array(z.object({ hash: z.string(), sort: z.string() }));

const passOf = (found: unknown): Pass | undefined => {
  const [row] = rows.parse(found);
  return (
    row && {
      person: row.personId,
      account: { platform: row.platform, id: row.account },
      expiresAt: row.expiresAt,
    }
  );
};

/** Who may see the office's pages until when; only hashes are kept. */
export function passShelf(tx: Tx, now: Date, notes: Notes): PassShelf {
  return {
    async issue({ hash, sort, person, account, expiresAt }) {
      const { platform, id } = account;
      notes.rows('PagePass', [{ hash }]);
      await later(tx)`
        INSERT INTO "PagePass" (hash, sort, "personId", platform, account, "issuedAt", "expiresAt")
        VALUES (${hash}, ${sort}, ${person}, ${platform}, ${id}, ${now}, ${expiresAt})`;
    },
    async redeem(hash) {
      const pass = passOf(
        await tx.$queryRaw`
          UPDATE "PagePass" SET "endedAt" = ${now}
           WHERE hash = ${hash} AND sort = 'link' AND "endedAt" IS NULL AND "expiresAt" > ${now}
          RETURNING "personId", platform, account, "expiresAt"`,
      );
      if (pass) notes.rows('PagePass', [{ hash }]);
      return pass;
    },
    session: async (hash) =>
      passOf(
        await tx.$queryRaw`
          SELECT "personId", platform, account, "expiresAt" FROM "PagePass"
           WHERE hash = ${hash} AND sort = 'session' AND "endedAt" IS NULL AND "expiresAt" > ${now}`,
      ),
    async end(which) {
      const theirs =
        'hash' in which ? Prisma.sql`hash = ${which.hash}` : Prisma.sql`"personId" = ${which.person}`;
      const ended = ends.parse(
        await tx.$queryRaw`
          UPDATE "PagePass" SET "endedAt" = ${now}
           WHERE ${theirs} AND "endedAt" IS NULL AND "expiresAt" > ${now} RETURNING hash, sort`,
      );
      notes.rows(
        'PagePass',
        ended.map(({ hash }) => ({ hash })),
      );
      return ended.filter(({ sort }) => sort === 'session').length;
    },
  };
}

/** Forgets passes that ended more than a day before `now`. */
export const sweepPasses = (prisma: PrismaClient, now: Date): Promise<number> =>
  noting(prisma, now, async (tx, notes) => {
    const gone = hashes.parse(
      await tx.$queryRaw`
        DELETE FROM "PagePass" WHERE "expiresAt" < ${new Date(now.getTime() - KEPT)} RETURNING hash`,
    );
    notes.rows('PagePass', gone);
    return gone.length;
  });
