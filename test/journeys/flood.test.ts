import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BUDGETS } from '../../src/chat/budgets.ts';
import { hearLater } from '../../src/chat/hear-later.ts';
import { makePrisma } from '../../src/store/connect/connect.ts';
import { HEAR_TASK, openInbox } from '../../src/store/inbox/inbox.ts';
import { freshDatabase } from '../database.ts';
import { messageEvent } from '../fakes/feishu/events.ts';
import { webhookRequest } from '../fakes/feishu/push.ts';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import { silent } from '../store/silent.ts';
import type { Colleague } from './colleague.ts';
import { type Office, openOffice } from './office.ts';
import { until } from './until.ts';

vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

describe('five hundred events at once by webhook', () => {
  test('are all answered with 200 though nobody works on any of them, and kept in the order of each chat', async () => {
    const database = await freshDatabase();
    const inbox = openInbox(database.url, silent);
    const world = await feishuWorld({ mode: 'webhook' });
    const platform = world.connect();
    const worksOnNothing = () => Promise.reject(new Error('nobody works here'));
    await platform.start(hearLater({ receive: worksOnNothing, keep: inbox.keep, isFar: () => true }));
    const { tenant } = world.fake;
    const people = Array.from({ length: 50 }, (_, n) => world.person(`路人${n}`));
    const events = Array.from({ length: 500 }, (_, n) => {
      const person = people[n % 50] ?? '';
      const said = tenant.keep(
        tenant.directChat(person),
        'text',
        JSON.stringify({ text: `第${n}条` }),
        false,
      );
      return messageEvent(tenant, person, said, new Date(), false);
    });
    const statuses = events.map(async (event) => {
      for (;;) {
        const { status } = await fetch(webhookRequest(world.fake.webhookUrl ?? '', tenant, event));
        // A machine that is busy with others may be late; the platform then comes again.
        if (status !== 503) return status;
      }
    });
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([200]));
    const prisma = makePrisma(database.url, { poolSize: 1 });
    const [kept] = await prisma.$queryRaw<object[]>`
      SELECT count(*)::int AS jobs, count(DISTINCT queue_name)::int AS queues FROM graphile_worker.jobs
       WHERE task_identifier = ${HEAR_TASK}`;
    expect(kept).toEqual({ jobs: 500, queues: 50 });
    await prisma.$disconnect();
    await platform.stop();
    await world.close();
    await inbox.close();
    await database.drop();
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
  });

  test('stands in the books once, not with every word', async () => {
    const { prisma } = office;
    expect(await prisma.delivery.count({ where: { chatId: stranger.account } })).toBe(1);
    const subject = `account:telegram:${stranger.account}`;
    expect(await prisma.entry.count({ where: { subject } })).toBeLessThanOrEqual(1);
    const updates = world.state.calls.length;
    expect(await prisma.seen.count()).toBeLessThan(updates);
    expect(await prisma.seen.count({ where: { key: { startsWith: 'u' } } })).toBe(2);
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
