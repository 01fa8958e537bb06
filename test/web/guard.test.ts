import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/web/guard.ts';
import { type House, openHouse } from '../fakes/console/house.ts';
import { http } from './client.ts';

describe('the console opens to this machine only', () => {
  let house: House;
  let host: string;
  beforeAll(async () => {
    house = await openHouse(async () => ({}));
    host = new URL(house.url).host;
  });
  afterAll(() => house.close());

  const say = JSON.stringify({ as: 'office-director', chat: 'dm', text: '待办' });
  const json = { 'content-type': 'application/json' };

  it.each(['localhost', '127.0.0.1', '[::1]'])('answers under the name %s', async (name) => {
    const own = `${name}:${new URL(house.url).port}`;
    const { status } = await http(`${house.url}/console`, { headers: { host: own } });
    expect(status).toBe(200);
    const headers = { ...json, host: own, origin: `http://${own}` };
    expect((await http(`${house.url}/console/say`, { method: 'POST', headers, body: say })).status).toBe(200);
  });

  it.each([
    ['another name for this address (DNS rebinding)', () => ({ host: 'evil.example' })],
    ['another name with our port', () => ({ host: `evil.example:${new URL(house.url).port}` })],
    [
      'a name that only begins like ours',
      () => ({ host: `localhost.evil.example:${new URL(house.url).port}` }),
    ],
    ['the wrong port', () => ({ host: 'localhost:1' })],
    ['another page', () => ({ host, origin: 'http://evil.example' })],
    ['another program on this machine', () => ({ host, origin: 'http://127.0.0.1:1' })],
    ['a page without an origin', () => ({ host, origin: 'null' })],
    [
      'a browser that calls it cross-site',
      () => ({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }),
    ],
    ['a proxy', () => ({ host, 'x-forwarded-for': '203.0.113.7' })],
  ])('refuses %s with a sentence', async (_who, headers) => {
    const before = house.heard.length;
    for (const [method, path, body] of [
      ['GET', '/console', undefined],
      ['GET', '/console/messages?as=office-director', undefined],
      ['GET', '/console/stream?as=office-director', undefined],
      ['POST', '/console/say', say],
      ['POST', '/console/clock', '{"forward":"7d"}'],
    ] as const) {
      const asked = { method, headers: { ...json, ...headers() }, ...(body && { body }) };
      const { status, text } = await http(`${house.url}${path}`, asked);
      expect([path, status]).toEqual([path, 403]);
      expect(JSON.parse(text).error).toMatch(/。$/);
    }
    expect(house.heard).toHaveLength(before);
  });

  it('refuses a peer that is not this machine, whatever it calls itself', () => {
    const asked = new Request('http://x/console', { headers: { host: 'localhost:8787' } });
    expect(refusalOf(asked, '127.0.0.1', 8787)).toBeUndefined();
    expect(refusalOf(asked, '::ffff:127.0.0.1', 8787)).toBeUndefined();
    for (const peer of ['10.0.0.5', '::ffff:10.0.0.5', '127.0.0.1.evil', 'fe80::1', undefined]) {
      expect(refusalOf(asked, peer, 8787)).toContain('只对本机开放');
    }
  });

  it('takes no plain form from another page: a POST must be JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const headers = { 'content-type': type };
      const { status } = await http(`${house.url}/console/say`, { method: 'POST', headers, body: say });
      expect(status).toBe(415);
    }
  });

  it('lets nothing foreign or inline run on the page, and no page frame it', async () => {
    const { headers, text } = await http(`${house.url}/console`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/);
    expect(text).not.toMatch(/https?:\/\//);
  });
});
