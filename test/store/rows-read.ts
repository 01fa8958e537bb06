import { z } from 'zod';
import type { PrismaClient } from '../../src/store/generated/client.ts';

const counters = z.tuple([z.object({ scanned: z.bigint(), fetched: z.bigint() })]);

/** Rows of `table` that were looked at: by reading all of it, and by an index. Needs a client with one connection. */
export async function rowsRead(prisma: PrismaClient, table: string, work: () => Promise<unknown>) {
  const read = async () => {
    // The server counts for each connection and adds up when it pleases, unless told to.
    await prisma.$queryRaw`SELECT 1 FROM pg_stat_force_next_flush()`;
    const [{ scanned, fetched }] = counters.parse(
      await prisma.$queryRaw`
        SELECT seq_tup_read AS scanned, coalesce(idx_tup_fetch, 0) AS fetched FROM pg_stat_user_tables
         WHERE relname = ${table}`,
    );
    return { scanned: Number(scanned), fetched: Number(fetched) };
  };
  const before = await read();
  await work();
  const after = await read();
  return { scanned: after.scanned - before.scanned, fetched: after.fetched - before.fetched };
}
