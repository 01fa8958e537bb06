import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declaration, declared, PLAIN } from '../commands/story.ts';
import { until } from '../journeys/until.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
const OFFICER = 'officer-education-sports';
const DIRECTOR = 'office-director';
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** Nobody may write to the log while `work` runs, and what waits for it is cut off as a statement over its time. */
const overdue = <T>(work: () => Promise<T>): Promise<T> =>
  room.prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Entry"`;
      const done = work();
      await until('somebody waits for the log', async () => {
        const cut = await tx.$queryRaw<object[]>`
          SELECT pg_cancel_backend(pid) FROM pg_locks
           WHERE relation = '"Entry"'::regclass AND NOT granted
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
        return cut.length > 0;
      });
      return done;
    },
    { timeout: 60_000 },
  );

describe('when the database has too much to do', () => {
  it('a person hears in words to send it again; nothing was done, and the same event does nothing any more', async () => {
    const text = declaration(PLAIN);
    const answer = await overdue(() => room.says(OFFICER, text, { key: 'event-1' }));
    expect(answer).toBe('现在忙不过来，这一步没有办。\n请稍后再发一次。');
    expect(await room.prisma.project.count()).toBe(0);
    expect(await room.says(OFFICER, text, { key: 'event-1' })).toBe(answer);
    expect(await room.prisma.delivery.count({ where: { cause: 'event-1' } })).toBe(1);
    expect(await room.prisma.project.count()).toBe(0);
    expect(room.failures).toEqual([]);
    expect(await room.says(OFFICER, text)).toMatch(/已申报：2026-001 /);
  });

  it('whoever pressed hears it at once, and the button still works', async () => {
    const number = await declared(room);
    const refused = await overdue(() => room.presses(DIRECTOR, '受理'));
    expect(refused.toast).toBe('现在忙不过来，这一步没有办。请稍后再按一次。');
    expect((await room.project(number))?.status.state).toBe('submitted');
    expect((await room.presses(DIRECTOR, '受理')).toast).toContain('已受理');
    expect((await room.project(number))?.status.state).not.toBe('submitted');
  });
});
