import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../../chat/log.ts';
import type { Reader } from '../../pages/open-pages.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { atMostOften } from '../open/rates.ts';
import { act, answerPath, type Outcome, ownMessage, speak } from './acting.ts';
import { AnswerPage, Back, titleOf } from './answer.tsx';
import { officeAssets } from './assets.ts';
import { declarePages } from './declare-pages.tsx';
import { BadLink, EnterPage } from './enter.tsx';
import { sendFile } from './files.ts';
import { html, inside } from './inside.tsx';
import { newDrawing, Plain } from './layout.tsx';
import { meetingPages } from './meeting-pages.tsx';
import type { OfficeSite } from './options.ts';
import { lookPages } from './pages.tsx';
import { ownPath } from './paths.ts';
import { registerPages } from './register-pages.tsx';
import { dropSession, keepSession, ownOrigin, takeLater } from './session.ts';

type Site = Hono<{ Bindings: HttpBindings }>;

const MAX_BYTES = 20 * 1024 * 1024;
/** Only whether they are in. */
const present = async () => true;
const TOKEN = ':token{[\\w-]{20,100}}';

/**
 * The office's pages (design §12): looks drawn on the server, and one door for everything that is done, which is the
 * conversation itself. Nothing here decides anything.
 */
export function officeSite(site: OfficeSite, log: Log): Site {
  const app: Site = new Hono();
  app.route('/', officeAssets());
  app.use(ownOrigin(site.publicUrl, (c) => html(c, <Plain title={W.foreign} />, 403)));
  app.use(
    bodyLimit({ maxSize: MAX_BYTES, onError: (c) => html(c, <Plain title={W.tooBig(MAX_BYTES)} />, 413) }),
  );
  app.onError((error, c) => {
    log.error({ err: error, path: c.req.path }, "a page of the office's failed");
    return html(c, <Plain title={W.failed} />, 503);
  });
  app.notFound((c) =>
    html(
      c,
      <Plain title={W.notFound}>
        <p>
          <a href="/office">{W.toHome}</a>
        </p>
      </Plain>,
      404,
    ),
  );
  const secure = site.publicUrl?.startsWith('https:') === true;
  const signed = inside(site);

  app.get(`/enter/${TOKEN}`, (c) => html(c, <EnterPage token={c.req.param('token')} />));
  app.post(`/enter/${TOKEN}`, atMostOften('enter'), async (c) => {
    const entered = await site.pages.enter(c.req.param('token'));
    if (!entered) return html(c, <BadLink />, 410);
    keepSession(c, entered.session, entered.until, secure);
    return c.redirect(takeLater(c), 303);
  });
  app.post('/leave', async (c) => {
    const answer = await signed.doing(c, present, async (_, { chat }) => {
      await site.platform.ask({ as: chat, id: newDrawing(), say: 'leave-pages' });
      return html(c, <Plain title={W.left}>{W.outLead}</Plain>);
    });
    dropSession(c);
    return answer;
  });

  const told = (c: Context, reader: Reader, { toast = W.done, ...outcome }: Outcome) =>
    outcome.ids.length > 0
      ? c.redirect(answerPath(outcome), 303)
      : signed.drawn(c, reader, { title: toast, body: <Back to={outcome.back} /> });
  app.post('/act', (c) =>
    signed.doing(c, present, async (_, reader) => told(c, reader, await act(c, reader, site))),
  );
  app.post('/say', (c) =>
    signed.doing(c, present, async (_, reader) => {
      const outcome = await speak(c, reader, site);
      return outcome ? told(c, reader, outcome) : c.redirect('/office', 303);
    }),
  );
  app.get('/answer', (c) =>
    signed.showing(
      c,
      async () => (c.req.queries('m') ?? []).slice(0, 8),
      async (ids, { reader, drawn }) => {
        const found = await Promise.all(ids.map((id) => ownMessage(id, reader.chat, site)));
        const messages = found.flatMap((message) => message ?? []);
        const back = ownPath(c.req.query('back'));
        const title = titleOf(messages) ?? W.answerTitle;
        return { title, body: <AnswerPage messages={messages} drawn={drawn} back={back} /> };
      },
    ),
  );
  app.get('/messages/:id/files/:key', (c) =>
    signed.doing(c, present, async (_, { chat }) => {
      const message = await ownMessage(c.req.param('id'), chat, site);
      return sendFile(c, message?.files ?? [], site);
    }),
  );
  lookPages(app, signed, site);
  meetingPages(app, signed);
  registerPages(app, signed, site);
  declarePages(app, signed);
  return app;
}
