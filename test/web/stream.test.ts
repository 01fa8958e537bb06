import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { type House, openHouse } from '../fakes/console/house.ts';
import { post } from './client.ts';

const OFFICER = 'officer-education-sports';

interface Event {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

/** Reads server-sent events one by one, passing over pings. */
async function listen(url: string, lastEventId?: string) {
  const ending = new AbortController();
  const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const response = await fetch(url, { headers, signal: ending.signal });
  if (!response.body) throw new Error('the stream has no body');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  async function next(): Promise<Event> {
    while (!text.includes('\n\n')) {
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream ended');
      text += value;
    }
    const [block = '', ...rest] = text.split('\n\n');
    text = rest.join('\n\n');
    const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? '';
    const event = { event: field('event'), id: field('id'), data: field('data') };
    return event.event === 'ping' ? next() : event;
  }
  const done = async () => (await reader.read()).done;
  return { next, done, close: () => ending.abort() };
}

describe('the live page', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse(async (heard, send) => {
      const card: Card = { tone: 'plain', title: '<b>待办</b>', body: [], buttons: [] };
      await send(heard.chat, card);
      return {};
    });
  });
  afterEach(() => house.close());

  const say = (as: string, chat: string) => post(`${house.url}/console/say`, { as, chat, text: `${as} 说` });
  const stream = (as: string) => `${house.url}/console/stream?as=${as}&since=0`;

  it('shows what is said and answered as it happens, drawn and escaped', async () => {
    const page = await listen(stream(OFFICER));
    await say(OFFICER, 'group');
    const said = JSON.parse((await page.next()).data);
    expect(said).toMatchObject({ chat: 'group', fromBot: false });
    const answered = JSON.parse((await page.next()).data);
    expect(answered).toMatchObject({ chat: 'group', fromBot: true });
    expect(answered.html).toContain('&lt;b&gt;待办&lt;/b&gt;');
    expect(answered.html).not.toContain('<b>');
    page.close();
  });

  it('goes on where it broke off, without losing or repeating anything', async () => {
    const before = await listen(stream(OFFICER));
    await say(OFFICER, 'group');
    const { id } = await before.next();
    before.close();
    await say(OFFICER, 'dm');
    const after = await listen(stream(OFFICER), id);
    const missed = [await after.next(), await after.next(), await after.next()];
    expect(missed.map(({ data }) => JSON.parse(data).chat)).toEqual(['group', 'dm', 'dm']);
    expect(missed.map((event) => Number(event.id))).toEqual([2, 3, 4]);
    after.close();
  });

  it('tells that somebody else has news, never what it says', async () => {
    const page = await listen(stream(OFFICER));
    await say('office-director', 'dm');
    const { event, data } = await page.next();
    expect([event, JSON.parse(data)]).toEqual(['elsewhere', { account: 'office-director' }]);
    page.close();
  });

  it('ends when the server stops', async () => {
    const page = await listen(stream(OFFICER));
    await say(OFFICER, 'group');
    await page.next();
    const closing = house.close();
    while (!(await page.done()));
    await closing;
    house = await openHouse(async () => ({}));
  });
});
