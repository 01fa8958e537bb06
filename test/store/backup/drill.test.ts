import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { backup, restore } from '../../../src/store/backup/backup.ts';
import { noteDelivered } from '../../../src/store/log/delivered.ts';
import { seal } from '../../../src/store/log/seal.ts';
import { verify } from '../../../src/store/verify/verify.ts';
import { openRoom, type Room } from '../../chat/room.ts';
import { freshDatabase, seededDatabase } from '../../database.ts';
import { silent } from '../silent.ts';

const START = '2026-11-23T02:00:00Z';
const UNITS = ['health', 'culture', 'audit', 'publicity', 'education-sports'];

/** The event of that number, the same whenever it comes. */
const act = (room: Room, n: number) =>
  room.hears(`member-${UNITS[n % UNITS.length]}`, `难点 第${n}件难事 责任单位：卫计局 期限：2026-12-31`, {
    key: `event-${n}`,
  });

const LOOKS = [
  ...['督办', '督办 第2页', '督办 N2026-03', '履历 N2026-03', '履历 N2026-12', '名单', '待办', '提醒'],
  ...['职责 卫计局', '设置', '会议'],
];
async function answers(room: Room): Promise<readonly string[]> {
  const said: string[] = [];
  for (const who of ['office-director', 'liaison-health', 'member-culture'])
    for (const look of LOOKS) said.push(`${who}: ${look}\n${await room.hears(who, look)}`);
  return said;
}

test('a backup taken while everybody works is restored elsewhere, hears what came after, and answers the same', async () => {
  const file = join(await mkdtemp(join(inject('scratch'), 'lianxi-drill-')), 'office.backup');
  const database = await seededDatabase({ demo: true, today: '2026-11-23' });
  const room = await openRoom(START, { database });
  let heard = 0;
  for (; heard < 10; heard += 1) await act(room, heard);
  room.clock.now = new Date(room.clock.now.getTime() + 2 * 3_600_000);
  await noteDelivered(room.prisma, room.clock.now);
  await seal(room.prisma, room.clock.now);
  let done = false;
  const taken = backup(database.url, file).finally(() => {
    done = true;
  });
  // Work goes on all the while, and some of it comes after.
  for (let after = 0; after < 3; heard += 1) {
    await act(room, heard);
    if (done) after += 1;
  }
  await taken;

  const elsewhere = await freshDatabase();
  await restore(elsewhere.url, file, { overwrite: false, log: silent });
  const restored = await openRoom(room.clock.now.toISOString(), { database: elsewhere });
  const now = new Date(room.clock.now.getTime() + 3_600_000);
  expect(await verify(restored.prisma, now)).toMatchObject({ problems: [], gaps: [], unproved: [] });
  const kept = await restored.prisma.record.count({ where: { kind: 'matter' } });
  expect(kept).toBeGreaterThanOrEqual(10);
  expect(kept).toBeLessThan(heard);

  // What it has heard it does not do again; what came after the backup it does now.
  for (let n = 0; n < heard; n += 1) await act(restored, n);
  expect(await restored.prisma.record.count({ where: { kind: 'matter' } })).toBe(heard);
  expect(await answers(restored)).toEqual(await answers(room));
  expect(await verify(restored.prisma, now)).toMatchObject({ problems: [], gaps: [], unproved: [] });
  await room.close();
  await restored.close();
}, 90_000);
