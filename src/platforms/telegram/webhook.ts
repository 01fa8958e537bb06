import { createHash, timingSafeEqual } from 'node:crypto';
import type { Log } from '../../chat/log.ts';
import { isWebhookSecret, MAX_WEBHOOK_BYTES } from './limits.ts';
import { UpdateShape } from './update.ts';

/** Where the web room mounts the entrance, and what Telegram is told. */
const WEBHOOK_PATH = '/webhook/telegram';
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/** Stands for a body that ended before it was whole. */
const CUT_OFF: unique symbol = Symbol('cut off');

export interface WebhookAddress {
  readonly url: string;
  readonly secret: string;
}

export interface Entrance {
  readonly secret: string;
  readonly log: Log;
  /** False before the bot knows its own name, and once it is stopping: Telegram then tries again later. */
  ready(): boolean;
  /** Resolves once the update is stored; rejects when it must come again. */
  take(update: unknown): Promise<void>;
}

/**
 * Answers Telegram's requests: 200 once stored, 401 for a wrong secret, 405, 413, 400 for what is no update,
 * 500 when it could not be stored, 503 while not ready. Never rejects.
 */
export function makeWebhook({ secret, log, ready, take }: Entrance): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      if (request.method !== 'POST') return status(405);
      if (!same(request.headers.get(SECRET_HEADER) ?? '', secret)) return status(401);
      if (!ready()) return status(503);
      const body = await bodyOf(request).catch((): typeof CUT_OFF => CUT_OFF);
      if (body === CUT_OFF) return status(400);
      if (body === undefined) return status(413);
      const update = readJson(body);
      if (!UpdateShape.pick({ update_id: true }).safeParse(update).success) return status(400);
      await take(update);
      return status(200);
    } catch (error) {
      log.warn(
        { why: error instanceof Error ? error.message : 'unknown' },
        'a webhook update could not be stored',
      );
      return status(500);
    }
  };
}

/**
 * The secret Telegram repeats with each request: the configured one, or one derived from the token, which every
 * replica derives alike. @throws Error naming the variable when it has characters Telegram refuses.
 */
export function webhookSecretOf(token: string, configured: string | undefined): string {
  if (!configured) return createHash('sha256').update(`webhook secret of ${token}`).digest('hex');
  if (isWebhookSecret(configured)) return configured;
  throw new Error(
    'TELEGRAM_WEBHOOK_SECRET may hold only A–Z, a–z, 0–9, _ and -, at most 256 of them: choose another',
  );
}

export function webhookAddress(publicUrl: string, secret: string): WebhookAddress {
  return { url: `${publicUrl.replace(/\/+$/, '')}${WEBHOOK_PATH}`, secret };
}

function same(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

/** The body, or nothing when it is over the limit; stops reading there, whatever its headers claimed. */
async function bodyOf(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_WEBHOOK_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_WEBHOOK_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function status(code: number): Response {
  return new Response(null, { status: code });
}
