import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../commands/index.ts';
import { layOutAll } from '../../../src/office/lay-out.ts';
import { declared, PLAIN } from '../../commands/story.ts';
import { openRoom, type Room } from '../room.ts';
import { type Acts, openActs } from './acts.ts';
import { draftsOf, standOf } from './stand.ts';

let room: Room;
let acts: Acts = {};
const OFFICE = 'office-director';
beforeAll(async () => {
  room = await openRoom();
  // What the document itself lays down is put down once; looking at it then changes nothing.
  await room.store.transact(room.clock.now, (desk) => layOutAll(desk, '2026-11-22'));
  acts = await openActs(room);
  await declared(
    room,
    { ...PLAIN, 名称: '居家养老巡访', 目录: 'B05', 金额: '60万元', 资金来源: '项目经费' },
    'officer-civil-affairs',
  );
  return () => room.close();
}, 240_000);
const stand = async () => `${await standOf(room)} ${await draftsOf(room)}`;

const ASKED = [
  (word: string, number: string) => `${number} ${word}了吗`,
  (word: string, number: string) => `谁${word}了${number}`,
  (word: string, number: string) => `${number}能不能${word}`,
  (word: string) => `怎么${word}`,
  (word: string) => `为什么要${word}`,
] as const;

describe('law 5 asking about an act does nothing and opens nothing', () => {
  const words = catalogue
    .filter(({ changes }) => changes)
    .map(({ name, words: [word] }, at) => [name, word, at] as const);
  it.each(words)('%s: %s', async (name, word, at) => {
    const open = Object.values(acts).find(([, said]) => said.startsWith(`${word} `));
    const [who, said] = open ?? [OFFICE, `${word} 2026-001`];
    const [, number = '2026-001'] = said.split(' ');
    const before = await stand();
    // Each act is asked about in two of the ways, every way about many acts.
    for (const asked of ASKED.filter((_, way) => (way + at) % ASKED.length < 2)) {
      const question = asked(word, number);
      const answer = await room.hears(who, question);
      expect(await stand(), `${name}: ${question}\n${answer}`).toBe(before);
      expect(answer, question).not.toBe('');
    }
  });

  it.each(
    catalogue.filter(({ changes }) => !changes).map(({ name, words: [word] }) => [name, word] as const),
  )('looking is free: %s (%s), with and without a number and a word nobody knows', async (name, word) => {
    if (name === 'bind') return;
    const before = await standOf(room);
    for (const tail of ['', ' 2026-001', ' 胡诌的词', ' 第2页']) await room.hears(OFFICE, `${word}${tail}`);
    expect(await standOf(room)).toBe(before);
  });
});

describe('law 5 the answer echoes its reading', () => {
  /** Conditions, each with what must be shown of it. */
  const CONDITIONS = [
    ['民政局', '民政局'],
    ['今年', '2026年'],
    ['五十万以上', '50万元以上'],
    ['超期的', '超期'],
    ['重大民生', '重大民生'],
    ['一事一议', '一事一议'],
    ['没办完的', '在办'],
    ['已退回的', '已退回'],
  ] as const;
  /** No condition, and in no name. */
  const UNKNOWN = ['阿猫阿狗', '蹊跷', '犄角旮旯', '葫芦瓢'];

  it('whatever is combined: each condition stands in it, a word nobody knows is named and never a filter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...CONDITIONS], { minLength: 1, maxLength: 4 }),
        fc.option(fc.constantFrom(...UNKNOWN), { nil: undefined }),
        fc.boolean(),
        async (chosen, strange, first) => {
          const said = chosen.map(([word]) => word);
          const parts = strange ? (first ? [strange, ...said] : [...said, strange]) : said;
          const plain = await room.hears(OFFICE, `查询 ${said.join(' ')}`);
          const answer = await room.hears(OFFICE, `查询 ${parts.join(' ')}`);
          for (const [, shown] of chosen) expect(answer, parts.join(' ')).toContain(shown);
          if (strange) expect(answer).toContain(`没有认出：“${strange}”`);
          // 没有找到 is said only where every word was understood.
          if (strange) expect(answer).not.toContain('没有找到符合条件的项目');
          const numbers = (text: string) => [...text.matchAll(/^· (\d{4}-\d{3}) /gm)].map(([, each]) => each);
          expect(numbers(answer)).toEqual(numbers(plain));
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([
    ['查詢 民政局', '查询 民政局'],
    ['查询　民政局', '查询 民政局'],
    ['查询民政局', '查询 民政局'],
    ['查询 ５０万以上', '查询 50万以上'],
    ['查询 50w以上', '查询 50万以上'],
    ['查询 五十万元（含）以上', '查询 50万以上'],
    ['民政局的项目', '查询 民政局'],
    ['民政局有哪些项目', '查询 民政局'],
  ])('%s is answered like %s', async (loose, plain) => {
    expect(await room.hears(OFFICE, loose)).toBe(await room.hears(OFFICE, plain));
  });
});
