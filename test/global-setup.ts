import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/store/embedded/embedded.ts';
import { isAlive } from '../src/store/embedded/lock.ts';
import { applyMigrations } from '../src/store/migrate/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The office's empty, migrated database; copies of it are what tests work on. */
    templateUrl: string;
    /** A folder for what tests write; gone with the run, and with it every server started in it. */
    scratch: string;
  }
}

const log = { debug() {}, info() {}, warn: console.warn, error: console.error };
const FOLDER = /^lianxi-test-(\d+)-/u;

/** One real PostgreSQL for the whole run, with one migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweep();
  const dataDir = mkdtempSync(join(tmpdir(), `lianxi-test-${process.pid}-`));
  // Temporary folders are closed to others; started by root, the server runs as somebody else.
  chmodSync(dataDir, 0o755);
  // On Ctrl-C the process ends without the teardown, and with no time for anything that waits.
  process.once('exit', () => {
    try {
      removeNow(dataDir);
    } catch {
      // A server that was killed outright may still be letting go of its folder; the next run sweeps it.
    }
  });
  const server = await startEmbedded({ dataDir, log, fsync: false });
  await hurry(server.url);
  await applyMigrations(server.url, log);
  project.provide('templateUrl', server.url);
  project.provide('scratch', dataDir);
  return () => server.stop();
}

/** What keeps many small databases well for years only takes time from tests, which keep theirs for seconds. */
async function hurry(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const setting of ['autovacuum = off', 'synchronous_commit = off', "max_wal_size = '4GB'"])
      await client.query(`alter system set ${setting}`);
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
}

/** What runs left behind that were killed outright. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = FOLDER.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      removeNow(join(tmpdir(), name));
    } catch {
      // Another run sweeps the same folder at this moment; what it leaves is swept next time.
    }
  }
}

function removeNow(dataDir: string): void {
  const entries = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
  for (const entry of entries.filter((path) => path.endsWith('postmaster.pid'))) {
    const pid = Number(readFileSync(join(dataDir, entry), 'utf8').split('\n')[0]);
    if (!isAlive(pid)) continue;
    process.kill(pid, 'SIGQUIT');
    for (let look = 0; look < LOOKS && isAlive(pid); look += 1) Atomics.wait(IDLE, 0, 0, LOOK_EVERY);
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
}

const IDLE = new Int32Array(new SharedArrayBuffer(4));
/** Milliseconds. */
const LOOK_EVERY = 20;
const LOOKS = 250;
