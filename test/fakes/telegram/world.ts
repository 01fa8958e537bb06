import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { inspect } from 'node:util';
import type { Log } from '../../../src/chat/log.ts';
import type { OddKind } from '../../../src/chat/platform.ts';
import {
  connectTelegram,
  type TelegramOptions,
  type TelegramPlatform,
} from '../../../src/platforms/telegram/connect.ts';
import type { EventOptions, SeenMessage, Tapped, World } from '../../contracts/world.ts';
import { listen, migrate, serveBotApi } from './server.ts';
import {
  chatNow,
  type FakeChat,
  type FakeMessage,
  type FakeState,
  type FakeUser,
  freshState,
} from './state.ts';
import { FakeUpdates } from './updates.ts';

/** Telegram as its people use it, and what only Telegram's own tests need to reach. */
export interface TelegramWorld extends World {
  readonly state: FakeState;
  readonly updates: FakeUpdates;
  readonly apiRoot: string;
  /** Every line the adapters logged, as one would find it in a file. */
  readonly logged: readonly string[];
  connect(options?: Partial<TelegramOptions>): TelegramPlatform;
  /** Somebody answers one of the bot's messages: heard in a group even without a mention. */
  replies(account: string, message: string, text: string, options?: EventOptions): Promise<void>;
  /** The group becomes a supergroup, as administrators cause it by a setting. */
  upgrades(group: string): void;
}

/** Milliseconds after which Telegram gives up showing a spinning button. */
const SPINNER = 10_000;
const SECRET = 'fake-webhook-secret';

/** A pretended Telegram with one bot. In webhook mode its front door stands in for the web room. */
export async function telegramWorld({ mode }: { mode: 'polling' | 'webhook' }): Promise<TelegramWorld> {
  const state = freshState();
  const updates = new FakeUpdates();
  const server = await serveBotApi(state, updates);
  const logged: string[] = [];
  let latest: TelegramPlatform | undefined;
  const door = await listen(async (request, response) => {
    const headers = new Headers(
      Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const body = new Uint8Array(await buffer(request));
    const answer = await latest?.webhook?.(
      new Request(`http://door${request.url}`, { method: 'POST', headers, body }),
    );
    response.writeHead(answer?.status ?? 503).end();
  });
  const connected: TelegramPlatform[] = [];

  function person(name: string): string {
    const id = 7_000_001 + state.people.size;
    state.people.set(String(id), { id, is_bot: false, first_name: name });
    state.chats.set(String(id), openedChat(id, 'private', name));
    return String(id);
  }

  function group(name: string): string {
    const id = -4_001 - state.chats.size;
    state.chats.set(String(id), openedChat(id, 'group', name));
    return String(id);
  }

  function speaks(account: string, to: string, content: object, options: EventOptions = {}): void {
    const chat = needed(chatNow(state, to === 'dm' ? account : to), `chat ${to}`);
    const from = needed(state.people.get(account), `person ${account}`);
    const date = Math.floor((options.sentAt ?? new Date()).getTime() / 1000);
    const place = options.topic === undefined ? {} : inTopic(chat, topicOf(chat, options.topic));
    const message = {
      message_id: chat.nextMessage++,
      date,
      from,
      chat: chatObject(chat),
      ...place,
      ...content,
    };
    updates.push(String(chat.id), { message }, options.times ?? 2);
  }

  return {
    name: `telegram ${mode}`,
    state,
    updates,
    apiRoot: server.root,
    logged,
    violations: state.violations,
    person,
    group,

    connect: (options = {}) => {
      const platform = connectTelegram({
        token: state.token,
        mode,
        webhookSecret: SECRET,
        publicUrl: door.root,
        apiRoot: server.root,
        log: logInto(logged),
        commands: [{ name: 'help', description: 'help' }],
        pauses: { first: 20, slow: 60 },
        ...options,
      });
      latest = platform;
      connected.push(platform);
      return platform;
    },

    env: () => ({
      TELEGRAM_BOT_TOKEN: state.token,
      TELEGRAM_MODE: mode,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      TELEGRAM_API_ROOT: server.root,
    }),

    says: async (account, chat, text, options = {}) => {
      const words = chat === 'dm' || options.mention === false ? text : mentioning(text, state.bot.username);
      if (chat !== 'dm' && !reachesBot(words, state.bot.username)) return;
      speaks(account, chat, { text: words, ...entitiesOf(words) }, options);
    },

    replies: async (account, message, text, options) => {
      const { chat, found } = messageNamed(state, message);
      const reply_to_message = {
        message_id: Number(message.split(':')[1]),
        from: state.bot,
        chat: chatObject(chat),
      };
      const to = chat.type === 'private' ? 'dm' : String(chat.id);
      const place = found.topic === undefined ? {} : inTopic(chat, found.topic);
      speaks(account, to, { ...place, text, ...entitiesOf(text), reply_to_message }, options);
    },

    sendsOdd: async (account, chat, kind) => speaks(account, chat, ODD[kind]),
    losesTopic: (chat, name) => {
      const found = needed(chatNow(state, chat), `chat ${chat}`);
      found.topics.delete(topicOf(found, name));
    },

    taps: (account, message, label, options = {}) => {
      if (options.form)
        throw new Error('Telegram has no forms: tap the options or reply to the question instead');
      const { chat, found } = messageNamed(state, message);
      const labels = found.keys.map(({ text }) => text);
      const key = needed(
        found.keys[labels.indexOf(label)],
        `button "${label}" among ${labels.join(', ') || 'no buttons'}`,
      );
      const from = needed(state.people.get(account), `person ${account}`);
      return press(state, updates, { chat, found, from, say: key.callback_data, times: options.times ?? 2 });
    },

    sendsFile: async (account, chat, name, bytes, options = {}) => {
      const file_id = `file-${randomUUID()}`;
      state.uploads.set(file_id, { name, bytes });
      const document = { file_id, file_unique_id: file_id, file_name: name, file_size: bytes.byteLength };
      if (chat !== 'dm' && options.mention === false) return;
      const caption = `@${state.bot.username}`;
      speaks(
        account,
        chat,
        chat === 'dm' ? { document } : { document, caption, ...entitiesOf(caption, 'caption_') },
        options,
      );
    },

    sees: (account, chat) => {
      const found = chatNow(state, chat === 'dm' ? account : chat);
      return found?.messages.map((message) => seen(message, found)) ?? [];
    },
    failNext: (...failures) => void state.failures.push(...failures),
    upgrades: (id) => {
      migrate(state, id);
      const chat = needed(chatNow(state, id), `chat ${id}`);
      const message = {
        message_id: 1,
        date: Math.floor(Date.now() / 1000),
        chat: chatObject(chat),
      };
      updates.push(String(chat.id), { message: { ...message, migrate_from_chat_id: Number(id) } }, 2);
    },

    close: async () => {
      await Promise.all(connected.map((platform) => platform.stop()));
      updates.close();
      await Promise.all([server.close(), door.close()]);
    },
  };
}

interface Press {
  readonly chat: FakeChat;
  readonly found: FakeMessage;
  readonly from: FakeUser;
  readonly say: string;
  readonly times: number;
}

function press(
  state: FakeState,
  updates: FakeUpdates,
  { chat, found, from, say, times }: Press,
): Promise<Tapped> {
  return new Promise((resolve) => {
    const id = randomUUID();
    const patience = setTimeout(() => resolve({ toast: '' }), SPINNER);
    const shown = (toast: string) => {
      clearTimeout(patience);
      resolve({ toast });
    };
    state.queries.set(id, { id, answers: 0, shown });
    const message = {
      message_id: found.id,
      date: found.sentAt,
      from: state.bot,
      chat: chatObject(chat),
      text: found.text,
      ...(found.topic !== undefined && { message_thread_id: found.topic, is_topic_message: true }),
    };
    const callback_query = { id, from, message, chat_instance: String(chat.id), data: say };
    updates.push(String(chat.id), { callback_query }, times);
  });
}

function messageNamed(state: FakeState, id: string): { chat: FakeChat; found: FakeMessage } {
  const chat = needed(state.chats.get(id.split(':')[0] ?? ''), `message ${id}`);
  return {
    chat,
    found: needed(
      chat.messages.find((message) => idOf(message) === id),
      `message ${id}`,
    ),
  };
}

function idOf({ home, id }: FakeMessage): string {
  return `${home}:${id}`;
}

/** As on a screen: what is invisible there is not in the text. */
function seen(message: FakeMessage, { topics }: FakeChat): SeenMessage {
  const topic = message.topic === undefined ? undefined : topics.get(message.topic);
  return {
    id: idOf(message),
    text: message.text.replaceAll('\u2060', ''),
    buttons: message.keys.map(({ text }) => text),
    fields: [],
    files: message.files,
    edited: message.edited,
    // Telegram's buttons ask nothing.
    asks: {},
    ...(topic !== undefined && { topic }),
  };
}

function openedChat(id: number, type: FakeChat['type'], title: string): FakeChat {
  return { id, type, title, messages: [], topics: new Map(), nextMessage: 11 };
}

/** The topic of that name, made when it is not there; only a supergroup can be a forum. */
function topicOf(chat: FakeChat, name: string): number {
  const [known] = [...chat.topics].find(([, each]) => each === name) ?? [];
  if (known !== undefined) return known;
  chat.type = 'supergroup';
  const made = chat.nextMessage++;
  chat.topics.set(made, name);
  return made;
}

/** Whatever is said in a topic formally answers the note that it was made. */
const inTopic = (chat: FakeChat, topic: number) => ({
  message_thread_id: topic,
  is_topic_message: true,
  reply_to_message: { message_id: topic, chat: chatObject(chat), forum_topic_created: { name: 'topic' } },
});

/** As the Bot API's documentation shows them. */
const ODD: Readonly<Record<OddKind, object>> = {
  sticker: { sticker: { file_id: 'sticker-1', type: 'regular', emoji: '👍' } },
  forwarded: {
    text: '批准 2026-003',
    forward_origin: { type: 'hidden_user', date: 1, sender_user_name: '某人' },
  },
  location: { location: { latitude: 22.5, longitude: 114.1 } },
  voice: { voice: { file_id: 'voice-1', duration: 2 } },
  contact: { contact: { phone_number: '1', first_name: '某人' } },
  other: { poll: { id: '1', question: '几点' } },
};

function chatObject({ id, type, title }: FakeChat): object {
  return type === 'private' ? { id, type, first_name: title } : { id, type, title };
}

/** `/find 3` becomes `/find@Bot 3`, as the command menu of a group writes it; other words get the bot's name before them. */
function mentioning(text: string, bot: string): string {
  const command = /^\/\w{1,32}(?![\w@])/.exec(text)?.[0];
  return command ? `${command}@${bot}${text.slice(command.length)}` : `@${bot} ${text}`;
}

/** Privacy mode: in a group a bot gets commands that are not another's, and what names it. */
function reachesBot(text: string, bot: string): boolean {
  const [, addressee] = /^\/\w{1,32}(?:@(\w+))?(?!\w)/.exec(text) ?? [undefined, '-'];
  const command = addressee === undefined || addressee === bot;
  return command || new RegExp(`(?<!\\w)@${bot}(?!\\w)`, 'i').test(text);
}

function entitiesOf(text: string, prefix = ''): object {
  const found = [...text.matchAll(/^\/\w{1,32}(?:@\w+)?|(?<!\w)@\w{4,32}/g)].map((match) => ({
    type: match[0].startsWith('/') ? 'bot_command' : 'mention',
    offset: match.index,
    length: match[0].length,
  }));
  return found.length > 0 ? { [`${prefix}entities`]: found } : {};
}

function logInto(lines: string[]): Log {
  const keep = (facts: object, message: string) =>
    void lines.push(`${message} ${inspect(facts, { depth: 12 })}`);
  return { debug: keep, info: keep, warn: keep, error: keep };
}

function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
