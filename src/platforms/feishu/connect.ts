import type { Log } from '../../chat/log.ts';
import type { Platform, Receive } from '../../chat/platform.ts';
import { openApprovals } from './approvals.ts';
import { openCalendar } from './calendar.ts';
import { cardLocks, type Shared } from './card-locks.ts';
import { openClient } from './client.ts';
import { askWhoWeAre, Refused, watchCredentials } from './credentials.ts';
import { deliver } from './deliver.ts';
import { fetchFile } from './fetch-file.ts';
import { eventHandlers, type Handlers } from './handlers.ts';
import { safeHttp } from './http.ts';
import { inHand } from './in-hand.ts';
import { STOP_MS } from './limits.ts';
import { quietLogger, scrub } from './logger.ts';
import { type LongConnection, openLongConnection } from './long-connection.ts';
import { persist } from './persist.ts';
import { webhookEntrance } from './webhook.ts';

export interface FeishuApp {
  readonly appId: string;
  readonly appSecret: string;
  /** `ws` opens a connection to Feishu; `webhook` waits for Feishu to call. */
  readonly mode: 'ws' | 'webhook';
  readonly encryptKey?: string;
  readonly verificationToken?: string;
  /** `feishu`, `lark`, or the address of a server that speaks for them. */
  readonly domain: string;
  readonly log: Log;
  readonly now?: () => Date;
  /** Whose days count; Asia/Shanghai unless said otherwise. */
  readonly timeZone?: string;
  /** Told of each call of the interface: a tenant without a plan has so many a month. */
  readonly used?: () => void;
  /** The form of 审批中心 that what waits is shown in; absent where it is not. */
  readonly approvalCode?: string;
  /** Which cards other replicas are answering for. */
  readonly shared?: Shared;
}

export type FeishuPlatform = Platform & {
  /** In webhook mode: answers POST /webhook/feishu. */
  webhook?: (request: Request) => Promise<Response>;
};

/**
 * The bot on Feishu or Lark. `start` rejects on wrong credentials; when Feishu cannot be reached it resolves,
 * reports itself unusable and keeps trying.
 */
export function connectFeishu(app: FeishuApp): FeishuPlatform {
  const now = app.now ?? (() => new Date());
  const secrets = [app.appSecret, app.encryptKey ?? '', app.verificationToken ?? ''];
  const logger = quietLogger(app.log, secrets);
  const http = safeHttp(app.used);
  const { call, refusal } = watchCredentials(openClient({ ...app, logger, http }));
  const calendar = openCalendar(call, now);
  const approvals = app.approvalCode
    ? openApprovals(call, { appId: app.appId, code: app.approvalCode, now })
    : undefined;
  const locks = cardLocks(app.shared);
  const work = inHand();
  const stopping = new AbortController();
  let handlers: Handlers | undefined;
  let connection: LongConnection | undefined;
  let state = 'not started';
  let usable = false;

  async function begin(receive: Receive): Promise<void> {
    const bot = await askWhoWeAre(call);
    if (stopping.signal.aborted) return;
    handlers = eventHandlers({
      receive: work.watch(receive),
      bot,
      locks,
      log: app.log,
      timeZone: app.timeZone ?? 'Asia/Shanghai',
    });
    usable = true;
    state = 'credentials accepted, waiting for Feishu to call POST /webhook/feishu';
    if (app.mode === 'webhook') return;
    connection = openLongConnection({ ...app, http, logger, now, handlers });
    await connection.opened;
  }

  async function attempt(receive: Receive): Promise<unknown> {
    try {
      await begin(receive);
      return undefined;
    } catch (error) {
      usable = false;
      state = scrub(error instanceof Error ? error.message : 'no answer from Feishu', secrets);
      app.log.warn({ platform: 'feishu', state }, 'Feishu cannot be used');
      return error;
    }
  }

  async function startOnce(receive: Receive): Promise<void> {
    refuseSettings(app);
    const error = await attempt(receive);
    if (error instanceof Refused) throw error;
    if (error === undefined) return;
    void persist(async () => {
      const next = await attempt(receive);
      return next === undefined || next instanceof Refused ? 'done' : 'again';
    }, stopping.signal);
  }

  async function stopOnce(): Promise<void> {
    stopping.abort();
    await work.finish(STOP_MS);
    handlers = undefined;
    connection?.close();
    connection = undefined;
    usable = false;
    state = 'stopped';
  }

  let started: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;
  return {
    name: 'feishu',
    hasForms: true,
    confirms: true,
    start(receive) {
      started ??= startOnce(receive);
      return started;
    },
    stop() {
      stopped ??= stopOnce();
      return stopped;
    },
    async deliver(delivery) {
      const delivered = await deliver(call, locks, delivery);
      await approvals?.follow(delivery, delivered.message);
      return delivered;
    },
    fetchFile: (file) => fetchFile(call, file),
    calendar,
    health() {
      const refused = refusal();
      if (usable && refused !== undefined) return { usable: false, state: scrub(refused, secrets) };
      const health = connection?.health() ?? { usable, state };
      const notes = [
        ['no calendar, appointments go out as files', calendar.refusal()],
        ['nothing is shown in the approval centre', approvals?.refusal()],
      ].flatMap(([what, why]) => (why === undefined ? [] : [`; ${what}: ${scrub(why, secrets)}`]));
      return notes.length === 0 ? health : { ...health, state: `${health.state}${notes.join('')}` };
    },
    ...(app.mode === 'webhook'
      ? { webhook: webhookEntrance(app, { now, log: app.log, handlers: () => handlers }) }
      : {}),
  };
}

/** Settings that would fail silently: the vendor's client ignores a malformed app id, and an open webhook believes anyone. */
function refuseSettings(app: FeishuApp): void {
  if (app.mode === 'ws' && !/^cli_[0-9a-fA-F]{16}$/.test(app.appId)) {
    throw new Refused(
      'FEISHU_APP_ID must read cli_ and sixteen hexadecimal digits, as in the developer console.',
    );
  }
  if (app.mode === 'webhook' && !app.encryptKey && !app.verificationToken) {
    throw new Refused(
      'Set FEISHU_ENCRYPT_KEY (better) or FEISHU_VERIFICATION_TOKEN: without them anyone could speak for Feishu.',
    );
  }
}
