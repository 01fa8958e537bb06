import type pg from 'pg';
import { OverTime } from '../trouble.ts';
import { Unit } from './unit.ts';

/** Milliseconds a transaction may take, and may wait for a free connection. */
export interface Limits {
  readonly timeout: number;
  readonly maxWait: number;
}

/**
 * One transaction over a connection of its own: kept whole when `work` is done, or nothing of it.
 * @throws OverTime when it took, or waited, too long
 */
export async function transact<T>(
  pool: pg.Pool,
  { timeout, maxWait }: Limits,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const client = await connected(pool, maxWait);
  // A connection lost between two statements says so here as well as to the next one.
  client.on('error', ignored);
  const unit = new Unit(client, timeout);
  const release = (broken?: Error) => {
    client.off('error', ignored);
    client.release(broken);
  };
  let ended: Promise<void> | undefined;
  const giveBack = () => {
    ended ??= unit.rollback().then(
      () => release(),
      (error: Error) => release(error),
    );
    return ended;
  };
  const timer = setTimeout(() => {
    unit.close(new OverTime(`a transaction took longer than ${timeout} ms`));
    void giveBack();
  }, timeout);
  try {
    const result = await work(unit);
    await unit.commit();
    ended ??= Promise.resolve(release());
    return result;
  } catch (error) {
    await giveBack();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const ignored = () => {};

async function connected(pool: pg.Pool, maxWait: number): Promise<pg.PoolClient> {
  const coming = pool.connect();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new OverTime(`no connection became free in ${maxWait} ms`)), maxWait);
  });
  try {
    return await Promise.race([coming, late]);
  } catch (error) {
    // One that comes after all is for the next.
    coming.then(
      (client) => client.release(),
      () => undefined,
    );
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
