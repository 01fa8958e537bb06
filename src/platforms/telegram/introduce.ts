import { type Api, GrammyError } from 'grammy';
import type { Log } from '../../chat/log.ts';
import { describe } from './errors.ts';
import type { asMenu } from './limits.ts';
import type { Myself } from './mentions.ts';
import { sentence } from './poll.ts';
import { ALLOWED_UPDATES } from './update.ts';
import { sharesOf } from './waiting.ts';

/** Milliseconds one of the opening calls may take. */
const OPENING_CALL = 10_000;

export interface Introduction {
  readonly api: Api;
  readonly log: Log;
  readonly menu: ReturnType<typeof asMenu>;
  /** Where updates go: undefined to poll for them, `null` when a webhook is set by someone else's hand. */
  readonly webhook: { readonly url: string; readonly secret: string } | null | undefined;
  readonly stopping: AbortSignal;
}

/** The token is wrong, not the network: only a person can mend it. */
export class TokenRefused extends Error {}

/** Who we are to Telegram. @throws TokenRefused with what to do; anything else is worth another try. */
export async function whoAmI({ api, stopping }: Introduction): Promise<Myself> {
  try {
    const { id, username } = await api.getMe(within(stopping));
    return { id, username };
  } catch (error) {
    const refused = error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
    throw refused ? new TokenRefused(`Telegram said ${sentence(error, api.token)}`) : error;
  }
}

/** Hangs out the command menu and settles where updates go. A refused menu is logged: the bot works without it. */
export async function settle({ api, log, menu, webhook, stopping }: Introduction): Promise<void> {
  try {
    await api.setMyCommands(menu, {}, within(stopping));
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    log.warn({ why: describe(error, api.token) }, 'Telegram did not take the command menu');
  }
  if (webhook === undefined) await api.deleteWebhook({}, within(stopping));
  if (!webhook) return;
  const how = { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES };
  await api.setWebhook(webhook.url, how, within(stopping));
}

function within(stopping: AbortSignal) {
  return sharesOf(AbortSignal.any([stopping, AbortSignal.timeout(OPENING_CALL)]));
}
