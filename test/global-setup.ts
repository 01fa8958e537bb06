import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/store/embedded.ts';
import { applyMigrations } from '../src/store/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The office's empty, migrated database; copies of it are what tests work on. */
    templateUrl: string;
  }
}

const log = { debug() {}, info() {}, warn: console.warn, error: console.error };

/** One real PostgreSQL for the whole run, with one migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lianxi-test-'));
  // Temporary folders are closed to others; started by root, the server runs as somebody else.
  chmodSync(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, log, fsync: false });
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ended ??= server.stop().finally(() => rmSync(dataDir, { recursive: true, force: true }));
    return ended;
  };
  // Ctrl-C and kill end the run before vitest calls the teardown.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void end().finally(() => process.exit(130)));
  }
  try {
    await applyMigrations(server.url, log);
  } catch (error) {
    await end();
    throw error;
  }
  project.provide('templateUrl', server.url);
  return end;
}
