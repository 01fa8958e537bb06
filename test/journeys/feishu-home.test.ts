import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { feishuWorld } from '../fakes/feishu/world.ts';
import type { Colleague } from './colleague.ts';
import { quiet } from './ledger.ts';
import { type Office, openOffice } from './office.ts';
import { WHOLE } from './project-story.ts';
import { until } from './until.ts';

vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

describe('Lianxi at home on Feishu', () => {
  let world: Awaited<ReturnType<typeof feishuWorld>>;
  let office: Office;
  let clerk: Colleague;
  let director: Colleague;

  beforeAll(async () => {
    world = await feishuWorld({ mode: 'ws' });
    const env = world.env;
    world.env = () => ({ ...env(), FEISHU_APPROVAL_CODE: 'F1A2-todo' });
    office = await openOffice([world]);
    clerk = await office.bound('officer-education-sports');
    director = await office.bound('office-director');
  });
  afterAll(() => office?.close());

  test('the bot’s menu says what its entries name: 待办, 查询, 申报', async () => {
    await world.tapsMenu(clerk.account, 'todo');
    await clerk.receives('没有待您办理的事项');
    await world.tapsMenu(clerk.account, 'find');
    await clerk.receives('没有找到符合条件的项目');
    await world.tapsMenu(clerk.account, 'submit');
    await clerk.receives('请填写申报的内容');
    await clerk.taps('取消');
    await clerk.receives('已取消');
  });

  test('who opens the chat sees what waits for them, once a day', async () => {
    await quiet(office);
    const before = director.sees().length;
    await world.enters(director.account);
    await until('the director is shown what waits', () => director.sees().length === before + 1);
    expect(director.sees().at(-1)?.text).toContain('待您办理');
    await world.enters(director.account);
    await director.says('帮助');
    await director.receives('帮助');
    await quiet(office);
    expect(director.sees()).toHaveLength(before + 2);
    await world.enters(director.account, new Date(Date.now() + 86_400_000));
    await until('it is another day', () => director.sees().length === before + 3);
  });

  test('what waits stands in 审批中心 as well, until it is done; a refusal there stops nothing', async () => {
    const { api } = world.fake;
    const shown = (title: string) => [...api.approvals.values()].find((each) => each.title.includes(title));
    await clerk.says(WHOLE);
    const number = /\d{4}-\d{3}/.exec((await clerk.receives('已申报')).text)?.[0] ?? '';
    const waits = await until('the director is asked there', () => shown('请受理'));
    expect(waits).toMatchObject({ open_id: director.account, status: 'PENDING' });
    await director.taps('受理', { on: number });
    await until(
      'it is done there too',
      () =>
        ![...api.approvals.values()].some(
          ({ title, status }) => title.includes('请受理') && status === 'PENDING',
        ),
    );
    expect([...api.approvals.values()].filter(({ open_id }) => open_id === clerk.account)).toEqual([]);
    api.refuseApprovals = true;
    const finance = await office.bound('member-finance');
    await finance.receives(number);
  });

  test('体检 tells how many calls were made this month', async () => {
    const checked = await director.asks('体检');
    const [, calls = '0'] = /本月调用接口(\d+)次/.exec(checked.text) ?? [];
    expect(Number(calls)).toBeGreaterThan(5);
    expect(Number(calls)).toBeLessThanOrEqual(world.fake.api.calls.length);
    expect(world.violations).toEqual([]);
  });
});
