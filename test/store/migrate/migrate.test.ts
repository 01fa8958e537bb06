import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, inject, test } from 'vitest';
import { diffToSchema } from '../../../src/store/migrate/diff.ts';
import { applyMigrations, MIGRATIONS, readMigrations } from '../../../src/store/migrate/migrate.ts';
import { emptyDatabase, type FreshDatabase, freshDatabase } from '../../database.ts';
import { silent } from '../silent.ts';

let database: FreshDatabase | undefined;
let folder: string | undefined;
afterEach(async () => {
  await database?.drop();
  if (folder) await rm(folder, { recursive: true });
  database = folder = undefined;
});

test('the migrations give exactly the tables that schema.prisma describes', async () => {
  database = await freshDatabase();
  expect(await diffToSchema(database.url)).toBe('');
});

test('a table that schema.prisma does not describe is told apart', async () => {
  database = await freshDatabase();
  await ask('alter table "Unit" drop column "duty"');
  expect(await diffToSchema(database.url)).toContain('ADD COLUMN     "duty" TEXT');
});

test('an empty database gets the office and the job runner; a second start finds nothing to do', async () => {
  database = await emptyDatabase();
  const names = (await readMigrations()).map(({ name }) => name);
  expect(await applyMigrations(database.url, silent)).toEqual(names);
  expect(await applyMigrations(database.url, silent)).toEqual([]);
  const { rows } = await ask(
    `select to_regclass('"Project"') as office, to_regproc('graphile_worker.add_job') as jobs`,
  );
  expect(rows).toEqual([{ office: '"Project"', jobs: 'graphile_worker.add_job' }]);
});

test('five replicas that start at the same moment apply each migration once', async () => {
  database = await emptyDatabase();
  const { url } = database;
  const names = (await readMigrations()).map(({ name }) => name);
  const applied = await Promise.all(Array.from({ length: 5 }, () => applyMigrations(url, silent)));
  expect(applied.flat()).toEqual(names);
  const { rows } = await ask('select migration_name from _prisma_migrations order by 1');
  expect(rows).toEqual(names.map((migration_name) => ({ migration_name })));
});

test('a migration that fails leaves no trace, and goes through once it is mended', async () => {
  database = await freshDatabase();
  folder = await withMigration('20990101000000_wrong', 'create table kept (id int); select * from nowhere;');
  await expect(applyMigrations(database.url, silent, folder)).rejects.toMatchObject({
    trouble: 'migration',
    message: expect.stringContaining(
      '20990101000000_wrong failed and was undone (relation "nowhere" does not exist)',
    ),
  });
  expect((await ask("select to_regclass('kept') as kept")).rows).toEqual([{ kept: null }]);
  await writeFile(join(folder, '20990101000000_wrong', 'migration.sql'), 'create table kept (id int);');
  expect(await applyMigrations(database.url, silent, folder)).toEqual(['20990101000000_wrong']);
});

test('a migration may hold semicolons in comments, texts and functions', async () => {
  database = await freshDatabase();
  const sql = `-- one; two
    create function twice(n int) returns int language plpgsql as $$ begin n := n * 2; return n; end $$;
    create table words (word text default 'a;b');`;
  folder = await withMigration('20990101000000_semicolons', sql);
  await applyMigrations(database.url, silent, folder);
  expect((await ask('select twice(21) as answer')).rows).toEqual([{ answer: 42 }]);
});

test('a database made by a newer program is refused and left alone', async () => {
  database = await freshDatabase();
  folder = await withMigration('20990101000000_future', 'create table future (id int);');
  await applyMigrations(database.url, silent, folder);
  await expect(applyMigrations(database.url, silent)).rejects.toMatchObject({
    trouble: 'newer-data',
    message: expect.stringContaining('20990101000000_future'),
  });
});

async function withMigration(name: string, sql: string): Promise<string> {
  const made = await mkdtemp(join(inject('scratch'), 'lianxi-migrations-'));
  await cp(MIGRATIONS, made, { recursive: true });
  await mkdir(join(made, name));
  await writeFile(join(made, name, 'migration.sql'), sql);
  return made;
}

async function ask(sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: database?.url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}
