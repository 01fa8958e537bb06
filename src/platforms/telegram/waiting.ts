import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from 'grammy';

/** Milliseconds to rest after a failure: the first time, and at most. */
export interface Pauses {
  readonly first: number;
  readonly slow: number;
}

export const PAUSES: Pauses = { first: 500, slow: 15_000 };

/** Milliseconds to rest after the nth failure in a row, doubling. */
export function backOff(failures: number, { first, slow }: Pauses): number {
  return Math.min(slow, first * 2 ** Math.min(failures, 10));
}

/** Rests, or returns at once when told to stop. */
export async function rest(ms: number, stopping: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal: stopping }).catch(() => undefined);
}

type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]>;

/** grammY types its signals by an older polyfill; the platform's own does everything it asks of one. */
export function sharesOf(signal: AbortSignal): GrammySignal {
  return signal as unknown as GrammySignal;
}
