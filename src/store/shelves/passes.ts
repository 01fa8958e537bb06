import { z } from 'zod';
import type { Pass, PassShelf } from '../../office/ports.ts';
import type { PrismaClient } from '../generated/client.ts';
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
export function passShelf(tx: Tx, now: Date): PassShelf {
  const lasting = { endedAt: null, expiresAt: { gt: now } };
  return {
    async issue({ hash, sort, person, account, expiresAt }) {
      const { platform, id } = account;
      const kept = { hash, sort, personId: person, platform, account: id, issuedAt: now, expiresAt };
      await tx.pagePass.create({ data: kept });
    },
    redeem: async (hash) =>
      passOf(
        await tx.$queryRaw`
          UPDATE "PagePass" SET "endedAt" = ${now}
           WHERE hash = ${hash} AND sort = 'link' AND "endedAt" IS NULL AND "expiresAt" > ${now}
          RETURNING "personId", platform, account, "expiresAt"`,
      ),
    session: async (hash) =>
      passOf(await tx.pagePass.findMany({ where: { hash, sort: 'session', ...lasting } })),
    async end(which) {
      const where = { ...('hash' in which ? { hash: which.hash } : { personId: which.person }), ...lasting };
      const sessions = await tx.pagePass.count({ where: { ...where, sort: 'session' } });
      await tx.pagePass.updateMany({ where, data: { endedAt: now } });
      return sessions;
    },
  };
}

/** Forgets passes that ended more than a day before `now`. */
export const sweepPasses = async (prisma: PrismaClient, now: Date): Promise<number> => {
  const long = new Date(now.getTime() - KEPT);
  return (await prisma.pagePass.deleteMany({ where: { expiresAt: { lt: long } } })).count;
};
