import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../chat/log.ts';

/** Milliseconds between two attempts to be seen again after the connection was lost. */
const AGAIN = 500;

/** Notices within half a minute that the far side vanished without a word; where sockets cannot, nothing is lost. */
const KEEPALIVE =
  'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3';

export interface Presence {
  leave(): Promise<void>;
}

/**
 * Shows everyone on this database that the worker lives: a connection of its own holds a lock by its name, and
 * PostgreSQL lets go of it the moment the process dies. Resolves once the lock is held; takes it again when lost.
 */
export async function showPresence(url: string, worker: string, log: Log): Promise<Presence> {
  let client: pg.Client | undefined;
  let left = false;

  const appear = async (): Promise<void> => {
    const connection = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'lianxi presence',
    });
    connection.on('error', (error) =>
      log.debug({ error }, 'the connection that shows the worker lives was lost'),
    );
    try {
      await connection.connect();
      await connection.query(KEEPALIVE);
      await connection.query(`SELECT pg_advisory_lock(${LOCK_KEY})`, [worker]);
    } catch (error) {
      void connection.end().catch(() => undefined);
      throw error;
    }
    // Only now: a connection that never came about ends too, and whoever asked for it tries again already.
    connection.on('end', () => void (left || keepAppearing()));
    client = connection;
    if (left) await connection.end();
  };
  const keepAppearing = async (): Promise<void> => {
    while (!left) {
      const problem = await appear().then(
        () => undefined,
        (error: unknown) => error,
      );
      if (problem === undefined) return;
      log.debug({ error: problem }, 'the worker cannot show that it lives yet');
      await pause(AGAIN);
    }
  };

  await keepAppearing();
  return {
    async leave() {
      left = true;
      await client?.end().catch(() => undefined);
    },
  };
}

/** The lock of the worker named `$1`. */
export const LOCK_KEY = `hashtextextended('worker:' || $1, 0)`;
