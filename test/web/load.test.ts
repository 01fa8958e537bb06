import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STREAMS } from '../../src/web/streams.ts';
import { type House, openHouse } from '../fakes/console/house.ts';
import { get } from './client.ts';

const OFFICER = 'officer-education-sports';
let house: House;

beforeEach(async () => {
  // As in the office, only sooner.
  const limits = { requestTimeout: 300, headersTimeout: 300, connectionsCheckingInterval: 50 };
  house = await openHouse(async () => ({}), { limits });
});
afterEach(() => house.close());

/** A connection that says this and then nothing more; what it is told until the server hangs up. */
async function dribble(text: string): Promise<string> {
  const socket = connect(Number(new URL(house.url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (data) => {
    heard += String(data);
  });
  socket.write(text);
  await once(socket, 'close');
  return heard;
}

const UPLOAD = `POST /console/file HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000\r\n\r\n--x\r\n`;
const upload = () => UPLOAD.replace('PORT', new URL(house.url).port);

describe('nobody slows the others over HTTP', () => {
  it('a body or a head that only dribbles is cut off, and everybody else is served meanwhile', async () => {
    const dribbling = [
      ...Array.from({ length: 100 }, () => dribble(upload())),
      ...Array.from({ length: 100 }, () => dribble('GET /healthz HTTP/1.1\r\nHost: x\r\n')),
    ];
    expect((await get(`${house.url}/healthz`)).status).toBe(200);
    for (const heard of await Promise.all(dribbling)) expect(heard).toMatch(/^HTTP\/1\.1 (408|400)|^$/);
    expect((await get(`${house.url}/healthz`)).status).toBe(200);
    expect(house.logged.filter((line) => line.includes('with a stack'))).toEqual([]);
  });

  it('an upload that is given up is no failure: one line, no stack', async () => {
    const socket = connect(Number(new URL(house.url).port), '127.0.0.1');
    socket.write(upload());
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');
    expect((await get(`${house.url}/healthz`)).status).toBe(200);
    await house.close();
    expect(house.logged.filter((line) => line.includes('with a stack'))).toEqual([]);
    house = await openHouse(async () => ({}));
  });

  it('one account opens so many event streams and no more; who closes one may open another', async () => {
    const open = async () => {
      const ending = new AbortController();
      const answer = await fetch(`${house.url}/console/stream?as=${OFFICER}&since=0`, {
        signal: ending.signal,
      });
      return { status: answer.status, close: () => ending.abort() };
    };
    const streams = await Promise.all(Array.from({ length: STREAMS.ofOne }, open));
    expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200));
    expect((await open()).status).toBe(429);
    streams[0]?.close();
    let again = await open();
    while (again.status === 429) again = await open();
    expect(again.status).toBe(200);
    for (const each of [...streams, again]) each.close();
  });

  it('what is refused is one warning, without a stack', async () => {
    expect((await get(`${house.url}/console/messages?as=..`)).status).toBe(400);
    expect(house.logged).toEqual(['an HTTP request was refused']);
  });
});
