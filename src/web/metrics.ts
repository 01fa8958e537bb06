import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Condition } from '../office/condition.ts';
import { WEB_WORDS } from '../wording/web.ts';
import { isLoopback } from './guard.ts';

/**
 * `/metrics` as Prometheus reads it: the process, and how the office does. For this machine alone unless told otherwise;
 * a reverse proxy on this machine does not open it. Each question is answered from the office as it is then.
 */
export function metrics(
  condition: () => Promise<Condition>,
  whom: 'loopback' | 'on',
): Hono<{ Bindings: HttpBindings }> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'lianxi_' });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `lianxi_${name}`, help, labelNames, registers: [registry] });
  const usable = gauge('usable', 'Whether a part of the office is usable (1) or not (0).', ['part']);
  const waiting = gauge('messages_waiting', 'Messages not yet delivered.');
  const oldest = gauge('message_oldest_seconds', 'Age of the oldest message that waits.');
  const jobs = gauge('jobs', 'Jobs that are stuck, or given up after many tries.', ['state']);
  const held = gauge('messages_held', 'Messages kept for people without an account.');
  const missed = gauge('schedules_missed', 'Schedules whose last run is missing.');

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/', async (c) => {
    if (whom === 'loopback' && !isLoopback(c.req.raw, c.env.incoming.socket.remoteAddress))
      return c.text(WEB_WORDS.notFound, 404);
    const found = await condition().catch(() => undefined);
    usable.set({ part: 'database' }, found ? 1 : 0);
    if (found) {
      const { parts, queue, people, schedules } = found;
      for (const [part, health] of Object.entries(parts)) usable.set({ part }, health.usable ? 1 : 0);
      waiting.set(queue.waiting);
      oldest.set(queue.oldest ? Math.max(0, (Date.now() - queue.oldest.getTime()) / 1_000) : 0);
      jobs.set({ state: 'stuck' }, queue.stuck);
      jobs.set({ state: 'given_up' }, queue.givenUp);
      held.set(people.held);
      missed.set(schedules.filter((row) => row.missed).length);
    }
    return c.body(await registry.metrics(), 200, {
      'Content-Type': registry.contentType,
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
