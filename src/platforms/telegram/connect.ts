import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';
import type { Log } from '../../chat/log.ts';
import type { Platform } from '../../chat/platform.ts';
import { makeDeliver } from './deliver.ts';
import { fetchFile } from './fetch-file.ts';
import { asMenu } from './limits.ts';
import { makeReception } from './reception.ts';
import { makeTake } from './take.ts';
import { PAUSES, type Pauses } from './waiting.ts';
import { makeWebhook, type WebhookAddress, webhookAddress, webhookSecretOf } from './webhook.ts';
import { SIGNS, type TelegramWords } from './words.ts';

export interface TelegramOptions {
  readonly token: string;
  readonly mode: 'polling' | 'webhook';
  readonly webhookSecret?: string;
  /** The address people and Telegram reach this machine by; with it the webhook is set at start. */
  readonly publicUrl?: string;
  readonly apiRoot?: string;
  readonly log: Log;
  /** What the command menu shows. */
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly words?: Partial<TelegramWords>;
  readonly pauses?: Partial<Pauses>;
  readonly now?: () => Date;
  /** Told when a group has another id from now on. */
  readonly moved?: (from: string, to: string) => Promise<void>;
}

export type TelegramPlatform = Platform & {
  /** The entrance for `POST /webhook/telegram`; only in webhook mode. */
  readonly webhook?: (request: Request) => Promise<Response>;
};

const OFFICIAL_ROOT = 'https://api.telegram.org';
/** Seconds a call may take: longer than a long poll, far shorter than grammY's 500. */
const CALL = 60;
/** Only for questions: a send repeated after a lost answer would be shown twice, so that is left to the outbox. */
const RETRY = { maxRetryAttempts: 2, maxDelaySeconds: 5, rethrowHttpErrors: true };

/**
 * Connects a bot to Telegram through grammY. Updates are received at least once: each is confirmed only after
 * `receive` resolved. @throws RangeError or Error for a command name or webhook secret Telegram refuses.
 */
export function connectTelegram(options: TelegramOptions): TelegramPlatform {
  const { token, mode, log, now = () => new Date() } = options;
  const apiRoot = (options.apiRoot || OFFICIAL_ROOT).replace(/\/+$/, '');
  const words = { ...SIGNS, ...options.words };
  const client = { apiRoot, timeoutSeconds: CALL };
  const api = new Api(token, client);
  const asking = new Api(token, client);
  asking.config.use(autoRetry(RETRY));
  const secret = webhookSecretOf(token, options.webhookSecret);
  const reception = makeReception({
    api,
    log,
    mode,
    introduction: { menu: asMenu(options.commands), webhook: addressOf(options, secret) },
    take: makeTake(api, words, log),
    pauses: { ...PAUSES, ...options.pauses },
    now,
    ...(options.moved && { moved: options.moved }),
  });
  let started: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;

  const platform: Platform = {
    name: 'telegram',
    hasForms: false,
    confirms: false,
    start: (receive) => (started ??= checkAddress(options).then(() => reception.start(receive))),
    stop: () => (stopped ??= reception.stop()),
    deliver: makeDeliver(api, words),
    fetchFile: (file) => fetchFile(asking, apiRoot, file),
    health: reception.health,
  };
  if (mode === 'polling') return platform;
  const { ready, hear } = reception;
  return { ...platform, webhook: makeWebhook({ secret, log, ready, take: hear }) };
}

/** Polling needs no address; a webhook without a known address is set by the operator's own hand. */
function addressOf({ mode, publicUrl }: TelegramOptions, secret: string): WebhookAddress | null | undefined {
  if (mode === 'polling') return undefined;
  return publicUrl ? webhookAddress(publicUrl, secret) : null;
}

async function checkAddress({ mode, publicUrl, webhookSecret }: TelegramOptions): Promise<void> {
  if (mode === 'webhook' && !publicUrl && !webhookSecret) {
    throw new Error(
      'webhook mode needs TELEGRAM_WEBHOOK_SECRET, or PUBLIC_URL to tell Telegram a secret of its own',
    );
  }
}
