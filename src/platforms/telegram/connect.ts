import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';
import type { Log } from '../../chat/log.ts';
import type { Platform, PlatformHealth, Receive } from '../../chat/platform.ts';
import { makeDeliver } from './deliver.ts';
import { describe } from './errors.ts';
import { fetchFile } from './fetch-file.ts';
import { type Introduction, settle, TokenRefused, whoAmI } from './introduce.ts';
import { makeLanes } from './lanes.ts';
import { asMenu } from './limits.ts';
import type { Myself } from './mentions.ts';
import { normalizeUpdate } from './normalize.ts';
import { poll, sentence } from './poll.ts';
import { makeTake } from './take.ts';
import { backOff, PAUSES, type Pauses, rest } from './waiting.ts';
import { makeWebhook, WEBHOOK_PATH, webhookSecretOf } from './webhook.ts';
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
}

export type TelegramPlatform = Platform & {
  /** The entrance for `POST /webhook/telegram`; only in webhook mode. */
  readonly webhook?: (request: Request) => Promise<Response>;
};

const OFFICIAL_ROOT = 'https://api.telegram.org';
/** Seconds a call may take: longer than a long poll, far shorter than grammY's 500. */
const CALL = 60;
/** Milliseconds `stop` waits for what is in hand; with the last call it stays under 8 seconds. */
const GRACE = 6_500;

/**
 * Connects a bot to Telegram through grammY. Updates are received at least once: each is confirmed only after
 * `receive` resolved. Sends are never repeated here, since Telegram would show them twice.
 * @throws RangeError or Error for a command name or webhook secret Telegram refuses.
 */
export function connectTelegram(options: TelegramOptions): TelegramPlatform {
  const { token, mode, log } = options;
  const apiRoot = (options.apiRoot ?? OFFICIAL_ROOT).replace(/\/+$/, '');
  const words = { ...SIGNS, ...options.words };
  const pauses = { ...PAUSES, ...options.pauses };
  const now = options.now ?? (() => new Date());
  const client = { apiRoot, timeoutSeconds: CALL };
  const api = new Api(token, client);
  const asking = new Api(token, client);
  asking.config.use(autoRetry({ maxRetryAttempts: 2, maxDelaySeconds: 5, rethrowHttpErrors: true }));
  const menu = asMenu(options.commands);
  const secret = webhookSecretOf(token, options.webhookSecret);
  const take = makeTake(api, words, log);
  const lanes = makeLanes();
  const stopper = new AbortController();
  const introduction: Introduction = {
    api,
    log,
    menu,
    stopping: stopper.signal,
    webhook: mode === 'polling' ? undefined : hookFor(options.publicUrl, secret),
  };

  let health: PlatformHealth = { usable: false, state: 'not started' };
  let me: Myself | undefined;
  let receiver: Receive | undefined;
  let started: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;
  let receiving: Promise<void> = Promise.resolve();

  function report(problem: string | undefined): void {
    if (problem === undefined) {
      if (!health.usable)
        health = { usable: true, state: `connected since ${now().toISOString()} (${mode})` };
      return;
    }
    if (health.state !== problem) log.warn({ why: problem }, 'Telegram is not usable');
    health = { usable: false, state: problem };
  }

  async function takeUpdate(update: unknown): Promise<void> {
    const normalized = me && normalizeUpdate(update, me, now());
    if (!normalized || !receiver) return;
    await take(normalized, receiver);
  }

  function laneOf(update: unknown): string {
    return (me && normalizeUpdate(update, me, now())?.incoming.chat.id) ?? '';
  }

  async function keepReceiving(): Promise<void> {
    for (let failures = 0; !stopper.signal.aborted; failures++) {
      try {
        me ??= await whoAmI(introduction);
        await settle(introduction);
        break;
      } catch (error) {
        if (stopper.signal.aborted) return;
        report(error instanceof TokenRefused ? error.message : sentence(error, token));
        await rest(error instanceof TokenRefused ? pauses.slow : backOff(failures, pauses), stopper.signal);
      }
    }
    report(undefined);
    if (mode === 'webhook') return;
    await poll({ api, log, pauses, stopping: stopper.signal, laneOf, take: takeUpdate, heard: report });
  }

  async function begin(receive: Receive): Promise<void> {
    if (mode === 'webhook' && !options.publicUrl && !options.webhookSecret) {
      throw new Error(
        'webhook mode needs TELEGRAM_WEBHOOK_SECRET, or PUBLIC_URL to tell Telegram a secret of its own',
      );
    }
    receiver = receive;
    try {
      me = await whoAmI(introduction);
    } catch (error) {
      report(error instanceof TokenRefused ? error.message : sentence(error, token));
      if (error instanceof TokenRefused) throw error;
    }
    receiving = keepReceiving().catch((error) => report(`receiving ended: ${describe(error, token)}`));
  }

  async function end(): Promise<void> {
    stopper.abort();
    const grace = new AbortController();
    await Promise.race([Promise.all([receiving, lanes.idle()]), rest(GRACE, grace.signal)]);
    grace.abort();
    health = { usable: false, state: 'stopped' };
  }

  const platform: Platform = {
    name: 'telegram',
    hasForms: false,
    start: (receive) => (started ??= begin(receive)),
    stop: () => (stopped ??= end()),
    deliver: makeDeliver(api, words),
    fetchFile: (file) => fetchFile(asking, apiRoot, file),
    health: () => health,
  };
  if (mode === 'polling') return platform;
  const webhook = makeWebhook({
    secret,
    log,
    ready: () => me !== undefined && receiver !== undefined && !stopper.signal.aborted,
    take: (update) => lanes.run(laneOf(update), () => takeUpdate(update)),
  });
  return { ...platform, webhook };
}

function hookFor(publicUrl: string | undefined, secret: string): Introduction['webhook'] {
  return publicUrl ? { url: `${publicUrl.replace(/\/+$/, '')}${WEBHOOK_PATH}`, secret } : null;
}
