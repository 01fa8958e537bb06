import { setTimeout as pause } from 'node:timers/promises';
import type { PrismaClient } from '../generated/client.ts';

/** Milliseconds between looks, and after which we stop waiting for something to move. */
const LOOK = 15;
const PATIENCE = 5_000;

/** Waits until every delivery of one platform caused by these events is done, or none was for five seconds; answers the messages they touched. */
export async function settled(
  prisma: PrismaClient,
  platform: string,
  ...causes: readonly string[]
): Promise<readonly string[]> {
  const caused = { platform, cause: { in: [...causes] } };
  const waiting = () => prisma.delivery.count({ where: { ...caused, status: { in: ['waiting', 'anew'] } } });
  let until = Date.now() + PATIENCE;
  for (let left = await waiting(); left > 0 && Date.now() < until; ) {
    await pause(LOOK);
    const now = await waiting();
    if (now !== left) until = Date.now() + PATIENCE;
    left = now;
  }
  const done = await prisma.delivery.findMany({
    where: { ...caused, status: 'delivered' },
    orderBy: { id: 'asc' },
    select: { message: true },
  });
  return [...new Set(done.flatMap(({ message }) => message ?? []))];
}
