import type { Tx } from './tx.ts';

/** Locks words until the transaction ends; always in one order, so that no two wait for each other. */
export async function alone(tx: Tx, keys: readonly string[]): Promise<void> {
  for (const key of [...new Set(keys)].toSorted())
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`alone:${key}`}, 0))`;
}
