import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Incoming, Receive } from '../../../src/chat/platform.ts';
import { connectFeishu, type FeishuPlatform } from '../../../src/platforms/feishu/connect.ts';
import { WEBHOOK_MAX_BYTES } from '../../../src/platforms/feishu/limits.ts';
import { envelope, messageEvent } from '../../fakes/feishu/events.ts';
import { encrypt, signature, webhookRequest } from '../../fakes/feishu/push.ts';
import { type FakeFeishu, startFakeFeishu } from '../../fakes/feishu/server.ts';
import { keptLog } from './office.ts';

const URL = 'https://office.example/webhook/feishu';
const NOW = new Date('2026-11-22T02:00:00Z');
const MINUTE = 60_000;

let fake: FakeFeishu;
let platform: FeishuPlatform;
let heard: Incoming[] = [];
let receive: Receive;

const started = async (keys: {
  encryptKey?: string;
  verificationToken?: string;
}): Promise<FeishuPlatform> => {
  const { appId, appSecret } = fake.tenant;
  const app = {
    appId,
    appSecret,
    domain: fake.url,
    log: keptLog(),
    mode: 'webhook' as const,
    now: () => NOW,
    ...keys,
  };
  const made = connectFeishu(app);
  await made.start((incoming) => receive(incoming));
  return made;
};

const answer = async (request: Request, from = platform): Promise<{ status: number; body: unknown }> => {
  const response = await from.webhook?.(request);
  return { status: response?.status ?? 0, body: await response?.json() };
};

const said = (): object => {
  const account = fake.tenant.person('联络员');
  const message = fake.tenant.keep(
    fake.tenant.directChat(account),
    'text',
    JSON.stringify({ text: '待办' }),
    false,
  );
  return messageEvent(fake.tenant, account, message, NOW, false);
};
const request = (payload: object, at = NOW) => webhookRequest(URL, fake.tenant, payload, at);

/** A request with this payload, encrypted and correctly signed. */
const sealed = (payload: object): Request =>
  signed(JSON.stringify({ encrypt: encrypt(fake.tenant.encryptKey, JSON.stringify(payload)) }));
/** A request with this body, correctly signed. */
const signed = (body: string): Request => {
  const timestamp = String(NOW.getTime() / 1000);
  const headers = {
    'x-lark-request-timestamp': timestamp,
    'x-lark-request-nonce': 'nonce',
    'x-lark-signature': signature(fake.tenant.encryptKey, body, timestamp, 'nonce'),
  };
  return new Request(URL, { method: 'POST', body, headers });
};
const unsigned = (body: string) => new Request(URL, { method: 'POST', body });

beforeAll(async () => {
  fake = await startFakeFeishu('webhook');
  const { encryptKey, verificationToken } = fake.tenant;
  receive = async (incoming) => {
    heard.push(incoming);
    return {};
  };
  platform = await started({ encryptKey, verificationToken });
});

afterAll(async () => {
  await platform.stop();
  await fake.close();
});

/** After each attack the office still hears the next honest message. */
async function stillHears(): Promise<void> {
  heard = [];
  expect(await answer(request(said()))).toEqual({ status: 200, body: {} });
  expect(heard).toHaveLength(1);
}

describe('the webhook for Feishu', () => {
  test('an event that is encrypted and signed is heard', stillHears);

  test('the address is verified by giving its challenge back, signed or not', async () => {
    const challenge = {
      type: 'url_verification',
      challenge: 'ajls384kdjx98XX',
      token: fake.tenant.verificationToken,
    };
    const sealed = JSON.stringify({ encrypt: encrypt(fake.tenant.encryptKey, JSON.stringify(challenge)) });
    for (const one of [unsigned(sealed), signed(sealed)]) {
      expect(await answer(one)).toEqual({ status: 200, body: { challenge: 'ajls384kdjx98XX' } });
    }
    const wrong = JSON.stringify({ ...challenge, token: 'guessed' });
    expect(await answer(unsigned(wrong))).toMatchObject({ status: 401 });
  });

  test('the signature is over the bytes, however the JSON is written', async () => {
    heard = [];
    const spaced = JSON.stringify(
      { encrypt: encrypt(fake.tenant.encryptKey, JSON.stringify(said())) },
      null,
      4,
    );
    expect(await answer(signed(spaced))).toMatchObject({ status: 200 });
    expect(heard).toHaveLength(1);
  });

  test.each<[string, number, () => Request]>([
    [
      'a forged signature',
      401,
      () => {
        const forged = request(said());
        forged.headers.set('x-lark-signature', '0'.repeat(64));
        return forged;
      },
    ],
    ['no signature', 401, () => unsigned(JSON.stringify(said()))],
    [
      'an encrypted body without a signature',
      401,
      () => unsigned(JSON.stringify({ encrypt: encrypt(fake.tenant.encryptKey, JSON.stringify(said())) })),
    ],
    ['a request replayed after an hour', 401, () => request(said(), new Date(NOW.getTime() - 60 * MINUTE))],
    ['a request from the future', 401, () => request(said(), new Date(NOW.getTime() + 60 * MINUTE))],
    [
      'a signature for another body',
      401,
      () => {
        const { headers } = signed(JSON.stringify(said()));
        return new Request(URL, { method: 'POST', body: JSON.stringify(said()), headers });
      },
    ],
    ['a body that cannot be decrypted', 400, () => signed('{"encrypt":"AAAA"}')],
    ['the same, not even signed', 401, () => unsigned('{"encrypt":"AAAA"}')],
    [
      'an encryption with another key',
      400,
      () => signed(JSON.stringify({ encrypt: encrypt('other', '{}') })),
    ],
    ['a body that is not JSON', 400, () => signed('{')],
    ['a body that is no event', 400, () => sealed([])],
    ['an empty body', 400, () => unsigned('')],
    [
      'a wrong token',
      401,
      () => sealed(envelope({ ...fake.tenant, verificationToken: 'x' } as never, 'x', '1', {})),
    ],
    [
      'an event for another app',
      401,
      () => sealed(envelope({ ...fake.tenant, appId: 'cli_0' } as never, 'x', '1', {})),
    ],
    ['a plain body, though rightly signed', 401, () => signed(JSON.stringify(said()))],
    ['too large a body', 413, () => signed(' '.repeat(WEBHOOK_MAX_BYTES + 1))],
    ['a GET', 405, () => new Request(URL)],
  ])('%s is refused with %i, and the office goes on', async (_what, status, attack) => {
    heard = [];
    expect(await answer(attack())).toMatchObject({ status });
    expect(heard).toEqual([]);
    await stillHears();
  });

  test('an event that we do not know is acknowledged', async () => {
    const event = envelope(fake.tenant, 'im.message.message_read_v1', String(NOW.getTime()), {});
    expect(await answer(request(event))).toEqual({ status: 200, body: {} });
  });

  test('a message that could not be stored is answered with 500, so that it comes again', async () => {
    const before = receive;
    receive = () => Promise.reject(new Error('the database is away'));
    expect(await answer(request(said()))).toMatchObject({ status: 500 });
    receive = before;
    await stillHears();
  });

  test('a message that takes too long is not acknowledged', async () => {
    const before = receive;
    let finish = () => {};
    receive = () =>
      new Promise((resolve) => {
        finish = () => resolve({});
      });
    expect(await answer(request(said()))).toMatchObject({ status: 503 });
    finish();
    receive = before;
  });

  test('without an encrypt key the token alone is asked for', async () => {
    const plain = await started({ verificationToken: fake.tenant.verificationToken });
    heard = [];
    expect(await answer(unsigned(JSON.stringify(said())), plain)).toMatchObject({ status: 200 });
    expect(heard).toHaveLength(1);
    const wrong = envelope({ ...fake.tenant, verificationToken: 'guessed' } as never, 'x', '1', {});
    expect(await answer(unsigned(JSON.stringify(wrong)), plain)).toMatchObject({ status: 401 });
    const empty = await started({ encryptKey: '', verificationToken: fake.tenant.verificationToken });
    expect(await answer(unsigned(JSON.stringify(wrong)), empty)).toMatchObject({ status: 401 });
    await empty.stop();
    await plain.stop();
    expect(await answer(unsigned(JSON.stringify(said())), plain)).toMatchObject({ status: 503 });
  });
});
