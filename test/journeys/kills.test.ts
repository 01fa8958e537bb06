import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verify } from '../../src/store/verify/verify.ts';
import type { World } from '../contracts/world.ts';
import { consoleWorld } from '../fakes/console/world.ts';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import { chapter } from './chapter.ts';
import { type Held, holdAt } from './hold.ts';
import { messagesOnce, nothingHappenedTwice, quiet, verbsOf } from './ledger.ts';
import { type Office, openOffice } from './office.ts';
import { inFolder, onServer, type Place } from './place.ts';
import { type Cast, gather, SCENES, VERBS } from './project-story.ts';

const WORLDS: readonly [
  name: string,
  open: () => Promise<World>,
  place: () => Promise<Place>,
  repeated: number,
][] = [
  ['Feishu', () => feishuWorld({ mode: 'ws' }), onServer, 0],
  // A message that went out just before the crash goes out again: Telegram knows no name for a message to be sent.
  ['Telegram', () => telegramWorld({ mode: 'polling' }), onServer, 1],
];

/** Where the program is killed: in which scene, at which point, and whether the database finishes what it was told. */
const KILLS: Readonly<
  Record<number, { readonly point: Parameters<typeof holdAt>[1]; readonly after: 'undo' | 'release' }>
> = {
  0: { point: 'draft', after: 'undo' },
  2: { point: 'delivered', after: 'undo' },
  5: { point: 'commit', after: 'release' },
};

/** Milliseconds: a scene may hold a start of the program, slow on a busy machine. */
vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

const EVERYBODY = [
  'clerk',
  'director',
  'finance',
  'culture',
  'publicity',
  'staffing',
  'chief',
  'coordinator',
] as const;

describe.each(WORLDS)(
  'a project on %s while the program is killed again and again',
  (_name, open, place, repeated) => {
    const told = { number: '' };
    let office: Office;
    let cast: Cast;

    chapter();
    beforeAll(async () => {
      office = await openOffice([await open()], { ofItsOwn: true, place: await place() });
      cast = await gather((post) => office.bound(post));
    });
    afterAll(() => office?.close());

    for (const [index, [title, play]] of SCENES.entries()) {
      const kill = KILLS[index];
      test(kill ? `${title} — killed at the ${kill.point}` : title, async () => {
        if (!kill) return play(cast, told);
        // What is left of the scene before must not be what is held.
        await quiet(office);
        const held = await holdAt(office.url, kill.point);
        const scene = play(cast, told);
        await Promise.race([killedThere(office, held, kill.after), scene]);
        await office.start();
        await scene;
      });
      if (index === 3)
        test('killed while nothing is in hand', async () => {
          await quiet(office);
          await office.kill();
          await office.start();
        });
    }

    test('no command was lost and none done twice', async () => {
      expect(await verbsOf(office, told.number)).toEqual(VERBS);
      expect(await office.prisma.project.count()).toBe(1);
      expect(await verify(office.prisma)).toMatchObject({ problems: [] });
    });

    test('no message is missing, and at most the one in the air at a crash came again', async () => {
      await quiet(office);
      await nothingHappenedTwice(office);
      await messagesOnce(
        office,
        EVERYBODY.map((part) => cast[part]),
        repeated,
      );
    });
  },
);

async function killedThere(office: Office, held: Held, after: 'undo' | 'release'): Promise<void> {
  await held.reached();
  await office.kill();
  await held[after]();
}

describe('an office on its own data folder', () => {
  const told = { number: '' };
  let office: Office;
  let cast: Cast;

  chapter();
  beforeAll(async () => {
    office = await openOffice([await consoleWorld()], { ofItsOwn: true, place: await inFolder() });
    cast = await gather((post) => office.bound(post));
  });
  afterAll(() => office?.close());

  const scene = (index: number) => SCENES[index]?.[1](cast, told);

  test('is killed, and goes on with the database server that outlived it', async () => {
    await scene(0);
    const [before] = await serverStart(office);
    await office.kill();
    await office.start();
    expect(await serverStart(office)).toEqual([before]);
    await scene(1);
    expect(await verbsOf(office, told.number)).toEqual(['submit']);
  });

  test('finishes what is in hand when it is asked to stop', async () => {
    await quiet(office);
    const held = await holdAt(office.url, 'entry');
    // The page looks again once the press is answered, when nobody may be there any more.
    const pressed = cast.director.taps('受理', { on: told.number, times: 1 }).catch(() => '');
    await held.reached();
    const stopped = office.terminate();
    await held.release();
    // It ends by itself: a stop that takes ten seconds is cut short with another code.
    expect(await stopped).toBe(0);
    await pressed;
    expect(await verbsOf(office, told.number)).toEqual(['submit', 'accept']);
    await office.start();
    for (const asked of [cast.finance, cast.culture, cast.staffing])
      await asked.receives(`请表态：${told.number}`);
    await quiet(office);
    await nothingHappenedTwice(office);
  });
});

const serverStart = ({ prisma }: Office) =>
  prisma.$queryRaw<unknown[]>`SELECT pg_postmaster_start_time()::text AS at`;
