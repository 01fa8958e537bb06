import { describe, expect, test, vi } from 'vitest';
import type { Receipt } from '../../../src/chat/platform.ts';
import { connectFeishu } from '../../../src/platforms/feishu/connect.ts';
import { openSharedLocks } from '../../../src/store/connect/shared-locks.ts';
import { freshDatabase } from '../../database.ts';
import { feishuWorld } from '../../fakes/feishu/world.ts';
import { approve, card, delivery, keptLog, openOffice } from './office.ts';

/** A promise that the test keeps when it likes. */
function promise<T>() {
  let keep: (value: T) => void = () => {};
  const made = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { made, keep };
}

describe.each(['ws', 'webhook'] as const)('Feishu speaks to the office (%s)', (mode) => {
  test('what a person says is heard with its key, whether told once or twice', async () => {
    await using office = await openOffice(mode);
    const { world, heard } = office;
    const liaison = world.person('联络员');
    const sentAt = new Date('2026-11-22T01:02:03.004Z');
    await world.says(liaison, 'dm', '查询 2026-014', { sentAt });
    const said = {
      kind: 'said',
      platform: 'feishu',
      account: liaison,
      text: '查询 2026-014',
      addressed: true,
      sentAt,
    };
    expect(heard).toMatchObject([said, said]);
    expect(heard[0]?.key).toBe(heard[1]?.key);
    expect(heard[0]?.chat).toEqual({ kind: 'dm', id: liaison });
  });

  test('in a group only what is meant for the bot is heard', async () => {
    await using office = await openOffice(mode);
    const { world, heard } = office;
    const liaison = world.person('联络员');
    const group = world.group('联席会议', liaison);
    await world.says(liaison, group, '下午见', { mention: false, times: 1 });
    await world.says(liaison, group, '/待办', { mention: false, times: 1 });
    await world.says(liaison, group, '待办', { times: 1 });
    expect(heard.map((one) => one.kind === 'said' && one.text)).toEqual(['/待办', '待办']);
    expect(heard[0]?.chat).toEqual({ kind: 'group', id: group });
  });

  test('an answer is passed on without a mention, with what it answers', async () => {
    await using office = await openOffice(mode);
    const { world, platform, heard } = office;
    const liaison = world.person('联络员');
    const group = world.group('联席会议', liaison);
    const { message } = await platform.deliver(
      delivery(group, approve, { chat: { kind: 'group', id: group } }),
    );
    await world.says(liaison, group, '下午见', { mention: false, times: 1 });
    await world.replies?.(liaison, message, '同意', { times: 1 });
    expect(heard).toMatchObject([{ text: '同意', addressed: false, replyTo: message }]);
  });

  test('a press is answered with a toast, and its form comes along', async () => {
    await using office = await openOffice(mode, async () => ({ toast: { tone: 'good', text: '已记下。' } }));
    const { world, platform, heard } = office;
    const member = world.person('成员');
    const form = {
      say: 'opine:2026-014@7',
      submit: '提交意见',
      fields: [
        { name: 'reason', label: '理由', kind: 'paragraph' as const, required: true },
        { name: 'by', label: '期限', kind: 'date' as const, required: false },
        {
          name: 'unit',
          label: '单位',
          kind: 'choice' as const,
          required: false,
          options: [{ value: 'finance', label: '财政局' }],
        },
      ],
    };
    const { message } = await platform.deliver(delivery(member, card('请填写意见。', { form })));
    const filled = { reason: '金额需核减。\n另附说明。', by: '2026-12-01', unit: 'finance' };
    const { toast } = await world.taps(member, message, '提交意见', { form: filled });
    expect(toast).toBe('已记下。');
    expect(heard).toHaveLength(2);
    expect(heard[0]).toMatchObject({
      kind: 'pressed',
      say: 'opine:2026-014@7',
      form: filled,
      message,
      account: member,
    });
    expect(heard[0]?.chat).toEqual({ kind: 'dm', id: member });
    expect(heard[0]?.key).toBe(heard[1]?.key);
    expect(world.violations).toEqual([]);
  });

  test('a press in a group is heard in that group', async () => {
    await using office = await openOffice(mode);
    const { world, platform, heard } = office;
    const member = world.person('成员');
    const group = world.group('联席会议', member);
    const { message } = await platform.deliver(
      delivery(group, approve, { chat: { kind: 'group', id: group } }),
    );
    await world.taps(member, message, '批准', { times: 1 });
    expect(heard).toMatchObject([{ chat: { kind: 'group', id: group }, say: 'approve:2026-014@7' }]);
  });

  test('a message that cannot be stored comes again', async () => {
    let attempts = 0;
    await using office = await openOffice(mode, async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('the database is away');
      return {};
    });
    await office.world.says(office.world.person('联络员'), 'dm', '待办', { times: 1 });
    await vi.waitFor(() => expect(attempts).toBe(2));
  });

  test('a press that takes long is answered in time, and still takes effect', async () => {
    const stored = promise<Receipt>();
    await using office = await openOffice(mode, () => stored.made);
    const { world, platform } = office;
    const convenor = world.person('召集人');
    const { message } = await platform.deliver(delivery(convenor, approve));
    const { toast } = await world.taps(convenor, message, '批准', { times: 1 });
    expect(toast).toContain('正在办理');
    expect(world.violations).toEqual([]);
    stored.keep({});
    await platform.stop();
  });

  test('a press that cannot be stored says so', async () => {
    await using office = await openOffice(mode, () => Promise.reject(new Error('the database is away')));
    const convenor = office.world.person('召集人');
    const { message } = await office.platform.deliver(delivery(convenor, approve));
    const { toast } = await office.world.taps(convenor, message, '批准', { times: 1 });
    expect(toast).toContain('没有办成');
  });

  test('the card whose button is being answered is edited only afterwards', async () => {
    const edited = promise<unknown>();
    await using office = await openOffice(mode, async (incoming) => {
      if (incoming.kind !== 'pressed') return {};
      const outcome = delivery(incoming.account, card('已批准。'), { edits: incoming.message });
      edited.keep(office.platform.deliver(outcome));
      // Time enough for an edit that does not wait to reach the platform first.
      await office.platform.deliver(delivery(incoming.account, card('已通知申报单位。')));
      return {};
    });
    const { world, platform } = office;
    const convenor = world.person('召集人');
    const { message } = await platform.deliver(delivery(convenor, approve));
    await world.taps(convenor, message, '批准', { times: 1 });
    await edited.made;
    expect(world.sees(convenor, 'dm')[0]).toMatchObject({ id: message, buttons: [], edited: true });
    expect(world.violations).toEqual([]);
  });

  test('a card is not edited by another replica either while its button is being answered', async (context) => {
    // Over the long connection the platform would choose between the two at random.
    context.skip(mode === 'ws');
    const database = await freshDatabase();
    const [here, there] = [
      openSharedLocks(database.url, keptLog()),
      openSharedLocks(database.url, keptLog()),
    ];
    const world = await feishuWorld({ mode });
    const replica = world.connect({ shared: there });
    const edited = promise<unknown>();
    const platform = world.connect({ shared: here });
    await platform.start(async (incoming) => {
      if (incoming.kind !== 'pressed') return {};
      edited.keep(replica.deliver(delivery(incoming.account, card('已批准。'), { edits: incoming.message })));
      // Time enough for an edit that does not wait to reach the platform first.
      await platform.deliver(delivery(incoming.account, card('已通知申报单位。')));
      return {};
    });
    const convenor = world.person('召集人');
    const { message } = await platform.deliver(delivery(convenor, approve));
    await world.taps(convenor, message, '批准', { times: 1 });
    await edited.made;
    expect(world.sees(convenor, 'dm')[0]).toMatchObject({ id: message, buttons: [], edited: true });
    expect(world.violations).toEqual([]);
    await platform.stop();
    await world.close();
    await Promise.all([here.close(), there.close()]);
    await database.drop();
  });

  test('stopping lets what is in hand finish', async () => {
    const stored = promise<Receipt>();
    const begun = promise<void>();
    await using office = await openOffice(mode, () => {
      begun.keep();
      return stored.made;
    });
    const { world, platform, heard } = office;
    const telling = world.says(world.person('联络员'), 'dm', '待办', { times: 1 });
    await begun.made;
    const stopping = platform.stop();
    stored.keep({});
    await Promise.all([stopping, telling]);
    expect(heard).toHaveLength(1);
    expect(platform.health()).toEqual({ usable: false, state: 'stopped' });
  });

  test('a wrong secret is refused at the start, with what to compare', async () => {
    const world = await feishuWorld({ mode });
    const log = keptLog();
    const platform = world.connect({ log, appSecret: 'not-the-secret-of-this-app' });
    await expect(platform.start(async () => ({}))).rejects.toThrow(/FEISHU_APP_ID and FEISHU_APP_SECRET/);
    expect(platform.health()).toMatchObject({ usable: false, state: expect.stringContaining('10014') });
    expect(log.lines.join('\n')).not.toContain('not-the-secret-of-this-app');
    await platform.stop();
    await world.close();
  });

  test('no secret reaches the log, whatever goes wrong', async () => {
    await using office = await openOffice(mode, () => Promise.reject(new Error('the database is away')));
    const { world, platform, log } = office;
    const { tenant, api } = world.fake;
    const convenor = world.person('召集人');
    for (const failure of [
      'server-error',
      'answer-lost',
      'rate-limited',
      'blocked',
      'token-revoked',
    ] as const) {
      world.failNext(failure);
      await platform.deliver(delivery(convenor, approve)).catch(() => {});
    }
    await world.says(convenor, 'dm', '待办', { times: 1 });
    const text = log.lines.join('\n');
    expect(log.lines.length).toBeGreaterThan(0);
    for (const secret of [
      tenant.appSecret,
      tenant.encryptKey,
      tenant.verificationToken,
      api.token,
      'Bearer',
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('the long connection', () => {
  test('a connection that has died in silence is noticed and replaced', async () => {
    const world = await feishuWorld({ mode: 'ws' });
    world.fake.sockets.pingSeconds = 1;
    const platform = world.connect();
    const heard: unknown[] = [];
    await platform.start(async (incoming) => {
      heard.push(incoming);
      return {};
    });
    const before = world.fake.sockets.connections;
    world.fake.sockets.freeze();
    await vi.waitFor(() => expect(world.fake.sockets.connections).toBeGreaterThan(before), {
      timeout: 8_000,
    });
    await vi.waitFor(() => expect(platform.health().usable).toBe(true));
    await vi.waitFor(async () => {
      await world.says(world.person('联络员'), 'dm', '待办', { times: 1 });
      expect(heard.length).toBeGreaterThan(0);
    });
    await platform.stop();
    await world.close();
  }, 15_000);

  test('a connection that is lost is opened again, and health tells', async () => {
    await using office = await openOffice('ws');
    const { world, platform } = office;
    expect(platform.health()).toMatchObject({
      usable: true,
      state: expect.stringMatching(/^connected since/),
    });
    world.fake.api.outOfOrder = true;
    for (const link of world.fake.sockets.open()) link.terminate();
    await vi.waitFor(() =>
      expect(platform.health()).toMatchObject({
        usable: false,
        state: expect.stringContaining('503'),
      }),
    );
    world.fake.api.outOfOrder = false;
    await vi.waitFor(() => expect(platform.health().usable).toBe(true), { timeout: 8_000 });
  }, 15_000);

  test('a connection that is lost is begun anew at once, however long the vendor’s client would rest', async () => {
    const world = await feishuWorld({ mode: 'ws' });
    const { sockets } = world.fake;
    sockets.reconnectNonce = 3_600;
    const platform = world.connect();
    await platform.start(async () => ({}));
    for (const times of [1, 2]) {
      const before = sockets.connections;
      for (const link of sockets.open()) link.terminate();
      await vi.waitFor(() => expect(sockets.connections).toBeGreaterThan(before), { timeout: 8_000 });
      await vi.waitFor(() =>
        expect(platform.health()).toMatchObject({
          usable: true,
          remark: `启动以来断开过${times}次，都已自动接上`,
        }),
      );
    }
    expect(sockets.open()).toHaveLength(1);
    await platform.stop();
    await world.close();
  }, 15_000);

  test('a connection that Feishu refuses for a while is asked for again', async () => {
    await using office = await openOffice('ws');
    const { world, platform } = office;
    const { sockets } = world.fake;
    sockets.refusal = { code: 1000040350, msg: 'the number of connections exceeded the limit' };
    for (const link of sockets.open()) link.terminate();
    await vi.waitFor(() =>
      expect(platform.health()).toMatchObject({
        usable: false,
        state: expect.stringContaining('exceeded the limit'),
      }),
    );
    sockets.refusal = undefined;
    await vi.waitFor(() => expect(platform.health().usable).toBe(true), { timeout: 8_000 });
  }, 15_000);

  test('a secret that is replaced while the office runs shows in its health, until it is mended', async () => {
    await using office = await openOffice('ws');
    const { world, platform } = office;
    const { api } = world.fake;
    const convenor = world.person('召集人');
    api.refuseSecret = true;
    world.failNext('token-revoked');
    await expect(platform.deliver(delivery(convenor, approve))).rejects.toMatchObject({
      problem: { kind: 'later' },
    });
    expect(platform.health()).toMatchObject({ usable: false, state: expect.stringContaining('10014') });
    api.refuseSecret = false;
    await platform.deliver(delivery(convenor, approve));
    expect(platform.health().usable).toBe(true);
  });

  test('a malformed app id is refused at the start, with what it should be', async () => {
    const app = { appId: 'cli_short', appSecret: 'secret', domain: 'feishu', log: keptLog() };
    const start = connectFeishu({ ...app, mode: 'ws' }).start(async () => ({}));
    await expect(start).rejects.toThrow(/FEISHU_APP_ID must read cli_/);
    const open = connectFeishu({ ...app, mode: 'webhook' }).start(async () => ({}));
    await expect(open).rejects.toThrow(/FEISHU_ENCRYPT_KEY/);
  });

  test('Feishu out of reach at the start is not the end: the office goes on trying', async () => {
    const world = await feishuWorld({ mode: 'ws' });
    const { fake } = world;
    fake.api.outOfOrder = true;
    const platform = world.connect();
    await platform.start(async () => ({}));
    expect(platform.health()).toMatchObject({ usable: false, state: expect.stringContaining('503') });
    fake.api.outOfOrder = false;
    await vi.waitFor(() => expect(platform.health().usable).toBe(true), { timeout: 8_000 });
    await platform.stop();
    await world.close();
  }, 15_000);
});
