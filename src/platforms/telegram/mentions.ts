import type { TelegramMessage } from './update.ts';

export interface Myself {
  readonly id: number;
  /** Without the `@`. */
  readonly username: string;
}

export interface Heard {
  /** Without our own name; people linked by name alone read as `@name`. */
  readonly text: string;
  readonly addressed: boolean;
  /** The number of the message it answers in this chat; none for what calls another bot. */
  readonly answers?: number;
}

const COMMAND_TO = /^([/／][^\s@]+)@(\w+)/;

/** What a group message says and whether it is said to us: our name, our command, or a reply to our words. */
export function hear(message: TelegramMessage, me: Myself): Heard {
  const named = withNamesShown(message, me);
  const command = COMMAND_TO.exec(named.text);
  const forAnother = command !== null && !same(command[2], me.username);
  const own = new RegExp(`(?<![\\w@/／])@${me.username}(?!\\w)[ \\t\\u3000]*`, 'gi');
  const called = named.called || own.test(named.text);
  const bare = command && !forAnother ? named.text.replace(COMMAND_TO, '$1') : named.text;
  const asksUs = /^[/／]/.test(named.text) && !forAnother;
  const answered =
    forAnother || message.reply_to_message?.forum_topic_created ? undefined : message.reply_to_message;
  const answersUs = answered?.from?.id === me.id;
  return {
    text: bare.replace(own, '').trim(),
    addressed: asksUs || called || answersUs,
    ...(answered && { answers: answered.message_id }),
  };
}

/** A person without a username is mentioned by a link only; the offsets count UTF-16 units, as JavaScript does. */
function withNamesShown(message: TelegramMessage, me: Myself): { text: string; called: boolean } {
  const entities = message.entities ?? message.caption_entities ?? [];
  let text = message.text ?? message.caption ?? '';
  let called = false;
  const links = entities.filter(({ type }) => type === 'text_mention').sort((a, b) => b.offset - a.offset);
  for (const { offset, length, user } of links) {
    const name = text.slice(offset, offset + length);
    const ours = user?.id === me.id;
    called ||= ours;
    text = `${text.slice(0, offset)}${ours ? '' : `@${name.replace(/^@/, '')}`}${text.slice(offset + length)}`;
  }
  return { text, called };
}

function same(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}
