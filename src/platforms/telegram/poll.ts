import { type Api, GrammyError } from 'grammy';
import type { Log } from '../../chat/log.ts';
import { sentence } from './advice.ts';
import { describe, restAsked } from './errors.ts';
import { makeLanes } from './lanes.ts';
import { ALLOWED_UPDATES } from './update.ts';
import { backOff, type Pauses, rest, sharesOf } from './waiting.ts';

/** Seconds Telegram keeps a request open while there is nothing to say. */
const LONG_POLL = 30;
const BATCH = 100;
/** Milliseconds after which more is asked for while what came is still in hand. */
const MEANWHILE = 250;
/** Milliseconds within which an empty answer is no long poll: a proxy that does not wait must not be asked without pause. */
const TOO_SOON = 100;
/** Milliseconds given to the last call that confirms what is done. */
const LAST_CALL = 1_000;

interface Polled {
  readonly update_id: number;
}

export interface Polling {
  readonly api: Api;
  readonly log: Log;
  readonly pauses: Pauses;
  /** Begins no new work and ends the open request. */
  readonly stopping: AbortSignal;
  /** In which order-keeping lane an update belongs. */
  laneOf(update: unknown): string;
  /** Resolves once the update is stored. */
  take(update: unknown): Promise<void>;
  /** Told after each call: nothing when it worked, otherwise why not. */
  heard(problem?: string): void;
}

/**
 * Asks for updates until told to stop, and asks on while some are still in hand. An update counts as confirmed only after
 * `take` resolved for it and for all before it; grammY's own loops confirm what failed or was cut off. Resolves once
 * everything done is confirmed.
 */
export async function poll(polling: Polling): Promise<void> {
  const { api, stopping, pauses } = polling;
  const hand = inHand(polling);
  let failures = 0;
  while (!stopping.aborted) {
    try {
      // After a failure the first answer should come at once: it tells that all is well again.
      const patience = failures === 0 && !hand.isBusy() ? LONG_POLL : 0;
      const asked = performance.now();
      const batch: Polled[] = await api.getUpdates(asking(hand.offset(), patience), sharesOf(stopping));
      polling.heard();
      failures = 0;
      if (batch.length === 0 && patience > 0 && performance.now() - asked < TOO_SOON)
        await rest(pauses.first, stopping);
      // What is in hand comes again with every answer: those are not asked for without pause.
      await Promise.race([hand.take(batch), rest(MEANWHILE, stopping)]);
    } catch (error) {
      if (stopping.aborted) break;
      polling.heard(sentence(error, api.token));
      await rest(restAfter(error, failures++, pauses), stopping);
    }
  }
  await hand.idle();
  const offset = hand.offset();
  if (offset !== undefined) await confirm(polling, offset);
}

/** Updates that were begun and are not confirmed yet. */
function inHand(polling: Polling) {
  const lanes = makeLanes();
  const stored = new Map<number, boolean>();
  let next: number | undefined;

  /** Confirms the unbroken run of finished ones at the front. */
  function advance(): void {
    for (const id of [...stored.keys()].sort((a, b) => a - b)) {
      if (!stored.get(id)) return;
      stored.delete(id);
      next = Math.max(next ?? 0, id + 1);
    }
  }

  return {
    offset: () => next,
    isBusy: () => stored.size > 0,
    idle: () => lanes.idle(),
    /** Begins what is new; resolves when all of it is stored. */
    async take(batch: readonly Polled[]): Promise<void> {
      const fresh = batch.filter(({ update_id }) => !stored.has(update_id));
      for (const { update_id } of fresh) stored.set(update_id, false);
      const taking = fresh
        .toSorted((a, b) => a.update_id - b.update_id)
        .map(async (update) => {
          const done = await lanes.run(polling.laneOf(update), () => takeUntilStored(update, polling));
          if (done) stored.set(update.update_id, true);
          advance();
        });
      await (taking.length > 0 || batch.length === 0 ? Promise.all(taking) : lanes.idle());
    },
  };
}

async function takeUntilStored(update: Polled, polling: Polling): Promise<boolean> {
  for (let failures = 0; !polling.stopping.aborted; failures++) {
    try {
      await polling.take(update);
      return true;
    } catch (error) {
      const facts = { update: update.update_id, why: describe(error, polling.api.token) };
      polling.log.warn(facts, 'an update from Telegram could not be stored; it is tried again');
      await rest(backOff(failures, polling.pauses), polling.stopping);
    }
  }
  return false;
}

async function confirm({ api, log }: Polling, offset: number): Promise<void> {
  try {
    await api.getUpdates({ ...asking(offset, 0), limit: 1 }, sharesOf(AbortSignal.timeout(LAST_CALL)));
  } catch (error) {
    log.info(
      { why: describe(error, api.token) },
      'the last updates from Telegram stay unconfirmed and come again',
    );
  }
}

function asking(offset: number | undefined, timeout: number) {
  return {
    limit: BATCH,
    timeout,
    allowed_updates: ALLOWED_UPDATES,
    ...(offset === undefined ? {} : { offset }),
  };
}

function restAfter(error: unknown, failures: number, pauses: Pauses): number {
  const code = error instanceof GrammyError ? error.error_code : 0;
  if (code === 409 || code === 401 || code === 404) return pauses.slow;
  return restAsked(error) ?? backOff(failures, pauses);
}
