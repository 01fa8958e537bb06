import type { ChatAddress, Incoming, IncomingFile, Pressed, Said } from '../../chat/platform.ts';
import { hear, type Myself } from './mentions.ts';
import { oddOf } from './odd.ts';
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

/** Whether the update tells that a group is a supergroup now: its chat then has another id. */
export function movedFrom(update: unknown): { readonly from: string; readonly to: string } | undefined {
  const message = UpdateShape.safeParse(update).data?.message;
  const from = message?.migrate_from_chat_id;
  return message && from !== undefined ? { from: String(from), to: String(message.chat.id) } : undefined;
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
  const { from, chat, date } = message;
  const who = from && speakerOf(message, from);
  const address = from && addressOf(message, from);
  if (!who || !address) return undefined;
  const direct = address.kind === 'dm';
  const files = filesOf(message);
  const odd = oddOf(message, files.length > 0);
  if (odd && !direct) return undefined;
  if (!odd && (message.text ?? message.caption ?? files[0]) === undefined) return undefined;
  const { text, addressed, answers } = hear(message, me);
  const silent = odd !== undefined || message.forward_origin !== undefined;
  const incoming: Said = {
    kind: 'said',
    ...who,
    key,
    chat: address,
    sentAt: new Date(date * 1000),
    text: silent ? '' : asOurs(direct ? withCode(text) : text),
    addressed: direct || addressed,
    ...(answers === undefined ? {} : { replyTo: messageId(chat.id, answers) }),
    ...(odd ? { odd } : {}),
    files: odd ? [] : files,
  };
  return { incoming };
}

/** A link with a code in it (t.me/bot?start=code) opens the chat with these words: the code is there to be bound. */
const withCode = (text: string): string => text.replace(/^\/start[ \t]+(?=\S)/, '/bind ');

/** A command as the menu has to spell it, in our own spelling. */
const asOurs = (text: string): string =>
  text.replace(/^\/[a-z0-9_]{1,32}/, (name) => name.replaceAll('_', '-'));

function pressed(press: TelegramPress, key: string, now: Date): Normalized | undefined {
  const { from, message, data } = press;
  const address = message ? addressOf(message, from) : undefined;
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

type Speaker = Pick<Said, 'platform' | 'account' | 'accountName' | 'anonymous'>;

/** A group or channel that somebody speaks for hides who that is; other bots are not heard at all. */
function speakerOf(
  { sender_chat, is_automatic_forward }: TelegramMessage,
  from: TelegramUser,
): Speaker | undefined {
  if (sender_chat && !is_automatic_forward)
    return { platform: 'telegram', account: String(sender_chat.id), anonymous: true };
  return from.is_bot || sender_chat ? undefined : speaker(from);
}

function speaker(user: TelegramUser): Pick<Said, 'platform' | 'account' | 'accountName'> {
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ') || user.username;
  return { platform: 'telegram', account: String(user.id), ...(name ? { accountName: name } : {}) };
}

type Placed = Pick<TelegramMessage, 'message_thread_id' | 'is_topic_message'> & { chat: TelegramChat };

function addressOf(
  { chat, message_thread_id: topic, is_topic_message }: Placed,
  from: TelegramUser,
): ChatAddress | undefined {
  const thread = is_topic_message && topic !== undefined ? { thread: String(topic) } : {};
  if (chat.type === 'private') return { kind: 'dm', id: String(from.id), ...thread };
  if (chat.type === 'group' || chat.type === 'supergroup')
    return { kind: 'group', id: String(chat.id), ...thread };
  return undefined;
}

function asFile(
  { file_id, file_name, file_size }: NonNullable<TelegramMessage['document']>,
  name: string,
): IncomingFile {
  const size = file_size === undefined ? {} : { size: file_size };
  return { name: file_name ?? name, reference: file_id, ...size };
}

/** Telegram names only documents; a photo comes in several sizes, the largest last. */
function filesOf(message: TelegramMessage): IncomingFile[] {
  const photo = message.photo?.at(-1);
  const found = [
    { file: message.document, name: `document-${message.message_id}` },
    { file: message.video, name: `video-${message.message_id}.mp4` },
    { file: message.audio, name: `audio-${message.message_id}.mp3` },
    { file: photo, name: `photo-${message.message_id}.jpg` },
  ];
  return found.flatMap(({ file, name }) => (file ? [asFile(file, name)] : []));
}
