import {
  EventDispatcher,
  type HttpInstance,
  type Logger,
  LoggerLevel,
  WSClient,
} from '@larksuiteoapi/node-sdk';
import type { PlatformHealth } from '../../chat/platform.ts';
import { domainOf } from './client.ts';
import type { Handlers } from './handlers.ts';
import { HANDSHAKE_TIMEOUT_MS, PING_TIMEOUT_SECONDS, RETRY_MS } from './limits.ts';

/** Milliseconds a first connection may take before it is begun anew; the vendor's client would wait minutes. */
const FIRST_CONNECTION_MS = 2 * HANDSHAKE_TIMEOUT_MS;

export interface LongConnection {
  /** Resolves when events first arrive, or after 10 s: then connecting goes on, and health tells. */
  readonly opened: Promise<void>;
  health(): PlatformHealth;
  close(): void;
}

/**
 * Keeps one connection to Feishu open. The vendor's client reconnects by itself once it has been connected; a
 * first connection that fails, or one that it gives up, is begun anew here, with growing pauses.
 */
export function openLongConnection(app: {
  appId: string;
  appSecret: string;
  domain: string;
  http: HttpInstance;
  logger: Logger;
  now: () => Date;
  handlers: Handlers;
  /** Seconds between pings, once the platform has told. */
  pingInterval: () => number | undefined;
}): LongConnection {
  const dispatcher = new EventDispatcher({ logger: app.logger, loggerLevel: LoggerLevel.warn });
  dispatcher.register({ ...app.handlers });
  let socket: WSClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause: number = RETRY_MS.first;
  let pingTimeout = PING_TIMEOUT_SECONDS;
  let state = 'connecting';
  let closed = false;
  let hasOpened = () => {};
  const opened = new Promise<void>((resolve) => {
    hasOpened = resolve;
    setTimeout(resolve, RETRY_MS.first * 10).unref();
  });

  const connected = () => {
    clearTimeout(timer);
    state = `connected since ${app.now().toISOString()}`;
    pause = RETRY_MS.first;
    const interval = app.pingInterval() ?? Number.POSITIVE_INFINITY;
    if (pingTimeout < interval) return hasOpened();
    // This server pings more often than our watchdog waits, which would never go off.
    pingTimeout = interval / 2;
    begin();
  };
  const beginAnew = (why: string) => {
    state = `not connected: ${why}`;
    socket?.close({ force: true });
    if (closed) return;
    timer = setTimeout(begin, pause);
    pause = Math.min(pause * 2, RETRY_MS.most);
  };
  const begin = () => {
    socket?.close({ force: true });
    socket = new WSClient({
      appId: app.appId,
      appSecret: app.appSecret,
      domain: domainOf(app.domain),
      httpInstance: app.http,
      logger: app.logger,
      loggerLevel: LoggerLevel.warn,
      wsConfig: { pingTimeout },
      handshakeTimeoutMs: HANDSHAKE_TIMEOUT_MS,
      onReady: connected,
      onReconnected: connected,
      onReconnecting: () => {
        state = `reconnecting since ${app.now().toISOString()}`;
      },
      onError: (error) => beginAnew(error.message),
    });
    timer = setTimeout(() => beginAnew('no connection came about'), FIRST_CONNECTION_MS);
    void socket.start({ eventDispatcher: dispatcher });
  };
  begin();
  return {
    opened,
    health: () => ({ usable: socket?.getConnectionStatus().state === 'connected', state }),
    close() {
      closed = true;
      clearTimeout(timer);
      hasOpened();
      socket?.close();
      state = 'stopped';
    },
  };
}
