import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { chatKey, mayRead } from '../platforms/console/chats.ts';
import type { Handled } from '../platforms/console/connect.ts';
import { WEB_WORDS } from '../wording/web.ts';
import { parseDuration } from './duration.ts';
import { fileType } from './file-type.ts';
import {
  BadRequest,
  check,
  clockInput,
  fileInput,
  messagesInput,
  pressInput,
  readJson,
  readSince,
  sayInput,
} from './input.ts';
import { inOrder, type WireMessage, wireMessage } from './message.ts';
import type { ConsoleRoom } from './options.ts';

const MAX_JSON_MB = 1;
const MAX_FILE_MB = 20;

/** The console's JSON entrances, a contract with scripts and tests (design §6). */
export function entrances(room: ConsoleRoom): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.post('/say', atMost(MAX_JSON_MB), async (c) => {
    const { wait, ...said } = await readJson(c, sayInput);
    checkChat(said.chat, room);
    return c.json(await answerTo(said.as, await room.platform.say(said), room, wait));
  });

  app.post('/file', atMost(MAX_FILE_MB), async (c) => {
    const body = await c.req.parseBody().catch(() => {
      throw new BadRequest(WEB_WORDS.formOnly, 415);
    });
    const { file, ...said } = check(body, fileInput);
    checkChat(said.chat, room);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return c.json(
      await answerTo(said.as, await room.platform.say({ ...said, file: { name: file.name, bytes } }), room),
    );
  });

  app.post('/press', atMost(MAX_JSON_MB), async (c) => {
    const { wait, ...press } = await readJson(c, pressInput);
    return c.json(await answerTo(press.as, await room.platform.press(press), room, wait));
  });

  app.post('/clock', atMost(MAX_JSON_MB), async (c) => {
    if (!room.demo) throw new BadRequest(WEB_WORDS.noDemo, 404);
    const { forward } = await readJson(c, clockInput);
    const ms = parseDuration(forward);
    if (ms === undefined) throw new BadRequest(WEB_WORDS.badInput(['forward']));
    return c.json({ now: (await room.demo.forward(ms)).toISOString() });
  });

  app.get('/messages', async (c) => {
    const { as, since } = check(c.req.query(), messagesInput);
    const from = readSince(since);
    const change = 'change' in from ? from.change : 0;
    const all = await room.chat.since(chatsOf(as, room), change);
    const wanted = 'time' in from ? all.filter(({ at, editedAt }) => (editedAt ?? at) >= from.time) : all;
    const next = all.reduce((latest, message) => Math.max(latest, message.change), change);
    return c.json({ messages: inOrder(wanted).map(wireMessage), next });
  });

  app.get('/files/:key', async (c) => {
    const file = await room.files(c.req.param('key'));
    if (!file) throw new BadRequest(WEB_WORDS.noFile, 404);
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': fileType(file.name, file.bytes),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, no-store',
    });
  });

  return app;
}

/** Keys of the chats this account may read. */
export function chatsOf(account: string, { groups }: ConsoleRoom): readonly string[] {
  return [chatKey(account, 'dm'), ...groups];
}

async function answerTo(
  account: string,
  { key, receipt }: Handled,
  room: ConsoleRoom,
  wait = true,
): Promise<{ messages: WireMessage[]; toast?: string }> {
  const found = wait ? await room.chat.those(await room.settled(key)) : [];
  const seen = found.filter(({ chat }) => mayRead(account, chat));
  const messages = [...seen].sort((a, b) => a.change - b.change).map(wireMessage);
  return { messages, ...(receipt.toast && { toast: receipt.toast.text }) };
}

function checkChat(chat: string, { groups }: ConsoleRoom): void {
  if (chat !== 'dm' && !groups.includes(chat)) throw new BadRequest(WEB_WORDS.noGroup(chat, groups));
}

function atMost(megabytes: number) {
  return bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: () => {
      throw new BadRequest(WEB_WORDS.tooBig(megabytes), 413);
    },
  });
}
