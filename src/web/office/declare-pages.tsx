import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { declarePage, trialOf, type Written } from '../../pages/declare.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { fieldsOf } from './acting.ts';
import { DeclareView, TrialView } from './declare.tsx';
import type { Inside } from './inside.tsx';

/** What is filled in; what was left empty says nothing. */
const written = async (c: Context): Promise<Written> =>
  Object.fromEntries(
    Object.entries(fieldsOf(await c.req.parseBody())).filter(([, value]) => value.trim() !== ''),
  );

/** The declaration form: looked at, tried, and sent the way every press goes. */
export function declarePages(app: Hono<{ Bindings: HttpBindings }>, { showing, doing }: Inside): void {
  const form = (c: Context, values: Written) =>
    showing(c, declarePage(values), (page, frame) => ({
      title: W.titles.declare,
      at: 'declare',
      body: <DeclareView page={page} origin={frame} />,
    }));
  app.get('/declare', (c) => form(c, {}));
  app.post('/declare', async (c) => form(c, await written(c)));
  app.post('/declare/trial', async (c) =>
    doing(c, trialOf(await written(c)), async (trial) =>
      c.html(String(<TrialView trial={trial} />), 200, { 'Cache-Control': 'no-store' }),
    ),
  );
}
