import { readFile } from 'node:fs/promises';
import { seedOffice } from '../../prisma/seed/seed.ts';
import type { Log } from '../chat/log.ts';
import { readConfig } from '../config.ts';
import { dayOf } from '../domain/calendar.ts';
import { makePrisma, type OpenDatabase, openDatabase } from '../store/connect/connect.ts';
import { codeOf } from '../store/errors.ts';
import type { PrismaClient } from '../store/generated/client.ts';
import { applyMigrations } from '../store/migrate/migrate.ts';
import { ADMIN } from '../wording/admin.ts';

/** What an admin command works with. */
export interface Errand {
  /** After the command's own word. */
  readonly arguments: readonly string[];
  readonly options: {
    readonly person?: string;
    readonly overwrite?: boolean;
    readonly seal?: string;
    readonly 'dry-run'?: boolean;
  };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  readonly log: Log;
  /** One line to the person. */
  readonly say: (line: string) => void;
}

/** An end of the command that is no failure of the program: these lines, and exit code 1. */
export class Stopped extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines[0]);
    this.name = 'Stopped';
  }
}

/**
 * The part of the configuration that concerns the data: what is wrong with a platform's keys must not keep a backup
 * from being made. @throws ConfigProblem
 */
export function dataConfig({ env }: Errand) {
  const { DATABASE_URL, DATA_DIR, TIME_ZONE } = env;
  return readConfig({ DATABASE_URL, DATA_DIR, TIME_ZONE });
}

/** The office's calendar day, `YYYY-MM-DD`. */
export const todayOf = (errand: Errand, moment = errand.now): string =>
  dayOf(moment, dataConfig(errand).timeZone);

/** Opens the database that `main` would open, beside a working office, and gives it back whatever happens. */
export async function withDatabase<T>(
  errand: Errand,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const { databaseUrl, dataDir } = dataConfig(errand);
  const database = await openDatabase({
    ...(databaseUrl && { databaseUrl }),
    dataDir,
    log: errand.log,
    purpose: 'errand',
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** As `withDatabase`, with the tables and the facts of the office in place: a command may come before the first start. */
export function withOffice<T>(errand: Errand, work: (prisma: PrismaClient) => Promise<T>): Promise<T> {
  return withDatabase(errand, async ({ url }) => {
    await applyMigrations(url, errand.log);
    const prisma = makePrisma(url, { poolSize: 2, log: errand.log });
    try {
      // Whether this is a try-out is the running program's to say, never an errand's.
      await seedOffice(prisma, { today: todayOf(errand), now: errand.now });
      return await work(prisma);
    } finally {
      await prisma.$disconnect();
    }
  });
}

/** @throws Stopped naming the file */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Stopped([codeOf(error) === 'ENOENT' ? ADMIN.noSuchFile(file) : ADMIN.unreadableFile(file)]);
  }
}
