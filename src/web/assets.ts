import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The page's own style, scripts and icon, from the folder beside this file; no other path can be asked for. */
export function assets(): Hono {
  const app = new Hono();
  app.get('/:name{[a-z]+\\.(css|js|svg)}', async (c) => {
    const name = c.req.param('name');
    const file = new URL(`./assets/${name}`, import.meta.url);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return c.notFound();
    return c.body(text, 200, {
      'Content-Type': TYPES[name.split('.')[1] ?? ''] ?? '',
      'Cache-Control': 'no-cache',
    });
  });
  return app;
}
