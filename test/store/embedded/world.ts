import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, inject } from 'vitest';
import { z } from 'zod';
import { startEmbedded } from '../../../src/store/embedded/embedded.ts';
import { isAlive } from '../../../src/store/embedded/lock.ts';
import { silent } from '../silent.ts';

const answer = z.object({
  url: z.string().optional(),
  note: z.string().optional(),
  trouble: z.string().optional(),
  message: z.string().optional(),
});

/** What a Lianxi of its own process said when it opened the database. */
export type Said = z.infer<typeof answer> & { readonly child: ChildProcess; close(): Promise<void> };

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const act of undo.splice(0).reverse()) await act();
});

/** Runs `act` after the test, the last one first. */
export const afterwards = (act: () => Promise<void>): void => void undo.push(act);

/** An empty data folder; its server, if one runs by then, is stopped after the test. */
export async function dataFolder(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(inject('scratch'), 'lianxi-data-'));
  await chmod(folder, mode);
  afterwards(async () => {
    const pid = await postmaster(folder);
    if (pid !== undefined)
      await startEmbedded({ dataDir: folder, log: silent }).then((server) => server.stop());
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The process that PostgreSQL's own note in the data folder names. */
export async function postmaster(dataDir: string): Promise<number | undefined> {
  const noted = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => undefined);
  return noted === undefined ? undefined : Number(noted.split('\n')[0]);
}

/** Starts a Lianxi in a process group of its own, through `before` (a command that runs a command), and waits for its word. */
export async function lianxi(options: object, before: readonly string[] = []): Promise<Said> {
  const script = join(import.meta.dirname, 'office-process.ts');
  const node = [process.execPath, '--import', 'tsx', script, JSON.stringify(options)];
  const [command = '', ...args] = [...before, ...node];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const exit = once(child, 'exit');
  afterwards(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await exit;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return {
      ...answer.parse(JSON.parse(line)),
      child,
      async close() {
        child.stdin.end();
        await exit;
      },
    };
  }
  throw new Error('it said nothing');
}

/** One question to a database. */
export async function ask(url: string | undefined, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Waits for a process to be gone. */
export async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
}
