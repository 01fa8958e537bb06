import pg from 'pg';
import type { Log } from '../../chat/log.ts';

/**
 * Locks that all replicas on this database see. They are only ever advice: where the database cannot be asked, nothing is
 * locked, and whoever dies lets go of all of theirs.
 */
export interface SharedLocks {
  /** Holds the name until the returned function is called. */
  hold(name: string): () => void;
  isHeld(name: string): Promise<boolean>;
  close(): Promise<void>;
}

const KEY = `hashtextextended('shared:' || $1, 0)`;

export function openSharedLocks(url: string, log: Log): SharedLocks {
  // Locks belong to a connection: there is one, and it is opened when first needed.
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    idleTimeoutMillis: 0,
    application_name: 'lianxi locks',
  });
  pool.on('error', (error) => log.debug({ error }, 'the connection that holds shared locks was lost'));
  const asker = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  asker.on('error', (error) => log.debug({ error }, 'the connection that looks at shared locks was lost'));
  const quietly = (work: Promise<unknown>) =>
    work.catch((error: unknown) => log.debug({ error }, 'a shared lock could not be set'));
  return {
    hold(name) {
      const held = quietly(pool.query(`SELECT pg_advisory_lock_shared(${KEY})`, [name]));
      return () =>
        void held.then(() => quietly(pool.query(`SELECT pg_advisory_unlock_shared(${KEY})`, [name])));
    },
    async isHeld(name) {
      const { rows } = await asker.query<{ free: boolean }>(
        `SELECT pg_try_advisory_xact_lock(${KEY}) AS free`,
        [name],
      );
      return rows[0]?.free === false;
    },
    close: async () => void (await Promise.all([pool.end(), asker.end()])),
  };
}
