import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runAdmin } from '../../src/admin/run.ts';
import { openArchive, unpack } from '../../src/documents/archive.ts';
import { seal } from '../../src/store/log/seal.ts';
import { examinePackage } from '../../src/store/verify/package.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { quietLog } from '../fakes/console/house.ts';
import { carriedTo } from './filing.ts';
import { approved } from './story.ts';

let room: Room;
let number: string;
let contents: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  number = await carriedTo(room, await approved(room), 'supervision');
  await seal(room.prisma, new Date('2026-11-23T16:00:00Z'));
  return () => room.close();
}, 120_000);

/** What the command says of the package, as it stands on a machine that has nothing but this file. */
async function verified(files: ReadonlyMap<string, Uint8Array>) {
  const folder = await mkdtemp(join(tmpdir(), 'lianxi-audit-'));
  const said: string[] = [];
  try {
    const file = join(folder, 'package.zip');
    await writeFile(file, openArchive().pack(files));
    const exit = await runAdmin(['verify', file], {
      env: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' },
      now: room.clock.now,
      log: quietLog(),
      say: (line) => said.push(line),
      complain: (line) => said.push(line),
    });
    return { exit, said: said.join('\n') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('an auditor takes a project along', () => {
  it('R75 the package holds the record, its log, its milestones and what must be public of it, under one seal', async () => {
    const card = await room.says('liaison-audit', `审计包 ${number}`);
    expect(card).toContain(`${number} 审计包`);
    expect(card).toContain('封存编号：1。');
    const [bytes] = room.files('liaison-audit', '审计包');
    contents = unpack(bytes ?? new Uint8Array());
    const names = [...contents.keys()];
    for (const name of [
      `records/project-${number}.json`,
      `log/project-${number}.json`,
      'log/seals.json',
      'README.txt',
    ])
      expect(names).toContain(name);
    expect(names.some((name) => name.startsWith('log/matter-L'))).toBe(true);
    expect(names.some((name) => name.startsWith('log/register-G'))).toBe(true);
  });

  it('R75 it verifies without a database, and tells the seals to compare', async () => {
    const { exit, said } = await verified(contents);
    expect(said).toContain('没有发现问题。');
    expect(said).toContain('封存 1 的指纹：');
    expect(exit).toBe(0);
  });

  it('R75 one changed byte in any of its files is found', () => {
    for (const [path, bytes] of contents) {
      if (path === 'manifest.json') continue;
      const flipped = Uint8Array.from(bytes);
      const at = Math.floor(flipped.length / 2);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const report = examinePackage(new Map([...contents, [path, flipped]]));
      expect(
        report?.problems.map((each) => ('path' in each ? each.path : each.kind)),
        path,
      ).toContain(path);
    }
  });

  it('R75 a log written anew with a manifest to fit is found by its own chain and by the seal', async () => {
    const path = `log/project-${number}.json`;
    const log = JSON.parse(Buffer.from(contents.get(path) ?? '').toString());
    log[1].verb = 'forged';
    const forged = Buffer.from(JSON.stringify(log));
    const manifest = JSON.parse(Buffer.from(contents.get('manifest.json') ?? '').toString());
    const { sha256 } = await import('../../src/office/audit-package.ts');
    for (const file of manifest.files) if (file.path === path) file.sha256 = sha256(forged);
    const { exit, said } = await verified(
      new Map([...contents, [path, forged], ['manifest.json', Buffer.from(JSON.stringify(manifest))]]),
    );
    expect(exit).toBe(1);
    expect(said).toContain(number);
  });

  it('R75 what is left out, and what was slipped in, are both found', () => {
    const without = new Map(contents);
    without.delete('README.txt');
    expect(examinePackage(without)?.problems).toEqual([{ kind: 'missing', path: 'README.txt' }]);
    const more = new Map([...contents, ['files/extra.pdf', new Uint8Array([1])]]);
    expect(examinePackage(more)?.problems).toEqual([{ kind: 'unlisted', path: 'files/extra.pdf' }]);
  });

  it('is not for whoever only works in another unit, and says so of a file that is no package', async () => {
    expect(await room.says('officer-health', `审计包 ${number}`)).not.toContain('指纹');
    const { exit, said } = await verified(new Map([['a.txt', new Uint8Array([1])]]));
    expect([exit, said]).toEqual([1, expect.stringContaining('不是审计包')]);
  });
});
