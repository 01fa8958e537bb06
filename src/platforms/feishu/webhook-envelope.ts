import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { WEBHOOK_WINDOW_MS } from './limits.ts';

/** Why a request is not let in, as an HTTP status. */
export class NotLetIn extends Error {
  constructor(
    readonly status: 400 | 401 | 405 | 413,
    why: string,
  ) {
    super(why);
    this.name = 'NotLetIn';
  }
}

/** An empty key counts as none: a signature with it could be made by anyone. */
export interface Keys {
  readonly appId: string;
  readonly encryptKey?: string;
  readonly verificationToken?: string;
}

/** What a request turned out to be. */
export type Envelope =
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'event'; readonly type: string; readonly event: object };

const Challenge = z.object({ type: z.literal('url_verification'), challenge: z.string(), token: z.string() });
const Event = z.object({
  schema: z.literal('2.0'),
  header: z.looseObject({ event_type: z.string(), app_id: z.string(), token: z.string().default('') }),
  event: z.looseObject({}),
});

/** Opens one request: its signature, its age, its encryption, its token and its app. @throws NotLetIn */
export function openEnvelope(body: Buffer, headers: Headers, keys: Keys, now: Date): Envelope {
  const outer = parseJson(body.toString('utf8'));
  const signed = keys.encryptKey ? isSigned(body, headers, keys.encryptKey, now) : false;
  const inner = unseal(outer, keys.encryptKey, signed);
  const challenge = Challenge.safeParse(inner).data;
  // The verification of the address is not signed; it only ever gets its own words back.
  if (challenge !== undefined) {
    checkToken(challenge.token, keys);
    return { kind: 'challenge', challenge: challenge.challenge };
  }
  if (keys.encryptKey && !signed) throw new NotLetIn(401, 'the request is not signed');
  const event = Event.safeParse(inner).data;
  if (event === undefined) throw new NotLetIn(400, 'not an event of schema 2.0');
  checkToken(event.header.token, keys);
  if (event.header.app_id !== keys.appId) throw new NotLetIn(401, 'the event is for another app');
  return { kind: 'event', type: event.header.event_type, event: { ...event.header, ...event.event } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotLetIn(400, 'the body is not JSON');
  }
}

/** False when there is no signature at all. @throws NotLetIn when there is one that is wrong or old */
function isSigned(body: Buffer, headers: Headers, key: string, now: Date): boolean {
  const signature = headers.get('x-lark-signature');
  if (signature === null) return false;
  const timestamp = headers.get('x-lark-request-timestamp') ?? '';
  const nonce = headers.get('x-lark-request-nonce') ?? '';
  const expected = createHash('sha256')
    .update(timestamp)
    .update(nonce)
    .update(key)
    .update(body)
    .digest('hex');
  if (!same(signature.toLowerCase(), expected)) throw new NotLetIn(401, 'the signature is wrong');
  const sentAt = Number(timestamp) * (timestamp.length > 11 ? 1 : 1000);
  if (!(Math.abs(now.getTime() - sentAt) <= WEBHOOK_WINDOW_MS))
    throw new NotLetIn(401, 'the request is too old');
  return true;
}

const Sealed = z.object({ encrypt: z.string() });

function unseal(outer: unknown, key: string | undefined, signed: boolean): unknown {
  const sealed = Sealed.safeParse(outer).data;
  if (sealed === undefined) {
    // Feishu encrypts everything once a key is set: what comes plain comes from somebody who could not.
    if (key) throw new NotLetIn(401, 'the request is not encrypted, though FEISHU_ENCRYPT_KEY is set');
    return outer;
  }
  if (!key) throw new NotLetIn(400, 'the request is encrypted, and FEISHU_ENCRYPT_KEY is not set');
  try {
    const bytes = Buffer.from(sealed.encrypt, 'base64');
    const cipher = createDecipheriv(
      'aes-256-cbc',
      createHash('sha256').update(key).digest(),
      bytes.subarray(0, 16),
    );
    return JSON.parse(Buffer.concat([cipher.update(bytes.subarray(16)), cipher.final()]).toString('utf8'));
  } catch {
    throw new NotLetIn(signed ? 400 : 401, 'the request cannot be decrypted');
  }
}

function checkToken(token: string, keys: Keys): void {
  if (!keys.verificationToken || same(token, keys.verificationToken)) return;
  throw new NotLetIn(401, 'the verification token is wrong');
}

// Digests are compared, not the words, so that neither their length nor their beginning can be measured.
function same(one: string, other: string): boolean {
  const digest = (word: string) => createHash('sha256').update(word).digest();
  return timingSafeEqual(digest(one), digest(other));
}
