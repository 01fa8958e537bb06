import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

const ASSETS = {
  'office.css': 'text/css; charset=utf-8',
  'office-parts.css': 'text/css; charset=utf-8',
  'office-boards.css': 'text/css; charset=utf-8',
  'office-tables.css': 'text/css; charset=utf-8',
  'office.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** The pages' own style and icon. */
export function officeAssets(): Hono {
  const app = new Hono();
  for (const [name, type] of Object.entries(ASSETS))
    app.get(`/${name}`, async (c) => {
      const text = await readFile(new URL(`../assets/${name}`, import.meta.url), 'utf8');
      return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    });
  return app;
}
