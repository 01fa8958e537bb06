import { z } from 'zod';
import { mentionsIn, readHtml } from './markup.ts';
import type { Params, Part } from './multipart.ts';
import { Broken, Refused } from './refused.ts';
import { chatNow, type FakeChat, type FakeKey, type FakeMessage, type FakeState } from './state.ts';
import type { FakeUpdates } from './updates.ts';

interface Call extends Params {
  /** Aborts when the caller has hung up. */
  readonly gone: AbortSignal;
}
type Method = (state: FakeState, updates: FakeUpdates, call: Call) => unknown;

const Json = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (typeof value === 'string' ? JSON.parse(value) : value), shape);
const Id = z.union([z.number(), z.string()]).transform(String);
const Keyboard = z.object({
  inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string() }))),
});
const ForceReply = z.object({
  force_reply: z.literal(true),
  selective: z.boolean().optional(),
  input_field_placeholder: z.string().min(1).max(64).optional(),
});
const Text = z.object({
  chat_id: Id,
  message_thread_id: z.coerce.number().optional(),
  text: z.string().default(''),
  parse_mode: z.literal('HTML').optional(),
  reply_markup: Json(z.union([Keyboard, ForceReply])).optional(),
});
const Edit = Text.extend({ message_id: z.coerce.number(), reply_markup: Json(Keyboard).optional() });
const Command = z.object({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/),
  description: z.string().min(1).max(256),
});

export const METHODS: Readonly<Record<string, Method>> = {
  getMe: ({ bot }) => ({ ...bot, can_join_groups: true, can_read_all_group_messages: false }),

  getUpdates: (_state, updates, { values, gone }) => {
    const { offset, limit, timeout } = read(
      z.object({
        offset: z.coerce.number().default(0),
        limit: z.coerce.number().min(1).max(100).default(100),
        timeout: z.coerce.number().min(0).default(0),
      }),
      values,
    );
    return updates.poll(offset, limit, timeout * 1000, gone);
  },

  setWebhook: (_state, updates, { values }) => {
    const shape = z.object({
      url: z.url(),
      secret_token: z
        .string()
        .regex(/^[\w-]{1,256}$/)
        .default(''),
    });
    const { url, secret_token } = read(shape, values);
    updates.setWebhook({ url, secret: secret_token });
    return true;
  },

  deleteWebhook: (_state, updates) => {
    updates.setWebhook(undefined);
    return true;
  },

  setMyCommands: (state, _updates, { values }) => {
    state.menu = read(z.object({ commands: Json(z.array(Command).max(100)) }), values).commands;
    return true;
  },

  setChatMenuButton: (state, _updates, { values }) => {
    const shape = z.object({ menu_button: Json(z.strictObject({ type: z.literal('commands') })) });
    state.menuButton = read(shape, values).menu_button.type;
    return true;
  },

  sendMessage: (state, _updates, { values }) => {
    const { chat_id, text, parse_mode, reply_markup, message_thread_id } = read(Text, values);
    const chat = openChat(state, chat_id);
    const message = newMessage(chat, message_thread_id);
    write(state, message, text, parse_mode, reply_markup);
    chat.messages.push(message);
    return shown(state, chat, message);
  },

  editMessageText: (state, _updates, { values }) => {
    const { chat_id, message_id, text, parse_mode, reply_markup } = read(Edit, values);
    const chat = openChat(state, chat_id);
    const message = chat.messages.find(({ id, home }) => id === message_id && home === chat.id);
    if (!message) throw new Refused(400, 'Bad Request: message to edit not found');
    if (message.files.length > 0) throw new Broken('there is no text in the message to edit');
    if (message.html === text && same(message.keys, keysOf(reply_markup))) {
      throw new Refused(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are the same',
      );
    }
    write(state, message, text, parse_mode, reply_markup);
    message.edited = true;
    return shown(state, chat, message);
  },

  editMessageReplyMarkup: (state, _updates, { values }) => {
    const { chat_id, message_id, reply_markup } = read(Edit, values);
    const chat = openChat(state, chat_id);
    const message = chat.messages.find(({ id, home }) => id === message_id && home === chat.id);
    if (!message) throw new Refused(400, 'Bad Request: message to edit not found');
    if (same(message.keys, keysOf(reply_markup)))
      throw new Refused(400, 'Bad Request: message is not modified');
    Object.assign(message, { keys: keysOf(reply_markup), edited: true });
    return shown(state, chat, message);
  },

  sendDocument: (state, _updates, { values, files }) => {
    const shape = z.object({
      chat_id: Id,
      document: z.string(),
      message_thread_id: z.coerce.number().optional(),
    });
    const { chat_id, document, message_thread_id } = read(shape, values);
    const chat = openChat(state, chat_id);
    const part = files.get(document.replace(/^attach:\/\//, ''));
    if (!part) throw new Broken('there is no document in the request');
    if (part.bytes.byteLength === 0) throw new Broken('file must be non-empty');
    const message = newMessage(chat, message_thread_id, part);
    chat.messages.push(message);
    return shown(state, chat, message);
  },

  sendChatAction: (state, _updates, { values }) => {
    openChat(state, read(z.object({ chat_id: Id }), values).chat_id);
    return true;
  },

  answerCallbackQuery: (state, _updates, { values }) => {
    const shape = z.object({ callback_query_id: z.string(), text: z.string().max(200).default('') });
    const { callback_query_id, text } = read(shape, values);
    const query = state.queries.get(callback_query_id);
    if (query) query.answers += 1;
    if (query?.answers !== 1) {
      throw new Refused(
        400,
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
      );
    }
    query.shown(text);
    return true;
  },

  getFile: (state, _updates, { values }) => {
    const { file_id } = read(z.object({ file_id: z.string() }), values);
    const part = state.uploads.get(file_id);
    if (!part) throw new Refused(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
    if (part.bytes.byteLength > 20 * 1024 * 1024) throw new Refused(400, 'Bad Request: file is too big');
    return {
      file_id,
      file_unique_id: file_id,
      file_size: part.bytes.byteLength,
      file_path: `documents/${file_id}`,
    };
  },
};

function read<T extends z.ZodType>(shape: T, values: unknown): z.output<T> {
  const parsed = shape.safeParse(values);
  if (!parsed.success) throw new Broken(z.prettifyError(parsed.error));
  return parsed.data;
}

function openChat(state: FakeState, id: string): FakeChat {
  const chat = state.chats.get(id);
  if (!chat) throw new Refused(400, 'Bad Request: chat not found');
  if (chat.movedTo !== undefined) {
    const moved = { migrate_to_chat_id: chat.movedTo };
    throw new Refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', moved);
  }
  return chatNow(state, id) ?? chat;
}

function newMessage(chat: FakeChat, topic: number | undefined, ...files: Part[]): FakeMessage {
  if (topic !== undefined && !chat.topics.has(topic))
    throw new Refused(400, 'Bad Request: message thread not found');
  const id = chat.nextMessage++;
  const sentAt = Math.floor(Date.now() / 1000);
  const fresh = { text: '', html: '', keys: [], forceReply: false, edited: false };
  return { id, home: chat.id, ...fresh, files, sentAt, ...(topic !== undefined && { topic }) };
}

function write(
  state: FakeState,
  message: FakeMessage,
  html: string,
  mode: string | undefined,
  markup: unknown,
): void {
  const { text, mentions } = mode ? readHtml(html) : { text: html.trim(), mentions: mentionsIn(html) };
  if (text === '') throw new Broken('message text is empty');
  if (text.length > 4096) throw new Broken('message is too long');
  const keys = keysOf(markup);
  for (const { text: label, callback_data } of keys) {
    const bytes = Buffer.byteLength(callback_data);
    if (bytes < 1 || bytes > 64) throw new Broken('BUTTON_DATA_INVALID');
    if (label.trim() === '') throw new Broken('inline keyboard button text must be non-empty');
  }
  if (keys.length > 100) throw new Broken('reply markup is too long');
  state.mentioned.push(...mentions);
  Object.assign(message, { text, html, keys, forceReply: ForceReply.safeParse(markup).success });
}

function keysOf(markup: unknown): FakeKey[] {
  const keyboard = Keyboard.safeParse(markup);
  return keyboard.success ? keyboard.data.inline_keyboard.flat() : [];
}

function same(a: readonly FakeKey[], b: readonly FakeKey[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function shown(state: FakeState, chat: FakeChat, message: FakeMessage): object {
  return {
    message_id: message.id,
    date: message.sentAt,
    from: state.bot,
    chat: { id: chat.id, type: chat.type },
    text: message.text,
  };
}
