import { makePrisma } from '../../src/store/connect/connect.ts';
import { openRoom, type Room } from '../chat/room.ts';
import type { FreshDatabase } from '../database.ts';

/** One database in which every scene begins alike. */
export interface Stage {
  /** A room with an empty screen, in which nothing has happened since the stage was set. */
  open(): Promise<Room>;
}

/** Notes that a table is not as it was. */
const NOTE = `create function kept.note() returns trigger language plpgsql as $$ begin
  if not exists (select from kept."touched tables" where name = quote_ident(tg_table_name)) then
    insert into kept."touched tables" values (quote_ident(tg_table_name));
  end if;
  return null;
end $$`;

/** What was touched, as it was; foreign keys would want an order among the tables. */
const PUT_BACK = `do $$ declare touched text; begin
  set local session_replication_role = replica;
  for touched in select distinct name from kept."touched tables" loop
    execute format('delete from public.%1$s; insert into public.%1$s table kept.%1$s', touched);
  end loop;
  delete from kept."touched tables";
end $$`;

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
  await prisma.$executeRawUnsafe(`create table kept."touched tables" (name text)`);
  await prisma.$executeRawUnsafe(NOTE);
  for (const table of tables)
    await prisma.$executeRawUnsafe(
      `create trigger "touched" after insert or update or delete or truncate on public.${table}
         for each statement execute function kept.note()`,
    );
  return {
    async open() {
      await prisma.$executeRawUnsafe(PUT_BACK);
      return openRoom(now.toISOString(), { database, prisma });
    },
  };
}
