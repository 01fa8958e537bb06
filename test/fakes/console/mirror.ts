import { readCard } from '../../../src/cards/read-card.ts';
import type { WireMessage } from '../../../src/web/message.ts';
import type { SeenMessage } from '../../contracts/world.ts';

/** What the console's people see at an address, as last fetched: the entrances are asked, the answers kept. */
export interface Mirror {
  /** Fetches what is new for these accounts. */
  refresh(accounts: Iterable<string>): Promise<void>;
  sees(account: string, chat: 'dm' | string): readonly SeenMessage[];
}

export function openMirror(url: string): Mirror {
  const views = new Map<
    string,
    { next: number; readonly messages: Map<string, [WireMessage, SeenMessage]> }
  >();

  async function refreshOne(account: string): Promise<void> {
    const view = views.get(account) ?? { next: 0, messages: new Map() };
    views.set(account, view);
    const response = await fetch(
      `${url}/messages?${new URLSearchParams({ as: account, since: String(view.next) })}`,
    );
    const { messages, next }: { messages: WireMessage[]; next: number } = JSON.parse(await response.text());
    for (const message of messages) view.messages.set(message.id, [message, await seenAt(url, message)]);
    view.next = Math.max(view.next, next);
  }

  return {
    async refresh(accounts) {
      await Promise.all([...accounts].map(refreshOne));
    },
    sees(account, chat) {
      const all = [...(views.get(account)?.messages.values() ?? [])].filter(
        ([message]) => message.chat === chat,
      );
      return all.sort(([a], [b]) => a.at.localeCompare(b.at)).map(([, seen]) => seen);
    },
  };
}

async function seenAt(
  url: string,
  { id, text, buttons, card, files, editedAt }: WireMessage,
): Promise<SeenMessage> {
  const fields = card ? (readCard(card).form?.fields.map(({ name }) => name) ?? []) : [];
  const fetched = files.map(async ({ name, url: path }) => {
    const response = await fetch(new URL(path, url));
    return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
  });
  return {
    id,
    text,
    buttons,
    fields,
    files: await Promise.all(fetched),
    edited: editedAt !== undefined,
    asks: {},
  };
}
