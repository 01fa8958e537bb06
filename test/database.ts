import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type SeedChoice, seedOffice } from '../prisma/seed/seed.ts';
import { makePrisma } from '../src/store/connect/connect.ts';

/** A database of one's own. */
export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A new migrated, empty office in the run's PostgreSQL; takes some 50 to 200 ms. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return newDatabase('template lianxi');
}

/** An office as it is laid out that day: seeded once in the run, and copied from then on. */
export async function seededDatabase(choice: Required<Omit<SeedChoice, 'now'>>): Promise<FreshDatabase> {
  const name = `laid_${choice.demo ? 'try_out' : 'bare'}_${choice.today.replaceAll('-', '_')}`;
  const laid = laidOut.get(name) ?? layOut(name, choice);
  laidOut.set(name, laid);
  return newDatabase(`template ${await laid}`);
}

const laidOut = new Map<string, Promise<string>>();
/** Any constant of our own. */
const LAYING = 774_412;

/** Whole or not at all, and by one worker only: it gets its name when nobody is connected to it any more. */
async function layOut(name: string, choice: SeedChoice): Promise<string> {
  await asServer(async (server) => {
    await server.query('select pg_advisory_lock($1)', [LAYING]);
    const { rowCount } = await server.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const { url } = await freshDatabase();
    const prisma = makePrisma(url, { poolSize: 1 });
    await seedOffice(prisma, choice);
    await prisma.$disconnect();
    await server.query(`alter database ${new URL(url).pathname.slice(1)} rename to ${name}`);
  });
  return name;
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
  await asServer((server) => server.query(`create database ${name} ${options} strategy wal_log`));
  const url = new URL(inject('templateUrl'));
  url.pathname = `/${name}`;
  const drop = () => asServer((server) => server.query(`drop database if exists ${name} with (force)`));
  return { url: url.href, drop };
}

async function asServer(work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const url = new URL(inject('templateUrl'));
  // Not the template itself: a connection to it would keep it from being copied.
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
