import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { messageEvent } from '../fakes/feishu/events.ts';
import { webhookRequest } from '../fakes/feishu/push.ts';
import { type FeishuWorld, feishuWorld } from '../fakes/feishu/world.ts';
import { type TelegramWorld, telegramWorld } from '../fakes/telegram/world.ts';
import type { Colleague } from './colleague.ts';
import { quiet, verbsOf } from './ledger.ts';
import { type Office, openOffice } from './office.ts';
import { WHOLE } from './project-story.ts';

vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

/** A submitted project, and the director in whose name somebody tries to accept it. */
async function declared(office: Office): Promise<{ director: Colleague; number: string }> {
  const clerk = await office.bound('officer-education-sports');
  const director = await office.bound('office-director');
  const { text } = await clerk.asks(WHOLE);
  await director.receives('请受理');
  return { director, number: /\d{4}-\d{3}/.exec(text)?.[0] ?? '' };
}

describe('calls that only pretend to come from Feishu', () => {
  let world: FeishuWorld;
  let office: Office;
  let director: Colleague;
  let number: string;

  beforeAll(async () => {
    world = await feishuWorld({ mode: 'webhook' });
    office = await openOffice([world]);
    ({ director, number } = await declared(office));
  });
  afterAll(() => office?.close());

  const accepting = (at = new Date()) => {
    const { tenant } = world.fake;
    const text = JSON.stringify({ text: `受理 ${number}` });
    const message = tenant.keep(tenant.directChat(director.account), 'text', text, false);
    return messageEvent(tenant, director.account, message, at, false);
  };
  const url = () => world.fake.webhookUrl ?? '';
  const send = async (request: Request) => (await fetch(request)).status;

  test('signed with another key they are turned away', async () => {
    const tenant = Object.assign(Object.create(world.fake.tenant), { encryptKey: 'somebody-else' });
    expect(await send(webhookRequest(url(), tenant, accepting()))).toBeGreaterThanOrEqual(400);
    expect(await verbsOf(office, number)).toEqual(['submit']);
  });

  test('changed on the way they are turned away', async () => {
    const request = webhookRequest(url(), world.fake.tenant, accepting());
    const body = (await request.clone().text()).replace(/.(?="}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect(
      await send(new Request(url(), { method: 'POST', headers: request.headers, body })),
    ).toBeGreaterThanOrEqual(400);
    expect(await verbsOf(office, number)).toEqual(['submit']);
  });

  test('sent again a day later they are turned away', async () => {
    const yesterday = new Date(Date.now() - 86_400_000);
    expect(
      await send(webhookRequest(url(), world.fake.tenant, accepting(yesterday), yesterday)),
    ).toBeGreaterThanOrEqual(400);
    expect(await verbsOf(office, number)).toEqual(['submit']);
  });

  test('a true one, caught and sent again at once, acts once', async () => {
    const request = webhookRequest(url(), world.fake.tenant, accepting());
    for (const again of [request.clone(), request.clone(), request]) expect(await send(again)).toBe(200);
    await quiet(office);
    expect(await verbsOf(office, number)).toEqual(['submit', 'accept']);
  });
});

describe('calls that only pretend to come from Telegram', () => {
  let world: TelegramWorld;
  let office: Office;
  let director: Colleague;
  let number: string;

  beforeAll(async () => {
    world = await telegramWorld({ mode: 'webhook' });
    office = await openOffice([world]);
    ({ director, number } = await declared(office));
  });
  afterAll(() => office?.close());

  const post = async (secret: string | undefined, update_id = 990_001) => {
    const id = Number(director.account);
    const person = { id, is_bot: false, first_name: 'office-director' };
    const message = {
      message_id: update_id,
      date: Math.floor(Date.now() / 1000),
      from: person,
      chat: { id, type: 'private', first_name: 'office-director' },
      text: `受理 ${number}`,
    };
    const headers = {
      'content-type': 'application/json',
      ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
    };
    return (
      await fetch(world.updates.webhook?.url ?? '', {
        method: 'POST',
        headers,
        body: JSON.stringify({ update_id, message }),
      })
    ).status;
  };

  test('without the secret, or with another, they are turned away', async () => {
    expect(await post(undefined)).toBeGreaterThanOrEqual(400);
    expect(await post('guessed')).toBeGreaterThanOrEqual(400);
    expect(await verbsOf(office, number)).toEqual(['submit']);
  });

  test('a true one, sent again, acts once', async () => {
    const secret = world.updates.webhook?.secret;
    for (const _again of [1, 2, 3]) expect(await post(secret)).toBe(200);
    await quiet(office);
    expect(await verbsOf(office, number)).toEqual(['submit', 'accept']);
  });
});
