import { randomUUID } from 'node:crypto';
import type { Card } from '../../../src/cards/card.ts';
import type { Log } from '../../../src/chat/log.ts';
import type { Delivery, Incoming, Platform, Receive } from '../../../src/chat/platform.ts';
import { type FeishuWorld, feishuWorld } from '../../fakes/feishu/world.ts';

/** A log that keeps every line, as pino would print it. */
export function keptLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (facts: object, message: string) => {
    const plain = Object.entries(facts).map(([key, value]) => [
      key,
      value instanceof Error ? value.stack : value,
    ]);
    lines.push(JSON.stringify({ level, message, ...Object.fromEntries(plain) }));
  };
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}

export const card = (title: string, more: Partial<Card> = {}): Card => ({
  tone: 'waiting',
  title,
  body: [{ kind: 'text', text: '请在三个工作日内办理。' }],
  buttons: [],
  ...more,
});

export const approve: Card = card('项目 2026-014 等待批准。', {
  buttons: [
    { label: '批准', say: 'approve:2026-014@7', kind: 'primary' },
    { label: '否决', say: 'refuse:2026-014@7', kind: 'danger', confirm: '否决后须重新申报。' },
  ],
});

export const delivery = (account: string, what: Card, more: Partial<Delivery> = {}): Delivery => ({
  uuid: randomUUID(),
  chat: { kind: 'dm', id: account },
  card: what,
  files: [],
  ...more,
});

/** A world with one started platform; what it heard is kept, and answered by `receive`. */
export async function openOffice(
  mode: 'ws' | 'webhook' = 'ws',
  receive: Receive = async () => ({}),
): Promise<{
  world: FeishuWorld;
  platform: Platform;
  heard: Incoming[];
  log: ReturnType<typeof keptLog>;
  [Symbol.asyncDispose](): Promise<void>;
}> {
  const world = await feishuWorld({ mode });
  const log = keptLog();
  const platform = world.connect({ log });
  const heard: Incoming[] = [];
  await platform.start((incoming) => {
    heard.push(incoming);
    return receive(incoming);
  });
  return {
    world,
    platform,
    heard,
    log,
    async [Symbol.asyncDispose]() {
      await platform.stop();
      await world.close();
    },
  };
}
