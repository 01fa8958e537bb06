import { afterEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { type House, openHouse } from '../fakes/console/house.ts';
import { http, post } from './client.ts';

const HOSTILE = `"><img src=x onerror=alert(1)><script>alert('x')</script>&amp;\u2028`;

describe('the chat page', () => {
  let house: House;
  afterEach(() => house.close());

  it('greets a clerk of 教体局 with three things to try', async () => {
    house = await openHouse(async () => ({}));
    const { text, headers } = await http(`${house.url}/console`);
    expect(headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i);
    expect(text).toMatch(/^<!doctype html><html lang="zh-CN">/i);
    expect(text).toContain('您好，您现在的身份是教体局经办人。');
    expect(text.match(/data-try=/g)).toHaveLength(3);
    expect(text).toMatch(/data-account="officer-education-sports" aria-current="true"/);
    expect((await http(`${house.url}/`)).headers.get('location')).toBe('/console');
  });

  it('never turns anybody’s words into HTML, wherever they stand', async () => {
    const card: Card = {
      tone: 'plain',
      title: HOSTILE,
      body: [
        { kind: 'text', text: HOSTILE },
        { kind: 'facts', facts: [{ label: HOSTILE, value: HOSTILE }] },
        { kind: 'list', items: [HOSTILE] },
        { kind: 'quote', who: HOSTILE, text: HOSTILE },
        { kind: 'steps', steps: [{ label: HOSTILE, progress: 'now' }] },
        { kind: 'note', text: HOSTILE },
      ],
      buttons: [{ label: HOSTILE, say: HOSTILE, kind: 'plain', confirm: HOSTILE }],
      form: {
        say: 's',
        submit: HOSTILE,
        fields: [
          { name: 'a', label: HOSTILE, kind: 'text', required: true, value: HOSTILE, hint: HOSTILE },
          { name: 'b', label: 'b', kind: 'paragraph', required: true, value: `</textarea>${HOSTILE}` },
          {
            name: 'c',
            label: 'c',
            kind: 'choice',
            required: true,
            options: [{ value: HOSTILE, label: HOSTILE }],
          },
        ],
      },
    };
    house = await openHouse(async (heard, send) => {
      await send(heard.chat, card);
      return {};
    });
    await post(`${house.url}/console/say`, { as: 'office-director', chat: 'group', text: HOSTILE });
    const { text } = await http(`${house.url}/console?text=${encodeURIComponent(HOSTILE)}`);
    expect(text).toContain('&lt;script&gt;alert');
    expect(text).not.toContain('<img');
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('</textarea>"');
  });

  it('refuses an account that is none', async () => {
    house = await openHouse(async () => ({}));
    expect((await http(`${house.url}/console?as=${encodeURIComponent(HOSTILE)}`)).status).toBe(400);
  });

  it.each([
    ['base.css', 'text/css; charset=utf-8'],
    ['console.js', 'text/javascript; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
  ])('brings its own %s', async (name, type) => {
    house = await openHouse(async () => ({}));
    const { status, headers } = await http(`${house.url}/console/assets/${name}`);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
  });

  it.each(['..%2fserver.ts', '%2e%2e/server.ts', 'none.css', 'console.js.map'])(
    'brings nothing else: %s',
    async (path) => {
      house = await openHouse(async () => ({}));
      expect((await http(`${house.url}/console/assets/${path}`)).status).toBe(404);
    },
  );

  it('asks only for what is there', async () => {
    house = await openHouse(async () => ({}));
    const { text } = await http(`${house.url}/console`);
    const paths = [...text.matchAll(/(?:href|src)="(\/console\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) expect([path, (await http(`${house.url}${path}`)).status]).toEqual([path, 200]);
  });
});
