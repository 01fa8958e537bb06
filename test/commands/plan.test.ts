import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { toldOf } from '../office/told-of.ts';
import { called, held, PLENARY, special } from './meeting-story.ts';

let room: Room;
let number: string;
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);
const PLAN = [
  '计划 2027年工作要点',
  '指标：购买服务项目数 不少于20个 责任单位：财政局',
  '指标：服务对象满意度不低于90%（责任单位：民政局）',
  '阶段：3月底前 完成目录修订 责任单位：财政局',
  '阶段：上半年 完成申报',
].join('\n');
const passing = (plan: string) => `通过年度计划 责任单位：财政局 期限：2027-12-31 关联：${plan} 结果：通过`;

describe('the yearly plan', () => {
  it('R109 has indicators and phases with owners and days, and is a draft at first', async () => {
    const answer = await says('office-director', PLAN);
    [number = ''] = /W\d{4}-\d{2}/.exec(answer) ?? [];
    expect(answer).toContain('这是草案，须经全体会议通过');
    const card = await says('member-health', `督办 ${number}`);
    for (const line of [
      '现状：草案，待全体会议通过',
      '· 指标1 购买服务项目数：目标不少于20个，未测评（财政(地税)局）',
      '· 指标2 服务对象满意度：目标不低于90%，未测评（民政局）',
      '· 2027年3月31日前 完成目录修订（财政(地税)局）',
      '· 2027年6月30日前 完成申报',
    ])
      expect(card).toContain(line);
    expect(await says('office-director', `测评 ${number} 1 23个`)).toContain(`${number} 现在不能“测评”`);
    expect(await says('office-director', `办结 ${number} 绍柯购联〔2026〕9号`)).toContain(
      '须先经联席会议讨论通过',
    );
  });

  it('R109 is the office’s to draw up, and says what it could not read', async () => {
    expect(await says('member-health', PLAN)).toContain('您的职务不能登记“年度计划”。');
    expect(await says('office-clerk', '计划 2028年要点\n指标：做好工作')).toContain('“做好工作”看不出目标');
    await says('office-clerk', '取消');
    expect(await says('office-clerk', '计划 2028年要点\n阶段：尽快 完成')).toContain('“尽快 完成”看不出日期');
    await says('office-clerk', '取消');
    expect(await says('office-clerk', '计划 2028年要点\n指标：项目数 不少于20个 责任单位：火星局')).toContain(
      '没有“火星局”单位',
    );
    await says('office-clerk', '取消');
  });

  it('R109 is adopted at the plenary and nowhere else', async () => {
    const other = await special(room);
    expect(await says('office-clerk', `议定 ${other} ${passing(number)}`)).toContain(
      `${number} 须由全体会议通过，${other} 是专门会议。`,
    );
    const plenary = await called(room, PLENARY);
    await held(room, plenary, ['civil-affairs'], [passing(number)]);
    const card = await says('office-director', `督办 ${number}`);
    expect(card).toContain('现状：会议已通过');
    expect(card).toContain(`会议：${plenary}`);
    expect(card).toContain('期限：2027年12月31日（周五）');
    expect(room.sees('liaison-civil-affairs')).toContain(`${number} 年度计划：2027年工作要点`);
  });

  it('R109 ends with a measured result beside each target, each in its unit’s hand or the office’s', async () => {
    room.clock.now = new Date('2027-12-20T02:00:00Z');
    expect(await says('office-director', `办结 ${number} 年终测评表〔2026〕1号`)).toContain(
      `${number} 还不能办结：购买服务项目数、服务对象满意度还没有测评。`,
    );
    expect(await says('liaison-health', `测评 ${number} 1 23个`)).toContain(
      '由指标的责任单位或联席会议办公室办理，您不在其列',
    );
    expect(await says('liaison-civil-affairs', `测评 ${number} 1 23个`)).toContain(
      '第1项指标由财政(地税)局测评，您不在其列。',
    );
    expect(await says('member-finance', `测评 ${number} 3 23个`)).toContain('没有第3项指标');
    expect(await says('member-finance', `测评 ${number} 1 23个`)).toContain(
      `已记录 ${number} 第1项指标的结果，还有1项未测评。`,
    );
  });

  it('R109 chases what nobody has measured once the year is over', async () => {
    const told = await toldOf(room, '2028-01-04', number);
    expect([...told.keys()].sort()).toEqual(['liaison-civil-affairs', 'office-clerk', 'office-director']);
    room.clock.now = new Date('2028-01-05T02:00:00Z');
    await says('liaison-civil-affairs', `测评 ${number} 第2项 93%`);
    expect(await says('office-director', `督办 ${number}`)).toContain(
      '· 指标2 服务对象满意度：目标不低于90%，实际93%（民政局）',
    );
    expect(await says('office-director', `办结 ${number} 年终测评表〔2026〕1号`)).toContain('已办结');
  });
});
