import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Log } from '../chat/log.ts';
import { WEB_WORDS } from '../wording/web.ts';
import { assets } from './assets.ts';
import { chatsOf, entrances } from './entrances.ts';
import { answerError } from './failure.ts';
import { loopbackOnly } from './guard.ts';
import { officeHeaders, openHeaders, strictHeaders } from './headers.ts';
import { check, messagesInput } from './input.ts';
import { inOrder } from './message.ts';
import { metrics } from './metrics.ts';
import { officeSite } from './office/site.tsx';
import { openSite } from './open/site.tsx';
import type { ConsoleRoom, ServerOptions } from './options.ts';
import { Page } from './page.tsx';
import { streamChanges } from './stream.tsx';
import { openSeats } from './streams.ts';

interface Surroundings {
  /** The port listened on, known once listening. */
  readonly port: () => number;
  /** Fires when the server is to end its streams. */
  readonly closing: AbortSignal;
}

const HEADERS: Readonly<Record<string, typeof strictHeaders>> = {
  open: openHeaders,
  office: officeHeaders,
};

type App = Hono<{ Bindings: HttpBindings }>;

/** Every route there is: health, the platforms' webhooks and, on this machine only, the console. */
export function buildApp(options: ServerOptions, around: Surroundings): App {
  const app: App = new Hono();
  app.use((c, next) => {
    const [, site = ''] = /^\/(open|office)(?:\/|$)/.exec(c.req.path) ?? [];
    return (HEADERS[site] ?? strictHeaders)(c, next);
  });
  app.onError((error, c) => answerError(error, c, options.log));
  app.notFound((c) => c.json({ error: WEB_WORDS.notFound }, 404));

  app.get('/healthz', async (c) => {
    const report = await options.health().catch((error: unknown) => {
      options.log.error({ err: error }, 'the health could not be told');
      return { usable: false, parts: {} };
    });
    return c.json(report, report.usable ? 200 : 503, { 'Cache-Control': 'no-store' });
  });

  if (options.metrics) app.route('/metrics', metrics(options.metrics.condition, options.metrics.whom));

  for (const [name, webhook] of Object.entries(options.webhooks)) {
    if (webhook) app.post(`/webhook/${name}`, (c) => webhook(c.req.raw));
  }

  if (options.open) app.route('/open', openSite(options.open, options.log));

  if (options.office) app.route('/office', officeSite(options.office, options.log));

  const { console: room } = options;
  app.get('/', (c) => (room ? c.redirect('/console') : c.text(WEB_WORDS.off)));
  if (room) app.route('/console', consoleApp(room, { ...around, log: options.log }));
  else app.all('/console', (c) => c.text(WEB_WORDS.off, 404));
  return app;
}

function consoleApp(room: ConsoleRoom, { port, closing, log }: Surroundings & { log: Log }): App {
  const app: App = new Hono();
  const seats = openSeats();
  app.use(loopbackOnly(port));
  app.route('/assets', assets());
  app.route('/', entrances(room));

  app.get('/', async (c) => {
    const { as } = check({ as: c.req.query('as') ?? room.firstPerson }, messagesInput);
    const [messages, people] = await Promise.all([room.chat.since(chatsOf(as, room), 0), room.people()]);
    const asked = c.req.query('chat');
    const chat = asked === 'dm' || (asked && room.groups.includes(asked)) ? asked : (room.groups[0] ?? 'dm');
    const page = <Page {...{ as, chat, people, room }} messages={inOrder(messages)} />;
    return c.html(`<!doctype html>${String(page)}`, 200, { 'Cache-Control': 'no-store' });
  });

  app.get('/stream', (c) => {
    const { as, since } = check({ as: c.req.query('as'), since: c.req.query('since') }, messagesInput);
    const from = Number(c.req.header('last-event-id') ?? since);
    return streamChanges(c, { as, from: Number.isSafeInteger(from) ? from : 0, room, closing, log, seats });
  });

  return app;
}
