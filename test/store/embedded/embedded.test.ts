import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { startEmbedded } from '../../../src/store/embedded/embedded.ts';
import { findProgram } from '../../../src/store/embedded/program.ts';
import { silent } from '../silent.ts';
import { afterwards, ask, dataFolder, gone, lianxi, postmaster } from './world.ts';

const start = (dataDir: string) => startEmbedded({ dataDir, log: silent, fsync: false });

test('the first start makes a UTF-8 database in UTC, the second finds the same records at the same address', async () => {
  const dataDir = await dataFolder();
  const first = await start(dataDir);
  expect(first.attached).toBe(false);
  await ask(first.url, "create table kept as select '联席会议' as words");
  await first.stop();
  expect(await postmaster(dataDir)).toBeUndefined();
  const second = await start(dataDir);
  expect(second).toMatchObject({ attached: false, url: first.url });
  expect(await ask(second.url, 'table kept')).toEqual([{ words: '联席会议' }]);
  expect(
    await ask(second.url, "select current_setting('server_encoding') e, current_setting('timezone') z"),
  ).toEqual([{ e: 'UTF8', z: 'UTC' }]);
});

test('the password lies in a file for its owner only, and nobody is let in without it', async () => {
  const dataDir = await dataFolder();
  const { url } = await start(dataDir);
  expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600);
  const without = new URL(url);
  without.password = 'guessed';
  await expect(ask(without.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('two that start at the same moment on one new folder share one server', async () => {
  const dataDir = await dataFolder();
  const [one, other] = await Promise.all([start(dataDir), start(dataDir)]);
  expect(one.url).toBe(other.url);
  expect([one.attached, other.attached].sort()).toEqual([false, true]);
});

test('a Lianxi that is killed leaves its server behind, and the next one goes on with it', async () => {
  const dataDir = await dataFolder();
  const killed = await lianxi({ dataDir });
  await ask(killed.url, 'create table kept as select 1 as one');
  const server = await postmaster(dataDir);
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  const next = await start(dataDir);
  expect(next).toMatchObject({ attached: true, url: killed.url });
  expect(await postmaster(dataDir)).toBe(server);
  expect(await ask(next.url, 'table kept')).toEqual([{ one: 1 }]);
  await next.stop();
  await gone(server ?? 0);
});

test.skipIf(process.platform === 'win32')('Ctrl-C reaches Lianxi and not its server', async () => {
  const dataDir = await dataFolder();
  const { child, url } = await lianxi({ dataDir });
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await once(child, 'exit');
  expect(await ask(url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
});

test('a server that was killed comes up again with everything that was committed', async () => {
  const dataDir = await dataFolder();
  const { url } = await start(dataDir);
  await ask(url, 'create table kept as select 1 as one');
  const server = (await postmaster(dataDir)) ?? 0;
  process.kill(server, 'SIGKILL');
  const next = await start(dataDir);
  expect(next).toMatchObject({ attached: false, url });
  expect(await ask(next.url, 'table kept')).toEqual([{ one: 1 }]);
});

test.skipIf(process.platform !== 'linux')('a dead process that nobody buries counts as dead', async () => {
  // The child outlives the shell, and what the shell has turned into by then never asks after it.
  const parent = spawn('/bin/sh', ['-c', 'sleep 1 & echo $!; exec sleep 600'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  afterwards(async () => void parent.kill());
  for await (const pid of createInterface({ input: parent.stdout })) {
    await gone(Number(pid));
    await expect(readFile(`/proc/${pid}/stat`, 'utf8')).resolves.toContain(') Z');
    break;
  }
});

test('giving back a server that is dead already is no error', async () => {
  const dataDir = await dataFolder();
  const server = await start(dataDir);
  const pid = (await postmaster(dataDir)) ?? 0;
  process.kill(pid, 'SIGKILL');
  await gone(pid);
  await server.stop();
  expect(await postmaster(dataDir)).toBe(pid);
});

test('a server that dies under a working office is started again at the same address', async () => {
  const dataDir = await dataFolder();
  const office = await lianxi({ dataDir });
  const server = (await postmaster(dataDir)) ?? 0;
  process.kill(server, 'SIGKILL');
  await gone(server);
  await expect
    .poll(() => ask(office.url, 'select 1 as alive').catch(String), { timeout: 15_000 })
    .toEqual([{ alive: 1 }]);
  await office.close();
  expect(await postmaster(dataDir)).toBeUndefined();
});

test('a number in postmaster.pid that now belongs to some other program does not stand in the way', async () => {
  const dataDir = await dataFolder();
  const first = await start(dataDir);
  const noted = join(dataDir, 'postgres', 'postmaster.pid');
  const lines = (await readFile(noted, 'utf8')).split('\n');
  await first.stop();
  await writeFile(noted, [String(process.ppid), ...lines.slice(1)].join('\n'));
  expect(await start(dataDir)).toMatchObject({ attached: false, url: first.url });
});

test('a start that died half way, its lock still lying there, is taken over', async () => {
  const dataDir = await dataFolder();
  await writeFile(join(dataDir, 'postgres.lock'), '999999999\n');
  await mkdir(join(dataDir, 'postgres.new-1', 'base'), { recursive: true });
  expect((await start(dataDir)).attached).toBe(false);
  await expect(stat(join(dataDir, 'postgres.new-1'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('another program on the remembered port makes it move, not fail', async () => {
  const dataDir = await dataFolder();
  const first = await start(dataDir);
  await first.stop();
  const { createServer } = await import('node:net');
  const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
  await once(squatter, 'listening');
  afterwards(async () => void squatter.close());
  const second = await start(dataDir);
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('an install without scripts lacks links and modes; they are made at the first start', async () => {
  const dataDir = await dataFolder();
  const folder = await dataFolder();
  const installed = await findProgram();
  const program = { folder: join(folder, 'native'), version: installed.version };
  await cp(installed.folder, program.folder, { recursive: true, verbatimSymlinks: true });
  const listed = await readFile(join(program.folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { target } of JSON.parse(listed)) await rm(join(folder, target), { force: true });
  const server = await startEmbedded({ dataDir, log: silent, fsync: false, program });
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});

test('a DATA_DIR that is a file, and a data folder that lost its password, are said so', async () => {
  const dataDir = await dataFolder();
  await writeFile(join(dataDir, 'file'), '');
  await expect(start(join(dataDir, 'file', 'data'))).rejects.toMatchObject({
    trouble: 'folder',
    message: expect.stringContaining('is not a folder. Name another one in DATA_DIR'),
  });
  await (await start(dataDir)).stop();
  await rm(join(dataDir, 'postgres.json'));
  await expect(start(dataDir)).rejects.toMatchObject({
    message: expect.stringContaining('but not its password'),
  });
});

test('a cluster of another PostgreSQL version is refused before anything touches it', async () => {
  const dataDir = await dataFolder();
  await (await start(dataDir)).stop();
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  await expect(start(dataDir)).rejects.toMatchObject({
    trouble: 'newer-data',
    message: expect.stringContaining('was made by PostgreSQL 17'),
  });
});
