import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { home } from '../../pages/home.ts';
import { projectPage } from '../../pages/project.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { sendFile } from './files.ts';
import { HomePage } from './home.tsx';
import type { Inside } from './inside.tsx';
import type { OfficeSite } from './options.ts';
import { ProjectView } from './project.tsx';

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
