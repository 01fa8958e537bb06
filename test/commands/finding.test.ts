import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { readDocx } from '../documents/read-docx.ts';
import { called, held, PLENARY, special } from './meeting-story.ts';

let room: Room;
let survey: string;
beforeAll(async () => {
  room = await openRoom();
  survey = await called(
    room,
    '召开 联合调研 时间：2026-11-23 14:30 地点：社区 参加单位：民政局、财政局 依据：2026年工作计划第二阶段 议题：社区养老',
  );
  await room.says('convenor-finance', `批准 ${survey}`);
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);

describe('what a joint survey finds', () => {
  it('R117 is recorded once the survey is over, by the office, and of nothing but a survey', async () => {
    expect(await says('office-clerk', `调研 ${survey} 护理人员不足`)).toContain(`${survey} 现在不能“调研”`);
    room.clock.now = new Date('2026-11-24T02:00:00Z');
    await held(room, survey, ['civil-affairs'], []);
    expect(await says('liaison-civil-affairs', `调研 ${survey} 护理人员不足`)).toContain('这件事由');
    const other = await special(room);
    await held(room, other, ['civil-affairs']);
    expect(await says('office-clerk', `调研 ${other} 护理人员不足`)).toContain(
      `${other} 不是联合调研，不能记录调研发现。`,
    );
  });

  it('R117 stands alone, opens a difficult issue, or belongs to one; the survey’s card shows all three', async () => {
    const [known = ''] =
      /N\d{4}-\d{2}/.exec(await says('member-health', '难点 床位不足 责任单位：卫计局')) ?? [];
    expect(await says('office-clerk', `调研 ${survey} 服务标准不统一`)).toContain(
      `已记录 ${survey} 第1项调研发现。\n※ 将列为下次会议的候选议题。`,
    );
    const opened = await says(
      'office-clerk',
      `调研 ${survey} 护理人员不足 责任单位：民政局 期限：2026-12-31`,
    );
    const [issue = ''] = /N\d{4}-\d{2}/.exec(opened) ?? [];
    expect(opened).toContain(`已记录 ${survey} 第2项调研发现，列入难点 ${issue}。`);
    expect(room.sees('liaison-civil-affairs')).toContain(`请办理：${issue} 难点问题：护理人员不足`);
    expect(room.sees('liaison-civil-affairs')).toContain(`（来自联合调研${survey}）`);
    await says('office-clerk', `调研 ${survey} 发现：夜间床位空置\n关联：${known}`);
    const card = await says('office-director', `会议 ${survey}`);
    expect(card).toContain('· 发现1. 服务标准不统一\n');
    expect(card).toContain(`· 发现2. 护理人员不足（${issue}）`);
    expect(card).toContain(`· 发现3. 夜间床位空置（${known}）`);
  });

  it('R117 R108 an issue the number of which nobody gave out leaves nothing behind', async () => {
    expect(await says('office-clerk', `调研 ${survey} 别的 关联：N2026-77`)).toContain('没有编号为 N2026-77');
    expect(await says('office-director', `会议 ${survey}`)).not.toContain('发现4');
  });

  it('R117 is a candidate of the next meeting, in the chat and on paper, and of no later one', async () => {
    const next = await called(room, PLENARY);
    const agenda = await says('office-clerk', `议程 ${next}`);
    expect(agenda).toContain(`· ${survey} 调研发现：服务标准不统一`);
    expect(agenda).toMatch(/· N\d{4}-\d{2} 难点问题：护理人员不足/);
    expect(agenda).not.toContain('调研发现：护理人员不足');
    const [paper] = room.files('office-clerk', '议程.docx');
    expect(readDocx(paper ?? new Uint8Array()).join('\n')).toContain('联合调研发现：服务标准不统一');
    room.clock.now = new Date('2026-12-04T02:00:00Z');
    await held(room, next, ['civil-affairs'], []);
    const later = await called(room, PLENARY.replace('2026-12-03', '2026-12-10'));
    expect(await says('office-clerk', `议程 ${later}`)).not.toContain('服务标准不统一');
  });
});
