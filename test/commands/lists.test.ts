import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { held, special } from './meeting-story.ts';

let room: Room;
/** Days in December on which thirteen things of 审计局 are due; five of them have passed by the 9th. */
const DUE = ['21', '02', '11', '03', '18', '04', '22', '07', '23', '08', '24', '25', '28'];
const numbers = DUE.map((_, index) => `N2026-${String(index + 1).padStart(2, '0')}`);
/** As the lists must have them: the earliest last day first. */
const ordered = DUE.map((day, index) => ({ day, number: numbers[index] ?? '' })).sort((a, b) =>
  a.day.localeCompare(b.day),
);

beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  for (const day of DUE)
    await room.says('office-clerk', `难点 审计事项${day} 责任单位：审计局 期限：2026-12-${day}`);
  await room.says('office-clerk', '难点 护理人员不足 责任单位：卫计局 期限：2026-12-01');
  room.clock.now = new Date('2026-12-09T02:00:00Z');
  return () => room.close();
}, 60_000);

const listed = (text: string) => [...text.matchAll(/^· (N2026-\d\d)/gm)].map(([, number]) => number);

/** Every page, turned by its button; the first line of each and what stood on it. */
async function turned(who: string, text: string) {
  const pages = [await room.says(who, text)];
  while (room.buttons(who).some(({ label }) => label === '下一页'))
    pages.push((await room.presses(who, '下一页')).shown);
  return { pages, titles: pages.map((page) => page.split('\n')[0]), numbers: pages.flatMap(listed) };
}

describe.each(['提醒', '督办'])('%s', (command) => {
  const what = command === '提醒' ? '待办提醒' : '未办结事项';

  it('R128 B05 turns through all of a unit, the most overdue first, nothing cut', async () => {
    const all = await turned('office-director', `${command} 审计局`);
    expect(all.titles).toEqual(
      [1, 2, 3].map((page) => `审计局${what}13件，其中5件已超期（第${page}页，共3页）`),
    );
    expect(all.numbers).toEqual(ordered.map(({ number }) => number));
  });

  it('R128 B05 gives exactly what a unit has overdue', async () => {
    const late = await turned('office-director', `${command} 审计局 超期`);
    expect(late.titles).toEqual([`审计局${what}5件，其中5件已超期`]);
    expect(late.numbers).toEqual(ordered.slice(0, 5).map(({ number }) => number));
  });

  it.each(['审计局 第2页', '第2页 审计局', '审计局 2页', 'audit 第２页', '审计局 未超期 第2页'])(
    'understands %s',
    async (words) => {
      const answer = await room.says('office-director', `${command} ${words}`);
      if (words.includes('未超期')) expect(answer).toContain('成员单位里没有“未超期”');
      else expect(listed(answer)).toEqual(ordered.slice(6, 12).map(({ number }) => number));
    },
  );

  it('gives the last page to whoever asks for one behind it', async () => {
    expect(listed(await room.says('office-director', `${command} 审计局 第9页`))).toEqual([
      ordered[12]?.number,
    ]);
  });
});

describe('待办', () => {
  it('turns through everything that waits for somebody, nothing cut', async () => {
    const own = await turned('liaison-audit', '待办');
    expect(own.titles).toEqual([1, 2, 3].map((page) => `待您办理13件（第${page}页，共3页）`));
    expect([...own.numbers].sort()).toEqual([...numbers].sort());
  });
});

describe('whose', () => {
  it('B05 a unit turns through its own without naming itself', async () => {
    const own = await turned('liaison-audit', '提醒');
    expect(own.titles[0]).toContain('您的待办提醒13件，其中5件已超期（第1页，共3页）');
    expect(own.numbers).toEqual(ordered.map(({ number }) => number));
  });

  it('R128 督办 超期 names every unit’s', async () => {
    const all = await turned('office-clerk', '督办 超期');
    expect(all.numbers).toEqual(['N2026-14', ...ordered.slice(0, 5).map(({ number }) => number)]);
    expect(await room.says('office-clerk', '督办 国土分局')).toContain('国土分局没有未办结的事项。');
    expect(await room.says('office-clerk', '督办 国土分局 超期')).toContain('国土分局没有超期的事项。');
  });

  it('an officer sees what is of the own unit, not of another', async () => {
    expect(await room.says('officer-health', '提醒 审计局')).toContain(
      '您只能查看本单位的情况，不能查看审计局的。',
    );
    expect(await room.says('officer-audit', '提醒 审计局')).not.toContain('您只能');
  });

  it('R123 what went up for 区政府 to decide is still chased', async () => {
    room.clock.now = new Date('2026-11-24T02:00:00Z');
    await room.says('office-director', '提案 建议调整采购限额 有关单位：财政局、审计局');
    await room.says('member-audit', '会签 P2026-01 不同意 测算不足');
    const meeting = await special(room, { units: '财政局、审计局', about: 'P2026-01' });
    await held(
      room,
      meeting,
      ['audit'],
      ['通过 责任单位：财政局 期限：2027-03-31 关联：P2026-01 结果：通过'],
    );
    await room.says('convenor-finance', '协调 P2026-01 不一致 双方坚持');
    const { pages } = await turned('office-director', '督办');
    expect(pages.join()).toContain('P2026-01 政策建议：建议调整采购限额');
    expect(pages.join()).toContain('意见不一致，待上报区政府决定');
  });
});
