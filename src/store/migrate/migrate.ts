import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Log } from '../../chat/log.ts';
import { StoreProblem } from '../errors.ts';

/** `prisma/migrations`, each a folder with a migration.sql. */
export const MIGRATIONS = join(import.meta.dirname, '..', '..', '..', 'prisma', 'migrations');

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migrations this program brings, oldest first. */
export async function readMigrations(folder = MIGRATIONS): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      // A checkout on Windows may have other line ends; the checksum must not.
      const sql = (await readFile(join(folder, name, 'migration.sql'), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the office's tables and the job runner's up to date. Each migration and its record are one transaction, so a
 * start that is killed leaves nothing half done; replicas that start together take turns. Answers the names applied.
 * @throws StoreProblem when the database was made by a newer program, or a migration does not go through
 */
export async function applyMigrations(
  url: string,
  log: Log,
  folder = MIGRATIONS,
): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TURN]);
    const applied = await applyMissing(client, migrations);
    await applyRunnerMigrations(url, log);
    if (applied.length > 0) log.info({ applied }, 'the database was brought up to date');
    return applied;
  } finally {
    await client.end();
  }
}

/** Names of the migrations a database has, oldest first; none for an empty one. */
export async function appliedMigrations(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  );
  if (!rows[0]?.there) return [];
  const found = await client.query<{ migration_name: string }>(
    'select migration_name from public._prisma_migrations where finished_at is not null and rolled_back_at is null order by migration_name',
  );
  return found.rows.map(({ migration_name }) => migration_name);
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const done = await appliedMigrations(client);
  refuseUnknown(done, migrations);
  await client.query(RECORDS);
  const missing = migrations.filter(({ name }) => !done.includes(name));
  for (const migration of missing) await applyOne(client, migration);
  return missing.map(({ name }) => name);
}

// Not through Prisma's engine: its driver cuts a script at every semicolon, also inside a function or a comment, and
// runs the pieces one by one, so a killed start would leave half a migration and a record that forbids the next try.
async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await applyInside(client, [migration]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new StoreProblem(
      'migration',
      `The database could not be brought up to date: ${migration.name} failed and was undone (${error instanceof Error ? error.message : String(error)}). The data is as it was; make a backup and report this sentence.`,
      { cause: error },
    );
  }
}

/** Applies and records migrations inside the transaction that `client` is in. */
export async function applyInside(client: pg.ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query(RECORDS);
  for (const { name, sql, checksum } of migrations) {
    await client.query(sql);
    await client.query(
      `insert into public._prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), now(), 1)`,
      [randomUUID(), checksum, name],
    );
  }
}

// As Prisma's own tools keep it, so that they read it too.
const RECORDS = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** @throws StoreProblem when something was applied that this program does not know */
export function refuseUnknown(applied: readonly string[], migrations: readonly Migration[]): void {
  const unknown = applied.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length === 0) return;
  throw new StoreProblem(
    'newer-data',
    `This database was made by a newer Lianxi (it has ${unknown.join(', ')}). Start that version again, or restore a backup made by this one.`,
  );
}

/** Brings the job runner's own tables up to date; replicas may do so at the same moment. */
export async function applyRunnerMigrations(url: string, log: Log): Promise<void> {
  await runMigrations({ connectionString: url, noHandleSignals: true, logger: quiet(log) });
}

/** Any number will do, as long as it stays the same in every version: whoever holds this lock changes the tables. */
export const TURN = 4_918_201;

function quiet(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'error' || level === 'warning') log.warn({ ...meta }, message);
  });
}
