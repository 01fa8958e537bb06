import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Receive } from '../../../src/chat/platform.ts';
import { ears, eventually } from '../../contracts/ears.ts';
import { type TelegramWorld, telegramWorld } from '../../fakes/telegram/world.ts';

const SECRET = 'fake-webhook-secret';
const update = {
  update_id: 1,
  message: {
    message_id: 1,
    date: 1,
    chat: { id: 7000001, type: 'private' },
    from: { id: 7000001, is_bot: false },
    text: '待办',
  },
};

let world: TelegramWorld;

beforeEach(async () => {
  world = await telegramWorld({ mode: 'webhook' });
});

afterEach(() => world.close());

async function entrance(receive: Receive) {
  const platform = world.connect();
  await platform.start(receive);
  return async (body: string | null, { secret = SECRET, method = 'POST' } = {}) => {
    const headers = { 'x-telegram-bot-api-secret-token': secret };
    const answer = await platform.webhook?.(
      new Request('http://x/webhook/telegram', { method, headers, body }),
    );
    return answer?.status;
  };
}

describe('the webhook', () => {
  it('answers 200 once the update is stored', async () => {
    const { receive, said } = ears();
    const post = await entrance(receive);
    expect(await post(JSON.stringify(update))).toBe(200);
    expect(said()).toMatchObject([{ key: 'u1', text: '待办' }]);
  });

  it('answers 200 to updates that are not for the office', async () => {
    const post = await entrance(ears().receive);
    expect(await post(JSON.stringify({ update_id: 2, poll: {} }))).toBe(200);
  });

  it.each(['', 'wrong', `${SECRET}x`, SECRET.slice(1)])('turns away the secret %j', async (secret) => {
    const { receive, heard } = ears();
    const post = await entrance(receive);
    expect(await post(JSON.stringify(update), { secret })).toBe(401);
    expect(heard).toEqual([]);
  });

  it.each(['', '{', '[]', '"x"', 'null', '{"update_id":"1"}'])('calls %j a bad request', async (body) => {
    const post = await entrance(ears().receive);
    expect(await post(body)).toBe(400);
  });

  it('takes only POST', async () => {
    const post = await entrance(ears().receive);
    expect(await post(null, { method: 'GET' })).toBe(405);
  });

  it('stops reading what is too long', async () => {
    const post = await entrance(ears().receive);
    expect(await post(`{"update_id":1,"x":"${'x'.repeat(1024 * 1024)}"}`)).toBe(413);
  });

  it('answers 500 when nothing could be stored, so that it comes again', async () => {
    const post = await entrance(() => Promise.reject(new Error('the database is away')));
    expect(await post(JSON.stringify(update))).toBe(500);
  });

  it('asks Telegram to come later before it knows its own name', async () => {
    world.state.outage = true;
    const { receive, said } = ears();
    const post = await entrance(receive);
    expect(await post(JSON.stringify(update))).toBe(503);
    world.state.outage = false;
    await eventually(() => world.updates.webhook);
    expect(await post(JSON.stringify(update))).toBe(200);
    expect(said()).toHaveLength(1);
  });
});

describe('setting the webhook', () => {
  it('tells Telegram the address, the secret and what to send', async () => {
    await world.connect({ publicUrl: 'https://bot.example/' }).start(ears().receive);
    const call = await eventually(() => world.state.calls.find(({ method }) => method === 'setWebhook'));
    expect(call.params).toEqual({
      url: 'https://bot.example/webhook/telegram',
      secret_token: SECRET,
      allowed_updates: ['message', 'callback_query'],
    });
  });

  it('makes a secret of its own when none is configured, the same at every start', async () => {
    for (const start of [1, 2]) {
      await world.connect({ webhookSecret: '' }).start(ears().receive);
      await eventually(
        () => world.state.calls.filter(({ method }) => method === 'setWebhook').length === start,
      );
    }
    const secrets = world.state.calls.flatMap(({ params }) => params.secret_token ?? []);
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets[1]).toBe(secrets[0]);
  });

  it('refuses to start with neither an address nor a secret, and a secret Telegram would refuse', async () => {
    const starting = world.connect({ webhookSecret: '', publicUrl: '' }).start(ears().receive);
    await expect(starting).rejects.toThrow(/TELEGRAM_WEBHOOK_SECRET.*PUBLIC_URL/);
    expect(() => world.connect({ webhookSecret: '密' })).toThrow(/TELEGRAM_WEBHOOK_SECRET/);
  });

  it('refuses a command name Telegram would refuse', () => {
    const commands = [{ name: 'opine now', description: '' }];
    expect(() => world.connect({ commands })).toThrow(/"opine now"/);
  });
});
