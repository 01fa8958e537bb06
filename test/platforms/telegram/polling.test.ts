import { afterEach, beforeEach, expect, it } from 'vitest';
import { ears, eventually, gate } from '../../contracts/ears.ts';
import { type TelegramWorld, telegramWorld } from '../../fakes/telegram/world.ts';

let world: TelegramWorld;
let ming: string;
let hua: string;

beforeEach(async () => {
  world = await telegramWorld({ mode: 'polling' });
  ming = world.person('Ming');
  hua = world.person('Hua');
});

afterEach(async () => {
  await world.close();
  expect(world.violations).toEqual([]);
});

it('hears again, after a crash, all that was not confirmed: the unfinished and the finished beside it', async () => {
  const crash = gate();
  const before = ears(({ account }) => (account === hua ? crash.passed.then(() => ({})) : {}));
  await world.says(ming, 'dm', '待办', { times: 1 });
  await world.says(hua, 'dm', '申报', { times: 1 });
  await world.connect().start(before.receive);
  await eventually(() => before.said().length === 2);

  const after = ears();
  await world.connect().start(after.receive);
  await eventually(() => after.said().length === 2);
  expect(after.said().map(({ key }) => key)).toEqual(before.said().map(({ key }) => key));
  crash.open();
});

it('confirms on stopping what is stored, and leaves what is not', async () => {
  const { receive, said } = ears(({ account }) => {
    if (account === hua) throw new Error('the database is away');
    return {};
  });
  await world.says(ming, 'dm', '待办', { times: 1 });
  await world.says(hua, 'dm', '申报', { times: 1 });
  const platform = world.connect();
  await platform.start(receive);
  await eventually(() => said().length >= 2);
  await platform.stop();
  expect(world.updates.unconfirmed).toHaveLength(1);
});

it('leaves a stored update unconfirmed while an earlier one is not stored', async () => {
  const { receive, said } = ears(({ account }) => {
    if (account === ming) throw new Error('the database is away');
    return {};
  });
  await world.says(ming, 'dm', '待办', { times: 1 });
  await world.says(hua, 'dm', '申报', { times: 1 });
  const platform = world.connect();
  await platform.start(receive);
  await eventually(() => said().some(({ account }) => account === hua));
  await platform.stop();
  expect(world.updates.unconfirmed).toHaveLength(2);
});

it('keeps the order within a chat and lets no chat wait for another', async () => {
  const slow = gate();
  const finished: string[] = [];
  const { receive } = ears(async (incoming) => {
    if (incoming.kind === 'said' && incoming.text === '一') await slow.passed;
    finished.push(incoming.kind === 'said' ? incoming.text : '');
    return {};
  });
  for (const text of ['一', '二', '三']) await world.says(ming, 'dm', text, { times: 1 });
  await world.says(hua, 'dm', '别的', { times: 1 });
  await world.connect().start(receive);
  await eventually(() => finished.includes('别的'));
  expect(finished).toEqual(['别的']);
  slow.open();
  await eventually(() => finished.length === 4);
  expect(finished).toEqual(['别的', '一', '二', '三']);
});

it('says so when another program polls with the same token, and goes on once it is gone', async () => {
  const { receive, said } = ears();
  const platform = world.connect();
  await platform.start(receive);
  await eventually(
    () => platform.health().usable && world.state.calls.some(({ method }) => method === 'getUpdates'),
  );
  await fetch(`${world.apiRoot}/bot${world.state.token}/getUpdates`);
  await eventually(() => platform.health().state.includes('another program is polling'));
  expect(platform.health().usable).toBe(false);
  await eventually(() => platform.health().usable);
  await world.says(ming, 'dm', '待办');
  await eventually(() => said()[0]);
});

it('says so when somebody sets a webhook for its bot', async () => {
  const platform = world.connect();
  await platform.start(ears().receive);
  await eventually(() => world.state.calls.some(({ method }) => method === 'getUpdates'));
  world.updates.setWebhook({ url: 'http://127.0.0.1:9/', secret: '' });
  await eventually(() => platform.health().state.includes('a webhook is set'));
  world.updates.setWebhook(undefined);
  await eventually(() => platform.health().usable);
});

it('takes away a webhook left from earlier and hangs out its menu', async () => {
  world.updates.setWebhook({ url: 'http://127.0.0.1:9/', secret: '' });
  const { receive, said } = ears();
  const commands = [
    { name: 'submit', description: '申报' },
    { name: 'central-enter', description: '集中采购目录' },
  ];
  await world.connect({ commands }).start(receive);
  await world.says(ming, 'dm', '待办');
  await eventually(() => said()[0]);
  expect(world.state.menu).toEqual([
    { command: 'submit', description: '申报' },
    { command: 'central_enter', description: '集中采购目录' },
  ]);
});

it('refuses to start with a wrong token and says where to get the right one', async () => {
  const token = '123:a-wrong-token';
  const starting = world.connect({ token }).start(ears().receive);
  await expect(starting).rejects.toThrow(/TELEGRAM_BOT_TOKEN/);
  await expect(starting).rejects.not.toThrow(token);
});

it('is unwell while its token is revoked, and well again with the same one', async () => {
  const platform = world.connect();
  await platform.start(ears().receive);
  await eventually(() => platform.health().usable);
  world.state.tokenRevoked = true;
  world.updates.close();
  await eventually(() => platform.health().state.startsWith('401'));
  world.state.tokenRevoked = false;
  await eventually(() => platform.health().usable);
});

it('starts without a network and hears everything once it is back', async () => {
  world.state.outage = true;
  const { receive, said } = ears();
  const platform = world.connect();
  await platform.start(receive);
  expect(platform.health()).toMatchObject({ usable: false });
  await world.says(ming, 'dm', '待办');
  world.state.outage = false;
  await eventually(() => said()[0]);
  await eventually(() => platform.health().usable);
});

it('asks on while something takes long, and confirms what is done behind it only after it', async () => {
  const slow = gate();
  const { receive, said } = ears(({ account }) => (account === ming ? slow.passed.then(() => ({})) : {}));
  await world.says(ming, 'dm', '待办', { times: 1 });
  const platform = world.connect();
  await platform.start(receive);
  await eventually(() => said().length === 1);
  for (const text of ['一', '二', '三']) {
    await world.says(hua, 'dm', text, { times: 1 });
    await eventually(() => said().some((each) => each.text === text));
  }
  expect(world.updates.unconfirmed).toHaveLength(4);
  expect(said().map(({ text }) => text)).toEqual(['待办', '一', '二', '三']);
  slow.open();
  await eventually(() => world.updates.unconfirmed.length === 0);
});

it('opens its menu from the button beside the text field', async () => {
  await world.connect().start(ears().receive);
  await eventually(() => world.state.menuButton === 'commands');
});
