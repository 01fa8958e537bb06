import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Log } from '../../src/chat/log.ts';
import { type Jobs, startJobs } from '../../src/clock/runner.ts';
import { freshDatabase } from '../database.ts';

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const database = await freshDatabase();
const pool = new pg.Pool({ connectionString: database.url, max: 4 });
pool.on('error', () => undefined);
const running = new Set<Jobs>();

afterEach(async () => {
  await Promise.all([...running].map((jobs) => jobs.stop()));
  running.clear();
  await pool.query(
    'SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM graphile_worker.jobs',
  );
  await pool.query('DELETE FROM graphile_worker._private_jobs');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

type Task = (payload: unknown) => Promise<void>;

async function start(tasks: Record<string, Task>, log: Log = quiet): Promise<Jobs> {
  const jobs = await startJobs({ url: database.url, tasks, log });
  running.add(jobs);
  return jobs;
}

const add = (task: string, payload: object, queue?: string) =>
  pool.query('SELECT graphile_worker.add_job($1, $2, queue_name := $3)', [task, payload, queue ?? null]);

/** A promise and the two hands that settle it. */
function promised<T = void>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (value: T) => resolve(value) };
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

const name = new URL(database.url).pathname.slice(1);

async function fromOutside(): Promise<pg.Client> {
  const url = new URL(database.url);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

const waitingJobs = async () =>
  Number((await pool.query<{ n: string }>('SELECT count(*) AS n FROM graphile_worker.jobs')).rows[0]?.n);

describe('the job runner', () => {
  it('does a job with what it was given, and forgets it', async () => {
    const done = promised<unknown>();
    await start({ note: async (payload) => done.resolve(payload) });
    await add('note', { queue: 'deliver:console:dm:1' });
    expect(await done.promise).toEqual({ queue: 'deliver:console:dm:1' });
    await until(async () => (await waitingJobs()) === 0);
  });

  it('keeps the order within a queue, though four are done at a time', async () => {
    const order: unknown[] = [];
    const done = promised();
    await Promise.all([1, 2, 3].map(() => add('other', {})));
    for (const number of [1, 2, 3, 4, 5]) await add('step', { number }, 'deliver:console:dm:1');
    await start({
      other: async () => undefined,
      step: async (payload) => {
        order.push(payload);
        if (order.length === 5) done.resolve();
      },
    });
    await done.promise;
    expect(order).toEqual([1, 2, 3, 4, 5].map((number) => ({ number })));
  });

  it('tries a job again that failed', async () => {
    const done = promised();
    let tries = 0;
    await start({
      stubborn: async () => {
        tries += 1;
        if (tries === 1) throw new Error('not today');
        done.resolve();
      },
    });
    await add('stubborn', {});
    await done.promise;
    expect(tries).toBe(2);
  });

  it('lets a job in hand finish before it stops', async () => {
    const begun = promised();
    const mayEnd = promised();
    let finished = false;
    const jobs = await start({
      slow: async () => {
        begun.resolve();
        await mayEnd.promise;
        finished = true;
      },
    });
    await add('slow', {});
    await begun.promise;
    const stopping = jobs.stop();
    running.delete(jobs);
    mayEnd.resolve();
    await stopping;
    expect(finished).toBe(true);
    expect(await waitingJobs()).toBe(0);
  });

  it('gives a job back that does not end, so that the next one does it', async () => {
    const begun = promised();
    const jobs = await start({
      endless: () => {
        begun.resolve();
        return new Promise(() => undefined);
      },
    });
    await add('endless', {}, 'deliver:console:dm:2');
    await begun.promise;
    running.delete(jobs);
    await jobs.stop();
    const again = promised();
    await start({ endless: async () => again.resolve() });
    await again.promise;
  });

  it('does the job of a process that was killed with it in hand, not four hours later', async () => {
    await add('hold', {}, 'deliver:console:dm:3');
    const program = fileURLToPath(new URL('./worker-that-hangs.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', program, database.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(child.stdout, 'data');
    expect(String(said)).toBe('holding\n');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const done = promised();
    await start({ hold: async () => done.resolve() });
    await done.promise;
  });

  it('tries again what used up its tries only because its workers died', async () => {
    await pool.query(`SELECT graphile_worker.add_job('unlucky', '{}', max_attempts := 2)`);
    await pool.query(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts`);
    const done = promised();
    await start({ unlucky: async () => done.resolve() });
    await done.promise;
    await until(async () => (await waitingJobs()) === 0);
  });

  it('leaves alone what a living neighbour holds', async () => {
    const mayEnd = promised();
    const begun = promised();
    let times = 0;
    const holding = async () => {
      times += 1;
      begun.resolve();
      await mayEnd.promise;
    };
    await start({ hold: holding });
    await add('hold', {});
    await begun.promise;
    // A neighbour's first two looks find the other's presence, and free only what is truly orphaned.
    await pool.query(`SELECT graphile_worker.add_job('orphan', '{}')`);
    await pool.query(`UPDATE graphile_worker._private_jobs SET locked_by = 'pool-gone', locked_at = now()
      WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'orphan')`);
    const freed = promised();
    await start({ hold: holding, orphan: async () => freed.resolve() });
    await freed.promise;
    expect(times).toBe(1);
    mayEnd.resolve();
    await until(async () => (await waitingJobs()) === 0);
    expect(times).toBe(1);
  });

  it('goes on after every connection was cut, and is still seen to live', async () => {
    const mayEnd = promised();
    const begun = promised();
    const jobs = await start({
      hold: async () => {
        begun.resolve();
        await mayEnd.promise;
      },
    });
    await add('hold', {});
    await begun.promise;
    const held = `SELECT count(*)::int AS n FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND application_name = 'lianxi presence' AND datname = current_database()`;
    await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name LIKE 'lianxi %' AND datname = current_database()`);
    await until(async () => (await pool.query<{ n: number }>(held)).rows[0]?.n === 1);
    mayEnd.resolve();
    await until(async () => (await waitingJobs()) === 0);
    await until(() => jobs.health().usable);
  });

  it('starts anew when the database was away just as a job was done', async () => {
    const begun = promised();
    const mayEnd = promised();
    const gaveUp = promised();
    const waiting: Log = {
      ...quiet,
      error: (_, message) => {
        if (message.includes('gave up')) gaveUp.resolve();
      },
    };
    const hold = async () => {
      begun.resolve();
      await mayEnd.promise;
    };
    const jobs = await start({ hold }, waiting);
    await add('hold', {}, 'deliver:console:dm:4');
    await begun.promise;
    const server = await fromOutside();
    await server.query(`ALTER DATABASE ${server.escapeIdentifier(name)} ALLOW_CONNECTIONS false`);
    await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await until(() => !jobs.health().usable);
    mayEnd.resolve();
    await gaveUp.promise;
    await server.query(`ALTER DATABASE ${server.escapeIdentifier(name)} ALLOW_CONNECTIONS true`);
    await server.end();
    await until(async () => (await waitingJobs()) === 0);
    await until(() => jobs.health().usable);
  });
});
