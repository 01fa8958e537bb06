import type { Log } from '../../chat/log.ts';
import type { Receipt, Receive } from '../../chat/platform.ts';
import { PLATFORM_WORDS } from '../../wording/platforms.ts';
import type { CardLocks } from './card-locks.ts';
import { CALLBACK_ANSWER_MS, CARD_UNLOCK_MS, TOAST_MAX_CHARS } from './limits.ts';
import { normalizeMessage, normalizePress } from './normalize.ts';
import { normalizeEntered, normalizeMenu } from './normalize-visit.ts';

/** What a pressed button is answered with; never nothing, which some clients show as an error. */
export interface CardAnswer {
  readonly toast?: { readonly type: 'success' | 'error' | 'info'; readonly content: string };
}

export interface Handlers {
  /** Rejects when the message could not be stored, so that the platform sends it again. */
  readonly 'im.message.receive_v1': (event: unknown) => Promise<void>;
  /** A tap on the bot's menu in a direct chat. */
  readonly 'application.bot.menu_v6': (event: unknown) => Promise<void>;
  /** Somebody opened the direct chat with the bot. */
  readonly 'im.chat.access_event.bot_p2p_chat_entered_v1': (event: unknown) => Promise<void>;
  /** Always answers within 2.5 s: a callback is never sent again, and a late answer is an error to the presser. */
  readonly 'card.action.trigger': (event: unknown) => Promise<CardAnswer>;
}

const TOAST_TYPE = { good: 'success', bad: 'error', plain: 'info' } as const satisfies Record<
  NonNullable<Receipt['toast']>['tone'],
  string
>;

const answer = ({ toast }: Receipt): CardAnswer =>
  toast ? { toast: { type: TOAST_TYPE[toast.tone], content: toast.text.slice(0, TOAST_MAX_CHARS) } } : {};

const said = (tone: keyof typeof TOAST_TYPE, text: string): CardAnswer => answer({ toast: { tone, text } });

/** The event handlers, the same for the long connection and the webhook. */
export function eventHandlers(given: {
  receive: Receive;
  /** The bot's own open_id. */
  bot: string;
  locks: CardLocks;
  log: Log;
  timeZone: string;
}): Handlers {
  const { receive, bot, locks, log, timeZone } = given;
  return {
    async 'im.message.receive_v1'(event) {
      const message = normalizeMessage(event, bot);
      if (message === undefined) log.debug({ platform: 'feishu' }, 'a message was not one for us to read');
      else if (message.addressed || message.replyTo !== undefined) await receive(message);
    },
    async 'application.bot.menu_v6'(event) {
      const tapped = normalizeMenu(event);
      if (tapped) await receive(tapped);
      else log.warn({ platform: 'feishu' }, 'a menu entry has a key that names no command');
    },
    async 'im.chat.access_event.bot_p2p_chat_entered_v1'(event) {
      const entered = normalizeEntered(event, timeZone);
      if (entered) await receive(entered);
    },
    async 'card.action.trigger'(event) {
      const press = normalizePress(event);
      if (press === undefined) {
        log.warn({ platform: 'feishu' }, 'a button was pressed that is not ours');
        return said('plain', PLATFORM_WORDS.notFromUs);
      }
      const unlock = locks.lock(press.message, CARD_UNLOCK_MS);
      const work = receive(press).then(answer, (error: unknown) => {
        log.error({ platform: 'feishu', key: press.key, err: error }, 'a press could not be stored');
        return said('bad', PLATFORM_WORDS.notStored);
      });
      try {
        return await withinTime(work, CALLBACK_ANSWER_MS, said('plain', PLATFORM_WORDS.stillWorking));
      } finally {
        unlock();
      }
    },
  };
}

/** What `work` gives, or `otherwise` after `ms` milliseconds; the work itself goes on. */
export async function withinTime<T>(work: Promise<T>, ms: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
