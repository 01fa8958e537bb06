// The ways a program is first tried out that PostgreSQL does not expect: each for real, with this machine's own users.
import { spawnSync } from 'node:child_process';
import { chown, cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmbedded } from '../../../src/store/embedded/embedded.ts';
import { findProgram } from '../../../src/store/embedded/program.ts';
import { knownUsers } from '../../../src/store/embedded/user.ts';
import { silent } from '../silent.ts';
import { afterwards, ask, dataFolder, lianxi } from './world.ts';

const root = process.getuid?.() === 0;
const nobody = root ? knownUsers().find(({ name }) => name === 'nobody') : undefined;
const works = (command: string, ...args: string[]): boolean => root && spawnSync(command, args).status === 0;
const asNobody = ['setpriv', `--reuid=${nobody?.uid}`, `--regid=${nobody?.gid}`, '--clear-groups'];
// A checkout that nobody can read cannot be run by nobody.
const readable = works('setpriv', ...asNobody.slice(1), 'test', '-r', import.meta.filename);
const namespaces = works('unshare', '--mount', 'true');
if (!root) console.info('not root: how the server comes up for root is not tried here');

describe.skipIf(!root)('started by root', () => {
  test('in a reachable folder, the server and its data belong to a user that is not root', async () => {
    const dataDir = await dataFolder();
    const { url, note } = await startEmbedded({ dataDir, log: silent, fsync: false });
    expect(note).toBeUndefined();
    expect((await stat(join(dataDir, 'postgres'))).uid).not.toBe(0);
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('in a home of mode 700, program and data are kept in a reachable folder, and it says so in one line', async () => {
    const home = await dataFolder(0o700);
    const reachable = join(await dataFolder(), 'lib');
    const installed = await findProgram();
    const program = { folder: join(home, 'checkout', 'native'), version: installed.version };
    await cp(installed.folder, program.folder, { recursive: true, verbatimSymlinks: true });
    const dataDir = join(home, 'checkout', 'data');
    const options = { dataDir, log: silent, fsync: false, reachable, program };
    const first = await startEmbedded(options);
    afterwards(first.stop);
    const [kept = ''] = await readdir(reachable);
    expect(kept).toMatch(/^checkout-[0-9a-f]{10}$/u);
    expect(first.note).toBe(
      `PostgreSQL does not run as root and cannot enter ${dataDir}, so the data is kept in ${join(reachable, kept)}.`,
    );
    await ask(first.url, 'create table kept as select 1 as one');
    await first.stop();
    const again = await startEmbedded(options);
    expect(await ask(again.url, 'table kept')).toEqual([{ one: 1 }]);

    const other = await startEmbedded({ ...options, dataDir: join(home, 'other', 'data') });
    afterwards(other.stop);
    await expect(ask(other.url, 'table kept')).rejects.toMatchObject({ code: '42P01' });
  });

  test.skipIf(!namespaces)('where no user can be created, it makes do with one that exists', async () => {
    const dataDir = await dataFolder();
    const office = await lianxi({ dataDir }, await withPasswd(['root', 'nobody']));
    expect(await ask(office.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(nobody?.uid);
    await office.close();
  });

  test.skipIf(!namespaces)('where there is nobody but root, it says what to do', async () => {
    const dataDir = await dataFolder();
    expect(await lianxi({ dataDir }, await withPasswd(['root']))).toMatchObject({
      trouble: 'user',
      message: expect.stringContaining('Start as an ordinary user, or set DATABASE_URL'),
    });
  });

  test.skipIf(!namespaces)(
    'on a disk that is full, it says how much to free and leaves nothing half made',
    async () => {
      const dataDir = await dataFolder();
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', dataDir]);
      afterwards(async () => void spawnSync('umount', [dataDir]));
      await expect(startEmbedded({ dataDir, log: silent, fsync: false })).rejects.toMatchObject({
        trouble: 'disk',
        message: expect.stringMatching(/no room left.*Free at least 200 MB/u),
      });
      expect(await readdir(dataDir)).not.toContain('postgres');
    },
  );
});

describe.skipIf(!readable)('started by an ordinary user', () => {
  test('it comes up in a folder of mode 700 of their own, and everything in it is theirs', async () => {
    const dataDir = await dataFolder(0o700);
    await chown(dataDir, nobody?.uid ?? 0, nobody?.gid ?? 0);
    const office = await lianxi({ dataDir }, asNobody);
    expect(office.note).toBeUndefined();
    expect(await ask(office.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await office.close();
    for (const name of await readdir(dataDir))
      expect((await stat(join(dataDir, name))).uid).toBe(nobody?.uid);
  });

  test("in somebody else's folder it says whom to ask", async () => {
    const dataDir = await dataFolder(0o755);
    await mkdir(join(dataDir, 'closed'));
    expect(await lianxi({ dataDir: join(dataDir, 'closed') }, asNobody)).toMatchObject({
      trouble: 'folder',
      message: expect.stringContaining('cannot be written by this user. Give this user the folder'),
    });
  });
});

/** Runs a command on a machine that has only these users and no program to make another. */
async function withPasswd(names: readonly string[]): Promise<string[]> {
  const folder = await dataFolder();
  const lines = knownUsers().filter(({ name }) => names.includes(name));
  const passwd = lines.map(({ name, uid, gid }) => `${name}:x:${uid}:${gid}::/:/bin/false\n`).join('');
  await writeFile(join(folder, 'passwd'), passwd);
  afterwards(() => rm(join(folder, 'passwd'), { force: true }));
  const script = 'mount --bind "$0" /etc/passwd && PATH=/nowhere && exec "$@"';
  return ['unshare', '--mount', '/bin/sh', '-c', script, join(folder, 'passwd')];
}
