import { type Api, GrammyError } from 'grammy';
import type { Log } from '../../chat/log.ts';
import { sentence, TokenRefused } from './advice.ts';
import { describe } from './errors.ts';
import type { asMenu } from './limits.ts';
import type { Myself } from './mentions.ts';
import { ALLOWED_UPDATES } from './update.ts';
import { sharesOf } from './waiting.ts';
import type { WebhookAddress } from './webhook.ts';

/** Milliseconds one of the opening calls may take. */
const OPENING_CALL = 10_000;

export interface Introduction {
  readonly api: Api;
  readonly log: Log;
  readonly menu: ReturnType<typeof asMenu>;
  /** Where updates go: undefined to poll for them, `null` when a webhook is set by someone else's hand. */
  readonly webhook: WebhookAddress | null | undefined;
  readonly stopping: AbortSignal;
}

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

/** Hangs out the command menu and settles where updates go. @throws what is worth another try. */
export async function settle(introduction: Introduction): Promise<void> {
  const { api, menu, webhook, stopping } = introduction;
  await unlessRefused(introduction, () => api.setMyCommands(menu, {}, within(stopping)));
  await unlessRefused(introduction, () =>
    api.setChatMenuButton({ menu_button: { type: 'commands' } }, within(stopping)),
  );
  if (webhook === undefined) await unlessRefused(introduction, () => api.deleteWebhook({}, within(stopping)));
  if (!webhook) return;
  const how = { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES };
  await api.setWebhook(webhook.url, how, within(stopping));
}

/** The bot works without a menu, and polling itself tells of a webhook that stayed: a refusal is logged, not repeated. */
async function unlessRefused({ api, log }: Introduction, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    const final = error instanceof GrammyError && (error.error_code === 400 || error.error_code === 404);
    if (!final) throw error;
    log.warn({ why: describe(error, api.token) }, 'Telegram refused one of the opening calls');
  }
}

function within(stopping: AbortSignal) {
  return sharesOf(AbortSignal.any([stopping, AbortSignal.timeout(OPENING_CALL)]));
}
