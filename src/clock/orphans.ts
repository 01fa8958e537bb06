import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from '../chat/log.ts';
import { LOCK_KEY } from './presence.ts';

/** Milliseconds between the first two looks, and between all later ones. */
const FIRST_LOOKS = 2_000;
const LATER_LOOKS = 20_000;

/**
 * Frees the jobs of workers that died: the runner itself would leave them locked for four hours. A worker is dead when
 * it shows no presence at two looks in a row, so that one who lost its connection for a moment keeps its jobs.
 */
export async function watchOrphans(pool: pg.Pool, log: Log, stopped: AbortSignal): Promise<void> {
  let missing: readonly string[] = [];
  for (let look = 1; !stopped.aborted; look += 1) {
    try {
      const found = await withoutPresence(pool);
      await free(
        pool,
        log,
        found.filter((worker) => missing.includes(worker)),
      );
      missing = found;
      await revive(pool);
    } catch (error) {
      if (!stopped.aborted) log.warn({ error }, 'could not look for jobs of workers that died');
    }
    await pause(look === 1 ? FIRST_LOOKS : LATER_LOOKS, undefined, { signal: stopped }).catch(
      () => undefined,
    );
  }
}

/** Workers that hold a job while nobody holds their lock; asking takes the lock for the length of one statement. */
async function withoutPresence(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ worker: string }>(`
    WITH holders AS MATERIALIZED (SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs WHERE locked_by IS NOT NULL)
    SELECT worker FROM holders WHERE pg_try_advisory_xact_lock(${LOCK_KEY.replace('$1', 'worker')})`);
  return rows.map(({ worker }) => worker);
}

/**
 * Each time a worker dies with a job in hand the runner counts a try; a job that used them all up that way never failed,
 * and gets another.
 */
const revive = (pool: pg.Pool): Promise<unknown> =>
  pool.query(`
    SELECT graphile_worker.reschedule_jobs(ARRAY[id], attempts => max_attempts - 1) FROM graphile_worker.jobs
     WHERE attempts >= max_attempts AND locked_at IS NULL AND last_error IS NULL`);

async function free(pool: pg.Pool, log: Log, dead: readonly string[]): Promise<void> {
  if (dead.length === 0) return;
  await pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead]);
  log.warn({ workers: dead }, 'freed the jobs of workers that died');
}
