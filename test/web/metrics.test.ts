import { afterEach, expect, it } from 'vitest';
import type { Condition } from '../../src/office/condition.ts';
import { type RunningServer, startServer } from '../../src/web/server.ts';
import { quietLog } from '../fakes/console/house.ts';
import { http } from './client.ts';

let server: RunningServer | undefined;
afterEach(() => server?.close());

const CONDITION: Condition = {
  parts: { database: { usable: true, state: '' }, feishu: { usable: false, state: '401' } },
  queue: { waiting: 3, oldest: new Date(Date.now() - 60_000), stuck: 1, givenUp: 0 },
  people: { held: 2, unreachable: [], vacant: [], unbound: [], deputies: [], several: [] },
  schedules: [{ id: 'nightly-seal', missed: true }],
  templates: [],
};

async function start(whom: 'loopback' | 'on', condition = async () => CONDITION): Promise<string> {
  server = await startServer({
    host: '127.0.0.1',
    port: 0,
    webhooks: {},
    health: async () => ({ usable: true, parts: {} }),
    metrics: { condition, whom },
    log: quietLog(),
  });
  return `${server.url}/metrics`;
}

it('tells Prometheus how the office does, on this machine', async () => {
  const { status, text } = await http(await start('loopback'));
  expect(status).toBe(200);
  expect(text).toContain('lianxi_usable{part="feishu"} 0');
  expect(text).toContain('lianxi_usable{part="database"} 1');
  expect(text).toContain('lianxi_messages_waiting 3');
  expect(text).toContain('lianxi_jobs{state="stuck"} 1');
  expect(text).toContain('lianxi_messages_held 2');
  expect(text).toContain('lianxi_schedules_missed 1');
  expect(text).toMatch(/lianxi_message_oldest_seconds 6\d/);
  expect(text).toContain('lianxi_process_resident_memory_bytes');
});

it('does not exist for anybody who comes through a proxy, unless told so', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.9' };
  expect((await http(await start('loopback'), { headers })).status).toBe(404);
  await server?.close();
  expect((await http(await start('on'), { headers })).status).toBe(200);
});

it('says that the database is away when it is', async () => {
  const { text } = await http(await start('loopback', () => Promise.reject(new Error('away'))));
  expect(text).toContain('lianxi_usable{part="database"} 0');
});
