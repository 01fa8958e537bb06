import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import { chapter } from './chapter.ts';
import type { Colleague } from './colleague.ts';
import { quiet } from './ledger.ts';
import { type Office, openOffice } from './office.ts';
import { WHOLE } from './project-story.ts';
import { until } from './until.ts';

vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

describe('a group that becomes a supergroup', () => {
  let world: Awaited<ReturnType<typeof telegramWorld>>;
  let office: Office;
  let clerk: Colleague;
  let group: string;
  let number: string;

  chapter();
  beforeAll(async () => {
    world = await telegramWorld({ mode: 'polling' });
    office = await openOffice([world]);
    clerk = await office.bound('officer-education-sports');
    group = world.group('项目群', clerk.account);
    await clerk.says(WHOLE, { in: group });
    number = /\d{4}-\d{3}/.exec((await clerk.receivesIn(group, '已申报')).text)?.[0] ?? '';
    await quiet(office);
  });
  afterAll(() => office?.close());

  test('still sees the project that was declared there, before anything was sent there', async () => {
    world.upgrades(group);
    const answer = await clerk.asks(`查询 ${number}`, { in: group });
    expect(answer.text).toContain(number);
    expect(answer.text).toContain('教体局');
  });

  test('and its cards go on there', async () => {
    const director = await office.bound('office-director');
    await director.taps('受理', { on: number });
    await clerk.receivesIn(group, number, '已受理');
    expect(world.violations).toEqual([]);
  });
});

describe('after hours without the interface of Feishu', () => {
  test('the first sign of life sends all that waited, though each would have waited for hours', async () => {
    const world = await feishuWorld({ mode: 'ws' });
    const office = await openOffice([world]);
    const [clerk, director] = [
      await office.bound('officer-education-sports'),
      await office.bound('office-director'),
    ];
    world.fake.api.outOfOrder = true;
    await clerk.says(WHOLE);
    await until('both were tried in vain', async () => {
      const tried = await office.prisma.delivery.groupBy({
        by: ['chatId'],
        where: { status: 'waiting', attempts: { gt: 0 } },
      });
      return tried.length === 2;
    });
    await until('both rest', async () => {
      const resting = await office.prisma.$executeRaw`
        UPDATE graphile_worker._private_jobs SET run_at = now() + interval '6 hours'
         WHERE locked_at IS NULL AND run_at > now()`;
      return resting >= 2;
    });
    world.fake.api.outOfOrder = false;
    await clerk.says('待办');
    await clerk.receives('已申报');
    await director.receives('请受理');
    await office.close();
  });
});
