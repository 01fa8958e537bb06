import { setTimeout as sleep } from 'node:timers/promises';
import { readCard } from '../../cards/read-card.ts';
import type { Log } from '../../chat/log.ts';
import {
  DeliveryFailed,
  type Incoming,
  type Platform,
  type Receipt,
  type Receive,
} from '../../chat/platform.ts';
import type { ConsoleChat, ConsoleMessage, NewConsoleMessage } from '../../office/ports.ts';
import { type Changes, openChanges } from './changes.ts';
import { addressOf, chatKey, idFor, mayRead, pressesOf } from './chats.ts';
import { deliver } from './deliver.ts';
import { ConsoleClosed, PressRefused, problemOf } from './errors.ts';
import type { ConsoleFiles } from './files.ts';
import { type KeptPress, normalizePressed, normalizeSaid } from './normalize.ts';
import { type Press, pressOn } from './press.ts';

/** Milliseconds that what is in hand gets to finish at the end. */
const PATIENCE_MS = 8_000;

export interface ConsoleOptions {
  readonly chat: ConsoleChat;
  readonly files: ConsoleFiles;
  readonly log: Log;
  readonly now: () => Date;
  /** Which kind of chat it keeps: the try-out's, or that of the office's pages, which ask for every yes themselves. */
  readonly name?: 'console' | 'pages';
  /** Names the bot answers to after an @ in a group, lower case. */
  readonly botNames?: readonly string[];
}

/** What a page of ours had pressed: a button it drew itself, whose card is kept nowhere, or one of a message. */
export interface ConsoleAsk {
  readonly as: string;
  /** Names this very press. */
  readonly id: string;
  readonly message?: string;
  readonly say: string;
  readonly form?: Readonly<Record<string, string>>;
}

interface Acted {
  /** A post slug, or a person's account name. */
  readonly as: string;
  /** The client's own name for this act: the same name again is the same act. */
  readonly id?: string;
}
export interface ConsoleSay extends Acted {
  readonly chat: 'dm' | string;
  readonly text: string;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}
export interface ConsolePress extends Acted, Press {
  readonly message: string;
}

export interface Handled {
  /** The event's key, which is also the cause of everything it leads to. */
  readonly key: string;
  readonly receipt: Receipt;
}

export interface Console extends Platform {
  /** @throws ConsoleClosed, or what `receive` throws when nothing could be stored */
  say(said: ConsoleSay): Promise<Handled>;
  /** @throws PressRefused, ConsoleClosed, or what `receive` throws when nothing could be stored */
  press(press: ConsolePress): Promise<Handled>;
  /** A button as its page drew it. @throws ConsoleClosed, or what `receive` throws when nothing could be stored */
  ask(ask: ConsoleAsk): Promise<Handled>;
  readonly changes: Changes;
}

/** The console as a platform: its chats are rows, its only connection is to whoever is looking. */
export function connectConsole({
  name = 'console',
  chat,
  files,
  log,
  now,
  botNames = ['lianxi', 'bot'],
}: ConsoleOptions): Console {
  const { announce, listen } = openChanges();
  const inHand = new Set<Promise<unknown>>();
  let receive: Receive | undefined;
  let since: Date | undefined;
  let last = 0;

  /** Strictly growing, so that messages of one millisecond keep their order. */
  function at(): Date {
    last = Math.max(last + 1, now().getTime());
    return new Date(last);
  }

  async function hand(incoming: Incoming): Promise<Handled> {
    if (!receive) throw new ConsoleClosed();
    const receiving = receive(incoming);
    inHand.add(receiving);
    try {
      return { key: incoming.key, receipt: await receiving };
    } finally {
      inHand.delete(receiving);
    }
  }

  async function keepOnce(id: string, make: () => Promise<Omit<NewConsoleMessage, 'id' | 'at'>>) {
    return (await chat.get(id)) ?? chat.add({ id, at: at(), ...(await make()) });
  }

  async function pressed({ as, message: id, ...press }: ConsolePress): Promise<KeptPress> {
    const message = await chat.get(id);
    if (!message?.card || !mayRead(as, message.chat)) throw new PressRefused({ kind: 'no-message' });
    return { message: id, chat: message.chat, ...pressOn(readCard(message.card), press) };
  }

  return {
    name,
    hasForms: true,
    confirms: name === 'console',
    hasFiles: true,
    changes: { listen },

    async start(receiver) {
      receive = receiver;
      since = now();
    },

    async stop() {
      receive = undefined;
      const done = new AbortController();
      const finished = Promise.allSettled(inHand).then(() => true);
      const all = await Promise.race([finished, sleep(PATIENCE_MS, false, { signal: done.signal })]);
      done.abort();
      if (!all) log.warn({ inHand: inHand.size }, 'the console stopped with events in hand');
    },

    async say({ as, chat: where, text, file, id: given }) {
      if (!receive) throw new ConsoleClosed();
      const key = chatKey(as, where);
      const said: ConsoleMessage = await keepOnce(idFor(as, key, given), async () => ({
        chat: key,
        author: as,
        text,
        files: file ? [{ name: file.name, key: await files.keep({ ...file, by: as }) }] : [],
      }));
      announce(said);
      return hand(normalizeSaid(said, as, botNames, name));
    },

    async press(press) {
      if (!receive) throw new ConsoleClosed();
      const { as, button } = press;
      const where = pressesOf(as);
      const kept = await keepOnce(idFor(as, where, press.id), async () => ({
        chat: where,
        author: as,
        text: button,
        card: await pressed(press),
        files: [],
      }));
      return hand(normalizePressed(kept, as, name));
    },

    async ask({ as, id, message = '', say, form }) {
      const key = `${name}:ask:${idFor(as, pressesOf(as), id)}`;
      const where = addressOf(chatKey(as, 'dm'));
      const about = { platform: name, key, account: as, chat: where, sentAt: now() } as const;
      return hand({ kind: 'pressed', ...about, message, say, ...(form && { form }) });
    },

    deliver: (delivery) => deliver(delivery, { chat, files, at, announce }),

    async fetchFile({ name, reference }) {
      const file = await files.get(reference).catch((cause: unknown) => {
        throw new DeliveryFailed(problemOf(cause), { cause });
      });
      if (!file) throw new DeliveryFailed({ kind: 'rejected', why: `${name} is not kept` });
      return file.bytes;
    },

    health: () =>
      receive && since
        ? { usable: true, state: `open since ${since.toISOString()}` }
        : { usable: false, state: 'not receiving' },
  };
}
