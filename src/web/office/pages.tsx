import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { decisions } from '../../pages/decide.ts';
import { home } from '../../pages/home.ts';
import { ledgerPage } from '../../pages/ledger.ts';
import { projectPage } from '../../pages/project.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { DecidePage } from './decide.tsx';
import { sendFile } from './files.ts';
import { HomePage } from './home.tsx';
import type { Inside } from './inside.tsx';
import { LedgerView } from './ledger.tsx';
import type { OfficeSite } from './options.ts';
import { ProjectView } from './project.tsx';

/** What an address asks, each word cut to what anybody would type. */
const asked = (c: Context): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(c.req.query()).map(([name, text]) => [name, text.replaceAll('\0', '').slice(0, 60)]),
  );

const PROJECT = '/projects/:number{\\d{4}-\\d{3,6}}';

/** Each page: what it looks at, and how that is drawn. */
export function lookPages(
  app: Hono<{ Bindings: HttpBindings }>,
  { showing, doing }: Inside,
  site: OfficeSite,
): void {
  app.get('/', (c) =>
    showing(c, home, (found, frame) => ({
      title: W.titles.home,
      at: 'home',
      body: <HomePage home={found} origin={frame} />,
    })),
  );
  app.get('/decide', (c) =>
    showing(c, decisions, (found, frame) => ({
      title: W.titles.decide,
      at: 'decide',
      body: <DecidePage decisions={found} origin={frame} />,
    })),
  );
  app.get('/projects', (c) =>
    showing(c, ledgerPage(asked(c)), (page, frame) => ({
      title: W.titles.projects,
      at: 'projects',
      body: <LedgerView page={page} origin={frame} />,
    })),
  );
  app.get(PROJECT, (c) => {
    const number = c.req.param('number');
    return showing(c, projectPage(number), (page, frame) => ({
      title: page.card.title,
      at: 'projects',
      body: <ProjectView page={page} origin={frame} number={number} />,
    }));
  });
  app.get(`${PROJECT}/files/:key`, (c) =>
    doing(c, projectPage(c.req.param('number')), ({ card }) => sendFile(c, card.files ?? [], site)),
  );
}
