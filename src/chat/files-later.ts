import type { Store } from '../office/ports.ts';
import { placed } from './placed.ts';
import type { Incoming, Receive } from './platform.ts';

interface Later {
  readonly receive: Receive;
  readonly store: Store;
  readonly clock: () => Date;
  /** Whether this platform's files lie far away. */
  readonly isFar: (platform: string) => boolean;
}

/**
 * Acknowledges what comes with files before they are fetched: it is kept as a job, so that nobody's chat waits for a slow
 * download. Everything else goes straight on.
 */
export function filesLater({ receive, store, clock, isFar }: Later): Receive {
  return async (incoming) => {
    if (!bringsFiles(incoming) || !isFar(incoming.platform)) return receive(incoming);
    await store.transact(clock(), async (desk) => {
      const heard = await placed(incoming, desk);
      if (heard) await desk.files.fetchLater(incoming.key, heard);
    });
    return {};
  };
}

const bringsFiles = (incoming: Incoming): boolean => incoming.kind === 'said' && incoming.files.length > 0;
