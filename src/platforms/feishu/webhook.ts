import type { Log } from '../../chat/log.ts';
import { type Handlers, withinTime } from './handlers.ts';
import { CALLBACK_ANSWER_MS, WEBHOOK_MAX_BYTES } from './limits.ts';
import { type Keys, NotLetIn, openEnvelope } from './webhook-envelope.ts';

/**
 * Answers Feishu's requests at POST /webhook/feishu. Our own, since the vendor's adapter dies of a malformed
 * body, never compares the token and answers 200 to a forged signature. Anything but 200 is sent again later.
 */
export function webhookEntrance(
  keys: Keys,
  { now, log, handlers }: { now: () => Date; log: Log; handlers: () => Handlers | undefined },
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      if (request.method !== 'POST') throw new NotLetIn(405, 'only POST is answered here');
      const envelope = openEnvelope(await readBody(request), request.headers, keys, now());
      if (envelope.kind === 'challenge') return Response.json({ challenge: envelope.challenge });
      return await handle(handlers(), envelope.type, envelope.event);
    } catch (error) {
      if (error instanceof NotLetIn) {
        log.warn(
          { platform: 'feishu', status: error.status, why: error.message },
          'a webhook request was refused',
        );
        return Response.json({ error: error.message }, { status: error.status });
      }
      log.error({ platform: 'feishu', err: error }, 'an event could not be stored, and will be sent again');
      return Response.json({ error: 'not stored' }, { status: 500 });
    }
  };
}

async function handle(handlers: Handlers | undefined, type: string, event: object): Promise<Response> {
  if (handlers === undefined) return Response.json({ error: 'not receiving' }, { status: 503 });
  if (!Object.hasOwn(handlers, type)) return Response.json({});
  const answered = handlers[type as keyof Handlers](event).then((answer) => Response.json(answer ?? {}));
  // Not acknowledged before it is stored; the platform has given up waiting by then, and sends it again.
  const late = Response.json({ error: 'still storing' }, { status: 503 });
  return withinTime(answered, CALLBACK_ANSWER_MS + 200, late);
}

async function readBody(request: Request): Promise<Buffer> {
  const tooLarge = new NotLetIn(413, `more than ${WEBHOOK_MAX_BYTES} bytes`);
  if (Number(request.headers.get('content-length')) > WEBHOOK_MAX_BYTES) throw tooLarge;
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of request.body ?? []) {
      size += part.byteLength;
      if (size > WEBHOOK_MAX_BYTES) throw tooLarge;
      parts.push(part);
    }
  } catch (error) {
    throw error === tooLarge ? error : new NotLetIn(400, 'the body did not arrive whole');
  }
  return Buffer.concat(parts);
}
