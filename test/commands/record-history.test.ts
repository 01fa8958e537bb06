import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { circulated, held, special } from './meeting-story.ts';

let room: Room;
let number: string;
const says = (who: string, text: string) => room.says(who, text);
const steps = (text: string) => text.split('\n').filter((line) => line.startsWith('· '));

beforeAll(async () => {
  room = await openRoom();
  number = await special(room);
  await held(room, number, ['civil-affairs']);
  room.clock.now = new Date('2026-12-04T02:00:00Z');
  await circulated(room, number);
  await says('liaison-civil-affairs', `异议 ${number} 第一项写得太宽`);
  await says('liaison-civil-affairs', `督办 ${number}-1 已完成初稿`);
  await says('liaison-civil-affairs', `办结 ${number}-1 民发〔2026〕3号`);
  return () => room.close();
}, 60_000);

describe('履历', () => {
  it('R116 R126 of a meeting tells every step of it and of its minutes: who, as what, under which clause', async () => {
    const told = steps(await says('supervision', `履历 ${number}`));
    expect(told.map((line) => line.replace(/^· \d+月\d+日\d\d:\d\d /, ''))).toEqual([
      '办公室主任报请召集人同意召开（附件1 三）',
      '召集人（财政(地税)局）同意召开，会议通知已发出（附件1 三）',
      '民政局联络员签到（附件1 三）',
      '办公室工作人员记录议定事项：完善养老服务采购办法（附件1 三）',
      '办公室主任闭会（附件1 三）',
      expect.stringMatching(/^办公室工作人员拟出纪要：第1版，校验码 \w{8}（附件1 三）$/),
      expect.stringMatching(/^办公室工作人员送到会单位确认：第1版，校验码 \w{8}（附件1 三）$/),
      '民政局联络员提出异议：第一项写得太宽（附件1 三）',
    ]);
  });

  it('R56 of an entry of a register tells what was said, and what a correction changed', async () => {
    await says('liaison-civil-affairs', '承接主体登记 社工甲 类型：社会组织 登记机关：民政局 登记号：SH001');
    await says('liaison-civil-affairs', '承接主体更名 社工甲 新名称：社工中心 依据：变更登记〔2026〕1号');
    const told = steps(await says('office-director', '履历 S2026-01'));
    expect(told.map((line) => line.replace(/^· \d+月\d+日\d\d:\d\d /, ''))).toEqual([
      expect.stringMatching(/^民政局联络员登记：名称 社工甲；/),
      expect.stringMatching(/^民政局联络员承接主体更名：/),
    ]);
    expect(await says('office-director', '履历 S2026-99')).toContain('没有编号为 S2026-99 的登记');
  });

  it('R128 of an agreed matter tells its progress and its evidence', async () => {
    expect(steps(await says('office-director', `履历 ${number}-1`))).toEqual([
      '· 12月3日15:30 办公室主任登记（附件1 四）',
      '· 12月4日10:00 民政局联络员报告进展：已完成初稿（附件1 四）',
      '· 12月4日10:00 民政局联络员办结：民发〔2026〕3号（附件1 四）',
    ]);
  });

  it('R116 of a meeting no convenor has agreed to is nobody’s to read but the office’s and the convenors’', async () => {
    const answer = await says(
      'office-director',
      '召开 专门会议 时间：2026-12-08 14:30 地点：三楼会议室 参加单位：卫计局 依据：2026年工作计划第二阶段',
    );
    const [proposed = ''] = /M\d{4}-\d\d/.exec(answer) ?? [];
    expect(await says('liaison-health', `履历 ${proposed}`)).toContain(`没有编号为 ${proposed} 的`);
    expect(steps(await says('chief-convenor', `履历 ${proposed}`))).toHaveLength(1);
    expect(await says('office-director', '履历 P2026-09')).toContain('没有编号为 P2026-09 的');
  });
});
