import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../commands/index.ts';
import { readInput } from '../../../src/chat/read-input.ts';
import { called } from '../../commands/meeting-story.ts';
import { agreed, declared, reported } from '../../commands/story.ts';
import { openRoom, type Room } from '../room.ts';
import { standOf } from './stand.ts';

const READING = { now: new Date('2026-11-22T02:00:00Z'), timeZone: 'Asia/Shanghai', units: [], items: [] };

describe('law 2 over the whole catalogue', () => {
  it.each(catalogue.map((command) => [command.name, command] as const))(
    '%s: a field that was not said holds nothing',
    (_, command) => {
      expect(readInput(command, {}, READING).input).toEqual({});
    },
  );

  /** What decides something: whoever adds such a field is among these. */
  const deciding = catalogue.flatMap((command) =>
    Object.entries(command.fields)
      .filter(([, { decides }]) => decides)
      .map(([name, field]) => [command.name, name, field] as const),
  );
  it('those of the tables of rows are among them', () => {
    const names = deciding.map(([command, name]) => `${command}.${name}`);
    expect(names).toEqual(
      expect.arrayContaining(['opine.verdict', 'payment-review.verdict', 'consent.verdict']),
    );
    expect(names.length).toBeGreaterThan(10);
  });
  it.each(deciding)('%s: no other word is read as %s', (_command, _name, field) => {
    const schema = field.schema(READING);
    for (const word of [
      '',
      '已阅',
      '好像',
      '不一定',
      '财政局',
      '80万元',
      '同意吗',
      '不同意同意',
      '同意或不同意',
    ])
      expect(schema.safeParse(word).success, word).toBe(false);
  });
});

describe('law 2 what is said without its verdict', () => {
  let room: Room;
  const open: Record<string, readonly [who: string, number: string]> = {};
  beforeAll(async () => {
    room = await openRoom();
    const asked = await declared(room, { 名称: '夜间巡护' });
    await room.says('office-director', `受理 ${asked}`);
    open.意见 = ['liaison-finance', asked];
    open.评审 = ['office-director', await agreed(room, { 名称: '校园足球' })];
    const disputed = await declared(room, { 名称: '晨读陪伴' });
    await room.says('office-director', `受理 ${disputed}`);
    await room.says('liaison-staffing', `不同意 ${disputed} 依据不足`);
    open.协调 = ['office-director', disputed];
    const decided = await reported(room, { 名称: '农村书屋' });
    await room.says('convenor-finance', `批准 ${decided}`);
    open.批复 = ['office-director', decided];
    const proposal = await room.says('member-health', '提案 统一护理价格 有关单位：财政局、审计局');
    open.会签 = ['liaison-audit', /P\d{4}-\d{2}/.exec(proposal)?.[0] ?? ''];
    await called(room, '召开 全体会议 时间：2026-12-03 14:30 地点：区政府第一会议室 议题：年度工作计划');
    return () => room.close();
  }, 120_000);

  const TAILS = ['', ' 已阅', ' 理由：条件不成熟', ' 财政局', ' 80万元', ' 请领导定', ' 同意吗', '，看过了'];
  it.each(
    ['意见', '评审', '协调', '批复', '会签'].flatMap((word) => TAILS.map((tail) => [word, tail] as const)),
  )('%s N%s: nothing is decided, and both ways stand open', async (word, tail) => {
    const [who, number] = open[word] ?? ['', ''];
    const before = await standOf(room);
    const answer = await room.hears(who, `${word} ${number}${tail}`);
    expect(await standOf(room), answer).toBe(before);
    expect(answer).toMatch(/「|【/);
    expect(await room.hears(who, '发送')).not.toContain('已');
    expect(await standOf(room), answer).toBe(before);
    await room.hears(who, '取消');
  });

  it.each([
    ['不同意 理由：条件不成熟'],
    ['理由：条件不成熟 不同意'],
    ['意见：不同意 理由：条件不成熟'],
    ['会签意见：不同意，条件不成熟'],
    ['我局意见：不同意，条件不成熟'],
    ['态度：不同意 原因：条件不成熟'],
    ['表态：不同意 理由：条件不成熟'],
    ['不同意，条件不成熟'],
  ])('会签 N %s is a no, with its reason', async (said) => {
    const [who, number] = open.会签 ?? ['', ''];
    await room.hears(who, `会签 ${number} ${said}`);
    expect(await last(number)).toMatchObject({ agrees: false, reason: '条件不成熟' });
  });

  it.each([
    ['同意 意见：不同意'],
    ['意见：同意 不同意'],
    ['同意 备注：不同意见已协商'],
    ['意见：条件不成熟'],
    ['理由：同意的单位太少'],
    ['结论：不好说'],
  ])('会签 N %s decides nothing', async (said) => {
    const [who, number] = open.会签 ?? ['', ''];
    const before = await standOf(room);
    const answer = await room.hears(who, `会签 ${number} ${said}`);
    expect(await standOf(room), answer).toBe(before);
    expect(answer).toMatch(/「|【/);
    await room.hears(who, '取消');
  });

  const last = async (number: string) => {
    const matter = await room.store.transact(room.clock.now, (desk) => desk.records.find('matter', number));
    return matter && 'consents' in matter ? matter.consents.at(-1) : undefined;
  };
});
