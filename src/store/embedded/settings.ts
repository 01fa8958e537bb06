import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, folderProblem } from '../errors.ts';

const shape = z.object({ password: z.string().min(1), port: z.number().int() });

/** What we must remember of the server between starts; the file is readable by its owner only. */
export type Settings = z.infer<typeof shape>;

const fileIn = (home: string): string => join(home, 'postgres.json');

/** The remembered password and port, or undefined before the first start. */
export async function readSettings(home: string): Promise<Settings | undefined> {
  try {
    return shape.parse(JSON.parse(await readFile(fileIn(home), 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw folderProblem(error, home);
  }
}

/** Keeps them, whole or not at all. */
export async function writeSettings(home: string, settings: Settings): Promise<void> {
  const draft = `${fileIn(home)}.new`;
  try {
    await writeFile(draft, `${JSON.stringify(settings)}\n`, { mode: 0o600 });
    await rename(draft, fileIn(home));
  } catch (error) {
    throw folderProblem(error, home);
  }
}

export const newPassword = (): string => randomBytes(24).toString('base64url');

/** `wanted` if nobody listens there, else a port the system picks. Loopback only. */
export async function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => (wanted === 0 ? reject(new Error('no free port')) : resolve(freePort())));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The address of one of its databases. */
export function urlOf({ password, port }: Settings, database = 'lianxi'): string {
  return `postgresql://lianxi:${password}@127.0.0.1:${port}/${database}`;
}
