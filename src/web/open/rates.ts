import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { OPEN_WORDS as W } from '../../wording/open.ts';

/** Looks and submissions one address may make: generous to a reader, short to a machine. */
const RATES = {
  look: { points: 240, duration: 60 },
  answer: { points: 60, duration: 3_600 },
  enter: { points: 30, duration: 600 },
  say: { points: 6, duration: 3_600 },
} as const;

const OURS = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Who asks: the peer, or whom a reverse proxy on this machine names last, which nobody outside can make up. */
export function addressOf(c: Context<{ Bindings: HttpBindings }>): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  const named = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return OURS.test(peer) && named ? named : peer;
}

/** 429 and a sentence beyond the rate, with when to come again. */
export function atMostOften(which: keyof typeof RATES): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const limiter = new RateLimiterMemory(RATES[which]);
  return async (c, next) => {
    try {
      await limiter.consume(addressOf(c));
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      return c.text(W.tooMany, 429, { 'Retry-After': String(Math.ceil(reason.msBeforeNext / 1_000)) });
    }
    await next();
  };
}
