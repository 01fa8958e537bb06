import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { PlatformFailure } from '../../contracts/world.ts';
import { METHODS } from './methods.ts';
import { type Params, readParams } from './multipart.ts';
import { Broken, Refused } from './refused.ts';
import type { FakeState } from './state.ts';
import type { FakeUpdates } from './updates.ts';

const SENDING = new Set(['sendMessage', 'sendDocument', 'editMessageText', 'editMessageReplyMarkup']);

export interface FakeServer {
  readonly root: string;
  close(): Promise<void>;
}

/** The Bot API over HTTP, for one bot. */
export async function serveBotApi(state: FakeState, updates: FakeUpdates): Promise<FakeServer> {
  return listen(async (request, response) => {
    if (state.outage) {
      request.socket.destroy();
      return;
    }
    const [, file, token, path] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (decodeURIComponent(token ?? '') !== state.token || state.tokenRevoked) {
      answer(response, 401, new Refused(401, 'Unauthorized').body);
    } else if (file) {
      serveFile(state, response, path ?? '');
    } else {
      const params = readParams(request.headers['content-type'] ?? '', await buffer(request));
      await serveMethod(state, updates, path ?? '', params, response);
    }
  });
}

/** A server on a free port of this machine. */
export async function listen(
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<FakeServer> {
  const server = createServer((request, response) => {
    serve(request, response).catch((error) =>
      answer(response, 500, { ok: false, description: String(error) }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { root: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

async function serveMethod(
  state: FakeState,
  updates: FakeUpdates,
  name: string,
  params: Params,
  response: ServerResponse,
): Promise<void> {
  state.calls.push({ method: name, params: params.values });
  const failure = SENDING.has(name) ? state.failures.shift() : undefined;
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    await state.slow(name, params.values);
    if (failure) fail(state, failure, params);
    const method = METHODS[name];
    if (!method) throw new Refused(404, 'Not Found');
    const result = await method(state, updates, { ...params, gone: gone.signal });
    if (failure === 'answer-lost') response.destroy();
    else answer(response, 200, { ok: true, result });
  } catch (error) {
    if (error instanceof BadGateway) {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>502 Bad Gateway</html>');
      return;
    }
    if (!(error instanceof Refused)) throw error;
    if (error instanceof Broken) state.violations.push(`${name}: ${error.description}`);
    answer(response, error.code, error.body);
  }
}

class BadGateway extends Error {}

function fail(state: FakeState, failure: PlatformFailure, { values }: Params): void {
  const acts: Record<PlatformFailure, () => void> = {
    'rate-limited': () => {
      throw new Refused(429, 'Too Many Requests: retry after 3', { retry_after: 3 });
    },
    'server-error': () => {
      throw new BadGateway();
    },
    'answer-lost': () => undefined,
    'token-revoked': () => {
      throw new Refused(401, 'Unauthorized');
    },
    'too-old': () => {
      throw new Refused(400, "Bad Request: message can't be edited");
    },
    blocked: () => {
      throw new Refused(403, 'Forbidden: bot was blocked by the user');
    },
    migrated: () => migrate(state, String(values.chat_id)),
  };
  acts[failure]();
}

/** The group becomes a supergroup; the call that follows is then refused by the ordinary rules. */
export function migrate(state: FakeState, id: string): void {
  const old = state.chats.get(id);
  if (old?.type !== 'group')
    throw new Error(`only a group that has not moved yet can move; ${id} is ${old?.type}`);
  const newId = -1_002_000_000_000 + old.id;
  state.chats.set(String(newId), {
    ...old,
    id: newId,
    type: 'supergroup',
    messages: [...old.messages],
    nextMessage: 1_000,
  });
  old.movedTo = newId;
}

function serveFile(state: FakeState, response: ServerResponse, path: string): void {
  const part = state.uploads.get(path.replace(/^documents\//, ''));
  if (part) response.writeHead(200).end(part.bytes);
  else answer(response, 404, new Refused(404, 'Not Found').body);
}

function answer(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
