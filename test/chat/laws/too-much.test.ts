import { beforeAll, expect, it } from 'vitest';
import { declared } from '../../commands/story.ts';
import { openRoom, type Room } from '../room.ts';
import { standOf } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

it('A12 145,000 blanks of a stranger are answered in words, and not to anybody in a group', async () => {
  const text = `查询 名称：a${' '.repeat(145_000)}b`;
  expect(await room.hears('somebody', text)).toBe(
    '这条消息太长，超过10000字，没有读，也没有办。\n请分成几条发，或把长的材料作为文件发送。',
  );
  expect(await room.hears('somebody', text, { group: true, addressed: false })).toBe('');
});

it.each(['一', '，', '0', '。', '第3个', '14号、', '的', '同意', '吗？', '辛苦了', '1,', '\t"'])(
  'A12 9,900 signs of %j from somebody known: what follows a number, a word, or nothing does nothing',
  async (piece) => {
    const number = await declared(room, { 名称: `夜校${piece.charCodeAt(0)}` });
    const before = await standOf(room);
    const many = piece.repeat(9_900 / piece.length);
    for (const text of [`a${many}b`, `${number} ${many}b`, `受理 ${number} ${many}b`, `查询 ${many}b`]) {
      expect(await room.hears('office-director', text)).not.toBe('');
      await room.hears('office-director', '取消');
    }
    expect(await standOf(room)).toBe(before);
  },
  60_000,
);
