import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { readDocx } from '../documents/read-docx.ts';
import { called, circulated, held, onItsDay, PLENARY, special } from './meeting-story.ts';

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

/** A meeting that passes this matter. */
async function passed(number: string): Promise<string> {
  const meeting = await special(room, { about: number });
  await held(
    room,
    meeting,
    ['civil-affairs'],
    [`讨论通过 责任单位：财政局 期限：2027-03-31 关联：${number} 结果：通过`],
  );
  return meeting;
}

describe('a proposal that goes up to 区政府', () => {
  const PROPOSAL = '提案 建议调整采购限额 有关单位：财政局、审计局';

  it('R121 names the units concerned', async () => {
    expect(await says('office-director', '提案 建议调整采购限额')).toContain(
      '有关单位：请写明须征得哪些单位同意（附件1 三）',
    );
    expect(await says('office-director', '有关单位：财政局')).toContain('已登记：P');
  });

  it('R120 R121 R106 passes the meeting, has every unit’s consent, goes up under a number and a day, and ends with the reply', async () => {
    const number = await opened(PROPOSAL);
    for (const who of ['member-finance', 'liaison-audit'])
      expect(room.sees(who)).toContain(`请会签：${number} 政策建议：建议调整采购限额`);
    expect(await says('office-director', `办结 ${number} 绍柯购联〔2026〕5号`)).toContain(
      '须先经联席会议讨论通过',
    );
    await room.presses('liaison-audit', '同意');
    const meeting = await passed(number);
    expect(await says('office-director', `督办 ${number}`)).toContain('现状：会议已通过');
    expect(await says('office-director', `办结 ${number} 绍柯购联〔2026〕5号`)).toContain(
      '还不能上报：财政(地税)局尚未同意。',
    );
    expect(await says('office-director', `上报 ${number} 文号：5号 日期：2026-11-22`)).toContain(
      '还不能上报：财政(地税)局尚未同意。',
    );
    await says('member-finance', `会签 ${number} 同意`);
    expect(room.sees('office-clerk')).toContain(`财政(地税)局同意：${number}`);
    expect(await says('office-director', `办结 ${number} 绍柯购联〔2026〕5号`)).toContain(
      '要报区政府，不能直接办结',
    );
    expect(await says('office-director', `上报 ${number} 文号：绍柯购联〔2026〕5号`)).toContain(
      '日期：还没有填（附件1 三）',
    );
    expect(await says('office-director', '日期：2027-01-01')).toContain('报出日期不能晚于今天');
    await says('office-director', '日期：2026-11-22');
    const waiting = await says('office-director', `督办 ${number}`);
    expect(waiting).toContain('现状：已报区政府，待批复');
    expect(waiting).toContain('报区政府：绍柯购联〔2026〕5号，11月22日（办公室主任）');
    expect(await says('office-director', `批复 ${number} 同意 绍柯政发〔2026〕8号 2026-11-21`)).toContain(
      '批复日期不能早于报出日期',
    );
    await says('office-director', '日期：2026-11-22');
    const card = await says('office-director', `督办 ${number}`);
    expect(card).toContain('现状：已办结');
    expect(card).toContain(`会议：${meeting}`);
    expect(card).toContain('区政府批复：同意，绍柯政发〔2026〕8号，11月22日');
    expect((await room.logged(`matter:${number}`)).map(({ verb }) => verb)).toEqual([
      'open',
      'consent',
      'adopt',
      'consent',
      'report',
      'record',
    ]);
  });

  it('R121 a consent can be taken back, and then blocks', async () => {
    const number = await opened(PROPOSAL);
    await says('member-audit', `会签 ${number} 同意`);
    await says('liaison-finance', `会签 ${number} 同意`);
    await passed(number);
    await says('liaison-audit', `会签 ${number} 不同意 依据不足`);
    expect(await says('office-director', `办结 ${number} 绍柯购联〔2026〕5号`)).toContain('审计局尚未同意');
  });

  it('R122 R124 a no needs a reason, stays readable, and a convenor or the director brings them together', async () => {
    const number = await opened(PROPOSAL);
    expect(await says('member-audit', `会签 ${number} 不同意`)).toContain('不同意须写明理由（附件1 三）');
    await says('member-audit', '测算材料不足');
    expect(room.sees('convenor-government-office')).toContain(`请协调分歧：${number}`);
    expect(room.buttons('convenor-government-office').map(({ label }) => label)).toContain('协调');
    expect(await says('liaison-health', `协调 ${number} 一致 谈过`)).toContain('这件事由');
    await says('convenor-government-office', `协调 ${number} 一致 已补充依据`);
    await says('member-audit', `会签 ${number} 同意`);
    const card = await says('office-director', `督办 ${number}`);
    expect(card).toContain('审计局：同意');
    expect(card).toMatch(/审计局 不同意（审计局成员，11月22日10:00）：“测算材料不足”/);
    expect(card).toContain('（已补充依据）');
  });

  it('R106 R123 without agreement the opinions go up word for word, and only 区政府’s decision ends it', async () => {
    const number = await opened(PROPOSAL);
    await says('member-audit', `会签 ${number} 不同意 限额“50万元”不宜改`);
    expect(await says('convenor-finance', `协调 ${number} 不一致 双方坚持`)).toContain(
      '须先经联席会议讨论通过',
    );
    await passed(number);
    expect(await says('convenor-finance', `协调 ${number} 不一致 双方坚持`)).toContain(
      '协调未一致，意见和理由报区政府决定',
    );
    expect(room.sees('office-director')).toContain('“限额“50万元”不宜改”');
    expect(await says('liaison-finance', `会签 ${number} 同意`)).toContain('现在不能“会签”');
    expect(await says('office-director', `批复 ${number} 不同意 〔2026〕9号 2026-11-22`)).toContain(
      `${number} 现在不能“批复”。\n现状：意见不一致，待上报区政府决定`,
    );
    await says('office-director', `上报 ${number} 文号：绍柯购联〔2026〕6号 日期：2026-11-22`);
    expect(await says('office-director', `批复 ${number} 不同意`)).toContain('日期：还没有填');
    await says('office-director', '文号：区政府〔2026〕9号\n日期：2026-11-22\n理由：维持原限额');
    expect(await says('office-director', `督办 ${number}`)).toContain(
      '区政府批复：不同意，区政府〔2026〕9号，11月22日，维持原限额',
    );
  });

  it('R120 a meeting that did not pass it leaves it open, says so, and it cannot go up', async () => {
    const number = await opened(PROPOSAL);
    const meeting = await special(room, { about: number });
    await onItsDay(room, meeting, async () => {
      await says('liaison-civil-affairs', `签到 ${meeting}`);
      expect(
        await says(
          'office-clerk',
          `议定 ${meeting} 退回补充测算 责任单位：财政局 期限：2027-03-31 关联：${number} 结果：未通过`,
        ),
      ).toContain(`已记录 ${meeting} 第1项议定事项（${number}：未通过）。`);
      await says('office-director', `闭会 ${meeting}`);
    });
    const card = await says('office-director', `督办 ${number}`);
    expect(card).toContain('现状：待联席会议通过');
    expect(card).toContain(`会议：${meeting}（未通过）`);
    for (const unit of ['finance', 'audit']) await says(`member-${unit}`, `会签 ${number} 同意`);
    expect(await says('office-director', `办结 ${number} 绍柯购联〔2026〕5号`)).toContain(
      `${number} 须先经联席会议讨论通过。`,
    );
    await circulated(room, meeting);
    expect(room.inbox('office-clerk')).toContain(`退回补充测算（${number}：未通过）`);
    expect(await says('office-clerk', `议定 ${meeting} 更正：1 结果：通过`)).toContain(
      '已随闭会生效，不能更正',
    );
    const later = await passed(number);
    expect(await says('office-director', `督办 ${number}`)).toContain(`会议：${later}`);
  });

  it('R120 the last word of the meeting counts, whether mended or agreed anew', async () => {
    const [mended, anew] = [await opened(PROPOSAL), await opened(PROPOSAL)];
    const meeting = await special(room, { about: `${mended}、${anew}` });
    const agree = (rest: string) =>
      says('office-clerk', `议定 ${meeting} 讨论 责任单位：财政局 期限：2027-03-31 ${rest}`);
    await onItsDay(room, meeting, async () => {
      await says('liaison-civil-affairs', `签到 ${meeting}`);
      expect(await agree('结果：未通过')).toContain('关联：还没有填（附件1 三）');
      await says('office-clerk', '取消');
      // Nobody supplies a result.
      expect(await agree(`关联：${mended}`)).toContain('结果：还没有填（附件1 三）');
      await says('office-clerk', '取消');
      await agree(`关联：${mended} 结果：通过`);
      await says('office-clerk', `议定 ${meeting} 更正：1 结果：未通过`);
      await agree(`关联：${anew} 结果：未通过`);
      await agree(`关联：${anew} 结果：通过`);
      await says('office-director', `闭会 ${meeting}`);
    });
    expect((await matter(mended))?.status.state).toBe('open');
    expect((await matter(anew))?.status.state).toBe('adopted');
  });

  it('Z07 R121 one of 22 units present passes it, for no quorum is written; it goes up only with the consents', async () => {
    const number = await opened(PROPOSAL);
    const meeting = await called(room, PLENARY);
    await held(
      room,
      meeting,
      ['culture'],
      [`通过 责任单位：财政局 期限：2027-03-31 关联：${number} 结果：通过`],
    );
    expect((await matter(number))?.status.state).toBe('adopted');
    expect(await says('office-director', `办结 ${number} 绍柯购联〔2026〕5号`)).toContain(
      '财政(地税)局、审计局尚未同意',
    );
  });

  it('what nobody disputes needs no coordination', async () => {
    expect(await says('convenor-finance', `协调 ${await opened(PROPOSAL)} 一致 无`)).toContain(
      '没有单位表示不同意，无需协调',
    );
  });

  it('is taken back by those who raised it, with a reason, and by nobody else', async () => {
    const number = await opened(PROPOSAL, 'member-health');
    expect(await says('member-audit', `撤回 ${number} 不需要了`)).toContain('由提出的单位办理，您不在其列');
    expect(await says('liaison-health', `撤回 ${number}`)).toContain('理由：还没有填');
    await says('liaison-health', '另行研究');
    expect((await matter(number))?.status).toEqual({ state: 'dropped', reason: '另行研究' });
    const meeting = await special(room);
    expect(
      await says(
        'office-clerk',
        `议定 ${meeting} 通过 责任单位：财政局 期限：2027-03-31 关联：${number} 结果：通过`,
      ),
    ).toContain('不能再由会议通过');
  });
});

describe('the paper that goes up', () => {
  const REASON = '限额“50万元”不宜改，\n另见<测算> & 有关依据。';
  const paper = (who: string, number: string) => {
    const [bytes] = room.files(who, `向区政府报告（${number}）.docx`);
    return readDocx(bytes ?? new Uint8Array()).filter((line) => line !== '');
  };

  it('R106 is drawn once the proposal may go up, and carries its number when it has gone', async () => {
    const number = await opened(
      '提案 建议调整采购限额\n有关单位：财政局、审计局\n内容：建议调整采购限额\n将限额提高。',
    );
    await passed(number);
    expect(await says('office-director', `上报 ${number}`)).toContain('审计局尚未同意');
    for (const unit of ['finance', 'audit']) await says(`member-${unit}`, `会签 ${number} 同意`);
    expect(await says('office-director', `上报 ${number}`)).toContain(
      `${number} 可以报区政府：建议调整采购限额`,
    );
    const text = [
      '关于建议调整采购限额的报告',
      '柯桥区人民政府：',
      '将限额提高。',
      '本事项已经2026年专门会议（2026年12月3日）讨论通过。',
      '有关单位意见如下：',
      '（一）财政(地税)局：同意。',
      '（二）审计局：同意。',
      '特此报告。',
      '柯桥区政府购买服务工作联席会议',
      '2026年11月22日',
    ];
    expect(paper('office-director', number)).toEqual([
      '柯桥区政府购买服务工作联席会议文件',
      '柯购联〔2026〕　　号\t签发人：总召集人',
      ...text,
    ]);
    await says('office-director', `上报 ${number} 文号：绍柯购联〔2026〕5号 日期：2026-11-22`);
    expect(paper('office-clerk', number)).toEqual([
      '柯桥区政府购买服务工作联席会议文件',
      '绍柯购联〔2026〕5号\t签发人：总召集人',
      ...text,
    ]);
  });

  it('R123 carries every opinion and reason word for word where nobody could bring the units together', async () => {
    const number = await opened('提案 建议调整采购限额 有关单位：财政局、审计局、民政局');
    await says('member-finance', `会签 ${number} 同意`);
    await says('member-audit', `会签 ${number} 不同意 先前的说法`);
    await says('convenor-finance', `协调 ${number} 一致 已沟通`);
    await says('member-audit', `会签 ${number} 不同意 ${REASON}`);
    await passed(number);
    await says('convenor-government-office', `协调 ${number} 不一致 双方坚持`);
    expect(paper('office-director', number).slice(2)).toEqual([
      '关于建议调整采购限额的报告',
      '柯桥区人民政府：',
      '建议调整采购限额',
      '本事项已经2026年专门会议（2026年12月3日）讨论通过。',
      '有关单位意见不一致，经协调仍未形成一致意见（双方坚持），现将有关意见和理由报请区政府决定。',
      '民政局尚未表态。',
      '有关单位意见如下：',
      '（一）财政(地税)局：同意。',
      `（二）审计局：不同意。${REASON}`,
      '特此报告。',
      '柯桥区政府购买服务工作联席会议',
      '2026年11月22日',
    ]);
  });
});
