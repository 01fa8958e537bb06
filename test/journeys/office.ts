import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAdmin } from '../../src/admin/run.ts';
import { dayOf } from '../../src/domain/calendar.ts';
import { makePrisma } from '../../src/store/connect/connect.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { openStore } from '../../src/store/store.ts';
import type { World } from '../contracts/world.ts';
import { freePort } from '../fakes/console/entrance.ts';
import { silent } from '../store/silent.ts';
import { type Colleague, colleague } from './colleague.ts';
import { type House, houseHere, houseOfItsOwn } from './house.ts';
import { onServer, type Place } from './place.ts';
import { rosterFile } from './roster.ts';

/** A district's office with a roster of made-up people, working on these platforms. */
export interface Office {
  readonly worlds: readonly World[];
  readonly prisma: PrismaClient;
  /** The environment its program runs in. */
  readonly env: Readonly<Record<string, string>>;
  /** Address of its database. */
  readonly url: string;
  /** Somebody on a post whose account is bound already. */
  bound(post: string, world?: World): Promise<Colleague>;
  /** Somebody whom nobody knows yet. */
  stranger(name: string, world?: World): Colleague;
  /** An admin command; what it said. */
  admin(...typed: string[]): Promise<string>;
  /** Who holds the post today. */
  holder(post: string): Promise<string>;
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Asks the program to stop; resolves with its exit code. */
  terminate(): Promise<number | null>;
  close(): Promise<void>;
}

export interface OfficeOptions {
  /** As the program people start, so that it can be killed. */
  readonly ofItsOwn?: boolean;
  /** Where the records are; a database on this run's server when absent. */
  readonly place?: Place;
  /** Roster in force; everybody from the beginning of 2026 when absent. */
  readonly roster?: string;
}

export async function openOffice(worlds: readonly World[], options: OfficeOptions = {}): Promise<Office> {
  const [first] = worlds;
  if (!first) throw new Error('an office needs a platform');
  const place = options.place ?? (await onServer());
  const env = await environment(worlds, place.env);
  let house: House | undefined;
  const start = async () => {
    house = await (options.ofItsOwn ? houseOfItsOwn(env) : houseHere(env));
  };

  const admin = async (...typed: string[]) => {
    const said: string[] = [];
    const keep = (line: string) => void said.push(line);
    const code = await runAdmin(typed, {
      env: place.env,
      now: new Date(),
      log: silent,
      say: keep,
      complain: keep,
    });
    if (code !== 0) throw new Error(said.join('\n'));
    return said.join('\n');
  };
  await importRoster(admin, options.roster ?? rosterFile());
  await start();
  const url = await place.enter();
  const prisma = makePrisma(url, { poolSize: 3 });
  const holder = async (post: string) => {
    const day = dayOf(new Date(), 'Asia/Shanghai');
    const held = await prisma.holding.findFirstOrThrow({
      where: { postSlug: post, from: { lte: day }, to: null },
    });
    return held.personId;
  };
  const office: Office = {
    worlds,
    env,
    prisma,
    url,
    admin,
    holder,
    async bound(post, world = first) {
      const somebody = colleague(world, post);
      const account = { platform: platformOf(world), id: somebody.account };
      const person = await holder(post);
      await openStore(prisma).transact(new Date(), (desk) => desk.people.bind(account, person));
      return somebody;
    },
    stranger: (name, world = first) => colleague(world, name),
    start,
    async stop() {
      await house?.stop();
      house = undefined;
    },
    async kill() {
      await house?.kill();
      house = undefined;
    },
    async terminate() {
      const code = await house?.terminate();
      house = undefined;
      return code ?? null;
    },
    async close() {
      await office.stop();
      await prisma.$disconnect();
      for (const world of worlds) await world.close();
      await place.remove();
    },
  };
  return office;
}

export const platformOf = ({ name }: World): string => name.split(' ')[0] ?? name;

async function importRoster(admin: Office['admin'], roster: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxi-roster-'));
  try {
    const file = join(folder, 'roster.csv');
    await writeFile(file, roster);
    await admin('import-roster', file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** One environment for all of them; a platform that calls us learns our address. */
async function environment(
  worlds: readonly World[],
  database: Place['env'],
): Promise<Record<string, string>> {
  const port = String(await freePort());
  const own = Object.assign({ ...database, DEMO: 'off', PORT: port }, ...worlds.map((world) => world.env()));
  const address = `http://127.0.0.1:${own.PORT}`;
  for (const world of worlds) {
    if ('setWebhook' in world && typeof world.setWebhook === 'function')
      world.setWebhook(`${address}/webhook/feishu`);
  }
  return { ...own, PUBLIC_URL: address };
}
