import { z } from 'zod';
import { RULE_SET } from '../../domain/clauses.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { persist } from '../store.ts';
import type { Tx } from '../tx.ts';
import { keySql, rowSql, rowsOf, tableSql } from './held.ts';
import { logShelf } from './log.ts';
import { Notes, ROWS_AT_ONCE } from './notes.ts';

/** Milliseconds in which a delivery may still be on its way into the database, by the clock of any replica. */
const SETTLES = 3_600_000;

const until = z.array(z.object({ until: z.date().nullable() }));
const said = z.array(z.object({ key: z.string(), row: z.string() }));

/**
 * Says in the log, once a night before it is sealed, what was delivered since the night before: to whom, as which
 * message, when. Who got the minutes and who was reminded can be proved from then on; a message that waits decides
 * nothing yet. Answers how many. @throws StoreUnavailable
 */
export async function noteDelivered(prisma: PrismaClient, now: Date): Promise<number> {
  return persist(() => prisma.$transaction((tx) => noteOnce(tx, now), { timeout: 120_000, maxWait: 10_000 }));
}

async function noteOnce(tx: Tx, now: Date): Promise<number> {
  const log = logShelf(tx, now, new Notes(tx));
  const to = new Date(now.getTime() - SETTLES);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('delivered', 0))`;
  const [last] = until.parse(
    await tx.$queryRaw`
      SELECT max((content ->> 'until')::timestamptz) AS until FROM "Entry" WHERE subject = ${rowsOf('Delivery')}`,
  );
  const from = last?.until ?? new Date(0);
  if (to <= from) return 0;
  await tx.$executeRaw`
    DECLARE delivered NO SCROLL CURSOR FOR
     SELECT ${keySql('Delivery', 't')} AS key, ${rowSql('Delivery', 't')}::text AS row FROM ${tableSql('Delivery')} t
      WHERE status = 'delivered' AND "deliveredAt" >= ${from} AND "deliveredAt" < ${to} ORDER BY id`;
  let count = 0;
  for (let first = true; ; first = false) {
    const rows = said.parse(await tx.$queryRaw(Prisma.raw(`FETCH ${ROWS_AT_ONCE} FROM delivered`)));
    if (rows.length === 0 && !first) break;
    count += rows.length;
    const span = { since: from.toISOString(), until: to.toISOString() };
    await log.append({
      ...{ subject: rowsOf('Delivery'), verb: 'rows', by: { system: 'store' }, cause: 'delivered' },
      ...{ ruleSet: RULE_SET, ...span },
      rows: Object.fromEntries(rows.map(({ key, row }) => [key, JSON.parse(row)])),
    });
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await tx.$executeRaw`CLOSE delivered`;
  return count;
}
