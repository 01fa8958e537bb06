// Writes the next migration: what schema.prisma asks for and the migrations so far do not give.
// Usage: node --import tsx scripts/make-migration.ts NAME
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/store/embedded/embedded.ts';
import { diffToSchema } from '../src/store/migrate/diff.ts';
import { applyMigrations, MIGRATIONS } from '../src/store/migrate/migrate.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/u.test(name)) {
  console.error('Give the migration a name of small letters, digits and _, such as: add_meetings');
  process.exit(2);
}
const log = { debug() {}, info() {}, warn: console.warn, error: console.error };
const dataDir = await mkdtemp(join(tmpdir(), 'lianxi-migration-'));
// Temporary folders are closed to others; started by root, the server runs as somebody else.
await chmod(dataDir, 0o755);
const server = await startEmbedded({ dataDir, log, fsync: false });
try {
  await mkdir(MIGRATIONS, { recursive: true });
  await applyMigrations(server.url, log);
  const sql = await diffToSchema(server.url);
  if (sql === '') console.log('The migrations already give what schema.prisma asks for.');
  else await keep(sql);
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function keep(sql: string): Promise<void> {
  const stamp = new Date().toISOString().replace(/\D/gu, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
  console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
}
