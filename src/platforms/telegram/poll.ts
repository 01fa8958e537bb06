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
 * Asks for updates until told to stop. An update counts as confirmed only after `take` resolved for it and for all
 * before it; grammY's own loops confirm what failed or was cut off. Resolves once everything done is confirmed.
 */
export async function poll(polling: Polling): Promise<void> {
  const { api, stopping } = polling;
  let offset: number | undefined;
  let failures = 0;
  while (!stopping.aborted) {
    try {
      // After a failure the first answer should come at once: it tells that all is well again.
      const patience = failures === 0 ? LONG_POLL : 0;
      const asked = performance.now();
      const batch: Polled[] = await api.getUpdates(asking(offset, patience), sharesOf(stopping));
      polling.heard();
      failures = 0;
      if (batch.length === 0 && patience > 0 && performance.now() - asked < TOO_SOON)
        await rest(polling.pauses.first, stopping);
      offset = (await takeAll(batch, polling)) ?? offset;
    } catch (error) {
      if (stopping.aborted) break;
      polling.heard(sentence(error, api.token));
      await rest(restAfter(error, failures++, polling.pauses), stopping);
    }
  }
  if (offset !== undefined) await confirm(polling, offset);
}

/** Returns the next offset: past the last update of the unbroken run of finished ones at the front. */
async function takeAll(batch: readonly Polled[], polling: Polling): Promise<number | undefined> {
  const inOrder = batch.toSorted((a, b) => a.update_id - b.update_id);
  const done = new Set<number>();
  const lanes = makeLanes();
  const taking = inOrder.map(async (update) => {
    const stored = await lanes.run(polling.laneOf(update), () => takeUntilStored(update, polling));
    if (stored) done.add(update.update_id);
  });
  await Promise.all(taking);
  const broken = inOrder.findIndex(({ update_id }) => !done.has(update_id));
  const last = inOrder.at(broken === -1 ? -1 : broken - 1);
  return broken === 0 || last === undefined ? undefined : last.update_id + 1;
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
