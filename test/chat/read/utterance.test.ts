import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestWords } from '../../../src/chat/read/nearest.ts';
import { readSay } from '../../../src/chat/read/say.ts';
import { readUtterance } from '../../../src/chat/read/utterance.ts';

const catalogue = [
  { name: 'help', words: ['帮助'] },
  { name: 'submit', words: ['申报'] },
  { name: 'find', words: ['查询'] },
  { name: 'show', words: ['项目'] },
  { name: 'missing', words: ['缺'] },
  { name: 'basis', words: ['依据'] },
  { name: 'duty', words: ['职责'] },
  { name: 'body', words: ['联席会议'] },
  { name: 'opine', words: ['意见', '同意', '不同意'] },
  { name: 'meeting', words: ['会议'] },
  { name: 'minutes', words: ['纪要'] },
];
const inDirect = (text: string) => readUtterance(text, catalogue, { slashRequired: false });
const inGroup = (text: string) => readUtterance(text, catalogue, { slashRequired: true });

describe('a command', () => {
  test.each<[string, string, string, 'word' | 'name']>([
    ['/申报 课后体育', 'submit', '课后体育', 'word'],
    ['申报 课后体育', 'submit', '课后体育', 'word'],
    ['／申报　课后体育', 'submit', '课后体育', 'word'],
    ['、申报 课后体育', 'submit', '课后体育', 'word'],
    ['/ 申报', 'submit', '', 'word'],
    ['申报：课后体育', 'submit', '课后体育', 'word'],
    ['申报，名称:课后体育', 'submit', '名称:课后体育', 'word'],
    ['申报\n名称:课后体育\n金额:80万', 'submit', '名称:课后体育\n金额:80万', 'word'],
    ['申报。', 'submit', '', 'word'],
    ['/submit name=x', 'submit', 'name=x', 'name'],
    ['SUBMIT', 'submit', '', 'name'],
    ['ｓｕｂｍｉｔ　x', 'submit', 'x', 'name'],
    ['/submit@SomeBot 课后体育', 'submit', '课后体育', 'name'],
    ['/submit课后体育', 'submit', '课后体育', 'name'],
    ['/申报@SomeBot 课后体育', 'submit', '课后体育', 'word'],
    ['submit:2026-014', 'submit', '2026-014', 'name'],
    ['查询教体局', 'find', '教体局', 'word'],
    ['查询我的', 'find', '我的', 'word'],
    ['项目2026-014', 'show', '2026-014', 'word'],
    ['项目课后体育', 'show', '课后体育', 'word'],
    ['缺2026-014', 'missing', '2026-014', 'word'],
    ['依据五(二)', 'basis', '五(二)', 'word'],
    ['依据五（二）', 'basis', '五（二）', 'word'],
    ['依据附件2', 'basis', '附件2', 'word'],
    ['职责财政局', 'duty', '财政局', 'word'],
    ['纪要M2026-03', 'minutes', 'M2026-03', 'word'],
    ['联席会议', 'body', '', 'word'],
    ['不同意 2026-014 测算依据不足', 'opine', '2026-014 测算依据不足', 'word'],
    ['/项目名称', 'show', '名称', 'word'],
  ])('%s', (text, name, rest, via) => {
    expect(inDirect(text)).toEqual({ kind: 'command', name, rest, via });
  });

  test('in a group that asks for a slash, the same words without it are talk', () => {
    expect(inGroup('申报 课后体育')).toEqual({ kind: 'talk' });
    expect(inGroup('/申报 课后体育')).toEqual({
      kind: 'command',
      name: 'submit',
      rest: '课后体育',
      via: 'word',
    });
  });

  test('what follows a word is handed on as it was written', () => {
    const content = fc
      .string({ unit: fc.constantFrom(...'课后体育，。；（一）abc09 \n'), minLength: 1 })
      .map((text) => `甲${text}`.trim());
    fc.assert(
      fc.property(fc.constantFrom(...catalogue), content, (command, rest) => {
        for (const [spoken, via] of [
          ...command.words.map((word) => [word, 'word']),
          [command.name, 'name'],
        ]) {
          expect(inGroup(`/${spoken} ${rest}`)).toEqual({ kind: 'command', name: command.name, rest, via });
        }
      }),
    );
  });
});

describe('talk', () => {
  test.each([
    '',
    '今天下午开会',
    '项目名称怎么填？',
    '项目名称',
    '申报书放在哪里',
    '会议室订好了',
    '会议通知发了吗',
    '会议纪要',
    '同意你的看法',
    '查询了半天，还是没有，算了',
    '缺席名单我来整理',
    '好的',
    'thanks',
  ])('%s', (text) => {
    expect(inDirect(text)).toEqual({ kind: 'talk' });
  });
});

describe('a slip of the hand', () => {
  test.each<[string, string, string[]]>([
    ['/审报 课后体育', '审报', ['申报']],
    ['/报申', '报申', ['申报']],
    ['/审报课后体育', '审报课后体育', ['申报']],
    ['/submti', 'submti', ['submit']],
    ['/hlep', 'hlep', ['help']],
    ['审报', '审报', ['申报']],
    ['submti', 'submti', ['submit']],
    ['/喝茶', '喝茶', []],
    ['/weather', 'weather', []],
  ])('%s', (text, word, nearest) => {
    expect(inDirect(text)).toEqual({ kind: 'unknown', word, nearest });
  });

  test('never more than three words are proposed', () => {
    expect(nearestWords('会', ['会议', '会员', '会计', '会所'])).toHaveLength(3);
  });

  test('the distance is the same both ways, and nothing only between equals', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc申报'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
      }),
    );
  });
});

describe('what a button says', () => {
  test.each([
    ['submit:2026-014:x@7', { name: 'submit', args: ['2026-014', 'x'], version: 7 }],
    ['approve:2026-014', { name: 'approve', args: ['2026-014'] }],
    ['help', { name: 'help', args: [] }],
    ['todo@0', { name: 'todo', args: [], version: 0 }],
    ['opine:2026-014::同意', { name: 'opine', args: ['2026-014', '', '同意'] }],
    ['find:a@b', { name: 'find', args: ['a@b'] }],
  ])('%s', (say, read) => {
    expect(readSay(say)).toEqual(read);
  });

  test('is taken apart into exactly what was put together', () => {
    const part = fc.string({ unit: fc.constantFrom(...'ab-09申报') });
    fc.assert(
      fc.property(part, fc.array(part), fc.nat(), (name, args, version) => {
        expect(readSay(`${[name, ...args].join(':')}@${version}`)).toEqual({ name, args, version });
      }),
    );
  });
});
