import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkSize,
  DAILY_FILES,
  FileRefused,
  INCOMING_FILE_MAX_BYTES,
  readWithin,
} from '../../src/chat/file-size.ts';
import { filesLater } from '../../src/chat/files-later.ts';
import { readKept } from '../../src/chat/hear-later.ts';
import type { Said } from '../../src/chat/platform.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
const OFFICER = 'officer-education-sports';
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('a file', () => {
  it('that came is kept, one that is empty is refused in words', async () => {
    expect(await room.says(OFFICER, '', { files: ['测算.xlsx'] })).toContain('已收到文件“测算.xlsx”。');
    expect(await room.says(OFFICER, '', { files: [''] })).toContain('是空的，没有收下。\n请检查后重新发送。');
    expect(room.failures).toEqual([]);
  });

  it('beyond what one person may send within a day is refused in words, and taken again the next day', async () => {
    const sent = {
      by: 'stand-in:officer-health',
      at: room.clock.now,
      name: '照片.jpg',
      sha256: '',
      bytes: Buffer.from('x'),
    };
    await room.prisma.storedFile.createMany({
      data: Array.from({ length: DAILY_FILES.count - 1 }, (_, n) => ({ ...sent, key: `sent-${n}` })),
    });
    const send = (name: string) => room.says('officer-health', '', { files: [name] });
    expect(await send('最后一张.jpg')).toContain('已收到文件“最后一张.jpg”。');
    expect(await send('多一张.jpg')).toBe(
      '文件“多一张.jpg”没有收下：一天之内最多收您200个文件，合计不超过500MB。\n请明天再发，或先把材料压缩、合并。',
    );
    expect(await room.says(OFFICER, '', { files: ['测算.xlsx'] })).toContain('已收到');
    const now = room.clock.now;
    room.clock.now = new Date(now.getTime() + 25 * 3_600_000);
    expect(await send('多一张.jpg')).toContain('已收到文件“多一张.jpg”。');
    room.clock.now = now;
  });

  it('is taken for what is asked for anew, whatever stood there', async () => {
    const what = '监督意见登记 公开评估结果 内容：建议公布 答复单位：民政局 依据：照片';
    expect(await room.says('liaison-people-congress', what)).toContain('也可先把文件发给我');
    expect(await room.says('liaison-people-congress', '', { files: ['照片.jpg'] })).toContain('YJ2026-01');
  });

  it('of a stranger is not kept', async () => {
    const before = await room.prisma.storedFile.count();
    await room.says('somebody', '', { files: ['测算.xlsx'] });
    expect(await room.prisma.storedFile.count()).toBe(before);
  });

  it('is refused by what is announced of it, and by what comes of it, whichever is first', async () => {
    const why = (work: () => unknown) =>
      Promise.resolve()
        .then(work)
        .catch((error: unknown) => (error instanceof FileRefused ? error.why : error));
    const whole = new Uint8Array(1024 * 1024);
    let taken = 0;
    const endless = (function* () {
      for (;;) {
        taken += 1;
        yield whole;
      }
    })();
    expect(await why(() => checkSize('a', INCOMING_FILE_MAX_BYTES + 1))).toBe('too-large');
    expect(await why(() => checkSize('a', INCOMING_FILE_MAX_BYTES))).toBeUndefined();
    expect(await why(() => readWithin('a', endless))).toBe('too-large');
    expect(taken).toBe(21);
    expect(await why(() => readWithin('a', []))).toBe('empty');
  });
});

describe('what comes with a file from far away', () => {
  const event: Said = {
    kind: 'said',
    platform: 'telegram',
    key: 'u1',
    account: '7',
    chat: { kind: 'group', id: '-1', thread: '5' },
    sentAt: new Date('2026-11-22T02:00:00Z'),
    text: '附件',
    addressed: true,
    files: [{ name: '测算.xlsx', reference: 'BQAC', size: 7 }],
  };
  const heard: Said[] = [];
  const receive = filesLater({
    receive: async (incoming) => {
      if (incoming.kind === 'said') heard.push(incoming);
      return {};
    },
    store: { transact: (now, work) => room.store.transact(now, work) },
    clock: () => room.clock.now,
    isFar: (platform) => platform === 'telegram',
  });
  const jobs = () => room.prisma.$queryRaw<{ payload: unknown }[]>`
    SELECT payload FROM graphile_worker._private_jobs WHERE key = 'files:u1'`;

  it('is acknowledged at once and kept as one piece of work, however often it is told', async () => {
    await receive(event);
    await receive(event);
    expect(heard).toEqual([]);
    expect((await jobs()).map(({ payload }) => readKept(payload))).toEqual([event]);
  });

  it('waits behind other files of its own sender alone', async () => {
    await receive({ ...event, key: 'u10', account: '8' });
    await receive({ ...event, key: 'u11', account: '8', chat: { kind: 'dm', id: '8' } });
    const rows = await room.prisma.$queryRaw<{ key: string; queue_name: string }[]>`
      SELECT key, queue_name FROM graphile_worker.jobs WHERE key LIKE 'files:u1%' ORDER BY key`;
    expect(rows.map(({ key, queue_name }) => `${key} ${queue_name}`)).toEqual([
      'files:u1 files:telegram:7',
      'files:u10 files:telegram:8',
      'files:u11 files:telegram:8',
    ]);
    await room.prisma
      .$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key IN ('files:u10', 'files:u11')`;
  });

  it('is nothing when it answers somebody else’s message; without a file, or near by, it goes straight on', async () => {
    await receive({ ...event, key: 'u2', addressed: false, replyTo: 'theirs' });
    await receive({ ...event, key: 'u3', files: [] });
    await receive({ ...event, key: 'u4', platform: 'console' });
    expect(heard.map(({ key }) => key)).toEqual(['u3', 'u4']);
    const [{ count } = { count: -1n }] = await room.prisma.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM graphile_worker._private_jobs WHERE key LIKE 'files:%'`;
    expect(Number(count)).toBe(1);
  });
});
