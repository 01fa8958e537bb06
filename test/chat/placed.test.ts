import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from './room.ts';

let room: Room;
const OFFICER = 'officer-education-sports';
const IN_GROUP = { group: true, addressed: false };
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** A message of the bot in the group, by the id the platform gave it. */
async function ourMessage(thread?: string): Promise<string> {
  await room.says(OFFICER, '职责 教体局', { group: true, ...(thread && { thread }) });
  return room.newestInGroup()?.id ?? '';
}

describe('an answer to a message in a group', () => {
  it('is meant for the bot when the message is its own, which the database knows', async () => {
    const replyTo = await ourMessage();
    expect(await room.says(OFFICER, '职责 财政局', { ...IN_GROUP, more: { replyTo } })).toContain(
      '（附件2 12）',
    );
  });

  it('is not, when the message is somebody else’s; and it leaves no trace', async () => {
    const before = await room.prisma.seen.count();
    expect(await room.says(OFFICER, '职责 财政局', { ...IN_GROUP, more: { replyTo: 'theirs' } })).toBe('');
    expect(await room.prisma.seen.count()).toBe(before);
  });
});

describe('a topic', () => {
  it('keeps the answer to what is said in it', async () => {
    await ourMessage('t1');
    expect(room.newestInGroup()).toMatchObject({ thread: 't1' });
    await ourMessage();
    expect(room.newestInGroup()?.thread).toBeUndefined();
  });

  it('keeps the answer to a press, though the platform tells only the message', async () => {
    const message = await ourMessage('t2');
    await room.pressesThat(OFFICER, message, 'duty:finance', { group: true });
    expect(room.newestInGroup()).toMatchObject({ thread: 't2' });
    await room.pressesThat(OFFICER, 'unknown', 'duty:finance', { group: true });
    expect(room.newestInGroup()?.thread).toBeUndefined();
  });
});

it('whoever speaks in the name of a group hears why nothing was done', async () => {
  expect(await room.says('-100', '查询', { group: true, more: { anonymous: true } })).toBe(
    '您正以群组或频道的名义发言，无法确认您是谁，所以没有办理。\n请在群设置里关闭“匿名发言”再发一次，或私聊我办理。',
  );
});

it('a button that says what no card of ours can say is refused, and is no failure', async () => {
  const made = await room.pressesThat(OFFICER, 'm', 'duty:finance\0');
  expect(made.toast).toBe('这个按钮已经不能用了。请重新查询，按新卡片上的按钮。');
  const form = await room.pressesThat(OFFICER, 'm', 'duty', { form: { unit: '财政局\0' } });
  expect(form.toast).toBe(made.toast);
  expect(room.failures).toEqual([]);
});
