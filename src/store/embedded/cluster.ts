import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFull, folderProblem, StoreProblem } from '../errors.ts';
import { isAlive } from './lock.ts';
import type { Place } from './place.ts';
import { executable } from './program.ts';
import type { Settings } from './settings.ts';

/** Makes the cluster, whole or not at all: a half-made one is never at the final path. */
export async function createCluster(place: Place, password: string, fsync: boolean): Promise<void> {
  // Of its own name each time: one that a killed start left behind may still be written to.
  const draft = `${place.cluster}.new-${randomUUID()}`;
  const secret = join(place.home, 'password.new');
  try {
    await sweep(place);
    await mkdir(draft, { mode: 0o700 });
    await give(place, draft);
    await writeFile(secret, `${password}\n`, { mode: 0o600 });
    await give(place, secret);
    await runProgram(place, 'initdb', [
      `--pgdata=${draft}`,
      '--username=lianxi',
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      '--locale=C',
      // Sorts by code point and folds case as Unicode says, the same on every system.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(fsync ? [] : ['--no-sync']),
    ]);
    const configuration = join(draft, 'postgresql.conf');
    await writeFile(configuration, "\ninclude_if_exists = 'lianxi.conf'\n", { flag: 'a' });
    await rename(draft, place.cluster);
  } catch (error) {
    throw folderProblem(error, place.home);
  } finally {
    await rm(secret, { force: true });
    await sweep(place);
  }
}

async function sweep(place: Place): Promise<void> {
  const left = (await readdir(place.home)).filter((name) => name.startsWith('postgres.new-'));
  const gone = left.map((name) => rm(join(place.home, name), { recursive: true, force: true }));
  await Promise.allSettled(gone);
}

/** @throws StoreProblem when the cluster was made by another major version, which this program cannot read */
export async function checkVersion(place: Place): Promise<void> {
  const made = (await readFile(join(place.cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (place.program.version.startsWith(`${made}.`)) return;
  throw new StoreProblem(
    'newer-data',
    `${place.cluster} was made by PostgreSQL ${made || 'of no known version'}, and this Lianxi brings ${place.program.version}. Make a backup with the Lianxi that made it, and restore it into an empty DATA_DIR with this one.`,
  );
}

/** Starts the server and waits until it takes connections. It is a session of its own, so Ctrl-C reaches only us. */
export async function startServer(place: Place, settings: Settings, fsync: boolean): Promise<void> {
  const configuration = join(place.cluster, 'lianxi.conf');
  await writeFile(configuration, configure(settings, fsync)).catch((error: unknown) => {
    throw folderProblem(error, place.cluster);
  });
  await give(place, configuration);
  const log = join(place.cluster, 'start.log');
  await rm(log, { force: true });
  // Recovery after a power cut may take minutes.
  await runProgram(place, 'pg_ctl', ['start', '-w', '-t', '600', '-s', '-D', place.cluster, '-l', log], log);
}

/** Stops it at once: open transactions are rolled back, nothing that was committed is lost. */
export async function stopServer(place: Place): Promise<void> {
  const noted = await readFile(join(place.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  if (!isAlive(Number(noted.split('\n')[0] || '0'))) return;
  await runProgram(place, 'pg_ctl', ['stop', '-w', '-t', '60', '-s', '-m', 'fast', '-D', place.cluster]);
}

function configure({ port }: Settings, fsync: boolean): string {
  const lines: Record<string, string> = {
    listen_addresses: "'127.0.0.1'",
    unix_socket_directories: "''",
    port: String(port),
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    fsync: fsync ? 'on' : 'off',
    // Without durability it is a server for tests: many offices stand on it side by side.
    ...(fsync ? {} : { full_page_writes: 'off', max_connections: '400' }),
    jit: 'off',
    max_wal_size: "'256MB'",
    log_checkpoints: 'off',
    // One file a weekday, written over after a week: the log never fills the disk.
    logging_collector: 'on',
    log_directory: "'log'",
    log_filename: "'server-%a.log'",
    log_truncate_on_rotation: 'on',
    log_rotation_size: '0',
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');
}

async function give({ user: { ids } }: Place, path: string): Promise<void> {
  if ('uid' in ids) await chown(path, ids.uid, ids.gid);
}

async function runProgram(
  place: Place,
  name: 'initdb' | 'pg_ctl',
  args: string[],
  log?: string,
): Promise<void> {
  const said = join(place.home, `${name}.log`);
  // A file and not a pipe: the server inherits it and would hold a pipe open for ever on Windows.
  const out = await open(said, 'w', 0o600).catch((error: unknown) => {
    throw folderProblem(error, place.home);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(executable(place.program, name), args, {
        ...place.user.ids,
        cwd: process.platform === 'win32' ? place.home : '/',
        stdio: ['ignore', out.fd, out.fd],
        env: plainEnvironment(),
        windowsHide: true,
        // Ctrl-C may end the making of a cluster, never its server.
        detached: name === 'pg_ctl' && process.platform !== 'win32',
      });
      child.once('error', reject);
      child.once('exit', resolve);
    });
    if (code !== 0) throw await failure(name, place, [said, ...(log ? [log] : [])]);
    // On Windows the server holds it open.
    await rm(said, { force: true }).catch(() => undefined);
  } finally {
    await out.close();
  }
}

// PGDATA, PGPORT and the like belong to some other server of this person's.
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  );
  return { ...Object.fromEntries(kept), LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
}

async function failure(name: string, place: Place, files: string[]): Promise<StoreProblem> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  const said = texts.join('\n').trim();
  if (/no space left on device|disk quota exceeded/iu.test(said)) return diskFull(place.home);
  const telling = said.split('\n').filter((line) => /error|fatal|panic|could not|hint/iu.test(line));
  const why = (telling.length > 0 ? telling : said.split('\n')).slice(-4).join(' ');
  return new StoreProblem(
    'start',
    `The built-in PostgreSQL in ${place.cluster} did not obey (${name}): ${why} Its own log is in ${join(place.cluster, 'log')}.`,
  );
}
