import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { WEB_WORDS } from '../wording/web.ts';

const LOOPBACK_PEER = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** A reverse proxy on this machine would make the whole world look local; it gives itself away by these. */
const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-real-ip',
  'via',
  'cf-connecting-ip',
];

/**
 * Lets only this machine's own requests to the console through: a loopback peer, a loopback Host with our port
 * (DNS rebinding), no other page's Origin (CSRF), no proxy. Others get 403 and a sentence.
 */
export function loopbackOnly(port: () => number): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (c, next) => {
    const refusal = refusalOf(c.req.raw, c.env.incoming.socket.remoteAddress, port());
    if (refusal) return c.json({ error: refusal }, 403);
    await next();
  };
}

/** Whether somebody on this machine asks, and not through a proxy on it. */
export const isLoopback = ({ headers }: Request, peer: string | undefined): boolean =>
  peer !== undefined && LOOPBACK_PEER.test(peer) && !FORWARDED.some((name) => headers.has(name));

/** Why this request may not enter, or nothing. */
export function refusalOf({ headers }: Request, peer: string | undefined, port: number): string | undefined {
  if (!peer || !LOOPBACK_PEER.test(peer)) return WEB_WORDS.notLoopback;
  if (FORWARDED.some((name) => headers.has(name))) return WEB_WORDS.proxied;
  const host = headers.get('host')?.toLowerCase() ?? '';
  const hosts = LOOPBACK_NAMES.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  if (!hosts.includes(host)) return WEB_WORDS.wrongHost(`http://127.0.0.1:${port}/console`);
  const origin = headers.get('origin');
  if (origin !== null && origin !== `http://${host}`) return WEB_WORDS.wrongOrigin;
  const site = headers.get('sec-fetch-site');
  const foreign = site === 'cross-site' || site === 'same-site';
  if (foreign && headers.get('sec-fetch-mode') !== 'navigate') return WEB_WORDS.wrongOrigin;
  return undefined;
}
