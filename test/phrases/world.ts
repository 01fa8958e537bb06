import { seedOffice } from '../../prisma/seed/seed.ts';
import { makePrisma } from '../../src/store/connect/connect.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { copyOf, type FreshDatabase, freshDatabase } from '../database.ts';
import { titleOf } from './listen.ts';
import { type Names, SETUPS, START } from './setups.ts';

const NOISE = '嗡嗡嗡咚锵';
const LISTENERS = ['officer-land', 'member-land', 'liaison-audit', 'convenor-finance', 'office-director'];

/** A setup as it was built once, and a room of one's own in it as often as wanted. */
export interface Built {
  readonly names: Names;
  readonly now: Date;
  open(): Promise<Room>;
}

/** Each setup is built once, when it is first wanted; whoever wants it gets a copy. */
export function openWorld() {
  const databases: FreshDatabase[] = [];
  const built = new Map<string, Promise<Built>>();
  let seeded: Promise<FreshDatabase> | undefined;

  const copied = async (from: FreshDatabase): Promise<FreshDatabase> => {
    const database = await copyOf(from);
    databases.push(database);
    return database;
  };

  async function build(setup: string): Promise<Built> {
    seeded ??= seed();
    const make = SETUPS[setup];
    if (!make) throw new Error(`there is no setup ${setup}`);
    const database = await copied(await seeded);
    const room = await openRoom(START, database);
    const names = await make(room).finally(() => room.prisma.$disconnect());
    const { now } = room.clock;
    return { names, now, open: async () => openRoom(now.toISOString(), await copyOf(database)) };
  }

  async function seed(): Promise<FreshDatabase> {
    const database = await freshDatabase();
    databases.push(database);
    const prisma = makePrisma(database.url, { poolSize: 2 });
    await seedOffice(prisma, { demo: true, today: START.slice(0, 10) });
    await prisma.$disconnect();
    return database;
  }

  const setup = (name: string): Promise<Built> => {
    const found = built.get(name) ?? build(name);
    built.set(name, found);
    return found;
  };

  /** How this office answers noise, to each sort of person. */
  async function noise(): Promise<ReadonlySet<string>> {
    const room = await (await setup('nothing')).open();
    const titles = new Set<string>();
    for (const who of LISTENERS) titles.add(titleOf(await room.says(who, NOISE)));
    await room.close();
    return titles;
  }
  let catchAlls: Promise<ReadonlySet<string>> | undefined;

  return {
    setup,
    catchAlls: () => {
      catchAlls ??= noise();
      return catchAlls;
    },
    async close() {
      for (const database of databases) await database.drop();
    },
  };
}
export type World = ReturnType<typeof openWorld>;
