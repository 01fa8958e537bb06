import { beforeEach, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { called, held, issued, PLENARY } from '../commands/meeting-story.ts';

let room: Room;
beforeEach(async () => {
  // A Monday.
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);
const on = (day: string) => {
  room.clock.now = new Date(`${day}T02:00:00Z`);
};
/** What the office is reminded of now, line by line. */
async function chased(what: RegExp): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const text = await says('office-director', `提醒 第${page}页`);
    pages = Number(/共(\d+)页/.exec(text)?.[1] ?? 1);
    lines.push(...text.split('\n').filter((line) => what.test(line)));
  }
  return lines;
}
const plenary = () => chased(/全体会议20/);

describe('the yearly plenary', () => {
  it('R111 a held plenary clears the warning, a cancelled one brings it back, and tells everybody anew', async () => {
    expect(await plenary()).toEqual([
      '· 全体会议2026 尚未召开，也未登记例外理由——请召开，或用“例外”写明理由，12月31日（周四）前，还剩28个工作日，联席会议办公室尚未办理（附件1 三）',
    ]);
    const first = await called(room, PLENARY);
    expect(await plenary()).toEqual([]);
    await says('office-director', `取消会议 ${first} 与区政府常务会议冲突`);
    expect(await plenary()).toHaveLength(1);
    const second = await called(room, PLENARY);
    on('2026-12-03');
    await held(room, second, ['health', 'finance'], []);
    on('2026-12-31');
    expect(await plenary()).toEqual([]);
    on('2027-01-04');
    expect(await plenary()).toEqual([expect.stringContaining('全体会议2027 尚未召开')]);
  });

  it('R111 one whose day has passed without being closed is not held, and says what is missing', async () => {
    const number = await called(room, PLENARY);
    on('2026-12-03');
    expect(await plenary()).toEqual([]);
    on('2026-12-04');
    expect(await plenary()).toEqual([expect.stringContaining('全体会议2026 会议日期已过，尚未闭会')]);
    await held(room, number, ['health'], []);
    expect(await plenary()).toEqual([]);
  });

  it.each([
    ['例外 区级机构改革，今年不召开', 2026],
    ['例外 区级机构改革，不召开', 2026],
    ['例外 2027年区级机构改革，不召开全体会议', 2027],
    ['例外 依据绍柯政〔2026〕12号，明年不召开', 2027],
    ['例外 2026年12月1日区政府会议决定，二〇二七年度不召开', 2027],
    ['例外 区级机构改革，不召开 年度：2027年', 2027],
  ])('Z18 R111 %s: clears the warning of %i and of no other year', async (words, year) => {
    const answer = await says('office-director', words);
    expect(answer).toContain(`${year}年不再提醒召开全体会议`);
    const warned = [];
    for (const each of [2026, 2027, 2028]) {
      on(`${each}-12-21`);
      warned.push(...(await plenary()).map((line) => Number(/全体会议(\d{4})/.exec(line)?.[1])));
    }
    expect(warned).toEqual([2026, 2027, 2028].filter((each) => each !== year));
  });

  it('Z18 an exception that speaks of two years is asked about, and one taken back counts no more', async () => {
    expect(await says('office-director', '例外 今年机构改革，2027年不召开')).toContain(
      '年度：提到了不止一个年度，请写明是哪一年，如 年度：2027（附件1 三）',
    );
    expect(await says('office-director', '2026')).toContain('2026年不再提醒');
    expect(await says('office-clerk', '督办 E2026-01')).toContain('年度：2026');
    expect(await says('office-clerk', '督办')).not.toContain('E2026-01');
    expect(await says('office-director', '待办')).not.toContain('E2026-01');
    expect(await plenary()).toEqual([]);
    await says('office-director', '撤回 E2026-01 改为召开');
    expect(await plenary()).toHaveLength(1);
  });
});

describe('what comes again after an interval', () => {
  const dueOn = async (what: RegExp) =>
    (await chased(what)).map((line) => {
      const [, year = room.clock.now.getFullYear(), month = '', day = ''] =
        /(?:(\d{4})年)?(\d+)月(\d+)日（周.）前/.exec(line) ?? [];
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    });
  const report = () => dueOn(/定期报告20/);
  const meeting = () => dueOn(/汇报会20/);

  it('R110 Z06 the next report to 区政府 is due by the interval that is set, from the last one that went up', async () => {
    // The office opens with the first thing that stands in its log.
    await says('office-director', '设置 评估期限 30 从严');
    expect(await report()).toEqual(['2027-05-23']);
    await says('office-director', '设置 报告间隔 3 区政府要求每季度报告');
    expect(await report()).toEqual(['2027-02-23']);
    on('2026-11-30');
    await says('office-director', '报告 三季度工作情况');
    await says('office-director', '上报 B2026-01 文号：绍柯购联〔2026〕5号 日期：今天');
    // Three months after 30 November: February has no 30th.
    expect(await report()).toEqual(['2027-02-28']);
    await says('office-director', '设置 报告间隔 12 改为每年');
    expect(await report()).toEqual(['2027-11-30']);
  });

  it('R110 minutes that go up to 区政府 are no periodic report', async () => {
    const number = await called(room, PLENARY);
    on('2026-12-03');
    await held(room, number, ['health'], []);
    await issued(room, number, ['health']);
    expect(await says('office-director', '上报 B2026-01 文号：绍柯购联〔2026〕6号 日期：今天')).toContain(
      '已报区政府：B2026-01',
    );
    expect(await report()).toEqual(['2027-05-23']);
  });

  it('R114 Z06 the next report meeting is due by the interval that is set, from the last one held', async () => {
    await says('office-director', '设置 评估期限 30 从严');
    expect(await meeting()).toEqual(['2027-05-23']);
    const number = await called(
      room,
      '召开 汇报会 时间：2026-12-10 14:30 地点：三楼会议室 参加单位：卫计局、财政局 汇报人：召集人（政府办）',
    );
    expect(await meeting()).toEqual(['2027-06-10']);
    // Its day passed, and nobody closed it: nothing is known to have been held.
    on('2026-12-11');
    expect(await meeting()).toEqual(['2027-05-23']);
    await held(room, number, ['health'], []);
    expect(await meeting()).toEqual(['2027-06-10']);
    await says('office-director', '设置 汇报会间隔 3 每季度一次');
    expect(await meeting()).toEqual(['2027-03-10']);
  });
});

describe('a unit without a liaison', () => {
  const vacate = (unit: string, lastDay: string) =>
    room.prisma.holding.updateMany({ where: { postSlug: `liaison-${unit}` }, data: { to: lastDay } });
  const missing = () => chased(/联络员 空缺/);

  it('R105 is chased from the day the post fell vacant, and every month anew', async () => {
    await says('office-director', '设置 评估期限 30 从严');
    await vacate('health', '2026-12-21');
    on('2026-12-21');
    expect(await missing()).toEqual([]);
    on('2026-12-22');
    expect(await missing()).toEqual([
      '· 卫计局联络员 空缺，通知无人可收——卫计局尚未指定，12月22日（周二）前，今天到期（附件1 二）',
    ]);
    on('2027-01-21');
    expect(await missing()).toEqual([expect.stringContaining('12月22日（周二）到期，已超期')]);
    on('2027-01-22');
    expect(await missing()).toEqual([expect.stringContaining('1月22日（周五）前，今天到期')]);
    const [holder] = await room.prisma.person.findMany({ where: { id: 'stand-in:member-health' } });
    await room.prisma.holding.create({
      data: { postSlug: 'liaison-health', personId: holder?.id ?? '', from: '2027-01-25', source: '名单' },
    });
    on('2027-01-25');
    expect(await missing()).toEqual([]);
  });

  it('R105 is counted from the first day of the office where nobody held the post since', async () => {
    await says('office-director', '设置 评估期限 30 从严');
    await vacate('health', '2020-01-31');
    await room.prisma.holding.deleteMany({ where: { postSlug: 'liaison-audit' } });
    on('2026-12-10');
    expect(await missing()).toEqual([
      expect.stringMatching(/卫计局联络员.*11月23日（周一）到期/),
      expect.stringMatching(/审计局联络员.*11月23日（周一）到期/),
    ]);
  });
});

describe('putting off what only the calendar demands', () => {
  it('R110 R114 goes by the name the list shows, and leaves the others alone', async () => {
    await says('office-director', '设置 评估期限 30 从严');
    on('2027-05-20');
    expect(await says('office-clerk', '提醒 推迟 定期报告2027 3天 材料在汇总')).toContain(
      '定期报告2027 的提醒已推迟到5月25日（周二）。',
    );
    expect(await chased(/已推迟到/)).toEqual([expect.stringContaining('定期报告2027')]);
    expect(await says('office-clerk', '提醒 推迟 汇报会２０２７ 2天 等召集人定时间')).toContain(
      '汇报会2027 的提醒已推迟到5月24日（周一）。',
    );
    expect(await says('office-clerk', '提醒 推迟 全体会议2027 2天 太忙')).toContain(
      '全体会议2027 的提醒现在不能推迟。',
    );
    expect(await room.logged('reminder:report-2027')).toHaveLength(1);
  });

  it.each(['卫计局联络员', '卫计局', '卫生局', 'LIAISON-HEALTH'])(
    'R105 %s means the liaison who is missing there',
    async (name) => {
      await says('office-director', '设置 评估期限 30 从严');
      await room.prisma.holding.updateMany({
        where: { postSlug: 'liaison-health' },
        data: { to: '2026-11-22' },
      });
      expect(await says('member-health', `提醒 推迟 ${name} 2天 正在物色`)).toContain(
        '卫计局联络员 的提醒已推迟到11月25日（周三）。',
      );
    },
  );

  it('a number may be typed in any case', async () => {
    await says('office-clerk', '难点 护理人员不足 责任单位：卫计局 期限：2026-11-30');
    expect(await says('liaison-health', '提醒 推迟 n2026-01 1天 会签')).toContain(
      'N2026-01 的提醒已推迟到11月24日（周二）。',
    );
  });
});
