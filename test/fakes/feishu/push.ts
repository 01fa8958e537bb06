import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { decodeFrame, encodeFrame } from './frame.ts';
import { hex, type Tenant } from './tenant.ts';

/** The platform waits 15 s, 5 min, 1 h and 6 h before it tells again; so patient is no test. */
const RESEND_MS = 30;
// Two minutes: a process that was killed is slow to start again on a busy machine.
const RESENDS = 4_000;
/** How long the platform waits for an answer. */
const ANSWER_MS = 3_000;

/** One way of telling the app: gives what the app answered, or nothing when it did not accept. */
export type Push = (payload: object) => Promise<{ readonly answer: unknown } | undefined>;

/**
 * Tells an event, and what was not accepted again and again, as the platform does (never with card callbacks).
 * Resolves after the first attempt.
 */
export async function pushUntilTaken(push: Push, payload: object, over: AbortSignal): Promise<void> {
  if (!(await push(payload))) void pushAgain(push, payload, over, RESENDS);
}

async function pushAgain(push: Push, payload: object, over: AbortSignal, left: number): Promise<void> {
  await after(RESEND_MS);
  if (left === 0 || over.aborted || (await push(payload))) return;
  await pushAgain(push, payload, over, left - 1);
}

/** The long connection: one open connection, chosen at random, gets each event. */
export class Sockets {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #waiting = new Map<string, (frame: { code: number; data?: string }) => void>();
  /** Silent but open: pings are not answered and nothing is sent. */
  readonly frozen = new Set<WebSocket>();
  readonly #port: () => number;
  pingSeconds = 120;
  /** Seconds the platform tells clients to rest, at random up to this, before they connect again. */
  reconnectNonce = 0;
  /** While set, nobody is told where to connect, for this reason. */
  refusal: { readonly code: number; readonly msg: string } | undefined;
  connections = 0;

  constructor(http: Server, port: () => number) {
    this.#port = port;
    http.on('upgrade', (request, socket, head) => {
      this.#server.handleUpgrade(request, socket, head, (link) => this.#serve(link));
    });
  }

  /** The answer of /callback/ws/endpoint to an app that gave its secret. */
  endpoint(): object {
    if (this.refusal) return { ...this.refusal, data: {} };
    const URL = `ws://127.0.0.1:${this.#port()}/ws?device_id=${hex()}&service_id=7&access_key=${hex()}&ticket=${hex()}`;
    return { code: 0, msg: '', data: { URL, ClientConfig: this.#config() } };
  }

  #config() {
    return {
      PingInterval: this.pingSeconds,
      ReconnectCount: -1,
      ReconnectInterval: 1,
      ReconnectNonce: this.reconnectNonce,
    };
  }

  #serve(link: WebSocket): void {
    this.connections += 1;
    link.on('message', (raw: Buffer) => {
      if (this.frozen.has(link)) return;
      const frame = decodeFrame(raw);
      if (frame.method === 1) this.#answered(frame.headers.message_id ?? '', frame.payload);
      else if (frame.headers.type === 'ping') this.#pong(link, frame.service);
    });
  }

  #pong(link: WebSocket, service: number): void {
    const payload = Buffer.from(JSON.stringify(this.#config()));
    link.send(encodeFrame({ service, method: 0, headers: { type: 'pong' }, payload }));
  }

  #answered(id: string, payload: Uint8Array): void {
    this.#waiting.get(id)?.(JSON.parse(Buffer.from(payload).toString('utf8')));
    this.#waiting.delete(id);
  }

  open(): WebSocket[] {
    return [...this.#server.clients].filter((link) => link.readyState === link.OPEN);
  }

  freeze(): void {
    for (const link of this.open()) this.frozen.add(link);
  }

  readonly push: Push = async (payload) => {
    const links = this.open();
    const link = links[Math.floor(Math.random() * links.length)];
    if (link === undefined || this.frozen.has(link)) return undefined;
    const id = hex();
    const headers = { type: 'event', message_id: id, sum: '1', seq: '0', trace_id: hex() };
    const came = new Promise<{ code: number; data?: string }>((resolve) => {
      this.#waiting.set(id, resolve);
    });
    link.send(encodeFrame({ service: 7, method: 1, headers, payload: Buffer.from(JSON.stringify(payload)) }));
    const answer = await Promise.race([came, after(ANSWER_MS)]);
    if (answer?.code !== 200) return undefined;
    return {
      answer: answer.data ? JSON.parse(Buffer.from(answer.data, 'base64').toString('utf8')) : undefined,
    };
  };

  async close(): Promise<void> {
    for (const link of this.#server.clients) link.terminate();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

export function encrypt(key: string, text: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(key).digest(), iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

export function signature(key: string, body: string, timestamp: string, nonce: string): string {
  return createHash('sha256')
    .update(timestamp + nonce + key + body)
    .digest('hex');
}

/** A request as the platform would send it to the app's webhook: encrypted and signed. */
export function webhookRequest(url: string, tenant: Tenant, payload: object, at = new Date()): Request {
  const body = JSON.stringify({ encrypt: encrypt(tenant.encryptKey, JSON.stringify(payload)) });
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const nonce = hex();
  return new Request(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-lark-request-timestamp': timestamp,
      'x-lark-request-nonce': nonce,
      'x-lark-signature': signature(tenant.encryptKey, body, timestamp, nonce),
    },
  });
}

/** The webhook: each event is an HTTP request to the app. */
export const webhookPush =
  (tenant: Tenant, url: () => string | undefined): Push =>
  async (payload) => {
    const to = url();
    if (to === undefined) return undefined;
    try {
      const answer = await fetch(webhookRequest(to, tenant, payload), {
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const said = await answer.text();
      return answer.status === 200 ? { answer: JSON.parse(said) } : undefined;
    } catch {
      return undefined;
    }
  };
