import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../src/domain/minutes.ts';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { called, circulated, held, issued, onItsDay, PLENARY, special } from './meeting-story.ts';

let room: Room;
let number: string;
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);
const minutes = (which = number) =>
  room.store.transact(room.clock.now, (desk) => desk.records.find('minutes', which));
const titleOf = (text: string) => text.split('\n')[0];
const CAME = ['education-sports', 'civil-affairs'] as const;

/** A special meeting of three units to which two came; its minutes go round. */
beforeEach(async () => {
  number = await special(room);
  await held(room, number, CAME);
  await circulated(room, number);
});

describe('confirming', () => {
  it('R125 the minutes say who came, who did not, and what was agreed, numbered with unit and day', async () => {
    expect((await minutes())?.content).toEqual({
      meeting: '2026年专门会议',
      title: '2026年专门会议',
      heldOn: '2026年12月3日',
      place: '三楼会议室',
      // Nobody was named as its chair, and of a special meeting none is presumed.
      chair: '',
      present: [
        { unit: '教体局', name: '教体局联络员' },
        { unit: '民政局', name: '民政局联络员' },
      ],
      absent: [],
      observers: [],
      paragraphs: ['会议研究了养老服务采购。'],
      resolutions: [{ no: 1, text: '完善养老服务采购办法', unit: '民政局', dueOn: '2027年3月31日' }],
    });
  });

  it('R126 only units that came are asked; the absent one is told why it cannot', async () => {
    for (const unit of CAME)
      expect(room.sees(`member-${unit}`)).toContain(`请确认：${number} 纪要（2026年专门会议）`);
    expect(room.inbox('member-finance')).not.toContain(`${number} 纪要`);
    expect(await says('liaison-finance', `确认 ${number}`)).toContain(
      `${number} 的“确认”由到会的成员单位办理，您不在其列。`,
    );
  });

  it('Z11 R113 observers are named in the minutes and asked nothing', async () => {
    const plenary = await called(room, PLENARY);
    await says('office-clerk', `列席 ${plenary} 残联 文号：绍柯政函〔2026〕8号 日期：2026-11-20`);
    await held(room, plenary, ['health'], []);
    await circulated(room, plenary);
    expect(await minutes(plenary)).toMatchObject({
      content: { observers: ['残联'] },
      mustConfirm: ['health'],
    });
  });

  it('R126 not issued until every unit that came has confirmed; silence is no consent', async () => {
    expect(await says('office-director', `印发 ${number}`)).toContain(
      '纪要还不能印发：教体局、民政局尚未确认这一版。',
    );
    await room.presses('liaison-education-sports', '确认');
    expect(await says('office-director', `印发 ${number}`)).toContain('民政局尚未确认这一版');
    await room.presses('member-civil-affairs', '确认');
    expect(room.sees('office-director')).toContain(`到会单位均已确认，请印发：${number} 纪要`);
    expect((await room.presses('office-director', '印发')).toast).toContain('已印发：联席会议纪要〔2026〕');
  });

  it('R126 an objection needs a reason, makes a new text, and all confirm again', async () => {
    await room.presses('liaison-education-sports', '确认');
    await room.presses('liaison-civil-affairs', '异议');
    await says('liaison-civil-affairs', '责任单位应为财政局');
    expect(room.sees('office-clerk')).toContain(`有异议，请修改：${number}`);
    expect(room.sees('office-clerk')).toContain('“责任单位应为财政局”');
    const first = await minutes();
    expect(await says('office-clerk', `议定 ${number} 更正：1 责任单位：财政局`)).toContain(
      '纪要随之改为第2版草稿，请看过后送签',
    );
    expect((await minutes())?.status.state).toBe('drafted');
    expect(room.buttons('liaison-civil-affairs')).toEqual([]);
    await says('office-clerk', `送签 ${number}`);
    const second = await minutes();
    expect(second).toMatchObject({
      edition: 2,
      status: { state: 'circulating' },
      earlier: [{ edition: 1, hash: first?.hash }],
    });
    expect(second?.content.resolutions[0]?.unit).toBe('财政(地税)局');
    for (const unit of CAME) expect(room.sees(`liaison-${unit}`)).toContain('第2版');
    expect(await says('office-director', `印发 ${number}`)).toContain('教体局、民政局尚未确认这一版');
    expect(await says('office-director', `督办 ${number}-1`)).toContain('责任单位：财政(地税)局');
    expect(room.sees('liaison-finance')).toContain(`请办理：${number}-1`);
  });

  it('R126 a press on the card of an old text confirms nothing', async () => {
    const { message, say } = room.buttonOn('liaison-education-sports', '确认');
    await circulated(room, number, '会议研究了养老服务采购，并作了部署。');
    const late = await room.pressesThat('liaison-education-sports', message.id, say);
    expect(late.toast).toContain('纪要已改为第2版，您看到的是旧版本。');
    expect((await minutes())?.confirmations).toEqual([]);
  });

  it('R126 确认 by itself means the text that was read: of a later edition it shows the text and asks once more', async () => {
    await circulated(room, number, '会议研究了养老服务采购，并作了部署。');
    const shown = await says('liaison-education-sports', `确认 ${number}`);
    expect(titleOf(shown)).toBe(
      `纪要 ${number} 已改为第2版，还没有确认。请看过这一版后按“确认”，或按“异议”写明理由。`,
    );
    expect(shown).toContain('会议研究了养老服务采购，并作了部署。');
    expect((await minutes())?.confirmations).toEqual([]);
    const { toast } = await room.presses('liaison-education-sports', '确认');
    expect(toast).toContain('教体局已确认');
    const hash = (await minutes())?.hash.slice(0, 8);
    expect(await says('liaison-civil-affairs', `确认 ${number} 校验码：${hash}`)).toContain('民政局已确认');
    expect((await minutes())?.confirmations.map(({ unit }) => unit)).toEqual(CAME);
    expect(await says('liaison-civil-affairs', `确认 ${number}`)).toContain('已经确认，无需重复');
  });

  it('R126 Z11 exactly the member units that came must confirm: no absent one, no observer', async () => {
    const plenary = await called(room, PLENARY);
    await says('office-clerk', `列席 ${plenary} 残联 文号：绍柯政函〔2026〕8号 日期：2026-11-20`);
    const came = ['party-office', 'staffing', 'finance', 'health', 'state-tax'];
    for (const unit of ['culture', 'land']) await says(`liaison-${unit}`, `参会 ${plenary}`);
    await says('liaison-audit', `请假 ${plenary} 出差`);
    await onItsDay(room, plenary, async () => {
      await says('office-clerk', `签到 ${plenary} 到会单位：区委办、编委办、财政局、卫计局、国税局`);
      await says('office-director', `闭会 ${plenary}`);
    });
    await circulated(room, plenary);
    expect((await minutes(plenary))?.mustConfirm).toEqual(came);
    for (const unit of MEMBER_UNITS.filter((each) => each !== 'government-office'))
      expect(room.inbox(`liaison-${unit}`).includes(`请确认：${plenary}`), unit).toBe(came.includes(unit));
  });

  it('R126 the same text again is no new version', async () => {
    await circulated(room, number, '会议部署了养老服务采购。');
    expect(await says('office-clerk', `纪要 ${number} 正文：会议部署了养老服务采购。`)).toContain(
      '的文字没有变动',
    );
    expect((await minutes())?.edition).toBe(2);
  });

  it('nobody but the office writes them', async () => {
    expect(await says('liaison-civil-affairs', `纪要 ${number} 正文：别的。`)).toContain(
      `${number} 的“纪要”由联席会议办公室办理，您不在其列。`,
    );
    expect((await minutes())?.edition).toBe(1);
  });

  it('A6 looking stores nothing, drafting asks nobody, and only sending it round asks the units', async () => {
    const other = await special(room);
    await says('liaison-finance', `请假 ${other} 出差`);
    await held(room, other, CAME, []);
    const looked = await says('office-clerk', `纪要 ${other}`);
    expect(titleOf(looked)).toBe(`${other} 还没有拟纪要（2026年专门会议）`);
    expect(looked).toContain('【请填写会议情况】');
    expect(looked).toContain('请假：财政(地税)局 财政(地税)局成员');
    expect(await minutes(other)).toBeUndefined();
    expect((await room.logged(`minutes:${other}`)).length).toBe(0);

    const drafted = await says('office-clerk', `纪要 ${other} 主持人：办公室主任`);
    expect(drafted).toContain('纪要已拟，待办公室送签');
    expect(drafted).toContain('【请填写会议情况】');
    expect(drafted).not.toContain('【送签】');
    expect(await says('office-director', `送签 ${other}`)).toContain(
      `纪要 ${other} 还没有写会议情况，不能送签。\n请先发送“纪要 ${other} 正文：…”`,
    );
    expect(await says('liaison-civil-affairs', `纪要 ${other}`)).toContain(`纪要 ${other} 正在拟稿。`);
    expect(await says('office-director', '待办')).toContain(
      `${other} 2026年专门会议——纪要已拟好，请看过后送签`,
    );
    expect(room.inbox('liaison-civil-affairs')).not.toContain(`请确认：${other}`);

    const written = await says('office-clerk', `纪要 ${other} 正文：会议听取了民政局的汇报。`);
    expect(written).toContain('第1版');
    expect(written).toContain('会议听取了民政局的汇报。');
    expect(written).not.toContain('【请填写会议情况】');
    expect(room.inbox('liaison-civil-affairs')).not.toContain(`请确认：${other}`);
    await room.presses('office-clerk', '送签');
    for (const unit of CAME) expect(room.sees(`liaison-${unit}`)).toContain(`请确认：${other} 纪要`);
    expect((await room.logged(`minutes:${other}`)).map(({ verb }) => verb)).toEqual([
      'minutes',
      'minutes',
      'circulate',
    ]);
  });

  it('A6 the placeholder typed back is still nobody’s sentence; 送签 behind the number is the same act', async () => {
    const other = await special(room);
    await held(room, other, CAME, []);
    expect(await says('office-clerk', `纪要 ${other} 正文：【请填写会议情况】`)).toContain('正文：不能为空');
    await says('office-clerk', '取消');
    await says('office-clerk', `纪要 ${other} 正文：会议议定以下事项。`);
    await says('office-clerk', `纪要 ${other} 送签`);
    expect((await minutes(other))?.status.state).toBe('circulating');
    expect(await says('office-clerk', `送签 ${other}`)).toContain('现在不能“送签”');
    expect(await says('liaison-civil-affairs', `送签 ${other}`)).toContain('这件事由');
  });

  it('A6 by form: what stands there is changed, and stays a draft', async () => {
    const other = await special(room);
    await held(room, other, CAME, []);
    await says('office-clerk', `纪要 ${other}`);
    await room.presses('office-clerk', '拟稿');
    await room.presses('office-clerk', '纪要', { form: { paragraphs: '会议研究了养老服务采购。' } });
    expect(await minutes(other)).toMatchObject({
      status: { state: 'drafted' },
      edition: 1,
      content: { paragraphs: ['会议研究了养老服务采购。'] },
    });
  });

  it('minutes before the close are refused', async () => {
    const open = await special(room);
    expect(await says('office-clerk', `纪要 ${open}`)).toContain(`${open} 还没有闭会，不能拟纪要。`);
  });
});

describe('issuing', () => {
  const confirmed = async () => {
    for (const unit of CAME) await says(`liaison-${unit}`, `确认 ${number}`);
  };

  it('R127 goes to all 22 units, attending or not, and up to 区政府 as an item of its own', async () => {
    await confirmed();
    const answer = await says('office-director', `印发 ${number}`);
    const [, report] = /报区政府列为 (B\d{4}-\d\d)，/.exec(answer) ?? [];
    for (const unit of MEMBER_UNITS) {
      const who = unit === 'government-office' ? `convenor-${unit}` : `member-${unit}`;
      expect(room.inbox(who), unit).toMatch(new RegExp(`请签收：联席会议纪要〔2026〕\\d+号（${number} `));
    }
    expect(room.sees('office-clerk')).toContain(`请上报区政府：${report} 向区政府报告`);
    expect(await says('office-director', `办结 ${report} 绍柯购联〔2026〕6号`)).toContain(
      `${report} 要报区政府，不能直接办结。`,
    );
    await says('office-director', `上报 ${report} 文号：绍柯购联〔2026〕3号 日期：2026-11-22`);
    expect(await says('office-director', `督办 ${report}`)).toContain(
      '报区政府：绍柯购联〔2026〕3号，11月22日（办公室主任）',
    );
  });

  it('R127 receipts per unit, and the list of those who have not got it', async () => {
    await confirmed();
    await says('office-director', `印发 ${number}`);
    await room.presses('liaison-health', '签收');
    await says('member-audit', `签收 ${number}`);
    expect(await says('liaison-audit', `签收 ${number}`)).toContain('审计局已经签收。');
    const card = await says('office-director', `纪要 ${number}`);
    expect(card).toContain('签收：2/22');
    expect(card).toMatch(/未签收：区委办、.*国税局/);
    expect(card).not.toMatch(/未签收：.*(卫计局|审计局)/);
    for (const unit of MEMBER_UNITS) {
      const who = unit === 'government-office' ? `convenor-${unit}` : `liaison-${unit}`;
      if (!['health', 'audit'].includes(unit)) await says(who, `签收 ${number}`);
    }
    const all = await says('office-director', `纪要 ${number}`);
    expect(all).toContain('签收：22/22');
    expect(all).not.toContain('未签收');
  });

  it('R127 numbers run without gaps, whatever was refused between', async () => {
    await confirmed();
    const first = /〔2026〕(\d+)号/.exec(await says('office-director', `印发 ${number}`))?.[1];
    const other = await special(room);
    await held(room, other, CAME);
    await circulated(room, other);
    await says('office-director', `印发 ${other}`);
    expect(await says('office-director', `印发 ${number}`)).toContain('现在不能“印发”');
    expect(await issued(room, other, CAME)).toContain(`〔2026〕${Number(first) + 1}号`);
  });

  it('R126 an issued text never changes', async () => {
    await confirmed();
    await says('office-director', `印发 ${number}`);
    const before = await minutes();
    for (const [who, text] of [
      ['office-clerk', `纪要 ${number} 正文：改一改。`],
      ['office-clerk', `议定 ${number} 更正：1 责任单位：审计局`],
      ['liaison-civil-affairs', `异议 ${number} 不对`],
      ['liaison-civil-affairs', `确认 ${number}`],
    ] as const)
      expect(await says(who, text), text).toMatch(/不再更改|现在不能/);
    const after = await minutes();
    expect(after).toEqual(before);
    expect(after && hashOf(after.content)).toBe(after?.hash);
  });

  it('R127 a correction is a text of its own, confirmed and numbered anew', async () => {
    await confirmed();
    const official = /〔2026〕\d+号/.exec(await says('office-director', `印发 ${number}`))?.[0] ?? '';
    const before = await minutes();
    const answer = await says('office-clerk', `纪要 ${number} 更正：第一项责任单位应为财政局`);
    expect(answer).toContain(`${official}会议纪要更正如下：第一项责任单位应为财政局。`);
    expect(answer).toContain(`${official}保持原样`);
    expect(await says('office-clerk', `纪要 ${number} 更正：又一处`)).toContain(
      `更正稿 ${number}更1 还没有印发`,
    );
    await says('office-clerk', `议定 ${number} 更正：1 责任单位：财政局`);
    await says('office-clerk', `送签 ${number}更1`);
    const next = await minutes(`${number}更1`);
    expect(next).toMatchObject({ corrects: number, edition: 1, mustConfirm: CAME });
    expect(next?.content.resolutions[0]?.unit).toBe('财政(地税)局');
    for (const unit of CAME) await room.presses(`liaison-${unit}`, '确认');
    const serial = Number(/\d+(?=号)/.exec(official)?.[0]);
    expect(await says('office-director', `印发 ${number}更1`)).toContain(`〔2026〕${serial + 1}号`);
    expect(await minutes()).toEqual(before);
    expect(await says('liaison-land', `签收 ${number}更1`)).toContain('国土分局已签收');
  });

  it('R126 what is refused halfway leaves the meeting as it was: its task is done and cannot be worded anew', async () => {
    const kept = () => room.store.transact(room.clock.now, (desk) => desk.records.find('meeting', number));
    const before = await kept();
    await says('liaison-civil-affairs', `办结 ${number}-1 民发〔2026〕3号`);
    expect(await says('office-clerk', `议定 ${number} 更正：1 期限：2027-05-31`)).toContain('已办结');
    expect(await kept()).toEqual(before);
  });

  it('R126 what is not issued yet is simply changed, not corrected', async () => {
    expect(await says('office-clerk', `纪要 ${number} 更正：第一项`)).toContain('还没有印发，直接修改即可');
  });

  it('each step is on record with its clause', async () => {
    await confirmed();
    await says('office-director', `印发 ${number}`);
    const log = await room.logged(`minutes:${number}`);
    expect(log.map(({ verb }) => verb)).toEqual(['minutes', 'circulate', 'confirm', 'confirm', 'issue']);
    expect(new Set(log.map(({ clause }) => clause))).toEqual(new Set(['附件1 三']));
  });
});
