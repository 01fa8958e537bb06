import { z } from 'zod';
import type { Pass, PassShelf } from '../../office/ports.ts';
import type { PrismaClient } from '../generated/client.ts';
import type { Notes } from '../log/notes.ts';
import { noting } from '../log/noting.ts';
import type { Tx } from '../tx.ts';

/** Milliseconds a pass is kept after its end: a day. */
const KEPT = 24 * 3_600_000;

const rows = z.array(
  z.object({ personId: z.string(), platform: z.string(), account: z.string(), expiresAt: z.date() }),
);

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
  const lasting = { endedAt: null, expiresAt: { gt: now } };
  return {
    async issue({ hash, sort, person, account, expiresAt }) {
      const { platform, id } = account;
      const kept = { hash, sort, personId: person, platform, account: id, issuedAt: now, expiresAt };
      notes.rows('PagePass', [{ hash }]);
      await tx.pagePass.create({ data: kept });
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
      passOf(await tx.pagePass.findMany({ where: { hash, sort: 'session', ...lasting } })),
    async end(which) {
      const where = { ...('hash' in which ? { hash: which.hash } : { personId: which.person }), ...lasting };
      const ended = await tx.pagePass.updateManyAndReturn({
        where,
        data: { endedAt: now },
        select: { hash: true, sort: true },
      });
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
    const where = { expiresAt: { lt: new Date(now.getTime() - KEPT) } };
    notes.rows('PagePass', await tx.pagePass.findMany({ where, select: { hash: true } }));
    return (await tx.pagePass.deleteMany({ where })).count;
  });
