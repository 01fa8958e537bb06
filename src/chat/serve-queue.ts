import { setTimeout as pause } from 'node:timers/promises';
import { DeliverLater, drainChat, type Round } from './deliver.ts';

/** Milliseconds a delivery may wait within its job, and how often; longer waits go back to the queue. */
const SHORT_WAIT = 3_000;
const SHORT_WAITS = 3;
/** Milliseconds between tries of a platform that stays away, at most: an outage is over before anybody gives up. */
const LONGEST_WAIT = 120_000;
/** Messages one chat may send in a row before others have their turn. */
const IN_A_ROW = 20;

/**
 * Serves one lane of a chat. Short waits are sat out where they arise; what takes longer comes again by itself, later
 * each time, and is never given up.
 */
export async function serveQueue(queue: string, round: Round): Promise<void> {
  for (let waits = 0; ; waits += 1) {
    try {
      const empty = await drainChat(queue, round, IN_A_ROW);
      if (!empty) await round.postman.comeAgain(queue, 0);
      return;
    } catch (error) {
      if (!(error instanceof DeliverLater)) throw error;
      if (error.afterMs > SHORT_WAIT || waits >= SHORT_WAITS)
        return round.postman.comeAgain(queue, restAfter(error));
      await pause(error.afterMs);
    }
  }
}

function restAfter({ afterMs, attempts }: DeliverLater): number {
  return Math.max(afterMs, Math.min(1_000 * 2 ** Math.min(attempts, 10), LONGEST_WAIT));
}
