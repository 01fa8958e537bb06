import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { HealthReport } from '../../src/web/health.ts';
import { CannotListen, type RunningServer, startServer } from '../../src/web/server.ts';
import { quietLog } from '../fakes/console/house.ts';
import { get, http, post } from './client.ts';

describe('the HTTP server', () => {
  let server: RunningServer | undefined;
  afterEach(() => server?.close());

  async function start(change: Partial<Parameters<typeof startServer>[0]> = {}): Promise<string> {
    const health = async (): Promise<HealthReport> => ({ usable: true, parts: {} });
    server = await startServer({
      host: '127.0.0.1',
      port: 0,
      webhooks: {},
      health,
      log: quietLog(),
      ...change,
    });
    return server.url;
  }

  it('is healthy only when everything is', async () => {
    let usable = true;
    const url = await start({
      health: async () => ({ usable, parts: { feishu: { usable, state: '401' } } }),
    });
    expect(await get(`${url}/healthz`)).toEqual({
      status: 200,
      body: { usable: true, parts: { feishu: { usable: true, state: '401' } } },
    });
    usable = false;
    expect((await get(`${url}/healthz`)).status).toBe(503);
  });

  it('is not healthy when its health cannot be told', async () => {
    const url = await start({ health: () => Promise.reject(new Error('the database is away')) });
    expect(await get(`${url}/healthz`)).toEqual({ status: 503, body: { usable: false, parts: {} } });
  });

  it('answers a plain sentence at the door when the console is off', async () => {
    const url = await start();
    expect((await http(`${url}/`)).text).toContain('CONSOLE=on');
    for (const path of [
      '/console',
      '/console/messages?as=x',
      '/console/stream?as=x',
      '/console/assets/console.js',
    ]) {
      expect([path, (await http(`${url}${path}`)).status]).toEqual([path, 404]);
    }
    expect((await post(`${url}/console/say`, { as: 'x', chat: 'dm', text: '待办' })).status).toBe(404);
  });

  it('hands a webhook the whole request and gives back its answer', async () => {
    const url = await start({
      webhooks: {
        feishu: async (request) =>
          new Response(`${request.headers.get('x-lark-signature')} ${await request.text()}`, { status: 202 }),
      },
    });
    const headers = { 'x-lark-signature': 'abc' };
    const { status, text } = await http(`${url}/webhook/feishu`, {
      method: 'POST',
      headers,
      body: '{"a":1}',
    });
    expect([status, text]).toEqual([202, 'abc {"a":1}']);
    expect((await http(`${url}/webhook/telegram`, { method: 'POST', body: '{}' })).status).toBe(404);
    expect((await http(`${url}/webhook/feishu`)).status).toBe(404);
  });

  it('says how to mend a port that is taken, and a host that is not here', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(start({ port })).rejects.toThrow(CannotListen);
    await expect(start({ port })).rejects.toThrow(
      new RegExp(`PORT ${port} is already in use.*PORT=${port + 1}`),
    );
    await expect(start({ host: '192.0.2.1' })).rejects.toThrow(/HOST 192\.0\.2\.1 .*HOST=127\.0\.0\.1/);
    await new Promise((resolve) => other.close(resolve));
  });
});
