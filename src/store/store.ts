import { setTimeout as pause } from 'node:timers/promises';
import { type Store, StoreBusy, StoreUnavailable } from '../office/ports.ts';
import { poolOf } from './connect/connect.ts';
import { layDesk } from './desk.ts';
import { factsKeeper } from './facts/facts.ts';
import type { PrismaClient } from './generated/client.ts';
import { troubleOf } from './trouble.ts';
import { turnstile } from './turnstile.ts';
import { type Limits, transact } from './wire/transact.ts';

const ATTEMPTS = 6;
const LIMITS: Limits = {
  timeout: 10_000,
  maxWait: 10_000,
};

/**
 * The office's records over this client. Collisions are tried again up to five times.
 * @throws StoreUnavailable, StoreBusy
 */
export function openStore(prisma: PrismaClient, limits: Partial<Limits> = {}): Store {
  const facts = factsKeeper();
  return {
    transact: (now, work) =>
      persist(() =>
        transact(poolOf(prisma), { ...LIMITS, ...limits }, async (tx) => {
          const { desk, finish } = layDesk(tx, now, facts(tx));
          const result = await work(desk);
          await finish();
          return result;
        }),
      ),
  };
}

// Whoever collided once goes one after the other: a crowd that locks the same rows crosswise would meet again and again.
const secondTry = turnstile();

/**
 * Does it again while transactions collide, a little later each time.
 * @throws StoreUnavailable when the database is away, StoreBusy when it had no time or no connection left
 */
export async function persist<T>(once: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await (attempt === 1 ? once() : secondTry(once));
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'away') throw new StoreUnavailable({ cause: error });
      if (trouble === 'busy') throw new StoreBusy({ cause: error });
      if (trouble !== 'collision' || attempt === ATTEMPTS) throw error;
      await pause(Math.random() * 15 * 2 ** attempt);
    }
  }
}
