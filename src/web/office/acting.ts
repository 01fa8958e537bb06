import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ConsoleMessage } from '../../office/ports.ts';
import type { Reader } from '../../pages/open-pages.ts';
import { mayRead } from '../../platforms/console/chats.ts';
import type { Handled } from '../../platforms/console/connect.ts';
import type { OfficeSite } from './options.ts';
import { ownPath } from './paths.ts';

/** Messages one answer page shows at most. */
const SHOWN = 8;
const ID = /^[\w:-]{1,64}$/;

/** What came of a press or a word. */
export interface Outcome {
  readonly ids: readonly string[];
  readonly back: string;
  /** What the presser hears at once. */
  readonly toast?: string;
}

type Body = Readonly<Record<string, unknown>>;
const words = (body: Body, name: string): string => (typeof body[name] === 'string' ? body[name] : '');

/**
 * A button of a page goes the way of a button in a chat: pressed, understood, shown first where it weighs, answered. A
 * press of the same drawing with the same fields is one event, however often it comes.
 */
export async function act(c: Context, { chat: as }: Reader, site: OfficeSite): Promise<Outcome> {
  const body = await c.req.parseBody();
  const pressed = words(body, 'do');
  const [takes, say] = [pressed.startsWith('+'), pressed.slice(1)];
  const form = takes ? fieldsOf(body) : undefined;
  const message = words(body, 'message');
  const own = message === '' ? undefined : await ownMessage(message, as, site);
  const handled = await site.platform.ask({
    as,
    id: named([words(body, 'drawn'), own?.id, say, form]),
    say,
    ...(own && { message: own.id }),
    ...(form && { form }),
  });
  return whatCame(handled, own?.id, ownPath(body.back), site);
}

/** Words, and a file with them, as in the person's own chat. */
export async function speak(
  c: Context,
  { chat: as }: Reader,
  site: OfficeSite,
): Promise<Outcome | undefined> {
  const body = await c.req.parseBody();
  const text = words(body, 'text').trim();
  const back = ownPath(body.back);
  const file = body.file instanceof File && body.file.size > 0 ? body.file : undefined;
  if (text === '' && !file) return undefined;
  const bytes = file && new Uint8Array(await file.arrayBuffer());
  const handled = await site.platform.say({
    as,
    chat: 'dm',
    text,
    id: named([
      words(body, 'drawn'),
      text,
      file?.name,
      bytes && createHash('sha256').update(bytes).digest('hex'),
    ]),
    ...(file && bytes && { file: { name: file.name, bytes } }),
  });
  return whatCame(handled, undefined, back, site);
}

/** A message of the visitor's own chat. */
export async function ownMessage(
  id: string,
  account: string,
  { chat }: Pick<OfficeSite, 'chat'>,
): Promise<ConsoleMessage | undefined> {
  const found = ID.test(id) ? await chat.get(id) : undefined;
  return found && mayRead(account, found.chat) ? found : undefined;
}

const named = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** What the fields of a form of ours hold. */
export const fieldsOf = (body: Body): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith('f.') && typeof value === 'string' ? [[name.slice(2), value] as const] : [],
    ),
  );

/** What came of it: new messages, or the pressed one as it stands now; where there is none, what the presser hears at once. */
async function whatCame(
  { key, receipt }: Handled,
  pressed: string | undefined,
  back: string,
  { settled, chat }: OfficeSite,
): Promise<Outcome> {
  const messages = await chat.those(await settled(key));
  const fresh = messages.filter(({ id, editedAt }) => editedAt === undefined || id === pressed);
  const ids = (fresh.length > 0 ? fresh : messages).map(({ id }) => id).slice(0, SHOWN);
  return { ids, back, ...(receipt.toast && { toast: receipt.toast.text }) };
}

/** Where an outcome can be read, however often that page is loaded again. */
export function answerPath({ ids, back }: Pick<Outcome, 'ids' | 'back'>): string {
  const query = new URLSearchParams({ back });
  for (const id of ids) query.append('m', id);
  return `/office/answer?${query}`;
}
