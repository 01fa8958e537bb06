import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { say } from '../../src/cards/answers.ts';
import { openStore } from '../../src/store/store.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import type { Colleague } from './colleague.ts';
import { type Office, openOffice } from './office.ts';
import { until } from './until.ts';

vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

/** Messages that tell others, to as many chats, and how many of them to the very chat that is answered. */
const NOTICES = 1_000;
const IN_THE_SAME_CHAT = 60;
const NOTICE = '会议通知';

/** A gate that opens once. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

describe('an office with a thousand notices on their way', () => {
  const slow = gate();
  let office: Office;
  let clerk: Colleague;
  let world: Awaited<ReturnType<typeof telegramWorld>>;

  beforeAll(async () => {
    world = await telegramWorld({ mode: 'polling' });
    office = await openOffice([world]);
    clerk = await office.bound('officer-education-sports');
    const chats = Array.from({ length: NOTICES - IN_THE_SAME_CHAT }, (_, n) => world.person(`某人${n}`));
    // As long as an interface may take: none of these sends is over while the gate is shut.
    world.state.slow = (method, { text }) =>
      method === 'sendMessage' && String(text).includes(NOTICE) ? slow.passed : undefined;
    await openStore(office.prisma).transact(new Date(), async ({ outbox }) => {
      const own = Array.from({ length: IN_THE_SAME_CHAT }, () => clerk.account);
      await outbox.postAll(
        [...own, ...chats].map((id) => ({ to: { platform: 'telegram', kind: 'dm', id }, card: say(NOTICE) })),
      );
    });
    await until('every hand that sends notices has one', () => held() >= 4);
  });
  afterAll(async () => {
    slow.open();
    await office?.close();
  });

  const held = () =>
    world.state.calls.filter(
      ({ method, params }) => method === 'sendMessage' && String(params.text).includes(NOTICE),
    ).length;
  const own = () => clerk.sees().filter(({ text }) => text.includes(NOTICE)).length;
  const waiting = () => office.prisma.delivery.count({ where: { status: 'waiting', answer: false } });

  test('whoever asks is answered while not one of them is over, in their own crowded chat too', async () => {
    await clerk.asks('待办');
    await clerk.asks('帮助 申报');
    expect(await waiting()).toBe(NOTICES);
  });

  test('a card that is pressed changes at once, and the last change is the one that stays', async () => {
    await clerk.says('申报 项目名称：乡村戏曲服务');
    await clerk.taps('取消');
    await clerk.receives('已取消');
    expect(await waiting()).toBe(NOTICES);
  });

  test('what is to be done by the clock does not wait for them either', async () => {
    await office.prisma.$queryRaw`SELECT count(*) FROM graphile_worker.add_job('nightly-seal')`;
    expect(await waiting()).toBe(NOTICES);
    slow.open();
    await until('the seal is made', () => office.prisma.seal.count());
    expect(await waiting()).toBeGreaterThan(0);
  });

  test('the notices follow, each once', async () => {
    await until('the chat has all of its own', () => own() === IN_THE_SAME_CHAT);
    expect(own()).toBe(IN_THE_SAME_CHAT);
    expect(world.violations).toEqual([]);
  });
});
