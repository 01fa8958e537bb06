import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { backup, restore } from '../../../src/store/backup/backup.ts';
import { openDatabase } from '../../../src/store/connect/connect.ts';
import { applyMigrations, MIGRATIONS } from '../../../src/store/migrate/migrate.ts';
import { emptyDatabase, type FreshDatabase, freshDatabase } from '../../database.ts';
import { ask, dataFolder } from '../embedded/world.ts';
import { silent } from '../silent.ts';

let folder: string;
let file: string;
const databases: FreshDatabase[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(inject('scratch'), 'lianxi-backup-'));
  file = join(folder, 'office.backup');
});
afterEach(async () => {
  for (const { drop } of databases.splice(0)) await drop();
  await rm(folder, { recursive: true });
});

const keep = async (made: Promise<FreshDatabase>): Promise<string> => {
  const database = await made;
  databases.push(database);
  return database.url;
};
const fresh = (): Promise<string> => keep(freshDatabase());
const empty = (): Promise<string> => keep(emptyDatabase());
const office = async (): Promise<string> => {
  const url = await fresh();
  await ask(url, RECORDS);
  return url;
};
const put = (url: string, overwrite = false) => restore(url, file, { overwrite, log: silent });

test('what is restored is what was there, to the last bit, in every table', async () => {
  const from = await office();
  const head = await backup(from, file);
  const to = await fresh();
  expect(await put(to)).toEqual(head);
  const before = await everything(from);
  expect(await everything(to)).toEqual(before);
  expect(head.tables.map(({ name }) => name).sort()).toEqual(Object.keys(before).sort());
  // A kind of value that no record tries proves nothing.
  const filled = Object.keys(before).filter((name) => before[name]?.length);
  expect(await typesOf(from, filled)).toEqual(await typesOf(from, Object.keys(before)));
});

test('a restored office goes on counting where the other one stopped', async () => {
  await backup(await office(), file);
  const to = await fresh();
  await put(to);
  expect(
    await ask(
      to,
      `insert into "Delivery" (uuid, card, files, status, "createdAt") values ('new', '{}', '[]', 'held', now()) returning id`,
    ),
  ).toEqual([{ id: '9007199254740994' }]);
});

test('chats with something to deliver get their job again, and jobs of the office that was here are gone', async () => {
  await backup(await office(), file);
  const to = await fresh();
  await ask(to, "select graphile_worker.add_job('stale')");
  await put(to);
  expect(
    await ask(
      to,
      'select task_identifier as task, queue_name as queue, key from graphile_worker.jobs order by queue_name',
    ),
  ).toEqual(
    ['deliver:feishu:group:oc_1', 'deliver:telegram:dm:7000001'].map((queue) => ({
      task: 'deliver',
      queue,
      key: queue,
    })),
  );
});

test('an empty database needs no preparation: restoring makes the tables', async () => {
  const from = await office();
  await backup(from, file);
  const to = await empty();
  await put(to);
  expect(await everything(to)).toEqual(await everything(from));
  expect(await applyMigrations(to, silent)).toEqual([]);
});

test.each(['an empty database', 'an office of today'])(
  'a backup of last year is brought up to date, into %s',
  async (into) => {
    await backup(await office(), file);
    const migrations = join(folder, 'migrations');
    await cp(MIGRATIONS, migrations, { recursive: true });
    await mkdir(join(migrations, '20990101000000_nicknames'));
    await writeFile(
      join(migrations, '20990101000000_nicknames', 'migration.sql'),
      `alter table "Person" add column nickname text; update "Person" set nickname = name || '!'; create table "Nickname" (id int)`,
    );
    const to = await empty();
    if (into === 'an office of today') {
      await applyMigrations(to, silent, migrations);
      await ask(to, `insert into "Nickname" values (1)`);
    }
    await restore(to, file, { overwrite: true, log: silent, migrations });
    expect(await ask(to, 'select nickname from "Person"')).toEqual([{ nickname: '财政局联络员!' }]);
    expect(await ask(to, 'table "Nickname"')).toEqual([]);
    expect(await applyMigrations(to, silent, migrations)).toEqual([]);
  },
);

test('an office that holds records is not overwritten unless told', async () => {
  const from = await office();
  await backup(from, file);
  const to = await fresh();
  await ask(to, `insert into "Person" (id, name) values ('p9', '经办人')`);
  await expect(put(to)).rejects.toMatchObject({
    trouble: 'backup',
    message: expect.stringContaining('There is an office in this database already (Person holds records).'),
  });
  expect(await ask(to, 'select id from "Person"')).toEqual([{ id: 'p9' }]);
  await put(to, true);
  expect(await everything(to)).toEqual(await everything(from));
});

test('tables of other programs in the same database are neither kept nor touched', async () => {
  const from = await office();
  await ask(from, 'create table theirs as select 1 as one');
  const head = await backup(from, file);
  expect(head.tables.map(({ name }) => name)).not.toContain('theirs');
  const to = await fresh();
  await ask(to, 'create table theirs as select 2 as two');
  await put(to, true);
  expect(await ask(to, 'table theirs')).toEqual([{ two: 2 }]);
});

test('what is written while the backup runs is not half in it', async () => {
  const from = await office();
  const writer = new pg.Client({ connectionString: from });
  await writer.connect();
  await writer.query('begin');
  await writer.query(`insert into "Person" (id, name) values ('late', '后来')`);
  const head = await backup(from, file);
  await writer.query('commit');
  await writer.end();
  expect(head.tables.find(({ name }) => name === 'Person')?.rows).toBe(1);
  const to = await fresh();
  await put(to);
  expect(await ask(to, 'select id from "Person"')).toEqual([{ id: 'p1' }]);
});

test('while an office works there, nothing is restored', async () => {
  await backup(await office(), file);
  const url = await fresh();
  const working = await openDatabase({ databaseUrl: url, dataDir: folder, log: silent });
  await expect(put(url)).rejects.toMatchObject({ trouble: 'in-use' });
  await working.close();
  await put(url);
});

test('the built-in database moves to a server and back', async () => {
  const builtIn = await openDatabase({ dataDir: await dataFolder(), log: silent, purpose: 'errand' });
  await applyMigrations(builtIn.url, silent);
  await ask(builtIn.url, RECORDS);
  await backup(builtIn.url, file);
  const server = await empty();
  await put(server);
  const back = join(folder, 'back.backup');
  await backup(server, back);
  await restore(builtIn.url, back, { overwrite: true, log: silent });
  expect(await everything(builtIn.url)).toEqual(await everything(server));
  await builtIn.close();
});

test.each([
  ['cut short', (packed: Buffer) => packed.subarray(0, packed.length - 40), 'is damaged'],
  [
    'changed in one letter',
    (packed: Buffer) => repacked(packed, (text) => text.replace('绿化养护', '绿化保护')),
    'is damaged',
  ],
  [
    'short of one row',
    (packed: Buffer) => repacked(packed, (text) => text.replace(/\["p1".*\]\n/u, '')),
    'is damaged',
  ],
  [
    'short of its last line',
    (packed: Buffer) => repacked(packed, (text) => text.replace(/\{"sha256".*\n$/u, '')),
    'is damaged',
  ],
  ['longer than it was', (packed: Buffer) => repacked(packed, (text) => `${text}["p2"]\n`), 'is damaged'],
  ['no backup at all', () => Buffer.from('PK'), 'is not a backup made by Lianxi'],
  ['packed, but something else', () => gzipSync('{"hello":"world"}\n'), 'is not a backup made by Lianxi'],
])('a file that is %s is refused before anything is touched', async (_what, change, says) => {
  await backup(await office(), file);
  await writeFile(file, change(await readFile(file)));
  const to = await fresh();
  await ask(to, `insert into "Person" (id, name) values ('p9', '经办人')`);
  await expect(put(to, true)).rejects.toMatchObject({
    trouble: expect.any(String),
    message: expect.stringContaining(says),
  });
  expect(await ask(to, 'select id from "Person"')).toEqual([{ id: 'p9' }]);
});

test('a backup of a newer program is refused with its reason', async () => {
  await backup(await office(), file);
  await writeFile(
    file,
    repacked(await readFile(file), (text) =>
      resigned(text.replace(/"migrations":\[/u, '"migrations":["20990101000000_future",')),
    ),
  );
  await expect(put(await fresh())).rejects.toMatchObject({
    trouble: 'newer-data',
    message: expect.stringContaining('20990101000000_future'),
  });
});

test('a restore that fails in its middle leaves the office as it was', async () => {
  await backup(await office(), file);
  // A letter the database cannot take where a number must stand, in a file that is otherwise sound.
  await writeFile(
    file,
    repacked(await readFile(file), (text) => resigned(text.replace('"123456789012345678"', '"many"'))),
  );
  const to = await fresh();
  await ask(to, `insert into "Person" (id, name) values ('p9', '经办人')`);
  await expect(put(to, true)).rejects.toMatchObject({ code: '22P02' });
  expect(await ask(to, 'select id from "Person"')).toEqual([{ id: 'p9' }]);
});

test('a backup never replaces a file, is for its owner only, and leaves no half one behind', async () => {
  const from = await office();
  await backup(from, file);
  await expect(backup(from, file)).rejects.toMatchObject({
    message: expect.stringContaining('exists already'),
  });
  await expect(backup(await empty(), join(folder, 'none'))).rejects.toMatchObject({
    message: expect.stringContaining('no office in this database yet'),
  });
  expect(await readdir(folder)).toEqual(['office.backup']);
});

function repacked(packed: Buffer, change: (text: string) => string): Buffer {
  const text = gunzipSync(packed).toString();
  const changed = change(text);
  expect(changed).not.toBe(text);
  return gzipSync(changed);
}

/** The text with the signature that its changed lines ask for. */
function resigned(text: string): string {
  const lines = text.replace(/\{"sha256".*\n$/u, '');
  return `${lines}${JSON.stringify({ sha256: createHash('sha256').update(lines).digest('hex') })}\n`;
}

const typesOf = (url: string, tables: readonly string[]): Promise<unknown[]> =>
  ask(
    url,
    `select distinct format_type(atttypid, atttypmod) as type from pg_attribute a join pg_class c on c.oid = attrelid
      where relnamespace = 'public'::regnamespace and attnum > 0 and relname in (${tables.map((name) => `'${name}'`)}) order by 1`,
  );

/** Every row of every table as PostgreSQL spells it. */
async function everything(url: string): Promise<Record<string, unknown[]>> {
  const tables = await ask(
    url,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' order by 1`,
  );
  const found: Record<string, unknown[]> = {};
  for (const { name } of z.array(z.object({ name: z.string() })).parse(tables)) {
    found[name] = await ask(
      url,
      `select t::text as row from public.${pg.escapeIdentifier(name)} t order by 1`,
    );
  }
  return found;
}

const RECORDS = `
insert into "Unit" (slug, name, "order", kind, aliases, duty) values
  ('finance', '区财政局', 12, 'department', '{财政,"a,b","\\"q\\"",NULL}', null), ('other', E'line\\nbreak\\u2028and\\ttab\\\\', null, 'x', '{}', '附件2 12');
insert into "Post" (slug, role, title, "unitSlug") values ('member-finance', 'member', '成员', 'finance'), ('office-director', 'office', '主任', null);
insert into "Person" (id, name) values ('p1', '财政局联络员');
insert into "Holding" ("postSlug", "personId", "from", source) values ('member-finance', 'p1', '2026-01-01', 'roster');
insert into "Deputy" ("postSlug", "personId", "from", "to", "grantedBy") values ('member-finance', 'p1', '2026-01-01', '2026-02-01', 'p1');
insert into "Account" values ('telegram', '7000001', 'p1', '2026-11-22 01:02:03.456+08');
insert into "BindingCode" (hash, "postSlug", "issuedBy", "issuedAt", "expiresAt") values ('h', 'member-finance', 'p1', '0001-01-01 00:00:00+00 BC', 'infinity');
insert into "CatalogueVersion" values (1, '2026-01-01', null, '通知');
insert into "CatalogueItem" values (1, 'A01', '绿化养护', 'f', 'k');
insert into "Clause" values ('r', '五(二)', 1, '文本');
insert into "Project" (number, version, year, state, stage, name, purchaser, field, fen, route, "submittedBy", officer, decided, asked, owes, dossier, "submittedAt", "updatedAt")
  values ('2026-001', 1, 2026, 's', 't', '', 'finance', 'f', 123456789012345678, 'A', 'p1', 'p1', true, '{}', '{unit:finance}', '{"n": 12345678901234567890.12345, "deep": [null, {"字": "\\u2028"}]}', now(), now());
insert into "Counter" values ('project:2026', 1);
insert into "Entry" values ('project:2026-001', 1, now(), '"text"', '', 'h');
insert into "Seal" values (1, now(), '[]', '', 'h');
insert into "Seen" values ('k', now(), null), ('json-null', now(), 'null');
insert into "Draft" values ('d', 'telegram', '7000001', 'dm', '{}', now());
insert into "Delivery" (id, uuid, platform, "chatKind", "chatId", card, files, status, "createdAt") values
  (1, 'u1', 'telegram', 'dm', '7000001', '{}', '[]', 'waiting', now()), (2, 'u2', 'telegram', 'dm', '7000001', '{}', '[]', 'waiting', now()),
  (3, 'u3', 'feishu', 'group', 'oc_1', '{}', '[]', 'anew', now()), (4, 'u4', 'feishu', 'group', 'oc_2', '{}', '[]', 'delivered', now()),
  (9007199254740993, 'u5', null, null, null, '{}', '[]', 'held', now());
select setval('"Delivery_id_seq"', 9007199254740993);
insert into "StoredFile" (key, name, bytes, sha256, "by", at)
  select 'f' || n, '名单', decode(repeat(to_hex(n + 16), 100000), 'hex'), 's', 'p1', now() from generate_series(0, 9) n;
insert into "Setting" values ('s', '1.10', 'p1', now(), '为什么');
insert into "ConsoleMessage" (id, chat, text, files, at) values ('m', 'group', '好的', '[]', now());
`;
