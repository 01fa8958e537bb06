import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Log } from '../chat/log.ts';
import type { ConsoleMessage } from '../office/ports.ts';
import { addressOf } from '../platforms/console/chats.ts';
import { WEB_WORDS } from '../wording/web.ts';
import { Bubble, type Reader } from './bubble.tsx';
import { chatsOf } from './entrances.ts';
import { BadRequest } from './input.ts';
import { chatName } from './message.ts';
import type { ConsoleRoom } from './options.ts';
import type { Seats } from './streams.ts';

/** Milliseconds of silence after which the store is asked again: another replica may have delivered. */
const LISTEN_MS = 15_000;

interface Listener {
  readonly as: string;
  /** The last change it has seen; 0 for none. */
  readonly from: number;
  readonly room: ConsoleRoom;
  /** Fires when the server is to end its streams. */
  readonly closing: AbortSignal;
  readonly log: Log;
  readonly seats: Seats;
}

/**
 * Everything new in this account's chats, as it happens, from change `from` on: `message` with the bubble's HTML,
 * `elsewhere` naming an account whose direct chat has moved.
 */
export function streamChanges(c: Context, { as, from, room, closing, log, seats }: Listener) {
  const leave = seats.take(as);
  if (!leave) throw new BadRequest(WEB_WORDS.tooManyStreams, 429);
  const chats = chatsOf(as, room);
  const response = streamSSE(c, async (stream) => {
    const news = new Queue(closing);
    const stopListening = room.platform.changes.listen((message) => news.add(message));
    stream.onAbort(() => news.end());
    let seen = from;
    try {
      const titles = new Map((await room.people()).map(({ slug, title }) => [slug, title]));
      const reader = { as, titles, timeZone: room.timeZone };
      while (!news.ended) {
        const missed = [...(await room.chat.since(chats, seen))].sort((a, b) => a.change - b.change);
        for (const message of missed) {
          seen = Math.max(seen, message.change);
          await sendMessage(stream, message, seen, reader);
        }
        await stream.writeSSE({ event: 'ping', data: '' });
        for (let heard = await news.next(LISTEN_MS); heard; heard = await news.next(LISTEN_MS)) {
          if (chats.includes(heard.chat)) {
            seen = Math.max(seen, heard.change);
            await sendMessage(stream, heard, seen, reader);
          } else await sendElsewhere(stream, heard);
        }
      }
    } catch (error) {
      log.warn({ err: error }, 'a live page lost its stream and will come again');
    } finally {
      stopListening();
      leave();
    }
  });
  // Hono says keep-alive, which would hold the closing server until the browser lets go.
  response.headers.set('Connection', 'close');
  return response;
}

function sendMessage(stream: SSEStreamingApi, message: ConsoleMessage, seen: number, reader: Reader) {
  const html = String(<Bubble message={message} reader={reader} />);
  const fromBot = message.author === undefined;
  return stream.writeSSE({
    event: 'message',
    id: String(seen),
    data: JSON.stringify({ id: message.id, chat: chatName(message), change: message.change, fromBot, html }),
  });
}

async function sendElsewhere(stream: SSEStreamingApi, { chat, author }: ConsoleMessage) {
  const { kind, id } = addressOf(chat);
  if (kind === 'dm' && author === undefined) {
    await stream.writeSSE({ event: 'elsewhere', data: JSON.stringify({ account: id }) });
  }
}

/** What was heard and not yet sent. */
class Queue {
  private readonly waiting: ConsoleMessage[] = [];
  private wake: () => void = () => {};
  ended = false;

  constructor(closing: AbortSignal) {
    closing.addEventListener('abort', () => this.end(), { once: true });
    if (closing.aborted) this.end();
  }

  add(message: ConsoleMessage): void {
    this.waiting.push(message);
    this.wake();
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  /** The next one, or nothing once `ms` milliseconds pass in silence or it has ended. */
  async next(ms: number): Promise<ConsoleMessage | undefined> {
    if (this.ended) return undefined;
    if (this.waiting.length === 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.ended ? undefined : this.waiting.shift();
  }
}
