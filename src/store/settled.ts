import { setTimeout as pause } from 'node:timers/promises';
import type { PrismaClient } from './generated/client.ts';

/** Milliseconds between looks, and after which we stop waiting. */
const LOOK = 15;
const PATIENCE = 5_000;

/** Waits until every delivery of one platform caused by this event is done, or five seconds; answers the messages it touched. */
export async function settled(
  prisma: PrismaClient,
  platform: string,
  cause: string,
): Promise<readonly string[]> {
  const until = Date.now() + PATIENCE;
  while (
    Date.now() < until &&
    (await prisma.delivery.count({ where: { platform, cause, status: { in: ['waiting', 'anew'] } } })) > 0
  )
    await pause(LOOK);
  const done = await prisma.delivery.findMany({
    where: { platform, cause, status: 'delivered' },
    orderBy: { id: 'asc' },
    select: { message: true },
  });
  return [...new Set(done.flatMap(({ message }) => message ?? []))];
}
