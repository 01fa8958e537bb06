import type { ConsoleMessage } from '../../office/ports.ts';

/** The live stream of what appears or changes in the console's chats. Only those listening now hear it. */
export interface Changes {
  /** Returns how to stop listening. */
  listen(hear: (message: ConsoleMessage) => void): () => void;
}

/** A stream and the hand that feeds it. */
export function openChanges(): Changes & { announce(message: ConsoleMessage): void } {
  const ears = new Set<(message: ConsoleMessage) => void>();
  return {
    listen(hear) {
      ears.add(hear);
      return () => ears.delete(hear);
    },
    announce(message) {
      for (const hear of ears) hear(message);
    },
  };
}
