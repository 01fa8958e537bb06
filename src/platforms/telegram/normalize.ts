import type { ChatAddress, Incoming, IncomingFile, Pressed, Said } from '../../chat/platform.ts';
import { hear, type Myself } from './mentions.ts';
import type { TelegramChat, TelegramMessage, TelegramPress, TelegramUser } from './update.ts';
import { UpdateShape } from './update.ts';

export interface Normalized {
  readonly incoming: Incoming;
  /** Set for a press: what `answerCallbackQuery` must name. */
  readonly query?: string;
}

/**
 * One update as the office hears it, or nothing: edits, service messages, channels, other bots and unknown shapes.
 * A press carries no time of its own, so `now` stands in for it.
 */
export function normalizeUpdate(update: unknown, me: Myself, now: Date): Normalized | undefined {
  const parsed = UpdateShape.safeParse(update);
  if (!parsed.success) return undefined;
  const { update_id, message, callback_query } = parsed.data;
  const key = `u${update_id}`;
  if (message) return said(message, key, me);
  if (callback_query) return pressed(callback_query, key, now);
  return undefined;
}

/** The id under which a message can be edited later: both parts, since Telegram numbers messages per chat. */
export function messageId(chat: number | string, message: number): string {
  return `${chat}:${message}`;
}

/** The two parts of {@link messageId}, or nothing when the string is none of ours. */
export function parseMessageId(id: string): { chat: string; message: number } | undefined {
  const [, chat, message] = /^(-?\d+):(\d+)$/.exec(id) ?? [];
  return chat && message ? { chat, message: Number(message) } : undefined;
}

function said(message: TelegramMessage, key: string, me: Myself): Normalized | undefined {
  const { from, chat } = message;
  const address = from && !from.is_bot ? addressOf(chat, from) : undefined;
  const files = filesOf(message);
  if (!from || !address || (message.text ?? message.caption ?? files[0]) === undefined) return undefined;
  const heard = hear(message, me);
  const incoming: Said = {
    kind: 'said',
    ...speaker(from),
    key,
    chat: address,
    sentAt: new Date(message.date * 1000),
    text: heard.text,
    addressed: address.kind === 'dm' || heard.addressed,
    files,
  };
  return { incoming };
}

function pressed(press: TelegramPress, key: string, now: Date): Normalized | undefined {
  const { from, message, data } = press;
  const address = message ? addressOf(message.chat, from) : undefined;
  if (!message || !address || data === undefined) return undefined;
  const incoming: Pressed = {
    kind: 'pressed',
    ...speaker(from),
    key,
    chat: address,
    sentAt: now,
    message: messageId(message.chat.id, message.message_id),
    say: data,
  };
  return { incoming, query: press.id };
}

function speaker(user: TelegramUser): Pick<Said, 'platform' | 'account' | 'accountName'> {
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ') || user.username;
  return { platform: 'telegram', account: String(user.id), ...(name ? { accountName: name } : {}) };
}

function addressOf(chat: TelegramChat, from: TelegramUser): ChatAddress | undefined {
  if (chat.type === 'private') return { kind: 'dm', id: String(from.id) };
  if (chat.type === 'group' || chat.type === 'supergroup') return { kind: 'group', id: String(chat.id) };
  return undefined;
}

/** Telegram names only documents; a photo comes in several sizes, the largest last. */
function filesOf(message: TelegramMessage): IncomingFile[] {
  const photo = message.photo?.at(-1);
  const found = [
    { file: message.document, name: `document-${message.message_id}` },
    { file: message.video, name: `video-${message.message_id}.mp4` },
    { file: message.audio, name: `audio-${message.message_id}.mp3` },
    { file: message.voice, name: `voice-${message.message_id}.ogg` },
    { file: photo, name: `photo-${message.message_id}.jpg` },
  ];
  return found.flatMap(({ file, name }) =>
    file ? [{ name: file.file_name ?? name, reference: file.file_id }] : [],
  );
}
