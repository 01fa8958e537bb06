import { createServer } from 'node:net';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { checkServer } from '../../../src/store/connect/check.ts';
import { makePrisma, openDatabase } from '../../../src/store/connect/connect.ts';
import { StoreProblem } from '../../../src/store/errors.ts';
import { type FreshDatabase, freshDatabase } from '../../database.ts';
import { afterwards, ask, dataFolder, lianxi, postmaster } from '../embedded/world.ts';
import { silent } from '../silent.ts';

let database: FreshDatabase | undefined;
afterEach(async () => {
  await database?.drop();
  database = undefined;
});

const nowhere = '/nowhere/never/made';
const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataDir: nowhere, log: silent });

describe('a wrong DATABASE_URL is said with what to mend, and without the password', () => {
  const saidOf = async (url: string): Promise<StoreProblem> => {
    const problem: unknown = await open(url).then(
      () => 'opened',
      (error: unknown) => error,
    );
    if (!(problem instanceof StoreProblem)) throw problem;
    const password = /:([^:@/]+)@/u.exec(url)?.[1];
    if (password)
      expect(`${problem.message} ${problem.stack} ${JSON.stringify(problem)}`).not.toContain(password);
    return problem;
  };

  test.each([
    [
      'nobody at that port',
      { port: '1' },
      'unreachable',
      'Nobody answers at 127.0.0.1:1, the host and port in DATABASE_URL.',
    ],
    [
      'a host of no such name',
      { hostname: 'db.invalid' },
      'unreachable',
      'The host in DATABASE_URL (db.invalid:',
    ],
    [
      'a wrong password',
      { password: 'open-sesame' },
      'credentials',
      'does not accept the password of lianxi in DATABASE_URL.',
    ],
    [
      'an unknown user',
      { username: 'stranger' },
      'credentials',
      'does not accept the password of stranger in DATABASE_URL.',
    ],
    ['no such database', { pathname: '/nothing' }, 'database', 'There is no database nothing at 127.0.0.1:'],
  ])('%s', async (_what, change, trouble, says) => {
    const url = Object.assign(new URL(inject('templateUrl')), change);
    expect(await saidOf(url.href)).toMatchObject({ trouble, message: expect.stringContaining(says) });
  });

  test.each(['not a url', 'mysql://u:open-sesame@h/d', 'postgresql://u:open#sesame@h:5432/d'])(
    '%s',
    async (url) => {
      expect(await saidOf(url)).toMatchObject({
        trouble: 'url',
        message: expect.stringContaining('postgresql://USER'),
      });
    },
  );

  test('a server that never answers', async () => {
    const deaf = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await new Promise((resolve) => deaf.once('listening', resolve));
    afterwards(async () => void deaf.close());
    const address = deaf.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(
      checkServer(`postgresql://u:p@127.0.0.1:${port}/d`, { timeoutMs: 100 }),
    ).rejects.toMatchObject({
      trouble: 'unreachable',
    });
  });
});

test('a server that is too old is refused with its version', async () => {
  database = await freshDatabase();
  await checkServer(database.url);
  await expect(checkServer(database.url, { oldest: 990_000 })).rejects.toMatchObject({
    trouble: 'too-old',
    message: expect.stringMatching(/is PostgreSQL 18\.\d+.*; Lianxi needs 14 or newer/u),
  });
});

test('a database that cannot hold Chinese, or that we may not make tables in, is refused', async () => {
  database = await freshDatabase();
  const { url } = database;
  const name = new URL(url).pathname.slice(1);
  await ask(
    url,
    `create database ${name}_sql encoding 'SQL_ASCII' template template0 locale_provider libc locale 'C'`,
  );
  afterwards(() =>
    ask(inject('templateUrl').replace(/lianxi$/u, 'postgres'), `drop database ${name}_sql`).then(() => {}),
  );
  await expect(open(`${url}_sql`)).rejects.toMatchObject({
    trouble: 'database',
    message: expect.stringContaining('SQL_ASCII'),
  });

  await ask(url, `create role ${name}_guest login password 'guest'`);
  afterwards(() =>
    ask(inject('templateUrl').replace(/lianxi$/u, 'postgres'), `drop role ${name}_guest`).then(() => {}),
  );
  const guest = new URL(url);
  guest.username = `${name}_guest`;
  guest.password = 'guest';
  await expect(open(guest.href)).rejects.toMatchObject({
    trouble: 'rights',
    message: expect.stringContaining(`Let its owner run: ALTER DATABASE "${name}" OWNER TO "${name}_guest".`),
  });
});

test('several replicas work on one external database, and what must be alone waits for none of them', async () => {
  database = await freshDatabase();
  const { url } = database;
  const offices = [await open(url), await open(url)];
  const alone = () => openDatabase({ databaseUrl: url, dataDir: nowhere, log: silent, purpose: 'alone' });
  await expect(alone()).rejects.toMatchObject({
    trouble: 'in-use',
    message: expect.stringContaining('Stop it first'),
  });
  for (const office of offices) await office.close();
  const restoring = await alone();
  await expect(open(url)).rejects.toMatchObject({ trouble: 'in-use' });
  await restoring.close();
  expect(restoring.kind).toBe('external');
});

test('a second office on the same data folder is refused; an errand beside it is not, and leaves the server be', async () => {
  const dataDir = await dataFolder();
  const office = await lianxi({ dataDir });
  const server = await postmaster(dataDir);
  expect(await lianxi({ dataDir })).toMatchObject({
    trouble: 'in-use',
    message: expect.stringContaining('Stop it first, or name another folder in DATA_DIR.'),
  });
  const errand = await openDatabase({ dataDir, log: silent, purpose: 'errand' });
  await errand.close();
  expect(await postmaster(dataDir)).toBe(server);
  await office.close();
  expect(await postmaster(dataDir)).toBeUndefined();
});

test('an office that ends before an errand leaves the server to it; the last one turns it off', async () => {
  const dataDir = await dataFolder();
  const office = await openDatabase({ dataDir, log: silent });
  const errand = await openDatabase({ dataDir, log: silent, purpose: 'errand' });
  await office.close();
  expect(await ask(errand.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await errand.close();
  expect(await postmaster(dataDir)).toBeUndefined();
});

test('the Prisma client reads and writes, big numbers and bytes included', async () => {
  database = await freshDatabase();
  const prisma = makePrisma(database.url, { poolSize: 2, log: silent });
  afterwards(() => prisma.$disconnect());
  const at = new Date('2026-11-22T01:02:03.456Z');
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  await prisma.storedFile.create({ data: { key: 'k', name: '名单.xlsx', bytes, sha256: 's', by: 'p', at } });
  expect(await prisma.storedFile.findMany()).toEqual([
    { key: 'k', name: '名单.xlsx', bytes, sha256: 's', by: 'p', at, subject: null },
  ]);
});
