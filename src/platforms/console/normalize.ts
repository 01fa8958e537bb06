import { z } from 'zod';
import type { PlatformName, Pressed, Said } from '../../chat/platform.ts';
import type { ConsoleMessage } from '../../office/ports.ts';
import { addressOf } from './chats.ts';

const MENTION = /(?<![^\s,，。；;])@([^\s@,，。；;:：]+)/gu;

const keptPress = z.object({
  message: z.string(),
  chat: z.string(),
  say: z.string(),
  form: z.record(z.string(), z.string()).exactOptional(),
});
export type KeptPress = z.infer<typeof keptPress>;

/** What somebody typed, once it stands in the chat. In a group it is for the bot unless only others are called. */
export function normalizeSaid(
  message: ConsoleMessage,
  account: string,
  botNames: readonly string[],
  platform: PlatformName = 'console',
): Said {
  const chat = addressOf(message.chat);
  const isBot = (name: string) => botNames.includes(name.toLowerCase());
  const called = [...message.text.matchAll(MENTION)].map(([, name = '']) => name);
  const text = message.text.replace(MENTION, (whole, name: string) => (isBot(name) ? '' : whole)).trim();
  return {
    kind: 'said',
    platform,
    key: `${platform}:${message.id}`,
    account,
    chat,
    sentAt: message.at,
    text,
    addressed: chat.kind === 'dm' || called.length === 0 || called.some(isBot),
    files: message.files.map(({ key, name }) => ({ name, reference: key })),
  };
}

/** What somebody pressed, as it was kept. @throws ZodError when the kept press is no press */
export function normalizePressed(
  kept: ConsoleMessage,
  account: string,
  platform: PlatformName = 'console',
): Pressed {
  const { message, chat, say, form } = keptPress.parse(kept.card);
  return {
    kind: 'pressed',
    platform,
    key: `${platform}:press:${kept.id}`,
    account,
    chat: addressOf(chat),
    sentAt: kept.at,
    message,
    say,
    ...(form && { form }),
  };
}
