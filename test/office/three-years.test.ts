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
/** Said on a day at ten, by whom, and what the answer must hold. */
const SAYINGS: readonly (readonly [day: string, who: string, text: string, answer: string])[] = [
  [
    '2026-06-23',
    'office-clerk',
    `召开 汇报会 时间：2026-07-01 14:30 ${REPORT.replace('召集人（政府办）', '卫计局成员')}`,
    '汇报人须是召集人或总召集人',
  ],
  ['2026-06-23', 'office-clerk', '取消', '已取消'],
  ['2026-11-23', 'office-clerk', '列席 M2026-02 残联', '文号：还没有填'],
  ['2026-11-23', 'office-clerk', '取消', '已取消'],
  [
    '2026-11-24',
    'office-clerk',
    '列席 M2026-02 残联 文号：绍柯政函〔2026〕8号 日期：2026-11-20',
    '已邀请残联列席 M2026-02。',
  ],
  ['2026-12-02', 'office-clerk', '议程 M2026-02', '区政府第一会议室'],
  [
    '2027-05-10',
    'office-clerk',
    '召开 专门会议 时间：2027-05-20 14:30 地点：三楼会议室 参加单位：卫计局 依据：2027年工作计划第二阶段',
    '召集人同意前，不会发出任何邀请',
  ],
  ['2027-05-11', 'liaison-health', '会议 M2027-02', '没有编号为 M2027-02 的会议。'],
  ['2027-05-12', 'convenor-finance', '批准 M2027-02', '召集人已同意，会议通知已发出'],
  ['2027-05-13', 'liaison-health', '参会 M2027-02', '卫计局已答复参会'],
  ['2027-05-20', 'liaison-health', '签到 M2027-02', '卫计局已签到'],
  ['2027-05-21', 'office-clerk', '闭会 M2027-02', '已闭会：M2027-02'],
];
const answers: string[] = [];

/** Nothing runs on these days, both ends included: thirty days. */
const OUTAGE = { from: '2028-11-11', to: '2028-12-10' };

beforeAll(async () => {
  room = await openRoom(at('2026-01-05', '10:00').toISOString());
  await room.says('office-director', '设置 评估期限 30 从严');
  for (let day = '2026-01-05'; day <= '2028-12-31'; day = daysAfter(day, 1)) {
    if (day < OUTAGE.from || day > OUTAGE.to) await sweep(room, day, '09:30');
    room.clock.now = at(day, '10:00');
    await DOINGS[day]?.();
    for (const [on, who, text] of SAYINGS) if (on === day) answers.push(await room.says(who, text));
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
  it('R112 R113 R115 R116 B04 each meeting by its own rules: reporter, observers, agenda, consent first', () => {
    const missing = SAYINGS.filter(([, , , answer], index) => !answers[index]?.includes(answer));
    expect(missing).toEqual([]);
    expect(answers).toHaveLength(SAYINGS.length);
  });

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

  /** Beside the rungs of a ladder: the weekly line to the office of what outlasted it. */
  const rungs = (lines: readonly string[], weeks: readonly (readonly [after: string, before: string])[]) =>
    lines.filter((line) => !weeks.some(([after, before]) => line > `${after}~` && line < before));

  it('R114 Z06 B04 report meetings: due half a year after the last one held', () => {
    const weeks = [
      ['2027-01-15', '2027-03'],
      ['2027-09-20', '2029'],
    ] as const;
    for (const line of about('定期汇报会').filter((each) => !rungs([each], weeks).includes(each)))
      expect(line).toMatch(new RegExp(`: ${OFFICE}$`));
    expect(rungs(about('定期汇报会'), weeks)).toEqual([
      // Half a year after the first day of the office, 5 July; held on the first.
      `2026-06-22: ${OFFICE}`,
      // Due on 1 January, not held before March.
      `2026-12-18: ${OFFICE}`,
      `2027-01-04: ${OFFICE}`,
      `2027-01-15: ${CONVENORS}`,
      // After the outage one digest holds the week's line too.
      `2027-03-01: ${OFFICE}`,
      // Due on 5 September; the fifteenth is the Mid-Autumn Festival.
      `2027-08-23: ${OFFICE}`,
      `2027-09-06: ${OFFICE}`,
      `2027-09-20: ${CONVENORS}`,
    ]);
  });

  it('R110 Z06 reports to 区政府: due half a year after the last one that went up', () => {
    const never = about('向区政府的定期报告').filter((line) => line > '2027-01-15~');
    // Asked of the office once a week from then on, for two years.
    expect(never.length).toBeGreaterThan(80);
    for (const line of never) expect(line).toMatch(new RegExp(`: ${OFFICE}$`));
    expect(rungs(about('向区政府的定期报告'), [['2027-01-15', '2029']])).toEqual([
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
    expect(about('').filter((line) => line.startsWith('2028-12-11'))).toEqual([
      `2028-12-11: ${CONVENORS}、liaison-audit、liaison-health、member-audit、member-health、${OFFICE}`,
    ]);
    const audit = all.filter((each) => each.who === 'liaison-audit' && each.at > at(OUTAGE.to, '09:30'));
    // The first working day brings what was missed; after it only the weekly line of what is still owed.
    expect(audit.map(({ text }) => text.split('\n')[0])).toEqual([
      '有2件事该办了：',
      '有2件事该办了：',
      '有2件事该办了：',
    ]);
  });
});
