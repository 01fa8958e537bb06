import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '../../src/domain/calendar.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { called, held } from '../commands/meeting-story.ts';
import { at, byDay, type Swept, sweep, swept } from './sweeping.ts';

const OFFICE = 'office-clerk、office-director';
const CONVENORS = 'chief-convenor、convenor-finance、convenor-government-office';
const EVERYBODY = `${CONVENORS}、${OFFICE}`;

let room: Room;
let all: readonly Swept[];

const REPORT = '地点：三楼会议室 参加单位：卫计局、财政局 汇报人：召集人（政府办）';
/** What the office does on some days, at ten, after the morning's digest. */
const DOINGS: Readonly<Record<string, () => Promise<unknown>>> = {
  // 2026: everything in its time.
  '2026-06-24': () => called(room, `召开 汇报会 时间：2026-07-01 14:30 ${REPORT}`),
  '2026-07-01': () => held(room, 'M2026-01', ['health', 'finance'], []),
  '2026-07-02': () => room.says('office-director', '报告 上半年工作情况'),
  '2026-07-03': () => room.says('office-director', '上报 B2026-01 文号：绍柯购联〔2026〕1号 日期：今天'),
  '2026-11-20': () => called(room, '召开 全体会议 时间：2026-12-03 14:30 地点：区政府第一会议室'),
  '2026-12-03': () => held(room, 'M2026-02', ['health', 'finance'], []),
  // 2027: no plenary, for a reason, once it was warned of.
  '2027-09-10': () => room.says('office-director', '例外 区级机构改革，今年不召开全体会议'),
  '2027-03-01': () => called(room, `召开 汇报会 时间：2027-03-05 14:30 ${REPORT}`),
  '2027-03-05': () => held(room, 'M2027-01', ['health', 'finance'], []),
  // 2028: called in time, but called off, and no other one.
  '2028-08-01': () => called(room, '召开 全体会议 时间：2028-10-12 14:30 地点：区政府第一会议室'),
  '2028-10-30': async () => {
    for (const [unit, day] of [
      ['卫计局', '15'],
      ['审计局', '20'],
      ['审计局', '24'],
    ])
      await room.says('office-clerk', `难点 护理人员不足 责任单位：${unit} 期限：2028-11-${day}`);
  },
  '2028-10-11': () => room.says('office-director', '取消会议 M2028-01 与区人代会冲突'),
};
/** Nothing runs on these days, both ends included: thirty days. */
const OUTAGE = { from: '2028-11-11', to: '2028-12-10' };

beforeAll(async () => {
  room = await openRoom(at('2026-01-05', '10:00').toISOString());
  await room.says('office-director', '设置 评估期限 30 从严');
  for (let day = '2026-01-05'; day <= '2028-12-31'; day = daysAfter(day, 1)) {
    if (day < OUTAGE.from || day > OUTAGE.to) await sweep(room, day, '09:30');
    room.clock.now = at(day, '10:00');
    await DOINGS[day]?.();
  }
  all = await swept(room);
  return () => room.close();
}, 300_000);

const year = (sent: Swept) => sent.at.getFullYear();
const about = (words: string) =>
  byDay(
    all
      .filter(({ text }) => text.includes(words))
      .map((sent) => ({ day: `${year(sent)}-${sent.day}`, who: sent.who })),
  );

describe('three years, day by day', () => {
  it('R111 Z18 B04 the plenary: held in one year, excepted in the next, called off in the third', () => {
    expect(about('全体会议20')).toEqual([
      `2026-09-01: ${OFFICE}`,
      // The first of November is a Sunday. Called on the twentieth, held on 3 December.
      `2026-11-02: ${EVERYBODY}`,
      // Excepted on the tenth.
      `2027-09-01: ${OFFICE}`,
      // Called before the first warning, called off in October; the last warning fell into the outage.
      `2028-10-12: ${OFFICE}`,
      `2028-11-01: ${EVERYBODY}`,
      `2028-12-11: ${EVERYBODY}`,
    ]);
  });

  it('R114 Z06 B04 report meetings: due half a year after the last one held', () => {
    expect(about('定期汇报会')).toEqual([
      // Half a year after the first day of the office, 5 July; held on the first.
      `2026-06-22: ${OFFICE}`,
      // Due on 1 January, not held before March.
      `2026-12-18: ${OFFICE}`,
      `2027-01-04: ${OFFICE}`,
      `2027-01-15: ${CONVENORS}`,
      // Due on 5 September; the fifteenth is the Mid-Autumn Festival.
      `2027-08-23: ${OFFICE}`,
      `2027-09-06: ${OFFICE}`,
      `2027-09-20: ${CONVENORS}`,
    ]);
  });

  it('R110 Z06 reports to 区政府: due half a year after the last one that went up', () => {
    expect(about('向区政府的定期报告')).toEqual([
      // Due on 5 July, went up on the third.
      `2026-06-22: ${OFFICE}`,
      // Due on 3 January, never made.
      `2026-12-18: ${OFFICE}`,
      `2027-01-04: ${OFFICE}`,
      `2027-01-15: ${CONVENORS}`,
    ]);
  });

  it('B05 gives each person one message a day at most, and one after thirty days without any', () => {
    const keys = all.map(({ at: moment, who }) => `${moment.toISOString().slice(0, 10)} ${who}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(about('').filter((line) => line >= OUTAGE.from)).toEqual([
      `2028-12-11: ${CONVENORS}、liaison-audit、liaison-health、member-audit、member-health、${OFFICE}`,
    ]);
    const audit = all.filter((each) => each.who === 'liaison-audit' && each.at > at(OUTAGE.to, '09:30'));
    expect(audit.map(({ text }) => text.split('\n')[0])).toEqual(['有2件事该办了：']);
  });
});
