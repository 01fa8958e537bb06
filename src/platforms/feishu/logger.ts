import type { Logger } from '@larksuiteoapi/node-sdk';
import type { Log } from '../../chat/log.ts';

const SECRET_FIELD =
  /("?(?:app_?secret|tenant_access_token|app_access_token|authorization|token|ticket|access_key|encrypt)"?\s*[:=]\s*"?)(?:Bearer\s+)?[^"\s,&}]+/gi;
const BEARER = /Bearer\s+[\w.~+/-]+=*/gi;
const HIDDEN = '[hidden]';
const LONGEST = 500;

/**
 * A logger for the vendor's client, which hands over whole requests with their secrets. Only words pass:
 * known secrets and anything that looks like one are struck out, and debug chatter (message texts) is dropped.
 */
export function quietLogger(log: Log, secrets: readonly string[]): Logger {
  const tell = (level: 'warn' | 'debug') => (said: unknown) => {
    log[level]({ platform: 'feishu', said: scrub(words(said), secrets) }, 'the Feishu client reports');
  };
  const silent = () => {};
  return { error: tell('warn'), warn: tell('warn'), info: silent, debug: silent, trace: silent };
}

/** Strikes known secrets, and what looks like one, out of a text. */
export function scrub(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length > 0);
  return known
    .reduce((left, secret) => left.replaceAll(secret, HIDDEN), text)
    .replace(SECRET_FIELD, `$1${HIDDEN}`)
    .replace(BEARER, HIDDEN)
    .slice(0, LONGEST);
}

// The client hands over one array per line, of texts and errors; an object may hold a request, so only errors speak.
function words(said: unknown): string {
  if (Array.isArray(said)) return said.map(words).join(' ');
  if (said instanceof Error) return `${said.name}: ${said.message}`;
  return typeof said === 'object' && said !== null ? '(object)' : String(said);
}
