import { z } from 'zod';
import type { ChatAddress, Pressed, Said } from '../../chat/platform.ts';
import { PLATFORM_WORDS } from '../../wording/platforms.ts';
import { readContent } from './message-content.ts';

// Milliseconds in messages, microseconds in card callbacks: the first 13 digits are milliseconds in both.
const Instant = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{13,19}$/))
  .transform((digits) => new Date(Number(digits.slice(0, 13))));
const Mention = z.object({
  key: z.string(),
  id: z.object({ open_id: z.string().nullish() }).nullish(),
  name: z.string().nullish(),
});

const MessageEvent = z.object({
  sender: z.object({ sender_id: z.object({ open_id: z.string().min(1) }), sender_type: z.string() }),
  message: z.object({
    message_id: z.string().min(1),
    parent_id: z.string().nullish(),
    root_id: z.string().nullish(),
    thread_id: z.string().nullish(),
    create_time: Instant,
    chat_id: z.string().min(1),
    chat_type: z.string(),
    message_type: z.string(),
    content: z.string(),
    mentions: z.array(Mention).nullish(),
  }),
});
type Message = z.infer<typeof MessageEvent>['message'];

/**
 * Reads `im.message.receive_v1`, `bot` being the bot's own open_id; undefined when it is not a person's message or not
 * one we understand. The key is the message's id: a repeated event may carry a new event_id.
 */
export function normalizeMessage(event: unknown, bot: string): Said | undefined {
  const heard = MessageEvent.safeParse(event).data;
  if (heard === undefined || heard.sender.sender_type !== 'user') return undefined;
  const { message } = heard;
  const account = heard.sender.sender_id.open_id;
  const content = readContent(message.message_type, message.content, message.message_id);
  const direct = message.chat_type === 'p2p';
  if (content === undefined || (content.odd && !direct)) return undefined;
  const text = readMentions(content.text, message, bot);
  return {
    kind: 'said',
    platform: 'feishu',
    key: message.message_id,
    account,
    chat: {
      ...(direct ? { kind: 'dm', id: account } : { kind: 'group', id: message.chat_id }),
      ...topicOf(message),
    },
    sentAt: message.create_time,
    text,
    addressed: direct || isForBot(text, message, bot),
    ...(message.parent_id ? { replyTo: message.parent_id } : {}),
    ...(content.odd ? { odd: content.odd } : {}),
    files: content.files,
  };
}

/** Nothing can be sent to a topic, only to a message in it: so a topic is named by the message that began it. */
const topicOf = ({ thread_id, root_id, message_id }: Message): { thread?: string } =>
  thread_id ? { thread: root_id || message_id } : {};

/** Whether a group message itself says that it is meant for the bot: an @bot, or a `/` at the start. */
function isForBot(text: string, message: Message, bot: string): boolean {
  const mentioned = message.mentions?.some(({ id }) => id?.open_id === bot) ?? false;
  return mentioned || /^[/／]/.test(text);
}

function readMentions(text: string, message: Message, bot: string): string {
  const byKey = new Map(message.mentions?.map((mention) => [mention.key, mention]));
  const read = text.replace(/@_(?:all|user_\d+)( ?)/g, (whole, space: string) => {
    const key = whole.trimEnd();
    if (key === '@_all') return `@${PLATFORM_WORDS.everyone}${space}`;
    const mention = byKey.get(key);
    if (mention === undefined) return whole;
    return mention.id?.open_id === bot ? '' : `@${mention.name ?? ''}${space}`;
  });
  return read.trim();
}

const CardEvent = z.object({
  event_id: z.string().min(1),
  create_time: Instant,
  operator: z.object({ open_id: z.string().min(1) }),
  action: z.object({
    value: z.object({ say: z.string().min(1), chat: z.literal('dm').optional() }),
    form_value: z.record(z.string(), z.unknown()).nullish(),
  }),
  context: z.object({ open_message_id: z.string().min(1), open_chat_id: z.string().min(1) }),
});

/**
 * Reads `card.action.trigger`; undefined for a button that is not ours. Callbacks are not sent again by the
 * platform, and each press has an event_id of its own. They tell neither whether the chat is direct, which the button
 * itself does, nor the topic, which the office knows of the message.
 */
export function normalizePress(event: unknown): Pressed | undefined {
  const press = CardEvent.safeParse(event).data;
  if (press === undefined) return undefined;
  const account = press.operator.open_id;
  const { open_chat_id: chat, open_message_id: message } = press.context;
  const direct = press.action.value.chat === 'dm';
  const address: ChatAddress = direct ? { kind: 'dm', id: account } : { kind: 'group', id: chat };
  const form = press.action.form_value;
  return {
    kind: 'pressed',
    platform: 'feishu',
    key: press.event_id,
    account,
    chat: address,
    sentAt: press.create_time,
    message,
    say: press.action.value.say,
    ...(form ? { form: readForm(form) } : {}),
  };
}

function readForm(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const text = formText(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

// A date comes with the presser's zone: "2024-04-01 +0800".
const ZONED = /^(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d{2}:\d{2}) [+-]\d{4}$/;

function formText(value: unknown): string | undefined {
  if (typeof value === 'string') return ZONED.exec(value)?.[1] ?? value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(formText).filter(Boolean).join(PLATFORM_WORDS.and);
  return undefined;
}
