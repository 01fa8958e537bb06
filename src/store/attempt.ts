import { Refusal } from '../domain/refusal.ts';
import type { Mailbag } from './outbox/mailbag.ts';
import type { Tx } from './tx.ts';

/** Undoes what `work` wrote when it fails, and leaves the rest of the transaction as it was. */
export async function attempt<T>(
  tx: Tx,
  mailbag: Mailbag,
  again: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const mark = mailbag.mark();
  const point = await savepoint(tx);
  try {
    const result = await work();
    await point.keep();
    return result;
  } catch (error) {
    const kept = error instanceof Refusal && error.kept;
    // Where the transaction itself is lost there is nothing to go back to, and the first error says why.
    if (!kept) {
      mailbag.backTo(mark);
      again();
      await point.undo();
    }
    throw error;
  }
}

async function savepoint(tx: Tx) {
  if (tx.savepoint) return tx.savepoint();
  await tx.$executeRaw`SAVEPOINT attempt`;
  return {
    keep: () => tx.$executeRaw`RELEASE SAVEPOINT attempt`,
    undo: () => tx.$executeRaw`ROLLBACK TO SAVEPOINT attempt`.catch(() => undefined),
  };
}
