import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { called } from './meeting-story.ts';
import { declared } from './story.ts';

let room: Room;
const says = (who: string, text: string) => room.says(who, text);
/** On the office's clock, in November 2026; the 23rd is a Monday. */
const on = (day: number, hour: number) => {
  room.clock.now = new Date(Date.UTC(2026, 10, day, hour - 8));
};

beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  const project = await declared(room);
  await says('office-director', `受理 ${project} 卫计局`);
  await says('office-director', '提案 建议调整采购限额 有关单位：卫计局、审计局 期限：2026-11-25');
  const meeting = await called(
    room,
    '召开 汇报会 时间：2026-12-03 14:30 地点：三楼会议室 参加单位：卫计局、审计局 汇报人：召集人（政府办）',
  );
  on(23, 13);
  await says('liaison-health', `同意 ${project}`);
  on(24, 10);
  await says('member-health', '会签 P2026-01 不同意 测算不足');
  on(26, 10);
  await says('liaison-audit', '会签 P2026-01 同意');
  on(27, 16);
  await says('liaison-health', `参会 ${meeting}`);
  await says('office-director', `难点 护理人员不足 责任单位：卫计局 期限：2026-12-10`);
  on(30, 10);
  await says('liaison-health', '办结 N2026-01 卫计〔2026〕3号');
  // Something taken back is nobody's delay.
  await says('office-director', '督查 检查合同 责任单位：国土分局 期限：2026-11-30');
  await says('office-director', '撤回 D2026-01 另行安排');
  // What is entered in a list is asked of nobody.
  await says(
    'liaison-finance',
    '集采目录登记 名称：体育 目录项：B10 体育 范围：内 生效：2026-01-01 文件：浙财采监〔2026〕1号',
  );
  return () => room.close();
}, 60_000);

const linesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('· '));

describe('时效', () => {
  it('R132 tells a unit what it was asked for, the median of its answers, what is open and what was late', async () => {
    const answer = await says('office-director', '时效 卫计局');
    expect(answer.split('\n')[0]).toBe('卫计局时效（1月1日至12月31日）');
    expect(linesOf(answer)).toEqual([
      // 3, 18, 24 and 102 hours; asked on Friday at 16:00 and done on Monday at 10:00 is eighteen.
      '· 合计：已办4件，中位数21小时，超期1件',
      '· 项目表态：已办1件，中位数3小时',
      '· 会签：已办1件，中位数1个工作日',
      // Three work days to answer: the 26th.
      '· 会议答复：已办1件，中位数4.3个工作日，超期1件',
      '· 事项办理：已办1件，中位数18小时',
    ]);
    expect(answer).toContain('只计工作日');
    expect(answer).toContain('文件未规定时效标准（附件1 四）');
  });

  it('R132 lists every unit that was asked, the ones with most too late first', async () => {
    const answer = await says('convenor-finance', '时效');
    expect(linesOf(answer)[0]).toBe('· 审计局：已办1件，中位数3个工作日，未办1件，超期2件');
    expect(linesOf(answer)[1]).toBe('· 卫计局：已办4件，中位数21小时，超期1件');
    expect(answer).not.toContain('国土分局');
    expect(linesOf(await says('supervision', '时效 超期')).map((line) => line.slice(2, 5))).toEqual([
      '审计局',
      '卫计局',
    ]);
  });

  it('R132 counts what was asked within the time that is named', async () => {
    expect(linesOf(await says('office-director', '时效 卫计局 2026-11-24至2026-11-30'))).toEqual([
      '· 合计：已办1件，中位数18小时',
      '· 事项办理：已办1件，中位数18小时',
    ]);
    expect(await says('office-director', '时效 2025年')).toContain(
      '2025年1月1日至12月31日没有请各单位办理的事项。',
    );
  });

  it('R132 turns its pages, keeping the time that was named', async () => {
    await says('office-director', '通报 一季度进展情况 期限：2026-12-04');
    const first = await says('office-director', '时效 2026年11月');
    expect(first.split('\n')[0]).toBe('22个单位时效（11月1日至11月30日）（第1页，共3页）');
    const second = (await room.presses('office-director', '下一页')).shown;
    const third = (await room.presses('office-director', '下一页')).shown;
    expect([first, second, third].map((page) => linesOf(page).length)).toEqual([8, 8, 6]);
    expect(third.split('\n')[0]).toContain('（11月1日至11月30日）（第3页，共3页）');
  });

  it('R132 is open to a unit for itself alone', async () => {
    expect((await says('liaison-audit', '时效')).split('\n')[0]).toBe('审计局时效（1月1日至12月31日）');
    expect(await says('liaison-audit', '时效 卫计局')).toContain(
      '您只能查看本单位的情况，不能查看卫计局的。',
    );
  });
});
