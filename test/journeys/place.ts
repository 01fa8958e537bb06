import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/store/connect/connect.ts';
import { freshDatabase } from '../database.ts';
import { silent } from '../store/silent.ts';

/** Where an office keeps its records. */
export interface Place {
  readonly env: Readonly<Record<string, string>>;
  /** The address of the database, once the office works there. */
  enter(): Promise<string>;
  remove(): Promise<void>;
}

/** A database of its own on the server of this run. */
export async function onServer(): Promise<Place> {
  const { url, drop } = await freshDatabase();
  return { env: { DATABASE_URL: url }, enter: async () => url, remove: drop };
}

/** A data folder with a server of its own, as somebody has it who set nothing. */
export async function inFolder(): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianxi-journey-'));
  await chmod(dataDir, 0o755);
  let close = async () => {};
  return {
    env: { DATA_DIR: dataDir },
    async enter() {
      const database = await openDatabase({ dataDir, log: silent, purpose: 'errand' });
      close = () => database.close();
      return database.url;
    },
    async remove() {
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
