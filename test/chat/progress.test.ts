import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, say } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { plainText } from '../../src/cards/plain.ts';
import { drainChat } from '../../src/chat/deliver.ts';
import { DeliveryFailed, type Platform } from '../../src/chat/platform.ts';
import { progressBegun, showProgress, withProgress } from '../../src/chat/progress.ts';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { openPostman } from '../../src/store/outbox/postman.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
const ACTOR = 'office-director';
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** What the actor's card showed, edit by edit, while one notice went to a member of each of the 22 units. */
async function sendRound(cause: string, refuses: readonly string[] = []): Promise<readonly string[]> {
  const { store, clock } = room;
  const chats: string[] = [];
  await store.transact(clock.now, async (desk) => {
    const members = await desk.people.personsFor(
      MEMBER_UNITS.map((unit) => `liaison-${unit}`),
      '2026-11-22',
    );
    for (const person of members) await desk.outbox.post({ to: { person }, card: say('通知'), cause });
    const card = await progressBegun(withProgress(done('会议通知已发出。')), cause, desk);
    await desk.outbox.post({ to: { platform: 'console', kind: 'dm', id: ACTOR }, card, cause });
    const waiting = await room.prisma.account.findMany({ where: { personId: { in: [...members] } } });
    chats.push(...waiting.map(({ id }) => id));
  });
  const shown: string[] = [];
  const platform = {
    name: 'console',
    deliver: async ({
      uuid,
      chat,
      card,
      edits,
    }: {
      uuid: string;
      chat: { id: string };
      card: Card;
      edits?: string;
    }) => {
      if (refuses.includes(chat.id)) throw new DeliveryFailed({ kind: 'unreachable', why: 'blocked' });
      if (chat.id === ACTOR) shown.push(plainText(card).split('\n').at(-1) ?? '');
      return { message: edits ?? uuid };
    },
  } as unknown as Platform;
  const round = {
    platforms: new Map([['console', platform]]),
    postman: openPostman(room.prisma, () => clock.now),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    progress: (each: string) => showProgress(each, store, clock.now),
  };
  await drainChat(`deliver:console:dm:${ACTOR}`, round);
  for (const id of chats.filter((each) => each !== ACTOR)) {
    await drainChat(`deliver:console:dm:${id}`, round);
    await drainChat(`answer:console:dm:${ACTOR}`, round);
  }
  return shown;
}

describe('a card of what is sent round', () => {
  it('tells how far it has come, every few units and at the end', async () => {
    const shown = await sendRound('round-1');
    expect(shown).toEqual([
      '正在发给22个单位（0/22）。',
      '正在发给22个单位（5/22）。',
      '正在发给22个单位（10/22）。',
      '正在发给22个单位（15/22）。',
      '正在发给22个单位（20/22）。',
      '已发给22个单位。',
    ]);
  });

  it('says of how many it has not come to anybody', async () => {
    const shown = await sendRound('round-2', ['liaison-finance', 'liaison-audit']);
    expect(shown.at(-1)).toBe('已发给20个单位，另有2个单位没有送到。');
  });

  it('that is sent to nobody tells of nothing', async () => {
    const card = await room.store.transact(room.clock.now, (desk) =>
      progressBegun(withProgress(done('已记下。')), 'round-3', desk),
    );
    expect(card).toEqual(done('已记下。'));
  });
});

describe('an answer to what goes to many', () => {
  it('R119 of a call tells how many units it has reached', async () => {
    await room.says('office-clerk', '召开 全体会议 时间：2026-12-03 14:30 地点：区政府第一会议室');
    const card = room.sees('office-clerk');
    expect(card).toMatch(/^会议通知已发出/);
    expect(card).toContain('已发给22个单位。');
  });
});
