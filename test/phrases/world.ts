import { openRoom } from '../chat/room.ts';
import { copyOf, type FreshDatabase, seededDatabase } from '../database.ts';
import { titleOf } from './listen.ts';
import { type Names, SETUPS, START } from './setups.ts';
import { type Stage, setStage } from './stage.ts';

const NOISE = '嗡嗡嗡咚锵';
const LISTENERS = ['officer-land', 'member-land', 'liaison-audit', 'convenor-finance', 'office-director'];

/** A setup as it was built once; its stage opens a room in it as often as wanted. */
interface Built extends Stage {
  readonly names: Names;
}

interface Made {
  readonly names: Names;
  readonly now: Date;
  readonly database: FreshDatabase;
}

function named(names: Names, name: string): string {
  const found = names[name];
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
}

/** Each setup is built once in a worker, when it is first wanted; everything said there begins alike. */
function openWorld() {
  const built = new Map<string, Promise<Made>>();
  const stages = new Map<string, Promise<Built>>();
  let seeded: Promise<FreshDatabase> | undefined;

  async function build(name: string): Promise<Made> {
    const { from, build: go } = SETUPS[name] ?? {};
    if (!SETUPS[name]) throw new Error(`there is no setup ${name}`);
    seeded ??= seededDatabase({ demo: true, today: START.slice(0, 10) });
    const before =
      from === undefined ? { names: {}, now: new Date(START), database: await seeded } : await made(from);
    const database = await copyOf(before.database);
    const room = await openRoom(before.now.toISOString(), { database });
    try {
      const more = await go?.(room, (each) => named(before.names, each));
      return { names: { ...before.names, ...more }, now: room.clock.now, database };
    } finally {
      // Nobody may be connected while it is copied.
      await room.prisma.$disconnect();
    }
  }

  const made = (name: string): Promise<Made> => {
    const found = built.get(name) ?? build(name);
    built.set(name, found);
    return found;
  };

  const staged = async (name: string): Promise<Built> => {
    const { names, now, database } = await made(name);
    const stage = await setStage(await copyOf(database), now);
    return { names, ...stage };
  };

  const setup = (name: string): Promise<Built> => {
    const found = stages.get(name) ?? staged(name);
    stages.set(name, found);
    return found;
  };

  /** How this office answers noise, to each sort of person. */
  async function noise(): Promise<ReadonlySet<string>> {
    const room = await (await setup('nothing')).open();
    const titles = new Set<string>();
    for (const who of LISTENERS) titles.add(titleOf(await room.hears(who, NOISE)));
    return titles;
  }
  let catchAlls: Promise<ReadonlySet<string>> | undefined;

  return {
    setup,
    catchAlls: () => {
      catchAlls ??= noise();
      return catchAlls;
    },
  };
}
export type World = ReturnType<typeof openWorld>;

let shared: World | undefined;
/** The one of this worker, whatever files it runs: its databases end with the run's server. */
export function theWorld(): World {
  shared ??= openWorld();
  return shared;
}
