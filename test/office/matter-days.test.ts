import { beforeAll, describe, expect, it } from 'vitest';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { held, issued, special } from '../commands/meeting-story.ts';
import { toldOf } from './told-of.ts';

let room: Room;
beforeAll(async () => {
  // A Sunday: five work days end on Friday 27 November.
  room = await openRoom('2026-11-22T02:00:00Z');
  return () => room.close();
}, 60_000);

const numberIn = (answer: string) => /[A-Z]\d{4}-\d{2}/.exec(answer)?.[0] ?? answer;
const opened = async (text: string, by = 'office-director') => numberIn(await room.says(by, text));

const told = (day: string, number: string) => toldOf(room, day, number);

describe('a matter whose last day nobody named', () => {
  it('R118 R110 units that have not read a bulletin are nudged past its local day, the reader is not', async () => {
    const number = await opened('通报 三季度进展情况');
    expect(await room.says('office-director', `督办 ${number}`)).toContain(
      '期限：11月27日（周五）（本地设置）',
    );
    await room.says('liaison-health', `签收 ${number}`);
    expect((await told('2026-11-27', number)).size).toBe(0);
    const nudged = await told('2026-11-30', number);
    expect([...nudged.keys()].sort()).toEqual(
      MEMBER_UNITS.filter((unit) => unit !== 'health')
        .map((unit) => `liaison-${unit}`)
        .sort(),
    );
    expect(nudged.get('liaison-audit')).toContain(
      '请签收，11月27日（周五）到期，已超期1个工作日（附件1 三）',
    );
  });

  it('R121 silence on a proposal is chased, and stays silence', async () => {
    const number = await opened('提案 调整采购限额 有关单位：财政局、审计局');
    await room.says('liaison-audit', `会签 ${number} 同意`);
    const chased = await told('2026-12-01', number);
    expect([...chased.keys()].sort()).toEqual(['liaison-finance', 'office-clerk', 'office-director']);
    expect(chased.get('liaison-finance')).toContain('请办理，11月27日（周五）到期，已超期2个工作日');
    expect(await room.says('office-director', `督办 ${number}`)).toContain('尚未同意：财政(地税)局');
  });

  it('R127 the report on issued minutes has a last day, and so has every kind somebody must work on', async () => {
    const meeting = await special(room);
    await held(room, meeting, ['civil-affairs']);
    const report = /B\d{4}-\d{2}/.exec(await issued(room, meeting, ['civil-affairs']))?.[0] ?? '';
    expect(await room.says('office-director', `督办 ${report}`)).toContain('期限：12月4日（周五）（本地设置');
    for (const text of ['难点 床位不足', '计划 2027年工作要点', '报告 全年情况', '督查 合同履行'])
      expect(await room.says('office-director', text)).toMatch(/限1[12]月\d{1,2}日（本地设置，文件未规定）/);
    const change = await room.says('liaison-health', '调整成员 卫计局成员 卫计局新成员');
    expect(await room.says('office-director', `督办 ${numberIn(change)}`)).toContain(
      '期限：12月18日（周五）（本地设置',
    );
  });

  it('the director changes the days; a day that was named counts as named', async () => {
    expect(await room.says('office-director', '设置 通报期限 2 年底事多')).toContain('5个工作日 → 2个工作日');
    const [short, named] = [await opened('通报 一'), await opened('通报 二 期限：2026-12-31')];
    expect(await room.says('office-director', `督办 ${short}`)).toContain('期限：11月24日（周二）（本地设置');
    const card = await room.says('office-director', `督办 ${named}`);
    expect(card).toContain('期限：12月31日（周四）');
    expect(card).not.toContain('本地设置');
  });

  it('nobody gains time because somebody else has signed', async () => {
    const number = await opened('通报 三');
    room.clock.now = new Date('2026-11-24T02:00:00Z');
    await room.says('liaison-culture', `签收 ${number}`);
    expect(await room.says('office-director', `督办 ${number}`)).toContain(
      '期限：11月24日（周二）（本地设置',
    );
  });
});
