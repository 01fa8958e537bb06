import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/office/ports.ts';
import { makePrisma } from '../../../src/store/connect/connect.ts';
import { openPostman } from '../../../src/store/outbox/postman.ts';
import { openStore } from '../../../src/store/store.ts';
import { NOON, openOffice } from '../office.ts';
import { rowsRead } from '../rows-read.ts';

const office = await openOffice();
const prisma = makePrisma(office.url, { poolSize: 1 });
afterAll(() => prisma.$disconnect());

const store = openStore(prisma);
const postman = openPostman(prisma, () => NOON);
const GROUP = { platform: 'telegram', kind: 'group', id: '-100' } as const;
const QUEUE = 'deliver:telegram:group:-100';
/** Rows of a year: each fourth is a message, the others its edits; all in the same two chats. */
const HISTORY = 20_000;
/** More than any of it needs, and far from what history would make of it. */
const FEW = 12;

const read = (work: () => Promise<unknown>) => rowsRead(prisma, 'Delivery', work);
const at = <T>(work: (desk: Desk) => Promise<T>) => store.transact(NOON, work);
let task = '';

beforeAll(async () => {
  await prisma.$executeRaw`
    INSERT INTO "Delivery" (uuid, platform, "chatKind", "chatId", card, files, edits, subject, view, status, message, "createdAt")
    SELECT n::text, 'telegram', 'group', '-' || 100 + n % 8 / 4, '{}', '[]', CASE WHEN n % 4 > 0 THEN n - n % 4 + 1 END,
           'project:' || n / 40, CASE WHEN n % 4 = 0 THEN 'task' END, 'delivered',
           CASE WHEN n % 4 = 0 THEN 'old-' || n END, ${NOON}
      FROM generate_series(0, ${HISTORY - 1}::int) n`;
  task = await at(async ({ outbox }) => {
    const about = { to: GROUP, subject: 'project:1', view: 'task' };
    await outbox.post({ ...about, card: { lines: ['待办'] } });
    const [{ delivery: first } = { delivery: '' }] = await outbox.live('project:1');
    await outbox.post({ to: GROUP, edits: first, card: { lines: ['已受理'] } });
    await outbox.post({ to: GROUP, edits: first, card: { lines: ['已批准'] } });
    return first;
  });
  await prisma.$executeRaw`ANALYZE "Delivery"`;
});

describe('after twenty thousand messages', () => {
  it('the next of a chat is found as in an empty office', async () => {
    expect(await read(() => postman.next(QUEUE))).toEqual({ scanned: 0, fetched: expect.toSatisfy(few) });
    await postman.delivered(task, 'm1');
    const edit = await postman.next(QUEUE);
    expect(edit).toMatchObject({ edits: 'm1', card: { lines: ['已受理'] } });
    expect(await read(() => postman.next(QUEUE))).toEqual({ scanned: 0, fetched: expect.toSatisfy(few) });
  });

  it('so is what still shows a subject as it was, and the message somebody pressed', async () => {
    const shown = { delivery: task, to: GROUP, view: 'task', card: { lines: ['已批准'] } };
    expect(await at(({ outbox }) => outbox.live('project:1'))).toEqual([shown]);
    expect(await at(({ outbox }) => outbox.byMessage('telegram', 'm1'))).toEqual(shown);
    expect(await read(() => at(({ outbox }) => outbox.live('project:1')))).toEqual({
      scanned: 0,
      fetched: expect.toSatisfy(few),
    });
    expect(await read(() => at(({ outbox }) => outbox.byMessage('telegram', 'm1')))).toEqual({
      scanned: 0,
      fetched: expect.toSatisfy(few),
    });
  });

  it('a thousand that wait in one chat are not sorted to find the first', async () => {
    const crowded = { ...GROUP, id: '-102' };
    await at(async ({ outbox }) => {
      for (let n = 0; n < 1000; n += 1) await outbox.post({ to: crowded, card: { lines: [`第${n}条`] } });
    });
    const next = () => postman.next('deliver:telegram:group:-102');
    expect(await next()).toMatchObject({ card: { lines: ['第0条'] } });
    expect(await read(next)).toEqual({ scanned: 0, fetched: expect.toSatisfy(few) });
  });

  it('a message is changed and closed as in an empty office', async () => {
    const change = () =>
      at(async ({ outbox }) => {
        await outbox.post({ to: GROUP, edits: task, card: { lines: ['已办'] } });
        await outbox.close(task);
      });
    expect(await read(change)).toEqual({ scanned: 0, fetched: expect.toSatisfy(few) });
  });
});

function few(rows: number): boolean {
  return rows <= FEW;
}
