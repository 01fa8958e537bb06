import { z } from 'zod';
import { RULE_SET } from '../../domain/clauses.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import { HELD_NAMES, type HeldName, heldTable, keySql, rowSql, rowsOf, tableSql } from './held.ts';
import { logShelf } from './log.ts';
import { Notes, ROWS_AT_ONCE } from './notes.ts';

/** The verb of the entries that say how the rows stood when the log began to hold them. */
export const INVENTORY = 'inventory';

const known = z.array(z.object({ subject: z.string() }));
const said = z.array(z.object({ key: z.string(), row: z.string() }));

/**
 * Says in the log how every row stands of each table that it does not hold yet: at the first start, and at the first
 * one after the program learnt to. Nothing that was done to them before can be proved, and `verify` says since when.
 * Answers which tables these were.
 */
export async function takeInventory(tx: Tx, now: Date): Promise<readonly HeldName[]> {
  const tables = HELD_NAMES.filter((name) => heldTable(name).when === 'at-once');
  const begun = known.parse(
    await tx.$queryRaw`
      SELECT subject FROM "Entry" WHERE seq = 1 AND subject = ANY (${tables.map(rowsOf)}::text[])`,
  );
  const held = new Set(begun.map(({ subject }) => subject));
  const fresh = tables.filter((table) => !held.has(rowsOf(table)));
  for (const table of fresh) await inventoryOf(tx, now, table);
  return fresh;
}

async function inventoryOf(tx: Tx, now: Date, table: HeldName): Promise<void> {
  const log = logShelf(tx, now, new Notes(tx));
  const entry = { subject: rowsOf(table), verb: INVENTORY, by: { system: 'store' }, cause: INVENTORY };
  await tx.$executeRaw`
    DECLARE inventory NO SCROLL CURSOR FOR
     SELECT ${keySql(table, 't')} AS key, ${rowSql(table, 't')}::text AS row FROM ${tableSql(table)} t`;
  for (let first = true; ; first = false) {
    const rows = said.parse(await tx.$queryRaw(Prisma.raw(`FETCH ${ROWS_AT_ONCE} FROM inventory`)));
    if (rows.length === 0 && !first) break;
    await log.append({
      ...{ ...entry, ruleSet: RULE_SET },
      rows: Object.fromEntries(rows.map(({ key, row }) => [key, JSON.parse(row)])),
    });
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await tx.$executeRaw`CLOSE inventory`;
}
