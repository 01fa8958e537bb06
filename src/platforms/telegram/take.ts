import type { Api } from 'grammy';
import type { Log } from '../../chat/log.ts';
import type { Receipt, Receive } from '../../chat/platform.ts';
import { describe } from './errors.ts';
import { MAX_TOAST, shorten } from './limits.ts';
import type { Normalized } from './normalize.ts';
import type { TelegramWords } from './words.ts';

/** Milliseconds a person may look at a spinning button before a neutral answer is given. */
const PATIENCE = 2_500;
/** Answered presses remembered, since Telegram takes one answer each and hands presses out more than once. */
const REMEMBERED = 2_000;

/** Resolves once the effects of one update are stored; rejects, as `receive` does, when it must come again. */
export type Take = (normalized: Normalized, receive: Receive) => Promise<void>;

/** Hands updates on, and answers each press once: with the receipt's toast, or neutrally when that takes too long. */
export function makeTake(api: Api, words: TelegramWords, log: Log): Take {
  const answered = new Set<string>();

  async function answer(query: string, toast: Receipt['toast'] | undefined): Promise<void> {
    if (answered.has(query)) return;
    answered.add(query);
    if (answered.size > REMEMBERED) answered.delete(answered.values().next().value ?? query);
    const shown = toast ? { text: shorten(toast.text, MAX_TOAST), show_alert: toast.tone === 'bad' } : {};
    try {
      await api.answerCallbackQuery(query, shown);
    } catch (error) {
      const why = describe(error, api.token);
      const late = /query is too old|query ID is invalid/i.test(why);
      log[late ? 'debug' : 'warn']({ why }, 'a press on Telegram was not answered');
    }
  }

  return async ({ incoming, query }, receive) => {
    if (query === undefined) {
      // Of what is not meant for us only answers are of interest: one may be to a message of ours.
      if (incoming.kind === 'said' && !incoming.addressed && incoming.replyTo === undefined) return;
      await receive(incoming);
      return;
    }
    const spinning = setTimeout(() => void answer(query, { tone: 'plain', text: words.working }), PATIENCE);
    try {
      const { toast } = await receive(incoming);
      clearTimeout(spinning);
      await answer(query, toast);
    } finally {
      clearTimeout(spinning);
    }
  };
}
