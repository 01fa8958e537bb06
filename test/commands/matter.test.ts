import { beforeAll, describe, expect, it } from 'vitest';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { called, held, onItsDay, PLENARY, special } from './meeting-story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);
const matter = (number: string) =>
  room.store.transact(room.clock.now, (desk) => desk.records.find('matter', number));

async function opened(text: string, by = 'office-director'): Promise<string> {
  const answer = await says(by, text);
  const [number] = /[A-Z]\d{4}-\d{2}/.exec(answer) ?? [];
  if (!number) throw new Error(`not opened: ${answer}`);
  return number;
}

describe('standing matters', () => {
  it('R108 a difficult issue is owed by its unit and stands on the next agenda until it is done', async () => {
    const number = await opened('难点 护理人员不足 责任单位：民政局 期限：2026-12-31', 'member-health');
    expect(room.sees('liaison-civil-affairs')).toContain(`请办理：${number} 难点问题：护理人员不足`);
    const meeting = await called(room, PLENARY);
    expect(await says('office-clerk', `议程 ${meeting}`)).toContain(`· ${number} 难点问题：护理人员不足`);
    await says('liaison-civil-affairs', `办结 ${number} 民政〔2026〕20号`);
    expect(await says('office-clerk', `议程 ${meeting}`)).not.toContain(number);
  });

  it('R118 R110 a bulletin asks every unit for its receipt, and is done with the last', async () => {
    const number = await opened('通报 三季度进展情况');
    expect(room.sees('liaison-health')).toContain(`请签收：${number} 通报：三季度进展情况`);
    await room.presses('liaison-health', '签收');
    expect(room.sees('liaison-health')).not.toContain('【签收】');
    expect(await says('office-director', `办结 ${number} 绍柯购联〔2026〕9号`)).toContain('还不能办结');
    for (const unit of MEMBER_UNITS.filter((each) => each !== 'health'))
      await says(unit === 'government-office' ? `convenor-${unit}` : `liaison-${unit}`, `签收 ${number}`);
    expect((await matter(number))?.status.state).toBe('done');
  });

  it('R107 an inspection is answered by its unit with evidence', async () => {
    const number = await opened('督查 检查合同履行 责任单位：教体局 期限：2026-12-20');
    expect(await says('liaison-audit', `督办 ${number} 查了`)).toContain('由责任单位办理，您不在其列');
    await says('liaison-education-sports', `督办 ${number} 已自查`);
    expect(await says('liaison-education-sports', `办结 ${number} 教体〔2026〕31号`)).toContain('已办结');
  });

  it('Z18 R111 only the director records that a year has no plenary, with the reason', async () => {
    expect(await says('office-clerk', '例外 2026年机构改革，不召开全体会议')).toContain(
      '您的职务不能登记“年度全体会议例外”。',
    );
    expect(await says('office-director', '例外 2026年机构改革，不召开全体会议')).toContain(
      '年度全体会议例外：2026年机构改革，不召开全体会议',
    );
  });

  it('R128 督办 lists what is open with its age, and what is overdue', async () => {
    const number = await opened('难点 床位不足 责任单位：民政局 期限：2026-11-25');
    room.clock.now = new Date('2026-12-02T02:00:00Z');
    expect(await says('office-director', '督办')).toMatch(
      new RegExp(`${number} 难点问题：床位不足.*超期7天.*已10天`),
    );
    room.clock.now = new Date('2026-11-22T02:00:00Z');
  });
});

describe('a change of members', () => {
  it('R101 only a unit itself proposes it', async () => {
    expect(await says('liaison-audit', '调整成员 卫计局成员 卫计局新成员')).toContain(
      '成员调整只能由本单位提出',
    );
  });

  it('R101 takes effect when the meeting confirms it: the old member keeps the post till then, open tasks pass over', async () => {
    const number = await opened('调整成员 卫计局成员 卫计局新成员', 'liaison-health');
    const meeting = await called(room, PLENARY);
    await onItsDay(room, meeting, async () => {
      await says('office-clerk', `议定 ${meeting} 培训护理人员 责任单位：卫计局 期限：2027-03-31`);
      await says(
        'office-clerk',
        `议定 ${meeting} 调整卫计局成员 责任单位：卫计局 期限：2027-03-31 关联：${number} 结果：通过`,
      );
      expect(await says('member-health', `签到 ${meeting}`)).toContain('卫计局已签到');
      await says('office-director', `闭会 ${meeting}`);
    });
    // From the day of that meeting on.
    room.clock.now = new Date('2026-12-04T02:00:00Z');
    expect((await matter(number))?.status.state).toBe('done');
    // With that the agreement is carried out: nobody is chased for it.
    expect(await matter(`${meeting}-2`)).toMatchObject({
      status: { state: 'done' },
      closed: { evidence: number },
    });
    expect(await says('member-health', `办结 ${meeting}-1 卫计〔2026〕9号`)).toContain(
      '您今天没有在任的职务',
    );
    expect(await says('office-director', '名单 卫计局')).toContain('卫计局新成员');

    const [, code] = /(绑定 \w{4}-\w{4})/.exec(await says('office-director', '绑定码 卫计局成员')) ?? [];
    await says('newcomer', code ?? '');
    expect(room.inbox('newcomer')).toContain(`会议已确定，即日生效：${number}`);
    expect(room.inbox('newcomer')).toContain(`请办理：${meeting}-1 议定事项：培训护理人员`);
    expect(await says('newcomer', '待办')).toContain(`${meeting}-1`);
    expect(await says('newcomer', `办结 ${meeting}-1 卫计〔2027〕1号`)).toContain('已办结');
  });

  it('R101 somebody of the unit who moves up keeps their own account', async () => {
    const number = await opened('调整成员 国土分局成员 国土分局联络员', 'member-land');
    const meeting = await special(room, { about: number, day: '2026-12-10' });
    await held(
      room,
      meeting,
      ['civil-affairs'],
      [`调整 责任单位：国土分局 期限：2027-03-31 关联：${number} 结果：通过`],
    );
    room.clock.now = new Date('2026-12-11T02:00:00Z');
    await says('office-director', '通报 年末情况');
    expect(await says('liaison-land', '帮助')).toContain('国土分局成员');
  });
});
