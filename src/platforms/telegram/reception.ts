import type { Api } from 'grammy';
import type { Log } from '../../chat/log.ts';
import type { PlatformHealth, Receive } from '../../chat/platform.ts';
import { sentence, TokenRefused } from './advice.ts';
import { describe } from './errors.ts';
import { type Introduction, settle, whoAmI } from './introduce.ts';
import { makeLanes } from './lanes.ts';
import type { Myself } from './mentions.ts';
import { movedFrom, type Normalized, normalizeUpdate } from './normalize.ts';
import { poll } from './poll.ts';
import type { Take } from './take.ts';
import { backOff, type Pauses, rest } from './waiting.ts';

/** Milliseconds `stop` waits for what is in hand; with the last call it stays under 8 seconds. */
const GRACE = 6_500;

export interface Circumstances {
  readonly api: Api;
  readonly log: Log;
  readonly mode: 'polling' | 'webhook';
  readonly introduction: Omit<Introduction, 'api' | 'log' | 'stopping'>;
  readonly take: Take;
  readonly pauses: Pauses;
  readonly now: () => Date;
  readonly moved?: (from: string, to: string) => Promise<void>;
}

/** Everything between Telegram and `receive`: introducing the bot, hearing updates, and saying how it goes. */
export interface Reception {
  /** @throws TokenRefused when the token is wrong; a network that fails is waited for in the background. */
  start(receive: Receive): Promise<void>;
  stop(): Promise<void>;
  health(): PlatformHealth;
  /** Whether an update from the webhook can be taken now. */
  ready(): boolean;
  /** One update from the webhook; resolves once it is stored. */
  hear(update: unknown): Promise<void>;
}

export function makeReception(circumstances: Circumstances): Reception {
  const { api, log, mode, introduction, take, pauses, now, moved } = circumstances;
  const stopper = new AbortController();
  const stopping = stopper.signal;
  const lanes = makeLanes();
  const opening: Introduction = { ...introduction, api, log, stopping };
  let health: PlatformHealth = { usable: false, state: 'not started' };
  let me: Myself | undefined;
  let receiver: Receive | undefined;
  let receiving: Promise<void> = Promise.resolve();

  function report(problem?: string): void {
    if (problem !== undefined) {
      if (health.state !== problem) log.warn({ why: problem }, 'Telegram is not usable');
      health = { usable: false, state: problem };
    } else if (!health.usable) {
      health = { usable: true, state: `connected since ${now().toISOString()} (${mode})` };
    }
  }

  function understood(update: unknown): Normalized | undefined {
    return me && normalizeUpdate(update, me, now());
  }

  async function takeUpdate(update: unknown): Promise<void> {
    const move = movedFrom(update);
    if (move) return moved?.(move.from, move.to);
    const normalized = understood(update);
    if (!normalized)
      return log.debug({ kinds: Object.keys(Object(update)) }, 'an update was not for the office');
    if (receiver) await take(normalized, receiver);
  }

  function laneOf(update: unknown): string {
    return understood(update)?.incoming.chat.id ?? '';
  }

  /** Introduces the bot once; gives back what stood in the way, if anything did. */
  async function introduced(): Promise<{ readonly problem?: unknown }> {
    try {
      me ??= await whoAmI(opening);
      await settle(opening);
      report();
      return {};
    } catch (problem) {
      if (!stopping.aborted) report(sentence(problem, api.token));
      return { problem };
    }
  }

  async function keepReceiving(problem: unknown): Promise<void> {
    let standing = problem;
    for (let failures = 0; standing !== undefined && !stopping.aborted; failures++) {
      await rest(standing instanceof TokenRefused ? pauses.slow : backOff(failures, pauses), stopping);
      if (!stopping.aborted) standing = (await introduced()).problem;
    }
    if (mode === 'polling')
      await poll({ api, log, pauses, stopping, laneOf, take: takeUpdate, heard: report });
  }

  return {
    start: async (receive) => {
      receiver = receive;
      const { problem } = await introduced();
      if (problem instanceof TokenRefused) throw problem;
      const ended = (error: unknown) => report(`receiving ended: ${describe(error, api.token)}`);
      receiving = keepReceiving(problem).catch(ended);
    },

    stop: async () => {
      stopper.abort();
      const grace = new AbortController();
      await Promise.race([Promise.all([receiving, lanes.idle()]), rest(GRACE, grace.signal)]);
      grace.abort();
      health = { usable: false, state: 'stopped' };
    },

    health: () => health,
    ready: () => me !== undefined && receiver !== undefined && !stopping.aborted,
    hear: (update) => lanes.run(laneOf(update), () => takeUpdate(update)),
  };
}
