import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { declared, lines, PLAIN } from '../../commands/story.ts';
import { openRoom, type Room } from '../room.ts';
import { draftsOf, standOf } from './stand.ts';

let room: Room;
let number: string;
const OFFICER = 'officer-education-sports';
const DIRECTOR = 'office-director';
const stand = async () => `${await standOf(room)} ${await draftsOf(room)}`;
beforeAll(async () => {
  room = await openRoom();
  number = await declared(room, PLAIN);
  return () => room.close();
}, 60_000);

/** What colleagues say to each other: words, lines that look like answers, commands, and anything else. */
const talk = fc.oneof(
  fc.constantFrom(
    '中午一起吃饭吗',
    '@同事 明天下午三点碰一下',
    '发送',
    '是的',
    '取消',
    '算了',
    '同意',
    '批准',
    '收到',
    '申报',
  ),
  fc
    .tuple(fc.constantFrom('名称', '金额', '理由', '需求', '目标', '时间'), fc.string({ maxLength: 12 }))
    .map(([label, value]) => `${label}：${value}`),
  fc
    .array(fc.constantFrom(...'我们明天下午开会，批准受理退回同意不吗？2026-001万元 '), {
      minLength: 1,
      maxLength: 30,
    })
    .map((signs) => signs.join('')),
);

describe('law 4: words in a group that are not for the bot', () => {
  it('A4 change no form, no preview and nothing on record, and are not answered', async () => {
    await room.says(OFFICER, '申报 名称：夜校', { group: true });
    await room.says(DIRECTOR, `退回 ${number}`, { group: true });
    const before = await stand();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(OFFICER, DIRECTOR), talk, async (who, text) => {
        fc.pre(!text.trimStart().startsWith('/'));
        expect(await room.hears(who, text, { group: true, addressed: false })).toBe('');
        expect(await stand()).toBe(before);
      }),
      { numRuns: 60 },
    );
    for (const who of [OFFICER, DIRECTOR]) await room.hears(who, '取消', { group: true });
  }, 60_000);
});

describe('law 4: what a form takes', () => {
  beforeEach(async () => {
    for (let each = 0; each < 4; each += 1)
      for (const who of [OFFICER, DIRECTOR]) await room.hears(who, '取消');
  });

  it.each(['/指标 2015', '/2015', '/资金未落实', '/理由'])('%s is never an answer', async (text) => {
    await room.says(DIRECTOR, `退回 ${number}`);
    const before = await stand();
    expect(await room.hears(DIRECTOR, text)).toContain('没有“');
    expect(await stand()).toBe(before);
  });

  it.each(['批准', '确认', '签收', '收到', '参会', '请假', '印发', '同意', '上报', '完工', '办结'])(
    'a bare %s with nothing waiting opens nothing',
    async (word) => {
      const before = await stand();
      for (const who of ['chief-convenor', 'liaison-health', OFFICER]) await room.hears(who, word);
      expect(await stand()).toBe(before);
    },
  );

  it('free words answer one open question for half an hour, and not a minute longer', async () => {
    await room.says(DIRECTOR, `退回 ${number}`);
    room.clock.now = new Date(room.clock.now.getTime() + 31 * 60_000);
    const before = await stand();
    await room.hears(DIRECTOR, '测算不够细');
    expect(await stand()).toBe(before);
    expect(await room.hears(DIRECTOR, '理由：测算不够细')).toContain(`已退回：${number}`);
  });

  it.each(['可以', '同意吧', '没意见了', '批了吧', '我再看看', '还没想好', '先不定'])(
    'asked why not, %s is a mind changed and no reason',
    async (words) => {
      const asked = await declared(room, { ...PLAIN, 名称: '夜间自习' });
      await room.says(DIRECTOR, `受理 ${asked}`);
      await room.says('liaison-finance', `不同意 ${asked}`);
      await room.hears('liaison-finance', words);
      expect((await room.project(asked))?.opinions).toEqual([]);
      await room.hears('liaison-finance', '理由：测算不够细');
      expect((await room.project(asked))?.opinions).toMatchObject([
        { unit: 'finance', agrees: false, reason: '测算不够细' },
      ]);
    },
  );

  it('a number asks for its card, whatever question is open', async () => {
    const mine = await declared(room, { ...PLAIN, 名称: '口风琴课' });
    await room.says(OFFICER, `修改 ${mine} 情形：新增、职能转变`);
    const before = await stand();
    expect(await room.hears(OFFICER, mine)).toContain(`${mine} 口风琴课\n购买主体：教体局`);
    expect(await stand()).toBe(before);
  });

  it('a form is done with once the same is said in full', async () => {
    const mine = await declared(room, { ...PLAIN, 名称: '儿童画室' });
    await room.says(OFFICER, `修改 ${mine} 情形：新增、职能转变`);
    expect(await draftsOf(room)).toContain(mine);
    await room.says(OFFICER, `修改 ${mine} 情形：新增、职能转变\n规模理由：不大，仅一所学校`);
    expect(await draftsOf(room)).not.toContain(mine);
  });

  it('free words in a group answer nothing, though they are for the bot', async () => {
    const other = await declared(room, { ...PLAIN, 名称: '晨读陪伴' });
    await room.says(DIRECTOR, `退回 ${other}`, { group: true });
    const before = await stand();
    await room.hears(DIRECTOR, '测算不够细', { group: true });
    expect(await stand()).toBe(before);
    await room.hears(DIRECTOR, '取消', { group: true });
  });

  it('a form is not lost by starting another', async () => {
    const mine = await declared(room, { ...PLAIN, 名称: '书法课' });
    await room.says(OFFICER, '申报 名称：夜校');
    await room.hears(OFFICER, `修改 ${mine}`);
    expect(await draftsOf(room)).toContain('夜校');
  });

  it('a declaration pasted under its heading in a frame is another, whatever form is open', async () => {
    await room.says(OFFICER, '申报 名称：夜校 交办依据：区委〔2026〕3号');
    const pasted = lines({ ...PLAIN, 名称: '晨跑' }).map(
      (line, at) => `${at + 1}. 【${line.replace('：', '】')}`,
    );
    const answer = await room.says(OFFICER, ['【申报】', ...pasted].join('\n'));
    const [, number = ''] = /已申报：(\S+) 晨跑/.exec(answer) ?? [];
    expect(number).not.toBe('');
    expect(await room.hears(OFFICER, `项目 ${number}`)).not.toContain('区委〔2026〕3号');
    expect(await draftsOf(room)).toContain('夜校');
  });

  it('a form that lay for days says so when it is pressed, keeps what it held, and does nothing', async () => {
    await room.says(OFFICER, '申报 名称：夜校');
    const [{ id } = { id: '' }] = await room.prisma.draft.findMany({ where: { account: OFFICER } });
    room.clock.now = new Date(room.clock.now.getTime() + 5 * 24 * 3_600_000);
    const { shown } = await room.pressesThat(OFFICER, 'm', `fill:${id}`, { form: { amount: '10万元' } });
    expect(shown).toContain('这张“申报”的表已放了5天，内容还在，请核对后再提交。');
    expect(await draftsOf(room)).toContain('夜校');
  });
});
