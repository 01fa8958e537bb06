import { RETRY_MS } from './limits.ts';

/** Repeats `attempt`, after pauses that grow from a second to a minute, until it is done or `until` is aborted. */
export async function persist(attempt: () => Promise<'done' | 'again'>, until: AbortSignal): Promise<void> {
  for (let pause: number = RETRY_MS.first; ; pause = Math.min(pause * 2, RETRY_MS.most)) {
    await paused(pause, until);
    if (until.aborted || (await attempt()) === 'done') return;
  }
}

function paused(ms: number, until: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    until.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
