import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ownPath } from './paths.ts';

const NAME = 'lianxi_office';
const LATER = 'lianxi_later';
/** Seconds after which where somebody wanted to go is forgotten. */
const REMEMBERED = 900;
const SHAPE = /^[\w-]{20,100}$/;

/** The token of this browser's session, if it has one. */
export function sessionOf(c: Context): string | undefined {
  const token = getCookie(c, NAME);
  return token !== undefined && SHAPE.test(token) ? token : undefined;
}

/** Only ever sent back to the office's pages, and out of reach of any script. */
export function keepSession(c: Context, token: string, until: Date, secure: boolean): void {
  setCookie(c, NAME, token, { path: '/office', httpOnly: true, sameSite: 'Lax', secure, expires: until });
}

export const dropSession = (c: Context): void => void deleteCookie(c, NAME, { path: '/office' });

/** Remembers the page that was asked for from outside, to lead there once they are in. */
export function keepLater(c: Context): boolean {
  if (c.req.method !== 'GET') return false;
  const path = ownPath(`${c.req.path}${new URL(c.req.url).search}`);
  if (path === '/office') return false;
  setCookie(c, LATER, path, { path: '/office', httpOnly: true, sameSite: 'Lax', maxAge: REMEMBERED });
  return true;
}

/** Where they wanted to go before they were in. */
export function takeLater(c: Context): string {
  const path = ownPath(getCookie(c, LATER));
  deleteCookie(c, LATER, { path: '/office' });
  return path;
}

/** Nothing is done that another site's page asked for: whatever changes something must come from a page of ours. */
export function ownOrigin(
  publicUrl: string | undefined,
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  const known = publicUrl ? new URL(publicUrl).origin : undefined;
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const origin = c.req.header('origin') ?? '';
    const host = c.req.header('host') ?? '';
    const ours = [known, `http://${host}`, `https://${host}`];
    return host !== '' && ours.includes(origin) ? next() : refuse(c);
  };
}
