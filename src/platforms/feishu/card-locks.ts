/**
 * Which cards are being answered. The platform locks a card while its button's callback waits for the answer,
 * and refuses an edit of it ("card action is lock"); so an edit waits here until the answer has left.
 */
export interface CardLocks {
  /** Locks a card; the function it gives back unlocks it, `afterMs` milliseconds later. */
  lock(message: string, afterMs: number): () => void;
  /** Resolves as soon as nobody is answering for the card. */
  free(message: string): Promise<void>;
}

export function cardLocks(): CardLocks {
  const held = new Map<string, Set<Promise<void>>>();
  return {
    lock(message, afterMs) {
      const all = held.get(message) ?? new Set();
      held.set(message, all);
      let open = () => {};
      const answered = new Promise<void>((resolve) => {
        open = resolve;
      });
      all.add(answered);
      return () => {
        setTimeout(() => {
          all.delete(answered);
          if (all.size === 0 && held.get(message) === all) held.delete(message);
          open();
        }, afterMs).unref();
      };
    },
    async free(message) {
      for (let all = held.get(message); all !== undefined; all = held.get(message)) await Promise.all(all);
    },
  };
}
