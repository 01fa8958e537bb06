import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { buildApp } from './app.tsx';
import type { ServerOptions } from './options.ts';

/** Milliseconds that requests in hand get to finish at the end. */
const PATIENCE_MS = 5_000;

export interface RunningServer {
  /** The one address to print: the chat page when it is on. */
  readonly url: string;
  /** Ends every open stream, then stops listening. */
  close(): Promise<void>;
}

/**
 * How long a request may take to arrive, how often that is looked at, and how many connections there may be: whoever
 * dribbles a body or only opens connections takes none of what others need. Milliseconds.
 */
const LIMITS = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxConnections: 1_000,
} as const;

/** The port is taken, or may not be used; `message` says how to mend it. */
export class CannotListen extends Error {
  constructor(host: string, port: number, options: ErrorOptions & { code?: string | undefined }) {
    super(sentence(host, port, options.code), options);
    this.name = 'CannotListen';
  }
}

/** Starts listening. @throws CannotListen naming PORT or HOST */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const closing = new AbortController();
  let port = options.port;
  const app = buildApp(options, { port: () => port, closing: closing.signal });
  const { maxConnections, ...limits } = { ...LIMITS, ...options.limits };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: limits });
  server.maxConnections = maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(new CannotListen(options.host, options.port, { cause, code: cause.code }));
    });
    server.listen(options.port, options.host, resolve);
  });
  port = (server.address() as AddressInfo).port;

  return {
    url: `http://${visitable(options.host)}:${port}${options.console ? '/console' : ''}`,
    close() {
      closing.abort();
      return new Promise((resolve) => {
        const hangUp = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          PATIENCE_MS,
        );
        server.close(() => {
          clearTimeout(hangUp);
          resolve();
        });
      });
    },
  };
}

function visitable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function sentence(host: string, port: number, code: string | undefined): string {
  switch (code) {
    case 'EADDRINUSE':
      return `PORT ${port} is already in use. Stop the other program, or set PORT to a free one, e.g. PORT=${port + 1}.`;
    case 'EACCES':
      return `PORT ${port} may not be used by this account. Set PORT to one above 1024, e.g. PORT=8787.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is not an address of this machine. Set HOST=127.0.0.1, or HOST=0.0.0.0 for all of them.`;
    default:
      return `cannot listen on HOST ${host}, PORT ${port} (${code ?? 'unknown reason'}).`;
  }
}
