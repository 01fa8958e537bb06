import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { say } from '../cards/answers.ts';
import type { Card } from '../cards/card.ts';
import { PLATFORM_WORDS as W } from '../wording/platforms.ts';
import type { ChatAddress, Incoming, Receive } from './platform.ts';

/** Things one account may say or press in so many seconds: nobody types that fast, and a stranger has little to say. */
export const BUDGETS = {
  stranger: { points: 12, duration: 60 },
  known: { points: 90, duration: 60 },
} as const;

/** Milliseconds that what was found out about an account is believed. */
const KNOWN_FOR = 60_000;
const UNKNOWN_FOR = 5_000;
/** Accounts and events remembered at most. */
const REMEMBERED = 10_000;

interface Budgeting {
  readonly receive: Receive;
  readonly isFar: (platform: string) => boolean;
  readonly isKnown: (platform: string, account: string) => Promise<boolean>;
  /** Says it without keeping it: one sentence that may be lost. */
  readonly pass: (platform: string, chat: ChatAddress, card: Card, key: string) => Promise<void>;
}

/**
 * Lets nobody slow the others: what an account says beyond its budget is not even looked at. It hears so once a minute,
 * and presses are told each time. A repeat of the same event costs nothing.
 */
export function withinBudget({ receive, isFar, isKnown, pass }: Budgeting): Receive {
  const strangers = new RateLimiterMemory(BUDGETS.stranger);
  const people = new RateLimiterMemory(BUDGETS.known);
  const counted = new Set<string>();
  const found = new Map<string, { readonly known: boolean; readonly until: number }>();

  async function known(platform: string, account: string): Promise<boolean> {
    const name = `${platform}:${account}`;
    const remembered = found.get(name);
    if (remembered && remembered.until > Date.now()) return remembered.known;
    const is = await isKnown(platform, account);
    if (found.size >= REMEMBERED) found.clear();
    found.set(name, { known: is, until: Date.now() + (is ? KNOWN_FOR : UNKNOWN_FOR) });
    return is;
  }

  /** Whether it is within the budget; else whether it is the first that is not. */
  async function spend({ platform, account, key }: Incoming): Promise<'within' | 'first' | 'beyond'> {
    if (counted.has(key)) return 'within';
    const name = `${platform}:${account}`;
    const small = await spent(strangers, name);
    const over =
      small > 0 && !(await known(platform, account)) ? small : small && (await spent(people, name));
    if (over > 0) return over === 1 ? 'first' : 'beyond';
    if (counted.size >= REMEMBERED) counted.clear();
    counted.add(key);
    return 'within';
  }

  return async (incoming) => {
    if (!isFar(incoming.platform)) return receive(incoming);
    const left = await spend(incoming);
    if (left === 'within') return receive(incoming);
    if (incoming.kind === 'pressed') return { toast: { tone: 'bad', text: W.tooFast } };
    if (left === 'first' && incoming.addressed)
      await pass(incoming.platform, incoming.chat, say(W.tooFast), incoming.key);
    return {};
  };
}

/** How many this one is over the limit; none within it. */
async function spent(limiter: RateLimiterMemory, name: string): Promise<number> {
  try {
    await limiter.consume(name);
    return 0;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return Math.max(1, reason.consumedPoints - limiter.points);
  }
}
