import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { World } from '../contracts/world.ts';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import { chapter } from './chapter.ts';
import type { Colleague } from './colleague.ts';
import { verbsOf } from './ledger.ts';
import { type Office, openOffice } from './office.ts';
import { PASTED, WHOLE } from './project-story.ts';

vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

const WORLDS: readonly [name: string, open: () => Promise<World>][] = [
  ['Feishu', () => feishuWorld({ mode: 'ws' })],
  ['Telegram', () => telegramWorld({ mode: 'polling' })],
];

describe.each(WORLDS)('after an outage on %s', (_name, open) => {
  let office: Office;
  let clerk: Colleague;
  let number: string;

  chapter();
  beforeAll(async () => {
    office = await openOffice([await open()]);
    clerk = await office.bound('officer-education-sports');
  });
  afterAll(() => office?.close());

  test('a command that comes 45 minutes late is asked about before it acts', async () => {
    await clerk.says(WHOLE, { sentAt: new Date(Date.now() - 45 * 60_000) });
    await clerk.receives('45分钟前发出的，还要办理吗');
    expect(await office.prisma.project.count()).toBe(0);
    await clerk.taps('仍要办理');
    number = /\d{4}-\d{3}/.exec((await clerk.receives('已申报')).text)?.[0] ?? '';
    expect(await verbsOf(office, number)).toEqual(['submit']);
    expect(await office.prisma.project.count()).toBe(1);
  });

  test('a question that comes late is simply answered', async () => {
    await clerk.says(`查询 ${number}`, { sentAt: new Date(Date.now() - 45 * 60_000) });
    await clerk.receives('找到1个项目');
  });

  test('a declaration begun before a restart is completed after it', async () => {
    await clerk.says(PASTED.replace('校园戏曲传习服务', '乡村戏曲服务'));
    await clerk.receives('请填写申报的内容（共2项）');
    await office.stop();
    await office.start();
    await clerk.fills({ costBasis: '4000课时×200元', staffing: '不增加' }, '申报');
    await clerk.receives('已申报', '乡村戏曲服务');
    expect(await office.prisma.project.count()).toBe(2);
  });

  test('what was sent to somebody without an account comes once they bind one, once', async () => {
    const director = await office.bound('office-director');
    await director.receives(`请受理：${number}`);
    await director.receives('请受理', '乡村戏曲服务');
    await office.bound('office-director');
    const sent = await office.prisma.delivery.findMany({
      where: { personId: await office.holder('office-director'), edits: null },
    });
    expect(sent.map(({ status }) => status)).not.toContain('held');
    expect(
      sent.filter(({ card }) => String((card as { title: string }).title).includes(`请受理：${number}`)),
    ).toHaveLength(1);
    expect(director.sees().filter(({ text }) => text.includes(`请受理：${number}`))).toHaveLength(1);
  });
});
