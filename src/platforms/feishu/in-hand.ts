import type { Receive } from '../../chat/platform.ts';

/** Knows what is being handled, so that stopping can wait for it and take nothing more. */
export interface InHand {
  watch(receive: Receive): Receive;
  /** Takes nothing more: what comes is refused, so that it is sent again. Waits for the rest, at most `ms` milliseconds. */
  finish(ms: number): Promise<void>;
}

export function inHand(): InHand {
  const all = new Set<Promise<unknown>>();
  let finishing = false;
  return {
    watch: (receive) => async (incoming) => {
      if (finishing) throw new Error('the bot is stopping; send it again');
      const one = receive(incoming);
      all.add(one);
      try {
        return await one;
      } finally {
        all.delete(one);
      }
    },
    async finish(ms) {
      finishing = true;
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([Promise.allSettled(all), limit]);
      clearTimeout(timer);
      // One turn of the loop, in which the answers just made go out.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
