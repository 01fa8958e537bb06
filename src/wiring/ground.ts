import { seedOffice } from '../../prisma/seed/seed.ts';
import type { Log } from '../chat/log.ts';
import type { Config } from '../config.ts';
import { dayOf } from '../domain/calendar.ts';
import { layOutAll } from '../office/lay-out.ts';
import { makePrisma, openDatabase } from '../store/connect/connect.ts';
import { applyMigrations } from '../store/migrate/migrate.ts';
import { openConsoleChat } from '../store/shelves/console-chat.ts';
import { openClock } from '../store/shelves/demo-clock.ts';
import { openStore } from '../store/store.ts';

/** Has something closed when the process ends, the last opened first. */
export type Closing = (close: () => Promise<unknown>) => void;
export type Ground = Awaited<ReturnType<typeof openGround>>;

/** What everything else stands on: the database with its seed, the clock, the store and its files. */
export async function openGround(config: Config, log: Log, closing: Closing) {
  const { demo, timeZone } = config;
  const database = await openDatabase({
    dataDir: config.dataDir,
    log,
    ...(config.databaseUrl && { databaseUrl: config.databaseUrl }),
  });
  closing(() => database.close());
  await applyMigrations(database.url, log);
  const prisma = makePrisma(database.url, { log });
  closing(() => prisma.$disconnect());
  const clock = await openClock(prisma, demo);
  const today = () => dayOf(clock.now(), timeZone);
  await seedOffice(prisma, { demo, today: today(), now: clock.now() });

  const store = openStore(prisma);
  // In a try-out nobody is chased for what nobody has looked at.
  if (!demo) await store.transact(clock.now(), (desk) => layOutAll(desk, today()));
  const files = {
    keep: ({ name, bytes, by = '' }: { name: string; bytes: Uint8Array; by?: string }) =>
      store.transact(clock.now(), async (desk) => (await desk.files.put({ name, bytes, by })).key),
    get: (key: string) => store.transact(clock.now(), (desk) => desk.files.get(key)),
  };
  return {
    config,
    log,
    closing,
    timeZone,
    database,
    prisma,
    clock,
    today,
    store,
    files,
    chat: openConsoleChat(prisma),
  };
}
