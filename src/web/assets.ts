import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  'console.css': 'text/css; charset=utf-8',
  'console.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** The page's own style, script and icon; nothing else can be asked for. */
export function assets(): Hono {
  const app = new Hono();
  for (const [name, type] of Object.entries(TYPES)) {
    app.get(`/${name}`, async (c) => {
      const text = await readFile(new URL(`./assets/${name}`, import.meta.url), 'utf8');
      return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    });
  }
  return app;
}
