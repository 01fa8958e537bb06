import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of one's own. */
export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A new migrated, empty office in the run's PostgreSQL; takes some 50 to 200 ms. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return newDatabase('template lianxi');
}

/** Another one that holds the same; nobody may be connected to the first meanwhile. */
export async function copyOf({ url }: Pick<FreshDatabase, 'url'>): Promise<FreshDatabase> {
  return newDatabase(`template ${new URL(url).pathname.slice(1)}`);
}

/** A new database without any table. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return newDatabase('template template0');
}

async function newDatabase(options: string): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asServer(`create database ${name} ${options} strategy wal_log`);
  const url = new URL(inject('templateUrl'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asServer(`drop database if exists ${name} with (force)`) };
}

async function asServer(sql: string): Promise<void> {
  const url = new URL(inject('templateUrl'));
  // Not the template itself: a connection to it would keep it from being copied.
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
