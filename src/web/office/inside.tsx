import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Look, Reader } from '../../pages/open-pages.ts';
import { Outside } from './enter.tsx';
import { type Frame, newDrawing, Page, type PageName } from './layout.tsx';
import type { OfficeSite } from './options.ts';
import { Refused } from './refused.tsx';
import { keepLater, sessionOf } from './session.ts';

/** What a page is: its heading, its place in the menu, and what stands on it. */
export interface Drawn {
  readonly title: string;
  readonly at?: PageName;
  readonly body: JSX.Element;
}

type Draw<T> = (found: T, frame: Frame) => Drawn | Promise<Drawn>;

/** Ways into a page, for whoever is in; everybody else is told how to enter. */
export interface Inside {
  showing<T>(c: Context, look: Look<T>, draw: Draw<T>): Promise<Response>;
  /** A page that nothing has to be looked up for. */
  drawn(c: Context, reader: Reader, what: Drawn): Promise<Response>;
  doing<T>(
    c: Context,
    look: Look<T>,
    work: (found: T, reader: Reader) => Promise<Response>,
  ): Promise<Response>;
}

export function inside({ pages, timeZone }: Pick<OfficeSite, 'pages' | 'timeZone'>): Inside {
  const outside = (c: Context) => {
    const later = keepLater(c);
    return html(c, <Outside later={later} />, 401);
  };
  const frameOf = (c: Context, reader: Reader): Frame => {
    // What was sent here cannot be come back to.
    const path = c.req.method === 'GET' ? `${c.req.path}${new URL(c.req.url).search}` : '/office';
    return { reader, drawn: newDrawing(), path, timeZone };
  };
  return {
    async showing(c, look, draw) {
      const session = sessionOf(c);
      const looked = session === undefined ? undefined : await pages.look(session, look);
      if (!looked) return outside(c);
      const { reader } = looked;
      const frame = frameOf(c, reader);
      if (looked.refused) return html(c, <Refused card={looked.refused} frame={frame} />, 404);
      return drawnIn(c, frame, await draw(looked.found as never, frame));
    },
    drawn: (c, reader, what) => drawnIn(c, frameOf(c, reader), what),
    async doing(c, look, work) {
      const session = sessionOf(c);
      const looked = session === undefined ? undefined : await pages.look(session, look);
      if (!looked) return outside(c);
      return looked.refused ? c.notFound() : work(looked.found as never, looked.reader);
    },
  };
}

const drawnIn = (c: Context, frame: Frame, { title, at, body }: Drawn): Promise<Response> =>
  html(
    c,
    <Page title={title} frame={frame} {...(at && { at })}>
      {body}
    </Page>,
  );

/** What an office's page says is nobody else's: no copy of it is kept. */
export async function html(
  c: Context,
  body: JSX.Element | Promise<JSX.Element>,
  status: 200 | 401 | 403 | 404 | 410 | 413 | 503 = 200,
): Promise<Response> {
  return c.html(`<!doctype html>${String(await body)}`, status, { 'Cache-Control': 'no-store' });
}
