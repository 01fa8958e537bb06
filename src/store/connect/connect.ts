import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Log } from '../../chat/log.ts';
import { type Embedded, startEmbedded } from '../embedded/embedded.ts';
import type { PlaceOptions } from '../embedded/place.ts';
import { codeOf, StoreProblem } from '../errors.ts';
import { PrismaClient } from '../generated/client.ts';
import { checkServer } from './check.ts';
import { type Claim, claimOffice } from './claim.ts';

/** An open database. */
export interface OpenDatabase {
  readonly url: string;
  readonly kind: 'embedded' | 'external';
  /** Said to the person once: where things lie when that is not where they asked. */
  readonly note?: string;
  /** Gives it back; the last one to leave stops the built-in server. */
  close(): Promise<void>;
}

export interface OpenOptions extends PlaceOptions {
  /** DATABASE_URL; the built-in server where it is absent. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly log: Log;
  /**
   * `office` (the default): one on the built-in server, any number on an external one. `errand`: beside a working
   * office, such as a backup. `alone`: while no office works, such as a restore.
   */
  readonly purpose?: 'office' | 'errand' | 'alone';
}

/** Opens the database that was asked for, or brings the built-in one up. @throws StoreProblem that says how to mend it */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  return options.databaseUrl === undefined
    ? openEmbedded(options)
    : openExternal(options, options.databaseUrl);
}

async function openExternal({ log, purpose = 'office' }: OpenOptions, url: string): Promise<OpenDatabase> {
  await checkServer(url);
  const claim = await claimOffice(url, purpose === 'office' ? 'replica' : purpose);
  claim.onLost(() => log.warn({}, 'the connection that marks this office as working was lost'));
  return { url, kind: 'external', close: () => claim.leave() };
}

async function openEmbedded(options: OpenOptions): Promise<OpenDatabase> {
  const { log, purpose = 'office' } = options;
  const { server, claim } = await seated(options);
  const watch = { claim, closing: false, revival: Promise.resolve() };
  const keepUp = (): void => {
    if (watch.closing) return;
    log.error({}, 'the built-in PostgreSQL died; starting it again');
    watch.revival = revive(server, purpose)
      .then((again) => {
        watch.claim = again;
        again.onLost(keepUp);
        log.info({}, 'the built-in PostgreSQL works again');
      })
      .catch((error: unknown) =>
        log.error({ err: error }, 'the built-in PostgreSQL could not be started again'),
      );
  };
  claim.onLost(keepUp);
  return {
    url: server.url,
    kind: 'embedded',
    ...(server.note === undefined ? {} : { note: server.note }),
    async close() {
      watch.closing = true;
      await watch.revival;
      const last = await watch.claim.isLast().catch(() => true);
      if (last) await server.stop();
      await watch.claim.leave();
    },
  };
}

const embeddedPurpose = { office: 'sole', errand: 'errand', alone: 'alone' } as const;

async function seated(options: OpenOptions): Promise<{ server: Embedded; claim: Claim }> {
  for (let attempt = 1; ; attempt += 1) {
    const server = await startEmbedded(options);
    try {
      return { server, claim: await claimOffice(server.url, embeddedPurpose[options.purpose ?? 'office']) };
    } catch (error) {
      // Whoever was last may have turned the server off between our finding it and our sitting down.
      if (error instanceof StoreProblem || attempt === 3) throw error;
    }
  }
}

async function revive(server: Embedded, purpose: 'office' | 'errand' | 'alone'): Promise<Claim> {
  const url = await server.revive();
  if (url !== server.url) throw new Error('its port was taken meanwhile; start Lianxi again');
  return claimOffice(url, embeddedPurpose[purpose]);
}

export interface PrismaOptions {
  /** Connections kept at most; 10 unless told. */
  readonly poolSize?: number;
  readonly log?: Log;
}

const pools = new WeakMap<PrismaClient, pg.Pool>();

/** A Prisma client over its own pool; `$disconnect` ends it. Fails after 5 s where no connection is to be had. */
export function makePrisma(url: string, { poolSize = 10, log }: PrismaOptions = {}): PrismaClient {
  const lost = (error: Error): void =>
    log?.warn({ code: codeOf(error) }, 'a connection to the database was lost');
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    pipeline: true,
  });
  pool.on('error', lost);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { onConnectionError: lost }) });
  const leave = prisma.$disconnect.bind(prisma);
  prisma.$disconnect = async () => {
    await leave();
    // Prisma ends no pool it did not make.
    if (!pool.ending) await pool.end();
  };
  pools.set(prisma, pool);
  return prisma;
}

/** The pool a client works over: what goes to the database without it shares its connections. */
export function poolOf(prisma: PrismaClient): pg.Pool {
  const pool = pools.get(prisma);
  if (!pool) throw new Error('this client was not made by makePrisma');
  return pool;
}
