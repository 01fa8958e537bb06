import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { folderProblem, StoreProblem } from '../errors.ts';
import { copyProgram, executable, findProgram, makeWhole, type Program } from './program.ts';
import { canEnter, findServerUser, type ServerUser } from './user.ts';

/** Where the embedded server's program and records lie, and whom it runs as. */
export interface Place {
  readonly program: Program;
  readonly user: ServerUser;
  /** Ours: the settings, the lock, and the cluster within. */
  readonly home: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  /** Said to the person once, when something lies elsewhere than asked. */
  readonly note?: string;
}

export interface PlaceOptions {
  /** Where root keeps what the server's user cannot reach. */
  readonly reachable?: string;
  /** The server to run; the one that npm installed unless told. */
  readonly program?: Program;
}

/** Where that is unless told. */
const REACHABLE = '/var/lib/lianxi';

/**
 * Decides where the server lives. As root, with a program or data folder that the server's user cannot enter (a home
 * of mode 700), both are kept under `reachable` instead, the data under a name of its own for each data folder.
 * @throws StoreProblem for a folder that cannot be made, a platform without a server, or no user to run as
 */
export async function findPlace(
  dataDir: string,
  { reachable = REACHABLE, program: given }: PlaceOptions = {},
): Promise<Place> {
  await mkdir(dataDir, { recursive: true }).catch((error: unknown) => {
    throw folderProblem(error, dataDir);
  });
  const asked = realpathSync(dataDir);
  const user = findServerUser(join(asked, 'postgres'));
  const home = canEnter(asked, user) ? asked : elsewhere(asked, user, reachable);
  const program = await reachableProgram(given ?? (await findProgram()), user, home);
  return { program, user, home, cluster: join(home, 'postgres'), ...noteFor(asked, home, program) };
}

function noteFor(asked: string, home: string, program: Program): { note?: string } {
  if (home !== asked) {
    return {
      note: `PostgreSQL does not run as root and cannot enter ${asked}, so the data is kept in ${home}.`,
    };
  }
  return program.copied
    ? { note: `A copy of PostgreSQL that it can run from is kept in ${program.folder}.` }
    : {};
}

function elsewhere(asked: string, user: ServerUser, reachable: string): string {
  // Two checkouts must never share an office: the whole path is in the name.
  const mark = createHash('sha256').update(asked).digest('hex').slice(0, 10);
  const home = join(reachable, `${basename(dirname(asked)).replace(/[^\w.-]/gu, '_')}-${mark}`);
  try {
    for (const folder of [reachable, home]) {
      mkdirSync(folder, { recursive: true });
      // A careful umask would lock the server's user out again.
      chmodSync(folder, 0o755);
    }
  } catch (error) {
    throw folderProblem(error, home);
  }
  if (canEnter(home, user)) return home;
  throw new StoreProblem(
    'folder',
    `PostgreSQL does not run as root, and ${user.name ?? 'its user'} can enter neither ${asked} nor ${home}. Start as an ordinary user, or name a folder in DATA_DIR that every user can enter.`,
  );
}

async function reachableProgram(installed: Program, user: ServerUser, home: string): Promise<Program> {
  // Where it is read-only and lacks its links, only a copy can be mended.
  await makeWhole(installed).catch(() => undefined);
  if (refusal(installed, user) === undefined) return installed;
  const copy = await copyProgram(installed, home);
  const reason = refusal(copy, user);
  if (reason === undefined) return copy;
  throw new StoreProblem(
    'platform',
    `The built-in PostgreSQL does not run on this system (${reason}). Set DATABASE_URL to a PostgreSQL server (14 or newer).`,
  );
}

// Tried for real: closed folders, missing libraries, another libc and "noexec" disks all show here.
function refusal(program: Program, { ids }: ServerUser): string | undefined {
  const tried = spawnSync(executable(program, 'initdb'), ['--version'], {
    ...ids,
    cwd: '/',
    encoding: 'utf8',
  });
  if (tried.error) return tried.error.message;
  return tried.status === 0 ? undefined : tried.stderr.trim() || `exit ${tried.status}`;
}
