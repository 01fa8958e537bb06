import type { ConsoleChat, ConsoleMessage } from '../../../src/office/ports.ts';

/** Why the chat's store fails the next time it is written. */
export type ChatFailure = 'before' | 'after' | 'gone';

/** The console's chats in memory, for tests without a database; `trouble` fails the next writes in order. */
export function openFakeChat(): ConsoleChat & {
  readonly trouble: ChatFailure[];
  readonly all: () => readonly ConsoleMessage[];
} {
  const kept = new Map<string, ConsoleMessage>();
  const trouble: ChatFailure[] = [];
  let change = 0;

  function put(message: Omit<ConsoleMessage, 'change'>): ConsoleMessage {
    const failure = message.author === undefined ? trouble.shift() : undefined;
    if (failure === 'before') throw new Error('the connection was closed');
    change += 1;
    const now = { ...structuredClone(message), change };
    kept.set(message.id, now);
    if (failure === 'after') throw new Error('the connection was closed before the answer');
    return now;
  }

  return {
    trouble,
    all: () => [...kept.values()],
    async add(message) {
      return kept.get(message.id) ?? put(message);
    },
    async edit(id, { text, card }) {
      const before = kept.get(id);
      if (!before) throw new Error(`no message ${id}`);
      return put({ ...before, text, card, editedAt: new Date(before.at.getTime() + 1) });
    },
    async get(id) {
      if (trouble[0] === 'gone') {
        trouble.shift();
        return undefined;
      }
      return kept.get(id);
    },
    those: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    async since(chats, from) {
      const all = [...kept.values()].filter(
        (message) => chats.includes(message.chat) && message.change > from,
      );
      return all.sort((a, b) => a.change - b.change).slice(-200);
    },
  };
}
