import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Runner, run, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Log } from '../chat/log.ts';
import { watchOrphans } from './orphans.ts';
import { type Presence, showPresence } from './presence.ts';
import { workerLogger } from './worker-log.ts';

/** Milliseconds: jobs in hand may take this long to finish after `stop`; a job nobody announced is found this late. */
const STOP_WITHIN = 8_000;
const POLL = 1_500;
/** Milliseconds before a runner that gave up is started again. */
const RESTART = 1_000;

export interface JobOptions {
  readonly url: string;
  /** What to do for each kind of job; a rejection makes the runner try it again, later each time. */
  readonly tasks: Readonly<Record<string, (payload: unknown) => Promise<void>>>;
  /** Jobs done at the same time (default 4). */
  readonly concurrency?: number;
  readonly log: Log;
}

export interface Jobs {
  /** Takes no more jobs, lets those in hand finish (≤ 8 s), gives back what did not. */
  stop(): Promise<void>;
  health(): { readonly usable: boolean; readonly state: string };
}

/** Starts doing jobs, those of dead workers included. Rejects when the database cannot be reached. */
export async function startJobs({ url, tasks, concurrency = 4, log }: JobOptions): Promise<Jobs> {
  const pool = openPool(url, concurrency, log);
  const stopped = new AbortController();
  const pulse = new Pulse();
  const start = () => startRunner({ url, tasks, concurrency, log }, pool, pulse);
  let current = await start().catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });

  const startAgain = async (): Promise<Running | undefined> => {
    while (!stopped.signal.aborted) {
      await pause(RESTART, undefined, { signal: stopped.signal }).catch(() => undefined);
      // Its last jobs were done, but the runner could not say so: they are free to be taken, done again or found done.
      if (!stopped.signal.aborted && (await giveBack(pool, current.worker()))) {
        const again = await start().catch(() => undefined);
        if (again) return again;
      }
    }
    return undefined;
  };
  const supervise = async (): Promise<void> => {
    await current.runner.promise.catch(() => undefined);
    await current.leave();
    if (stopped.signal.aborted) return;
    log.error({}, 'the job runner gave up; starting it again');
    const again = await startAgain();
    if (!again) return;
    current = again;
    if (stopped.signal.aborted) await current.runner.stop();
    return supervise();
  };
  const supervised = supervise();
  const orphans = watchOrphans(pool, log, stopped.signal);

  return {
    health: () => pulse.health(concurrency),
    async stop() {
      stopped.abort();
      const finished = current.runner.stop().then(
        () => true,
        () => true,
      );
      const inTime = await Promise.race([finished, pause(STOP_WITHIN, false, { ref: false })]);
      if (!inTime) {
        log.warn({}, 'a job did not finish in time; it will be done again');
        await giveBack(pool, current.worker());
      }
      await Promise.all([current.leave(), orphans, inTime && supervised]);
      // Not awaited when a job still runs: its connection never comes back.
      await Promise.race([pool.end(), pause(500, undefined, { ref: false })]);
    },
  };
}

interface Running {
  readonly runner: Runner;
  readonly worker: () => string | undefined;
  leave(): Promise<void>;
}

async function startRunner(options: Required<JobOptions>, pool: pg.Pool, pulse: Pulse): Promise<Running> {
  const { url, tasks, concurrency, log } = options;
  let worker: string | undefined;
  let presence: Promise<Presence> | undefined;
  const runner = await run({
    pgPool: pool,
    concurrency,
    pollInterval: POLL,
    noHandleSignals: true,
    logger: workerLogger(log),
    events: pulse.events,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
    ),
    preset: {
      worker: {
        // Without a batch the runner does not wait for its own bookkeeping, and a lost connection ends the process. With
        // one it gives up when it cannot write that a job is done: see `supervise`.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
        gracefulShutdownAbortTimeout: STOP_WITHIN,
      },
      plugins: [
        {
          name: 'presence',
          version: '1',
          worker: {
            hooks: {
              // Waited for before the first job is taken: nobody may think this worker dead while it holds one.
              async startWorker(_context, event) {
                worker = event.worker.workerPool.id;
                presence ??= showPresence(url, worker, log);
                await presence;
              },
            },
          },
        },
      ],
    },
  });
  return { runner, worker: () => worker, leave: async () => (await presence)?.leave() };
}

/** Frees the jobs this worker holds; false when the database cannot be reached. */
const giveBack = (pool: pg.Pool, worker: string | undefined): Promise<boolean> =>
  pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [[worker]]).then(
    () => true,
    () => false,
  );

function openPool(url: string, concurrency: number, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    // One listens for news, one looks for orphans, one is to spare.
    max: concurrency + 3,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'lianxi jobs',
  });
  const lost = (error: Error) => log.debug({ error }, 'a connection of the job runner was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

/** Whether the runner gets its jobs. */
class Pulse {
  readonly events: WorkerEvents = new EventEmitter();
  #trouble: string | undefined;

  constructor() {
    this.events.on('worker:getJob:error', ({ error }) => {
      this.#trouble = error instanceof Error ? error.message : String(error);
    });
    for (const sign of ['worker:getJob:empty', 'job:start'] as const) {
      this.events.on(sign, () => {
        this.#trouble = undefined;
      });
    }
  }

  health(concurrency: number) {
    return this.#trouble === undefined
      ? { usable: true, state: `${concurrency} jobs at a time` }
      : { usable: false, state: `cannot get jobs: ${this.#trouble}` };
  }
}
