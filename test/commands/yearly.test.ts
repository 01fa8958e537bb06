import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { judged, supervised } from './filing.ts';
import { called, held, issued, PLENARY, special } from './meeting-story.ts';
import { declared, PLAIN } from './story.ts';

let room: Room;
const says = (who: string, text: string) => room.says(who, text);
const on = (day: string) => {
  room.clock.now = new Date(`${day}T02:00:00Z`);
};

/** A service that has begun, and may be delivered. */
const BEGUN = { 期限: '2026-11-01至2026-12-31' };

beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  const plenary = await called(room, PLENARY);
  const meeting = await special(room);
  const off = await called(room, PLENARY.replace('2026-12-03', '2026-12-20'));
  await says('office-director', `取消会议 ${off} 重复`);
  // One evaluated, one whose evaluation is late, one that adds staff.
  const first = await supervised(room, BEGUN);
  await says('officer-education-sports', `完工 ${first} 2026-11-20`);
  await judged(room, first);
  await says('officer-education-sports', `评估 ${first}`);
  const second = await supervised(
    room,
    {
      ...BEGUN,
      名称: '乡村艺术巡演',
      金额: '20万元',
      测算: '100场×2000元',
      资金来源: '项目经费20万元',
    },
    '20万元',
  );
  await says('office-director', '设置 评估期限 10 从严');
  await says('officer-education-sports', `完工 ${second} 2026-11-23`);
  await declared(room, { ...PLAIN, 名称: '运动场地维护', 人员: '增加', 增加理由: '夏季夜间开放' });
  on('2026-12-03');
  await held(
    room,
    plenary,
    ['health', 'finance'],
    [
      '培训护理人员 责任单位：卫计局 期限：2026-12-10',
      '完善养老服务采购办法 责任单位：民政局 期限：2027-03-31',
      '公布评估结果 责任单位：财政局 期限：2026-12-31',
    ],
  );
  await held(room, meeting, ['civil-affairs'], []);
  await issued(room, plenary, ['health', 'finance']);
  await issued(room, meeting, ['civil-affairs']);
  await says('office-director', '上报 B2026-01 文号：绍柯购联〔2026〕1号 日期：今天');
  await says('office-director', '报告 全年工作情况');
  await says('office-director', '上报 B2026-03 文号：绍柯购联〔2026〕2号 日期：今天');
  await says('liaison-finance', '办结 M2026-01-3 财购〔2026〕8号');
  await says('office-director', '例外 区级机构改革，2027年不召开全体会议');
  on('2026-12-21');
  return () => room.close();
}, 120_000);

const told = async (text: string, who = 'office-director') => (await says(who, text)).split('\n');

describe('年度', () => {
  it('Z18 R110 R128 tells one year in figures, on one screen', async () => {
    expect(await told('年度')).toEqual([
      '2026年度情况（截至12月21日）',
      '全体会议：M2026-01 12月3日召开；M2026-03 原定12月20日，已取消',
      '其他会议：汇报会0次，专门会议1次，联合调研0次',
      '印发纪要：2份（〔2026〕1号至〔2026〕2号）',
      '报区政府：定期报告1份，政策建议0件，纪要1份',
      '议定事项：已办结1项，未办结2项，其中超期1项',
      '绩效评估：已评估1个，超期未评1个',
      '申报项目：3个，合计180万元',
      '增加机构编制人员：2026-003 夏季夜间开放',
      '· 项目申报阶段1个项目，合计80万元',
      '· 绩效评估阶段2个项目，合计100万元',
      '※ 数字取自记录：会议按召开日，纪要按文号年度，议定事项按会议年度，超期按现在的期限，项目按编号年度（附件1 三）。',
      '【各单位履职】',
    ]);
  });

  it('Z18 tells the exception of the year it speaks of, with its reason and by whom', async () => {
    on('2028-02-01');
    expect((await told('年度 2027', 'member-health')).slice(0, 3)).toEqual([
      '2027年度情况（截至2月1日）',
      '全体会议：没有召开，已登记例外',
      '例外：E2026-01 区级机构改革，2027年不召开全体会议（办公室主任，2026年12月3日10:00）',
    ]);
    expect((await told('年度 今年'))[1]).toBe('全体会议：没有召开，也没有登记例外');
    await called(room, '召开 全体会议 时间：2028-03-01 14:30 地点：区政府第一会议室');
    expect((await told('年度'))[1]).toBe('全体会议：M2028-01 定于3月1日召开');
    on('2028-03-02');
    expect((await told('年度情况'))[1]).toBe('全体会议：M2028-01 定于3月1日，日期已过，尚未闭会');
  });

  it('is not for an officer of one unit', async () => {
    expect(await says('officer-health', '年度')).toContain('这件事由');
  });
});
