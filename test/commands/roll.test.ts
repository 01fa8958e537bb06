import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { circulated, held, special } from './meeting-story.ts';

let room: Room;
let number: string;
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);
const find = <K extends 'meeting' | 'minutes'>(kind: K) =>
  room.store.transact(room.clock.now, (desk) => desk.records.find(kind, number));

/** Closed with 教体局 and 民政局 there; 财政局 was, too, but nobody wrote it down. */
beforeEach(async () => {
  number = await special(room);
  await held(room, number, ['education-sports', 'civil-affairs'], []);
});

describe('the closed roll', () => {
  it('R119 after the close nobody checks in; each is told in Chinese what is left to do', async () => {
    expect(await says('liaison-finance', `签到 ${number}`)).toContain(
      `${number} 现在不能“签到”。\n现状：已闭会。出席名单有误的，请办公室用“更正出席”更正。`,
    );
    expect(await says('office-clerk', `签到 ${number} 到会单位：财政局`)).toContain(
      `${number} 现在不能“登记签到”。\n现状：已闭会。出席名单有误的，请用“更正出席”更正，并写明理由。`,
    );
  });

  it('R119 is put right by the office with a reason, and the log keeps who was on it before', async () => {
    expect(
      await says('office-clerk', `更正出席 ${number} 到会：财政局 参会人：预算科科长 理由：签到遗漏`),
    ).toContain(`${number} 出席名单已更正，出席3个单位。`);
    expect((await find('meeting'))?.attendance?.at(-1)).toEqual({
      unit: 'finance',
      present: true,
      name: '预算科科长',
    });
    const card = await says('office-director', `会议 ${number}`);
    expect(card).toContain('出席：教体局、民政局、财政(地税)局');
    expect(card).toContain('出席更正：11月22日10:00 办公室工作人员，签到遗漏');
    const entry = (await room.logged(`meeting:${number}`)).at(-1);
    const present = (roll: unknown) =>
      (roll as { attendance: { unit: string; present: boolean }[] }).attendance.flatMap((each) =>
        each.present ? [each.unit] : [],
      );
    expect(entry).toMatchObject({ verb: 'roll', clause: '附件1 三', by: { post: 'office-clerk' } });
    expect(present(entry?.before)).toEqual(['education-sports', 'civil-affairs']);
    expect(present(entry?.after)).toEqual(['education-sports', 'civil-affairs', 'finance']);
    for (const who of ['member-finance', 'liaison-finance'])
      expect(room.sees(who), who).toContain(`出席名单已更正：${number}`);
    expect(room.inbox('liaison-education-sports')).not.toContain('出席名单已更正');
  });

  it('R126 the draft is made anew: who was added is asked, who was removed is not, all confirm again', async () => {
    // It stayed away without a word, which the minutes pass over until the office wants it said.
    await circulated(room, number);
    expect((await find('minutes'))?.content.missing).toBeUndefined();
    expect(await says('office-director', '设置 纪要列缺席 列出 统一口径')).toContain(
      '纪要列缺席已改：不列 → 列出',
    );
    await room.presses('liaison-education-sports', '确认');
    await room.presses('liaison-civil-affairs', '确认');
    expect(
      await says('office-clerk', `更正出席 ${number} 到会：财政局 缺席：民政局 理由：民政局代签有误`),
    ).toContain('纪要随之改为第2版草稿，请看过后送签，由到会的2个成员单位重新确认（附件1 三）。');
    await says('office-clerk', `送签 ${number}`);
    const minutes = await find('minutes');
    expect(minutes?.mustConfirm).toEqual(['education-sports', 'finance']);
    expect(minutes?.content.present.map(({ unit }) => unit)).toEqual(['教体局', '财政(地税)局']);
    expect(minutes?.content.missing?.map(({ unit }) => unit)).toEqual(['民政局']);
    for (const who of ['liaison-education-sports', 'member-finance'])
      expect(room.sees(who), who).toContain(`请确认：${number} 纪要`);
    expect(room.buttons('liaison-civil-affairs')).toEqual([]);
    expect(await says('liaison-civil-affairs', '待办')).not.toContain(`${number} 纪要`);
    expect(await says('liaison-civil-affairs', `确认 ${number}`)).toContain('您不在其列');
    expect(await says('office-director', `印发 ${number}`)).toContain('教体局、财政(地税)局尚未确认这一版');
    await room.presses('liaison-education-sports', '确认');
    await room.presses('member-finance', '确认');
    expect(await says('office-director', `印发 ${number}`)).toContain('已印发');
  });

  it('R119 never without a reason, nor by anybody but the office', async () => {
    expect(await says('office-clerk', `更正出席 ${number} 到会：财政局`)).toContain(
      '理由：还没有填（附件1 三）',
    );
    await says('office-clerk', '取消');
    expect(await says('office-clerk', `更正出席 ${number} 理由：有误`)).toContain(
      '到会单位：请写明哪些单位到会或缺席',
    );
    await says('office-clerk', '取消');
    expect(await says('liaison-finance', `更正出席 ${number} 到会：财政局 理由：我来了`)).toContain(
      '这件事由办公室主任、办公室副主任、办公室工作人员办理，您的岗位不能办理。',
    );
    expect((await find('meeting'))?.corrections).toBeUndefined();
  });

  it.each([
    ['到会：审计局', '审计局不在', 'a unit that was not invited'],
    ['到会：民政局', '出席名单本来就是这样', 'what stands there already'],
    ['到会：财政局 缺席：财政局', '财政(地税)局不能既到会又缺席。', 'both at once'],
    ['缺席：教体局、民政局', '出席名单不能一个单位都没有', 'everybody away'],
  ])('%s is refused: %s', async (change, answer) => {
    expect(await says('office-clerk', `更正出席 ${number} ${change} 理由：核对`)).toContain(answer);
  });

  it('R119 before the close people simply check in; after the minutes are issued they are corrected instead', async () => {
    const open = await special(room);
    expect(await says('office-clerk', `更正出席 ${open} 到会：财政局 理由：核对`)).toContain(
      `${open} 现在不能“更正出席”。\n现状：已通知。`,
    );
    await circulated(room, number);
    for (const unit of ['education-sports', 'civil-affairs']) await room.presses(`liaison-${unit}`, '确认');
    await says('office-director', `印发 ${number}`);
    expect(await says('office-clerk', `更正出席 ${number} 到会：财政局 理由：核对`)).toContain(
      `纪要 ${number} 已印发，文本不再更改。`,
    );
  });
});
