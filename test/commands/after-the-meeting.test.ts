import { beforeAll, describe, expect, it } from 'vitest';
import { sweepReminders } from '../../src/office/sweep.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { called, PLENARY, special } from './meeting-story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);
const at = (moment: string) => {
  room.clock.now = new Date(moment);
};

describe('once its day has come', () => {
  it('R119 until it begins the units owe their answers, then the office owes the close and nobody else anything', async () => {
    const number = await special(room);
    expect(await says('liaison-civil-affairs', '待办')).toContain(number);
    expect(await says('office-director', '待办')).not.toContain(number);
    at('2026-12-03T06:31:00Z');
    expect(await says('liaison-civil-affairs', '待办')).not.toContain(number);
    expect(await says('liaison-civil-affairs', '提醒')).not.toContain(number);
    for (const who of ['office-director', 'office-clerk'])
      expect(await says(who, '待办'), who).toContain(
        `${number} 2026年专门会议——请闭会；没有开成的请取消或改期`,
      );
    at('2026-12-04T02:00:00Z');
    expect(await says('office-director', '提醒')).toContain(
      `${number} 2026年专门会议——请闭会；没有开成的请取消或改期，12月3日（周四）到期，已超期1个工作日`,
    );
    expect(await reminded()).toContain(`office-director meeting-closing ${number} 1`);
    at('2026-12-10T02:00:00Z');
    expect(await reminded()).toEqual(
      expect.arrayContaining([
        `office-director meeting-closing ${number} 2`,
        `chief-convenor meeting-closing ${number} 3`,
      ]),
    );
    await says('office-director', `闭会 ${number} 到会：民政局 理由：当天忘了闭会`);
    expect(await says('office-director', '待办')).not.toContain('请闭会');
  });

  it('R119 a meeting that did not take place is called off, and asked for no more', async () => {
    at('2026-11-22T02:00:00Z');
    const number = await special(room);
    at('2026-12-04T02:00:00Z');
    await says('office-director', `取消会议 ${number} 人数不足`);
    expect(await says('office-director', '待办')).not.toContain(number);
  });

  it('R125 after the close the office owes the minutes by a local setting, and then the sending round', async () => {
    at('2026-11-22T02:00:00Z');
    const number = await special(room);
    at('2026-11-23T02:00:00Z');
    await says('office-director', `闭会 ${number} 到会：民政局 理由：提前开完`);
    expect(room.sees('office-clerk')).toContain(`请拟纪要：${number} 2026年专门会议`);
    expect(await says('office-clerk', '待办')).toContain(`${number} 2026年专门会议——请拟纪要`);
    expect(await says('office-clerk', '提醒')).toContain('请拟纪要，11月30日（周一）前，还剩5个工作日');
    expect(await says('office-director', '设置 纪要拟稿期限')).toContain('文件未规定，此为本地设置');
    at('2026-12-01T02:00:00Z');
    expect(await reminded()).toContain(`office-clerk minutes-drafting ${number} 2`);
    await says('office-clerk', `会议 ${number}`);
    await room.presses('office-clerk', '纪要');
    expect(room.sees('office-clerk')).toContain('【请填写会议情况】');
    expect(await says('office-clerk', '待办')).toContain(`${number} 2026年专门会议——请拟纪要`);
    await says('office-clerk', `纪要 ${number} 正文：会议研究了养老服务采购。`);
    expect(await says('office-clerk', '待办')).not.toContain(`${number} 2026年专门会议——请拟纪要`);
    // Drafted, it is still with the office.
    expect(await says('office-clerk', '提醒')).toContain('纪要已拟好，请看过后送签，12月3日（周四）前');
    expect(await says('liaison-civil-affairs', '待办')).not.toContain(`${number} 纪要`);
    await says('office-clerk', `送签 ${number}`);
    expect(room.sees('liaison-civil-affairs')).toContain(`请确认：${number} 纪要`);
    expect(await says('office-clerk', `会议 ${number}`)).not.toContain('【纪要】');
    expect((await room.logged(`meeting:${number}`)).at(-1)).toMatchObject({ verb: 'minutes' });
  });

  it('R119 the last day to answer is the meeting’s own by the office’s clock, early in the morning, too', async () => {
    at('2026-12-15T02:00:00Z');
    const number = await called(room, PLENARY.replace('2026-12-03 14:30', '2026-12-16 07:30'));
    expect(await says('liaison-health', '提醒')).toContain(
      `${number} 2026年全体会议——请答复参会、请假或委派，12月16日（周三）前`,
    );
  });
});

/** Who has been reminded of what and how hard, after one more sweep. */
async function reminded(): Promise<readonly string[]> {
  const draw = () => ({ tone: 'plain', title: '提醒', body: [], buttons: [] });
  await sweepReminders({ store: room.store, timeZone: 'Asia/Shanghai', draw }, room.clock.now);
  const rows = await room.prisma.reminder.findMany();
  return rows.map(
    ({ person, kind, subject, step }) =>
      `${person.replace('stand-in:', '')} ${kind} ${subject.replace(/^.*:|@.*$/g, '')} ${step}`,
  );
}
