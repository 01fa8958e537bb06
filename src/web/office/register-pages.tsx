import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { entryPage, registerList, registerPage } from '../../pages/registers.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { CardSheet } from './card.tsx';
import { sendFile } from './files.ts';
import type { Inside } from './inside.tsx';
import type { OfficeSite } from './options.ts';
import { RegisterList, RegisterView } from './registers.tsx';

const ENTRY = '/entries/:number{[A-Z]{1,3}\\d{4}-\\d{2,6}}';

/** The lists the office keeps, and each entry of them. */
export function registerPages(
  app: Hono<{ Bindings: HttpBindings }>,
  { showing, doing }: Inside,
  site: OfficeSite,
): void {
  app.get('/registers', (c) =>
    showing(c, registerList, (registers) => ({
      title: W.titles.registers,
      at: 'registers',
      body: <RegisterList registers={registers} />,
    })),
  );
  app.get('/registers/:key{[a-z-]{2,40}}', (c) => {
    const words = (c.req.query('words') ?? '').replaceAll('\0', '').slice(0, 60);
    const wanted = Math.trunc(Number(c.req.query('page')));
    return showing(c, registerPage(c.req.param('key'), words, wanted), (page, frame) => ({
      title: page.title,
      at: 'registers',
      body: <RegisterView page={page} origin={frame} />,
    }));
  });
  app.get(ENTRY, (c) => {
    const number = c.req.param('number');
    return showing(c, entryPage(number), (card, frame) => ({
      title: card.title,
      at: 'registers',
      body: <CardSheet card={card} origin={frame} id="entry" base={`/office/entries/${number}`} headed />,
    }));
  });
  app.get(`${ENTRY}/files/:key`, (c) =>
    doing(c, entryPage(c.req.param('number')), ({ files = [] }) => sendFile(c, files, site)),
  );
}
