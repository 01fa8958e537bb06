import type { Desk, NewDelivery } from '../office/ports.ts';
import type { Incoming, Receipt } from './platform.ts';
import { normalizeInput } from './read/text.ts';

/** Thrown to undo the transaction: nothing of this is kept, only said. */
export class NothingKept extends Error {
  constructor(
    readonly receipt: Receipt,
    readonly cards: readonly NewDelivery[],
  ) {
    super('nothing of this is kept');
  }
}

/** What a binding code may look like; it counts wherever it is said. */
const CODE = /[0-9a-z]{4}[\s-]?[0-9a-z]{4}/i;
/** Strangers and events remembered at most. */
const REMEMBERED = 10_000;

/** Which strangers were met today already, and which of their events were answered. */
export function strangersMet() {
  const met = new Set<string>();
  const answered = new Set<string>();
  const remember = (all: Set<string>, name: string) => {
    if (all.size >= REMEMBERED) all.clear();
    all.add(name);
  };
  return {
    /**
     * The first thing a stranger says on a day is kept like anybody's, and so is whatever may hold a code. The rest is
     * answered in passing, so that nobody fills the office's books by talking.
     */
    inPassing(incoming: Incoming, day: string): boolean {
      const name = `${day}:${incoming.platform}:${incoming.account}`;
      if (!met.has(name)) {
        remember(met, name);
        return false;
      }
      if (incoming.kind === 'pressed') return true;
      const text = normalizeInput(incoming.text.slice(0, 2_000));
      return incoming.files.length === 0 && !CODE.test(text);
    },
    wasAnswered: (key: string): boolean => answered.has(key),
    answered: (key: string): void => remember(answered, key),
  };
}

/** A desk on which nothing is posted: what would be is handed to `keep`. */
export function unposted(desk: Desk, keep: (delivery: NewDelivery) => void): Desk {
  const post = async (delivery: NewDelivery) => keep(delivery);
  return {
    ...desk,
    outbox: {
      ...desk.outbox,
      post,
      postAll: async (deliveries) => deliveries.forEach(keep),
    },
  };
}
