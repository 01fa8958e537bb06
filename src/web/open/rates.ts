import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { OPEN_WORDS as W } from '../../wording/open.ts';

/** Looks and submissions one address may make: generous to a reader, short to a machine. */
const RATES = {
  look: { points: 240, duration: 60 },
  answer: { points: 60, duration: 3_600 },
  say: { points: 6, duration: 3_600 },
} as const;

/** 429 and a sentence beyond the rate, with when to come again. */
export function atMostOften(which: keyof typeof RATES): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const limiter = new RateLimiterMemory(RATES[which]);
  return async (c, next) => {
    const address = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
    try {
      await limiter.consume(address);
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      return c.text(W.tooMany, 429, { 'Retry-After': String(Math.ceil(reason.msBeforeNext / 1_000)) });
    }
    await next();
  };
}
