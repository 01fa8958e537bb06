import {
  EventDispatcher,
  type HttpInstance,
  type HttpRequestOptions,
  type Logger,
  LoggerLevel,
  WSClient,
} from '@larksuiteoapi/node-sdk';
import { z } from 'zod';
import type { PlatformHealth } from '../../chat/platform.ts';
import { PLATFORM_WORDS } from '../../wording/platforms.ts';
import { domainOf } from './client.ts';
import type { Handlers } from './handlers.ts';
import { HANDSHAKE_TIMEOUT_MS, LOST_JITTER_MS, PING_TIMEOUT_SECONDS, RETRY_MS } from './limits.ts';

/** Milliseconds a first connection may take before it is begun anew. */
const FIRST_CONNECTION_MS = 2 * HANDSHAKE_TIMEOUT_MS;
/** Milliseconds `opened` waits at most. */
const OPENED_MS = 10_000;

/** What the platform answers when asked where to connect: also how often it wants to be pinged, in seconds. */
const Endpoint = z.object({
  data: z.object({ ClientConfig: z.object({ PingInterval: z.number().positive() }) }),
});

export interface LongConnection {
  /** Resolves when events first arrive, or after 10 s: then connecting goes on, and health tells. */
  readonly opened: Promise<void>;
  health(): PlatformHealth;
  close(): void;
}

interface App {
  readonly appId: string;
  readonly appSecret: string;
  readonly domain: string;
  readonly http: HttpInstance;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly handlers: Handlers;
}

/** What happens to one socket. */
interface Fate {
  connected(): void;
  reconnecting(): void;
  failed(why: string): void;
  pingInterval(seconds: number): void;
}

/**
 * Keeps one connection to Feishu open. The vendor's client reconnects by itself when a connection breaks, but rests up to
 * two minutes first, and gives up on some answers: here it is begun anew at once.
 */
export function openLongConnection(app: App): LongConnection {
  const dispatcher = new EventDispatcher({ logger: app.logger, loggerLevel: LoggerLevel.warn });
  dispatcher.register({ ...app.handlers });
  let socket: WSClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause: number = RETRY_MS.first;
  let pingTimeout = PING_TIMEOUT_SECONDS;
  let pingInterval = Number.POSITIVE_INFINITY;
  let state = 'connecting';
  let drops = 0;
  let hasOpened = () => {};
  const opened = new Promise<void>((resolve) => {
    hasOpened = resolve;
    setTimeout(resolve, OPENED_MS).unref();
  });

  /** The fate of the socket now begun; what a former one still reports no longer counts. */
  const fate = (isCurrent: () => boolean): Fate => ({
    pingInterval: (seconds) => {
      pingInterval = seconds;
    },
    reconnecting: () => {
      if (!isCurrent()) return;
      drops += 1;
      state = `lost at ${app.now().toISOString()}, connecting anew`;
      clearTimeout(timer);
      // Only after the vendor's client has set its own timer, which beginning anew takes away.
      timer = setTimeout(begin, Math.random() * LOST_JITTER_MS);
    },
    connected() {
      if (!isCurrent()) return;
      clearTimeout(timer);
      pause = RETRY_MS.first;
      state = `connected since ${app.now().toISOString()}`;
      if (pingTimeout < pingInterval) return hasOpened();
      // This server wants more pings than our watchdog allows for; each would put it off, and it would never go off.
      pingTimeout = pingInterval / 2;
      begin();
    },
    failed(why) {
      if (!isCurrent()) return;
      socket?.close({ force: true });
      socket = undefined;
      state = `not connected: ${why}`;
      clearTimeout(timer);
      timer = setTimeout(begin, pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, RETRY_MS.most);
    },
  });

  function begin(): void {
    socket?.close({ force: true });
    const its = fate(() => socket === begun);
    const begun = makeSocket(app, pingTimeout, its);
    socket = begun;
    timer = setTimeout(() => its.failed('no connection came about'), FIRST_CONNECTION_MS);
    void begun.start({ eventDispatcher: dispatcher });
  }

  begin();
  return {
    opened,
    health: () => ({
      usable: socket?.getConnectionStatus().state === 'connected',
      state,
      ...(drops > 0 && { remark: PLATFORM_WORDS.dropped(drops) }),
    }),
    close() {
      clearTimeout(timer);
      socket?.close();
      socket = undefined;
      state = 'stopped';
      hasOpened();
    },
  };
}

function makeSocket(app: App, pingTimeout: number, its: Fate): WSClient {
  // Asking where to connect is all that this client does by HTTP.
  async function request<T, R = T, D = unknown>(options: HttpRequestOptions<D>): Promise<R> {
    try {
      const answer = await app.http.request<T, R, D>(options);
      const endpoint = Endpoint.safeParse(answer).data;
      if (endpoint !== undefined) its.pingInterval(endpoint.data.ClientConfig.PingInterval);
      return answer;
    } catch (error) {
      its.failed(error instanceof Error ? error.message : 'no answer');
      throw error;
    }
  }
  return new WSClient({
    appId: app.appId,
    appSecret: app.appSecret,
    domain: domainOf(app.domain),
    httpInstance: { ...app.http, request },
    logger: app.logger,
    loggerLevel: LoggerLevel.warn,
    wsConfig: { pingTimeout },
    handshakeTimeoutMs: HANDSHAKE_TIMEOUT_MS,
    onReady: its.connected,
    onReconnected: its.connected,
    onReconnecting: its.reconnecting,
    onError: (error) => its.failed(error.message),
  });
}
