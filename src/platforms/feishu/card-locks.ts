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

/** Locks that other replicas see; where there are none, this one is alone. */
export interface Shared {
  hold(name: string): () => void;
  isHeld(name: string): Promise<boolean>;
}

/** Milliseconds between looks at a card that another replica answers for, and after which it is edited all the same. */
const LOOK_MS = 100;
const PATIENCE_MS = 3_500;

export function cardLocks(shared?: Shared): CardLocks {
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
      const release = shared?.hold(nameOf(message));
      return () => {
        setTimeout(() => {
          release?.();
          all.delete(answered);
          if (all.size === 0 && held.get(message) === all) held.delete(message);
          open();
        }, afterMs).unref();
      };
    },
    async free(message) {
      for (let all = held.get(message); all !== undefined; all = held.get(message)) await Promise.all(all);
      if (shared) await freeElsewhere(nameOf(message), shared);
    },
  };
}

const nameOf = (message: string): string => `card:${message}`;

/** Whatever another replica answers for it; where nobody can say, the platform itself will. */
async function freeElsewhere(name: string, { isHeld }: Shared): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    if (!(await isHeld(name).catch(() => false))) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
