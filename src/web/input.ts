import type { Context } from 'hono';
import { z } from 'zod';
import { WEB_WORDS } from '../wording/web.ts';

/** A request that cannot be carried out as it stands; `message` says how to mend it. */
export class BadRequest extends Error {
  constructor(
    message: string,
    readonly status: 400 | 404 | 413 | 415 | 429 = 400,
  ) {
    super(message);
    this.name = 'BadRequest';
  }
}

const account = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u);
/** What PostgreSQL can look for: it refuses NUL, and nothing of ours has one in its name. */
const clean = z.string().regex(/^[^\0]*$/);
const chat = clean.min(1).max(64);
const id = clean.min(1).max(200).exactOptional();
/** Whether the answer waits for the messages it leads to; a page that listens to the stream need not. */
const wait = z.boolean().default(true);

export const sayInput = z.object({ as: account, chat, text: z.string().trim().min(1).max(20_000), id, wait });
export const pressInput = z.object({
  as: account,
  message: clean.min(1).max(200),
  button: clean.min(1).max(200),
  say: clean.exactOptional(),
  form: z.record(clean, clean.max(20_000)).exactOptional(),
  id,
  wait,
});
export const clockInput = z.object({ forward: z.string() });
export const fileInput = z.object({
  as: account,
  chat,
  text: z.string().max(20_000).default(''),
  file: z.instanceof(File),
  id,
});
export const messagesInput = z.object({ as: account, since: z.string().default('0') });

/** The JSON body, checked. @throws BadRequest naming every wrong field */
export async function readJson<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new BadRequest(WEB_WORDS.jsonOnly, 415);
  }
  const body: unknown = await c.req.json().catch(() => {
    throw new BadRequest(WEB_WORDS.badJson);
  });
  return check(body, schema);
}

/** @throws BadRequest naming every wrong field */
export function check<T>(input: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = new Set(result.error.issues.map(({ path }) => String(path[0] ?? '')));
  throw new BadRequest(WEB_WORDS.badInput([...fields]));
}

/** Where to go on from: a change number, or a time. @throws BadRequest */
export function readSince(since: string): { readonly change: number } | { readonly time: Date } {
  if (/^\d{1,15}$/.test(since)) return { change: Number(since) };
  const time = new Date(since);
  if (!/^\d{4}-\d\d-\d\d/.test(since) || Number.isNaN(time.getTime())) {
    throw new BadRequest(WEB_WORDS.badInput(['since']));
  }
  return { time };
}
