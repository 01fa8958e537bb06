import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api } from './api.ts';
import { type Push, Sockets, webhookPush } from './push.ts';
import { Tenant } from './tenant.ts';

/** A pretended Feishu open platform on this machine. */
export interface FakeFeishu {
  readonly tenant: Tenant;
  readonly api: Api;
  readonly sockets: Sockets;
  readonly url: string;
  readonly push: Push;
  /** Where the app's webhook is. */
  webhookUrl: string | undefined;
  close(): Promise<void>;
}

export async function startFakeFeishu(mode: 'ws' | 'webhook'): Promise<FakeFeishu> {
  const tenant = new Tenant();
  const api = new Api(tenant);
  const http = createServer((request, response) => void serve(request, response));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const sockets = new Sockets(http, () => port);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray());
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://fake');
    if (path !== '/callback/ws/endpoint' || api.outOfOrder) {
      return api.answer({ method: request.method ?? '', path, query, body, request, response });
    }
    const { AppID, AppSecret } = JSON.parse(body.toString('utf8'));
    const known = AppID === tenant.appId && AppSecret === tenant.appSecret;
    const answer = known ? sockets.endpoint() : { code: 514, msg: 'auth failed', data: {} };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  const fake: FakeFeishu = {
    tenant,
    api,
    sockets,
    url: `http://127.0.0.1:${port}`,
    push: mode === 'ws' ? sockets.push : webhookPush(tenant, () => fake.webhookUrl),
    webhookUrl: undefined,
    async close() {
      await sockets.close();
      http.close();
      http.closeAllConnections();
      await once(http, 'close');
    },
  };
  return fake;
}
