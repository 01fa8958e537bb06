import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { called, circulated, held, onItsDay, PLENARY, special } from './meeting-story.ts';

let room: Room;
beforeEach(() => {
  room.clock.now = new Date('2026-11-22T02:00:00Z');
});
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);
const matter = (number: string) =>
  room.store.transact(room.clock.now, (desk) => desk.records.find('matter', number));
const proposed = async (): Promise<string> =>
  /R\d{4}-\d{2}/.exec(await says('liaison-health', '调整成员 卫计局成员 卫计局新成员'))?.[0] ?? '';
const agree = (meeting: string, number: string) =>
  says(
    'office-clerk',
    `议定 ${meeting} 调整成员 责任单位：卫计局 期限：2027-03-31 关联：${number} 结果：通过`,
  );

describe('decided by the right meeting, on its day', () => {
  it('A7 R101 not in joint research, nor in a report meeting, nor in one called for something else', async () => {
    const number = await proposed();
    const research = await called(
      room,
      '召开 联合调研 时间：2026-12-03 14:30 地点：三楼会议室 参加单位：卫计局 依据：2026年工作计划第二阶段',
    );
    await says('convenor-finance', `批准 ${research}`);
    const report = await called(
      room,
      '召开 汇报会 时间：2026-12-03 14:30 地点：三楼会议室 参加单位：卫计局 汇报人：召集人（政府办）',
    );
    const other = await special(room);
    const answers = [
      [research, '是联合调研'],
      [report, '是汇报会'],
      [other, '不是为此召开的'],
    ] as const;
    for (const [meeting, why] of answers)
      await onItsDay(room, meeting, async () => {
        expect(await agree(meeting, number)).toBe(
          `${number} 须由全体会议或为此召开的专门会议通过，${meeting} ${why}。\n召开专门会议时写“关联：${number}”，或在会前写入议题。\n※ （附件1 二）`,
        );
      });
    expect((await matter(number))?.status.state).toBe('open');
  });

  it('A7 not before its day, and no close before the day carries it out', async () => {
    const number = await proposed();
    const meeting = await special(room, { about: number });
    expect(await says('office-clerk', `会议 ${meeting}`)).toContain(`关联：${number}`);
    expect(await agree(meeting, number)).toContain(`${meeting} 于12月3日14:30召开，会前不能定下结果。`);
    await onItsDay(room, meeting, async () => {
      await says('liaison-civil-affairs', `签到 ${meeting}`);
      expect(await agree(meeting, number)).toContain(`（${number}：通过）`);
      // Moved to a later day after that: then it has not been held yet.
      await says('office-clerk', `改期 ${meeting} 2026-12-08 9:00-11:00`);
      expect(await says('office-director', `闭会 ${meeting} 到会：民政局 理由：提前开完`)).toContain(
        `${meeting} 于12月8日09:00召开，会前不能定下结果。`,
      );
    });
    expect((await matter(number))?.status.state).toBe('open');
  });

  it('A7 a meeting called for what nobody registered is not called', async () => {
    expect(
      await says(
        'office-clerk',
        '召开 专门会议 时间：2026-12-03 14:30 地点：三楼 参加单位：卫计局 依据：2026年工作计划第二阶段 关联：R2026-77',
      ),
    ).toContain('没有编号为 R2026-77 的事项');
  });

  it('A6 Z18 a year whose plenary was held needs no exception, another one may', async () => {
    const plenary = await called(room, PLENARY);
    expect(await says('office-director', '例外 2026年机构改革，不召开全体会议')).toContain('已登记');
    await held(room, plenary, ['health'], []);
    room.clock.now = new Date('2026-12-10T02:00:00Z');
    expect(await says('office-director', '例外 2026年机构改革，不召开全体会议')).toContain(
      `2026年已召开全体会议（${plenary}），不需要登记例外。`,
    );
    expect(await says('office-director', '例外 2027年机构改革，不召开全体会议')).toContain('已登记');
  });
});

describe('C a number means one thing', () => {
  it('the second agreed matter and a correction are called differently, and an early correction stays readable', async () => {
    const number = await special(room);
    await held(
      room,
      number,
      ['civil-affairs'],
      ['甲事 责任单位：民政局 期限：2027-03-31', '乙事 责任单位：民政局 期限：2027-03-31'],
    );
    await circulated(room, number);
    await says('liaison-civil-affairs', `确认 ${number}`);
    await says('office-director', `印发 ${number}`);
    await says('office-clerk', `纪要 ${number} 更正：甲事的期限`);
    expect(await says('office-clerk', `纪要 ${number}更1`)).toContain('甲事的期限');
    expect(await says('office-clerk', `履历 ${number.toLowerCase()}更正1`)).toContain('拟出纪要');
    expect(await says('office-clerk', `纪要 ${number}-2`)).toContain(`没有编号为 ${number}-2 的纪要`);
    expect(await says('office-clerk', `督办 ${number}-2`)).toContain('乙事');

    // As it was numbered before corrections had a mark of their own.
    await room.prisma.$executeRaw`
      UPDATE "Record" SET number = ${`${number}-2`},
        dossier = jsonb_set(dossier, '{number}', to_jsonb(${`${number}-2`}::text))
      WHERE kind = 'minutes' AND number = ${`${number}更1`}`;
    expect(await says('office-clerk', `纪要 ${number}-2`)).toContain('甲事的期限');
    await says('office-clerk', `送签 ${number}-2`);
    await says('liaison-civil-affairs', `确认 ${number}-2`);
    await says('office-director', `印发 ${number}-2`);
    expect(await says('office-clerk', `纪要 ${number} 更正：乙事的期限`)).toContain(`${number}更2`);
  });
});
