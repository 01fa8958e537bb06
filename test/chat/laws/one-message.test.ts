import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POSTS } from '../../../prisma/seed/posts.ts';
import { called, circulated, held, PLENARY, special } from '../../commands/meeting-story.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const OFFICE = 'office-director';
const messagesOf = (person: string): readonly string[] => {
  const all = room.inbox(person);
  return all === '' ? [] : all.split('\n────\n');
};
const labels = (person: string) => room.buttons(person).map(({ label }) => label);

/** Says it and gives, of everybody, the messages that are new: an edit makes none. Whoever spoke has their answer first, behind its preview. */
async function newIn(who: string, said: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const before = new Map(POSTS.map(({ slug }) => [slug, messagesOf(slug).length]));
  const preview = await room.hears(who, said);
  const heavy = preview.includes('【发送】') && preview.includes('【返回】');
  if (heavy) await room.hears(who, '发送');
  return new Map(
    POSTS.map(({ slug }) => {
      const fresh = messagesOf(slug).slice(before.get(slug));
      return [slug, slug === who && heavy ? fresh.slice(1) : fresh] as const;
    }),
  );
}

const several = (fresh: ReadonlyMap<string, readonly string[]>) =>
  [...fresh].filter(([, messages]) => messages.length > 1).map(([slug, messages]) => [slug, ...messages]);

describe('one message a person an act, beside the answer none', () => {
  it('over a meeting, its minutes and what it agreed on', async () => {
    const plenary = await called(room, PLENARY);
    const wanted = await called(
      room,
      '召开 专门会议 时间：2026-12-10 14:30 地点：三楼会议室 参加单位：财政局、民政局 依据：2026年工作计划第二阶段 议题：养老服务采购',
    );
    for (const [who, said] of [
      ['liaison-health', `参会 ${plenary}`],
      ['member-health', `请假 ${plenary} 下乡`],
      ['convenor-finance', `批准 ${wanted}`],
      [OFFICE, `改期 ${wanted} 时间：2026-12-11 14:30-16:30`],
      [OFFICE, '通报 三季度情况'],
      ['member-health', '提案 统一护理价格 有关单位：财政局、审计局'],
      ['liaison-audit', '会签 P2026-01 同意'],
      ['liaison-finance', '会签 P2026-01 不同意 理由：依据不足'],
      [OFFICE, '协调 P2026-01 一致 各让一步'],
      ['liaison-finance', '会签 P2026-01 同意'],
      [OFFICE, '督查 养老采购 责任单位：民政局 期限：2027-03-31'],
    ] as const)
      expect(several(await newIn(who, said)), said).toEqual([]);
  });

  it('whoever it falls to next by their own act has it on the answer', async () => {
    const wanted = await called(
      room,
      '召开 专门会议 时间：2026-12-15 14:30 地点：三楼会议室 参加单位：财政局、民政局 依据：2026年工作计划第二阶段 议题：养老服务采购',
    );
    const fresh = await newIn('convenor-finance', `批准 ${wanted}`);
    expect(fresh.get('convenor-finance')).toHaveLength(1);
    expect(labels('convenor-finance')).toEqual(['参会', '请假', '委派']);
    expect(fresh.get('liaison-finance')?.[0]).toContain('请答复能否参会');
  });

  it('several agreed matters of one unit come as one message, each with its button', async () => {
    const number = await special(room);
    room.clock.now = new Date('2026-12-03T15:00:00+08:00');
    for (const unit of ['civil-affairs', 'finance']) await room.says(`liaison-${unit}`, `签到 ${number}`);
    await room.says('office-clerk', `议定 ${number} 完善办法 责任单位：民政局 期限：2027-03-31`);
    await room.says('office-clerk', `议定 ${number} 公布价格 责任单位：民政局 期限：2027-03-31`);
    await room.says('office-clerk', `议定 ${number} 安排经费 责任单位：财政局 期限：2027-03-31`);
    const fresh = await newIn(OFFICE, `闭会 ${number}`);
    expect(several(fresh)).toEqual([]);
    expect(fresh.get('liaison-civil-affairs')).toEqual([
      [
        '有2件请您办理：',
        `· 请办理：${number}-1 议定事项：完善办法`,
        `· 请办理：${number}-2 议定事项：公布价格`,
        `【${number}-1 完善办法】 【${number}-2 公布价格】`,
      ].join('\n'),
    ]);
    expect(fresh.get('liaison-finance')?.[0]).toMatch(new RegExp(`^请办理：${number}-3`));
    expect(labels(OFFICE)).toEqual(['纪要']);
    const { shown } = await room.presses('liaison-civil-affairs', `${number}-2 公布价格`);
    expect(shown).toContain('【办结】');
  });
});

describe('after one’s own act its change is one quiet button', () => {
  const changes = (person: string) => room.buttons(person).filter(({ label }) => /^更改/.test(label));

  it('of a reply: it leads to the three answers, and the new one counts', async () => {
    room.clock.now = new Date('2026-12-04T10:00:00+08:00');
    const number = await called(
      room,
      '召开 全体会议 时间：2026-12-20 14:30 地点：区政府第一会议室 议题：年度工作计划',
    );
    expect(labels('liaison-land')).toEqual(['参会', '请假', '委派']);
    await room.presses('liaison-land', '参会');
    expect(labels('liaison-land')).toEqual(['更改答复']);
    await room.presses('liaison-land', '更改答复');
    expect(labels('liaison-land')).toEqual(['请假', '委派']);
    await room.presses('liaison-land', '请假');
    await room.says('liaison-land', '下乡');
    expect(await room.says(OFFICE, `会议 ${number}`)).toContain('国土分局：请假，下乡');
    expect(await room.says('liaison-audit', `参会 ${number}`)).toContain('已答复参会');
    expect(await room.says('liaison-audit', `${number} 去不了，另有会议`)).toContain('已请假');
  });

  it('of a confirmation: not a red objection; of an objection: the way back to yes', async () => {
    const number = await special(room, { day: '2026-12-22' });
    await held(room, number, ['civil-affairs', 'education-sports']);
    await circulated(room, number);
    expect(labels('liaison-civil-affairs')).toEqual(['确认', '异议']);
    await room.presses('liaison-civil-affairs', '确认');
    expect(labels('liaison-civil-affairs')).toEqual(['更改意见']);
    expect(changes('liaison-civil-affairs').map(({ kind }) => kind)).toEqual(['plain']);
    await room.presses('liaison-civil-affairs', '更改意见');
    await room.says('liaison-civil-affairs', '第一段不准确');
    const minutes = await room.store.transact(room.clock.now, (desk) => desk.records.find('minutes', number));
    expect(minutes?.status.state).toBe('objected');
    await room.says('liaison-civil-affairs', `纪要 ${number}`);
    expect(labels('liaison-civil-affairs')).toEqual(['确认']);
  });

  it('of a consent: it asks for the opinion, and nothing is taken for said', async () => {
    const answer = await room.says('member-health', '提案 统一服务标准 有关单位：财政局、审计局');
    const [number = ''] = /P\d{4}-\d{2}/.exec(answer) ?? [];
    expect(labels('liaison-audit')).toEqual(['同意', '不同意']);
    await room.presses('liaison-audit', '同意');
    await room.says('liaison-audit', `督办 ${number}`);
    expect(changes('liaison-audit').map(({ label, kind }) => [label, kind])).toEqual([['更改意见', 'plain']]);
    expect(labels('liaison-audit')).not.toContain('不同意');
    await room.presses('liaison-audit', '更改意见');
    await room.says('liaison-audit', '表态：不同意\n理由：依据不足');
    const card = await room.says(OFFICE, `督办 ${number}`);
    expect(card).toContain('依据不足');
    await room.says(OFFICE, `协调 ${number} 一致 各让一步`);
    expect(labels('liaison-audit')).toEqual(['同意', '不同意']);
  });
});
