import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { verify } from '../../src/store/verify/verify.ts';
import { freePort } from '../fakes/console/entrance.ts';
import { consoleWorld } from '../fakes/console/world.ts';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import { ASKED, dice, planOf } from './chaos-plan.ts';
import { outcome, play } from './chaos-run.ts';
import { type House, houseOfItsOwn } from './house.ts';
import { brokenRules, nothingHappenedTwice } from './ledger.ts';
import { type Office, openOffice } from './office.ts';

/** A short run with every test run; `npm run chaos -- --steps 10000 --seed 7` for a long one. */
const SEED = Number(process.env.CHAOS_SEED ?? 20_261_127);
const STEPS = Number(process.env.CHAOS_STEPS ?? 24);
/** Steps between two deaths of a replica, on the average. */
const KILL_EVERY = Number(process.env.CHAOS_KILL_EVERY ?? 12);
/** Deaths at most, so that a run has an end. */
const KILLS = Math.max(1, Math.min(60, Math.round(STEPS / 40)));
const FOR = 120_000 + STEPS * 4_000;

vi.setConfig({ testTimeout: FOR, hookTimeout: FOR });

async function openThree(ofItsOwn: boolean) {
  const feishu = await feishuWorld({ mode: 'ws' });
  const telegram = await telegramWorld({ mode: 'webhook' });
  const office = await openOffice([await consoleWorld(), feishu, telegram], { ofItsOwn });
  return { office, feishu, telegram };
}

describe(`thirty people, three platforms, ${STEPS} steps, seed ${SEED}`, () => {
  const plan = planOf(SEED, STEPS);
  const offices: Office[] = [];
  let second: House | undefined;
  afterAll(async () => {
    await second?.stop();
    for (const office of offices) await office.close();
  });

  test('with two replicas, deaths, repeats and failing interfaces the end is that of a calm day', async () => {
    const calm = await openThree(false);
    offices.push(calm.office);
    await play(calm.office, plan);
    const expected = await outcome(calm.office);
    await calm.office.stop();

    const { office, feishu, telegram } = await openThree(true);
    offices.push(office);
    const beside = async () => {
      const port = String(await freePort());
      return houseOfItsOwn({ ...office.env, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` });
    };
    second = await beside();
    const weather = dice(SEED + 1);
    telegram.state.slow = (method) =>
      method.startsWith('send') && weather.chance(0.1) ? pause(weather.below(200)) : undefined;
    let kills = 0;
    let dying: Promise<void> = Promise.resolve();
    /** One of the two is always there. */
    const die = async () => {
      if (weather.chance(0.5)) {
        await office.kill();
        await office.start();
      } else {
        await second?.kill();
        second = await beside();
      }
    };
    await play(office, plan, {
      dice: weather,
      async disturb() {
        if (weather.chance(0.3))
          feishu.failNext(weather.one(['server-error', 'answer-lost', 'rate-limited']));
        if (weather.chance(0.1)) feishu.failNext('token-revoked');
        if (weather.chance(0.2)) telegram.failNext('server-error');
        if (kills === KILLS || (kills > 0 && !weather.chance(1 / KILL_EVERY))) return;
        kills += 1;
        dying = dying.then(die);
      },
    });
    await dying;
    await nothingHappenedTwice(office);
    expect(await outcome(office)).toEqual(expected);
    // The calm day was a day: everybody who was asked has a message about each project.
    expect(expected.record).toHaveLength(plan.stories.length);
    expect(expected.messages.length).toBeGreaterThanOrEqual(plan.stories.length * (ASKED.length + 1));
    expect(kills).toBeGreaterThan(0);
    expect((await verify(office.prisma)).problems).toEqual([]);
    expect(brokenRules([feishu, telegram])).toEqual([]);
  });
});
