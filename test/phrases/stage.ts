import { makePrisma } from '../../src/store/connect/connect.ts';
import { openRoom, type Room } from '../chat/room.ts';
import type { FreshDatabase } from '../database.ts';

/** One database in which every scene begins alike. */
export interface Stage {
  /** A room with an empty screen, in which nothing has happened since the stage was set. */
  open(): Promise<Room>;
  close(): Promise<void>;
}

/** Keeps what every table of the database holds now, and puts it back before each scene; far cheaper than a new database each time. */
export async function setStage(database: FreshDatabase, now: Date): Promise<Stage> {
  const prisma = makePrisma(database.url, { poolSize: 4 });
  const tables = (
    await prisma.$queryRawUnsafe<{ name: string }[]>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like '\\_prisma%'`,
    )
  ).map(({ name }) => name);
  await prisma.$executeRawUnsafe('create schema kept');
  for (const table of tables)
    await prisma.$executeRawUnsafe(`create table kept.${table} as table public.${table}`);
  const back = tables.map(
    (table) => `delete from public.${table}; insert into public.${table} table kept.${table};`,
  );
  // Foreign keys would want an order among the tables.
  const putBack = `do $$ begin set local session_replication_role = replica; ${back.join(' ')} end $$`;
  return {
    async open() {
      await prisma.$executeRawUnsafe(putBack);
      return openRoom(now.toISOString(), { database, prisma });
    },
    async close() {
      await prisma.$disconnect();
      await database.drop();
    },
  };
}
