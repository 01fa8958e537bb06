import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../../chat/log.ts';
import { codeOf, StoreProblem } from '../errors.ts';
import { checkVersion, createCluster, startServer, stopServer } from './cluster.ts';
import { isAlive, withLock } from './lock.ts';
import { findPlace, type Place, type PlaceOptions } from './place.ts';
import { freePort, newPassword, readSettings, type Settings, urlOf, writeSettings } from './settings.ts';

/** A running built-in server. */
export interface Embedded {
  readonly url: string;
  /** It was running before we came, left behind by a process that was killed or held by one that still works. */
  readonly attached: boolean;
  /** Said to the person once: where things lie when that is not where they asked. */
  readonly note?: string;
  /** Starts it again after it died. The address stays, or else the answer is the new one. */
  revive(): Promise<string>;
  /** Stops the server, also one that was found running. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions extends PlaceOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** Off only where losing everything in a power cut does not matter: in tests. */
  readonly fsync?: boolean;
}

/**
 * Brings the built-in PostgreSQL up on `dataDir`: makes it the first time, attaches to one that is still running,
 * starts it otherwise. The database is called `lianxi`.
 * @throws StoreProblem that says how to mend it
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const place = await findPlace(options.dataDir, options);
  const lock = join(place.home, 'postgres.lock');
  const fsync = options.fsync ?? true;
  const up = () => withLock(lock, () => bringUp(place, fsync, options.log));
  const { settings, attached } = await up();
  return {
    url: urlOf(settings),
    attached,
    ...(place.note === undefined ? {} : { note: place.note }),
    revive: async () => urlOf((await up()).settings),
    stop: () => withLock(lock, () => stopServer(place)),
  };
}

async function bringUp(
  place: Place,
  fsync: boolean,
  log: Log,
): Promise<{ settings: Settings; attached: boolean }> {
  const known = await readSettings(place.home);
  if (known && (await answers(place, known, log))) {
    await ensureDatabase(known);
    return { settings: known, attached: true };
  }
  let settings = known ?? { password: newPassword(), port: await freePort() };
  if (!existsSync(place.cluster)) {
    await writeSettings(place.home, settings);
    await createCluster(place, settings.password, fsync);
  } else if (!known) throw lostPassword(place);
  await checkVersion(place);
  for (let attempt = 1; ; attempt += 1) {
    settings = { ...settings, port: await freePort(settings.port) };
    await writeSettings(place.home, settings);
    try {
      await startServer(place, settings, fsync);
      break;
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error;
      log.warn({ attempt, reason: String(error) }, 'the built-in PostgreSQL did not start yet');
      await pause(PAUSE_MS);
    }
  }
  await ensureDatabase(settings);
  return { settings, attached: false };
}

// The old server's last children let go of its memory within moments; a port may be taken between look and use.
const ATTEMPTS = 20;
const PAUSE_MS = 250;
// Recovery after a power cut may take this long.
const PATIENCE_MS = 600_000;
const LOOKS_IN_SILENCE = 8;

function isPassing(error: unknown): boolean {
  return error instanceof StoreProblem && /still in use|already in use|could not bind/iu.test(error.message);
}

/** Whether the server that this data folder names is alive; waits while it is coming up or going down. */
async function answers(place: Place, settings: Settings, log: Log): Promise<boolean> {
  const pidFile = join(place.cluster, 'postmaster.pid');
  const until = Date.now() + PATIENCE_MS;
  for (let look = 1; ; look += 1) {
    const [pid, , , port] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
    if (!pid) return false;
    const found = await whoAnswers({ ...settings, port: Number(port) || settings.port });
    if (resolve(found) === place.cluster) return true;
    if (found !== 'not yet' && !(found === 'nobody' && (await isServer(Number(pid))))) {
      // Its number may since have gone to some other program, which PostgreSQL would take for itself.
      await rm(pidFile, { force: true });
      return false;
    }
    if (Date.now() > until) throw occupied(place, pid);
    if (look === LOOKS_IN_SILENCE)
      log.warn({ process: pid }, 'the built-in PostgreSQL runs but lets nobody in yet; waiting');
    await pause(PAUSE_MS);
  }
}

async function whoAnswers(settings: Settings): Promise<string> {
  const client = new pg.Client({
    connectionString: urlOf(settings, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      "select current_setting('data_directory') as folder",
    );
    return rows[0]?.folder ?? 'nobody';
  } catch (error) {
    return codeOf(error) === STARTING_UP ? 'not yet' : 'nobody';
  } finally {
    await client.end().catch(() => undefined);
  }
}

const STARTING_UP = '57P03';

async function isServer(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return name.trim() === 'postgres';
}

async function ensureDatabase(settings: Settings): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(settings, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'lianxi'");
    if (rowCount === 0) await client.query('create database lianxi');
  } finally {
    await client.end();
  }
}

function lostPassword(place: Place): StoreProblem {
  return new StoreProblem(
    'folder',
    `${place.home} holds a database but not its password (postgres.json). Put that file back from where the folder came, or restore a backup into an empty DATA_DIR.`,
  );
}

function occupied(place: Place, pid: string): StoreProblem {
  return new StoreProblem(
    'in-use',
    `A PostgreSQL server (process ${pid}) holds ${place.cluster} and does not let us in. Stop that process, or name another folder in DATA_DIR.`,
  );
}
