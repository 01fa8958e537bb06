import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../commands/index.ts';
import { seedOffice } from '../prisma/seed/seed.ts';
import type { Incoming } from '../src/chat/platform.ts';
import { makeReceive } from '../src/chat/receive.ts';
import { makePrisma } from '../src/store/connect/connect.ts';
import { startEmbedded } from '../src/store/embedded/embedded.ts';
import { applyMigrations } from '../src/store/migrate/migrate.ts';
import { openStore } from '../src/store/store.ts';

export const NOW = new Date('2026-11-22T02:00:00Z');
const log = { debug() {}, info() {}, warn: console.error, error: console.error };

/** A real office over a PostgreSQL of its own with its usual durability, gone when closed. */
export async function openOffice() {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianxi-bench-'));
  await chmod(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, log });
  await applyMigrations(server.url, log);
  const prisma = makePrisma(server.url, { log });
  await seedOffice(prisma, { demo: true, today: '2026-11-22' });
  const store = openStore(prisma);
  const receive = makeReceive({
    store,
    clock: () => NOW,
    log,
    catalogue,
    timeZone: 'Asia/Shanghai',
    fieldName: (slug) => slug,
    random: () => randomBytes(6).toString('hex'),
    failureNumber: () => 'BENCH',
    fetchFile: async () => new Uint8Array(),
  });
  return {
    url: server.url,
    store,
    /** Somebody of 教体局 says this in the group; `key` is the event's. */
    say: (text: string, key: string) => receive(said(text, key)),
    /** Somebody says this to the bot itself. */
    tell: (account: string, text: string, key: string) =>
      receive({ ...said(text, key), account, chat: { kind: 'dm', id: `dm-${account}` } }),
    async close() {
      await prisma.$disconnect();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const said = (text: string, key: string): Incoming => ({
  kind: 'said',
  key,
  platform: 'console',
  account: 'officer-education-sports',
  chat: { kind: 'group', id: 'group' },
  sentAt: NOW,
  text,
  addressed: true,
  files: [],
});
