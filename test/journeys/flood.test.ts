import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BUDGETS } from '../../src/chat/budgets.ts';
import { messageEvent } from '../fakes/feishu/events.ts';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import type { Colleague } from './colleague.ts';
import { type Office, openOffice } from './office.ts';
import { until } from './until.ts';

vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

describe('five hundred events at once by webhook', () => {
  const STRANGERS = 50;
  const EACH = 10;
  let world: Awaited<ReturnType<typeof feishuWorld>>;
  let office: Office;

  beforeAll(async () => {
    world = await feishuWorld({ mode: 'webhook' });
    office = await openOffice([world]);
  });
  afterAll(() => office?.close());

  test('are all answered with 200 though nothing at all can be worked on, and then worked on', async () => {
    const { tenant, push } = world.fake;
    const blocker = new pg.Client({ connectionString: office.url });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query('LOCK TABLE "Seen"');
    const people = Array.from({ length: STRANGERS }, (_, n) => world.person(`路人${n}`));
    const events = people.flatMap((person) =>
      Array.from({ length: EACH }, (_, n) => {
        const text = JSON.stringify({ text: `您好${n}` });
        const said = tenant.keep(tenant.directChat(person), 'text', text, false);
        return messageEvent(tenant, person, said, new Date(), false);
      }),
    );
    const taken = await Promise.all(events.map((event) => push(event)));
    expect(taken.filter((each) => each === undefined)).toHaveLength(0);
    expect(await office.prisma.delivery.count()).toBe(0);
    await blocker.query('ROLLBACK');
    await blocker.end();
    const answers = () =>
      people.reduce(
        (sum, person) => sum + world.sees(person, 'dm').filter(({ text }) => !text.startsWith('您好')).length,
        0,
      );
    await until('everybody has an answer to everything', () => answers() === STRANGERS * EACH);
  });

  test('by strangers leave one line in the books for each of them, not one for each word', async () => {
    expect(await office.prisma.seen.count()).toBe(STRANGERS);
    expect(await office.prisma.delivery.count()).toBe(STRANGERS);
    expect(await office.prisma.entry.count({ where: { subject: { startsWith: 'account:' } } })).toBe(
      STRANGERS,
    );
    expect(world.violations).toEqual([]);
  });
});

describe('a stranger who sends a hundred messages', () => {
  const HUNDRED = 100;
  const TOO_FAST = '发得太快了';
  let world: Awaited<ReturnType<typeof telegramWorld>>;
  let office: Office;
  let stranger: Colleague;

  beforeAll(async () => {
    world = await telegramWorld({ mode: 'polling' });
    office = await openOffice([world]);
    stranger = office.stranger('路人');
  });
  afterAll(() => office?.close());

  test('hears once that this is too fast, and nobody waits for the rest', async () => {
    const clerk = await office.bound('officer-education-sports');
    for (let n = 0; n < HUNDRED; n += 1) await stranger.says(`您好 ${n}`, { times: 1 });
    await clerk.asks('待办');
    await until('every update is confirmed', () => world.updates.unconfirmed.length === 0);
    await until('the stranger heard it', () => stranger.sees().some(({ text }) => text.includes(TOO_FAST)));
    await until(
      'what was within the budget is answered',
      () => stranger.sees().filter(({ text }) => !text.includes(TOO_FAST)).length >= BUDGETS.stranger.points,
    );
    const seen = stranger.sees();
    expect(seen.filter(({ text }) => text.includes(TOO_FAST))).toHaveLength(1);
    expect(seen).toHaveLength(BUDGETS.stranger.points + 1);
    expect(await office.prisma.delivery.count({ where: { chatId: stranger.account } })).toBe(1);
  });

  test('who then gets a code is heard at once all the same', async () => {
    const director = await office.bound('office-director');
    const card = await director.asks('绑定码 卫计局联络员');
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(card.text)?.[0] ?? '';
    const newcomer = office.stranger('新人');
    await newcomer.asks(`绑定 ${code}`);
    await newcomer.asks('待办');
    expect(world.violations).toEqual([]);
  });
});
