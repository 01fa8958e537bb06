import { readFile } from 'node:fs/promises';
import type { HttpBindings } from '@hono/node-server';
import { stringify } from 'csv-stringify/sync';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Log } from '../../chat/log.ts';
import { feedOf } from '../../disclosure/feed.ts';
import { recordPackage, releasePackage } from '../../disclosure/ocds-packages.ts';
import { OPEN_PAGE } from '../../disclosure/open-office.ts';
import { PROJECT_COLUMNS, projectRows } from '../../disclosure/tables.ts';
import { VOICE_MAX, type Voice, type VoiceProblem } from '../../disclosure/voices.ts';
import { OPEN_WORDS as W } from '../../wording/open.ts';
import { STAGE_WORDS } from '../../wording/project.ts';
import type { OpenSite } from '../options.ts';
import { atomFeed } from './feed.ts';
import { Layout } from './layout.tsx';
import {
  Awards,
  CataloguePage,
  Data,
  Evaluations,
  Home,
  NoticePage,
  Payments,
  Policy,
  Providers,
} from './lists.tsx';
import { ProjectList, ProjectPage } from './projects.tsx';
import { atMostOften } from './rates.ts';
import { surveyPages } from './survey.tsx';
import { ReceiptPage, Received, TRAP, VoiceForm } from './voices.tsx';

type Site = Hono<{ Bindings: HttpBindings }>;
type Page = JSX.Element | Promise<JSX.Element>;

/** Notices on the first page. */
const LATEST = 10;
const MAX_FORM_BYTES = 32 * 1024;
/** Seconds a reader's own copy may be shown again without asking. */
const FRESH = 60;

const ASSETS = {
  'open.css': 'text/css; charset=utf-8',
  'open-parts.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

const problemWords = (problem: VoiceProblem, project: string): string =>
  ({
    'no-text': W.writeText,
    'too-long': W.tooLong(VOICE_MAX),
    'no-such-project': W.noSuchProject(project),
  })[problem];

/** What everybody may read without an account: only what is published, at addresses that stay (六(六), R88–R94). */
export function openSite({ office, publicUrl, surveys }: OpenSite, log: Log): Site {
  const site: Site = new Hono();
  site.use(atMostOften('look'));
  site.use(etag());
  site.onError((error, c) => {
    log.error({ err: error, path: c.req.path }, 'a public page failed');
    return page(c, <Layout title={W.failed} />, 503);
  });
  site.notFound((c) => page(c, <Layout title={W.notFound} />, 404));
  const missing = (c: Context) => page(c, <Layout title={W.notFound} />, 404);

  site.get('/', async (c) => page(c, <Home notices={(await office.notices()).slice(0, LATEST)} />));
  site.get('/projects', async (c) => {
    const words = (c.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, 60);
    const asked = c.req.query('stage') ?? '';
    const stage = asked in STAGE_WORDS ? (asked as keyof typeof STAGE_WORDS) : undefined;
    const wanted = Math.min(Math.max(Math.trunc(Number(c.req.query('page')) || 1), 1), 10_000);
    const found = await office.projects({ page: wanted, ...(words && { words }), ...(stage && { stage }) });
    return page(
      c,
      <ProjectList {...found} page={wanted} size={OPEN_PAGE} words={words} stage={stage ?? ''} />,
    );
  });
  site.get('/projects/:number{\\d{4}-\\d{3,}}', async (c) => {
    const project = await office.project(c.req.param('number'));
    return project ? page(c, <ProjectPage project={project} />) : missing(c);
  });
  site.get('/notices/:number{G\\d{4}-\\d{2,}}', async (c) => {
    const notice = await office.notice(c.req.param('number'));
    return notice ? page(c, <NoticePage notice={notice} />) : missing(c);
  });
  site.get('/awards', async (c) =>
    page(c, <Awards projects={(await office.all()).filter(({ award }) => award)} />),
  );
  site.get('/evaluations', async (c) =>
    page(c, <Evaluations projects={(await office.all()).filter(({ result }) => result)} />),
  );
  site.get('/payments', async (c) =>
    page(c, <Payments projects={(await office.all()).filter(({ contract }) => contract)} />),
  );
  site.get('/providers', async (c) => page(c, <Providers providers={await office.providers()} />));
  site.get('/catalogue', async (c) =>
    page(c, <CataloguePage catalogue={await office.catalogue()} field={office.field} />),
  );
  site.get('/policy', async (c) => page(c, <Policy clauses={await office.policy()} />));
  site.get('/data', (c) => page(c, <Data />));

  site.get('/projects.json', async (c) => data(c, { projects: await office.all() }));
  site.get('/feed.json', async (c) => data(c, feedOf(await office.all(), await office.feedKeys())));
  site.get('/projects.csv', async (c) => {
    const text = stringify([...projectRows(await office.all())], {
      header: true,
      columns: [...PROJECT_COLUMNS],
      bom: true,
      escape_formulas: true,
    });
    return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8', ...cached });
  });
  const publisher = (c: Context) => ({ name: W.office, uri: addressOf(c) });
  const addressOf = (c: Context) => publicUrl ?? new URL(c.req.url).origin;
  site.get('/ocds/releases.json', async (c) =>
    data(c, releasePackage(await office.all(), publisher(c), c.req.path, office.now().toISOString())),
  );
  site.get('/ocds/records.json', async (c) =>
    data(c, recordPackage(await office.all(), publisher(c), c.req.path, office.now().toISOString())),
  );
  site.get('/feed.atom', async (c) => {
    const text = atomFeed((await office.notices()).slice(0, 50), addressOf(c), office.now().toISOString());
    return c.body(text, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8', ...cached });
  });

  for (const kind of ['feedback', 'challenge'] as const) {
    site.get(`/${kind}`, (c) =>
      page(c, <VoiceForm kind={kind} said={{ project: c.req.query('project') ?? '' }} />),
    );
    site.post(`/${kind}`, bodyLimit({ maxSize: MAX_FORM_BYTES }), atMostOften('say'), async (c) => {
      const form = await c.req.parseBody();
      const said = (name: string) => (typeof form[name] === 'string' ? form[name].replaceAll('\0', '') : '');
      const [text, reason, contact, project] = ['text', 'reason', 'contact', 'project'].map(said) as [
        string,
        string,
        string,
        string,
      ];
      const voice: Voice = { kind, text, reason, contact, project };
      // Whoever fills what no person sees is thanked and not heard.
      if (said(TRAP) !== '') return page(c, <Layout title={W.received} />);
      const heard = await office.hear(voice);
      if ('receipt' in heard) return page(c, <Received receipt={heard.receipt} />, 200, 'no-store');
      return page(
        c,
        <VoiceForm kind={kind} said={voice} problem={problemWords(heard.refused, project)} />,
        422,
        'no-store',
      );
    });
  }
  if (surveys) site.route('/e', surveyPages(surveys));
  site.get('/receipt', async (c) => {
    const number = (c.req.query('number') ?? '').replaceAll('\0', '').slice(0, 40);
    const found = number === '' ? undefined : await office.answer(number);
    return page(c, <ReceiptPage number={number} {...(found && { found })} />, 200, 'no-store');
  });

  for (const [name, type] of Object.entries(ASSETS))
    site.get(`/${name}`, async (c) => {
      const text = await readFile(new URL(`../assets/${name}`, import.meta.url), 'utf8');
      return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' });
    });
  return site;
}

const cached = { 'Cache-Control': `public, max-age=${FRESH}` };

async function page(
  c: Context,
  body: Page,
  status: 200 | 404 | 422 | 503 = 200,
  cache?: string,
): Promise<Response> {
  const html = `<!doctype html>${String(await body)}`;
  return c.html(html, status, {
    'Cache-Control': cache ?? (status === 200 ? cached['Cache-Control'] : 'no-store'),
  });
}

/** Data anybody may read from a page of their own. */
const data = (c: Context, body: object): Response =>
  c.body(JSON.stringify(body), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Access-Control-Allow-Origin': '*',
    ...cached,
  });
