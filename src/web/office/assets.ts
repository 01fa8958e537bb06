import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

/** The pages' own style, which is one sheet kept in parts, its script and its icon. */
const ASSETS: Readonly<Record<string, readonly [type: string, ...parts: string[]]>> = {
  'office.css': [
    'text/css; charset=utf-8',
    'office.css',
    'office-parts.css',
    'office-tables.css',
    'office-boards.css',
  ],
  'office.js': ['text/javascript; charset=utf-8', 'office.js'],
  'icon.svg': ['image/svg+xml', 'icon.svg'],
};

const read = (name: string) => readFile(new URL(`../assets/${name}`, import.meta.url), 'utf8');

export function officeAssets(): Hono {
  const app = new Hono();
  for (const [name, [type, ...parts]] of Object.entries(ASSETS))
    app.get(`/${name}`, async (c) =>
      c.body((await Promise.all(parts.map(read))).join('\n'), 200, {
        'Content-Type': type,
        'Cache-Control': 'no-cache',
      }),
    );
  return app;
}
