import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { showPresence } from '../../src/clock/presence.ts';
import { freshDatabase } from '../database.ts';
import { silent } from '../store/silent.ts';

const REFUSED = 3;
/** Milliseconds the server takes to refuse: longer than the worker rests between two attempts. */
const SLOW = 700;

const database = await freshDatabase();
const target = new URL(database.url);
let attempts = 0;
let open = 0;
let mostAtOnce = 0;
const server = createServer((socket) => {
  attempts += 1;
  open += 1;
  mostAtOnce = Math.max(mostAtOnce, open);
  socket.on('error', () => undefined).on('close', () => (open -= 1));
  if (attempts <= REFUSED) {
    setTimeout(() => socket.destroy(), SLOW);
    return;
  }
  const onward = connect(Number(target.port), target.hostname);
  onward.on('error', () => socket.destroy());
  socket.pipe(onward).pipe(socket);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(async () => {
  server.close();
  await database.drop();
});

// Each failed attempt once began another one besides: a short outage ended in a hundred connections for one lock.
it('a server that refuses for a while meets one attempt at a time, and then one connection', async () => {
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const presence = await showPresence(url.href, 'worker-1', silent);
  expect({ attempts, mostAtOnce }).toEqual({ attempts: REFUSED + 1, mostAtOnce: 1 });
  await presence.leave();
});
