import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { agreed, approved, declared, PLAIN, reported } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const says = (who: string, text: string) => room.says(who, text);
const stateOf = async (number: string) => (await room.project(number))?.status.state;

describe('accepting and asking', () => {
  it('R31 the office accepts, and each unit concerned is asked with its reason', async () => {
    const number = await declared(room);
    await says('office-clerk', `受理 ${number} 审计局、法制办`);
    const card = room.sees('liaison-finance');
    expect(card).toContain(`请表态：${number}`);
    for (const line of [
      '财政(地税)局：未表态（审定经费）',
      '编委办：未表态（涉及职能转变）',
      '审计局：未表态（办公室增加）',
      '法制办：未表态（办公室增加）',
    ])
      expect(card).toContain(line);
    expect(card).toContain('【同意】 【不同意】');
    expect(room.sees('member-audit')).toContain(`请表态：${number}`);
  });

  it('R105 the purchaser’s liaison hears of it', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    expect(room.sees('liaison-education-sports')).toContain(`已受理，征求意见：${number}`);
  });

  it('R102 nobody else accepts', async () => {
    const number = await declared(room);
    expect(await says('member-finance', `受理 ${number}`)).toContain(
      '这件事由办公室主任、办公室副主任、办公室工作人员办理，您的岗位不能办理。',
    );
    expect(await stateOf(number)).toBe('submitted');
  });

  it('a unit that was not asked is told how to be', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    expect(await says('liaison-land', `同意 ${number}`)).toContain(
      '“意见”由被征求意见单位的成员或联络员办理，您的职务不能办理。',
    );
  });
});

describe('opinions', () => {
  it('R44 finance fixes the amount: as asked, or less', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    expect(await says('liaison-finance', `同意 ${number} 核定金额：72万元`)).toContain(
      `财政(地税)局已表态：同意，核定72万元——${number} `,
    );
    expect(room.sees('liaison-finance')).toContain(number);
    expect(await says('liaison-finance', `项目 ${number}`)).toContain('金额：80万元（核定72万元）');
  });

  it('R44 more than was asked for only with a reason', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    expect(await says('liaison-finance', `同意 ${number} 核定金额：85万元`)).toContain(
      '理由：核定金额高于申请金额的，须写明理由（六(二)）',
    );
    expect(await says('liaison-finance', '理由：物价上涨')).toContain('财政(地税)局已表态：同意，核定85万元');
    expect(await says('liaison-finance', `项目 ${number}`)).toContain('（核定85万元）：物价上涨');
  });

  it('R44 no other unit touches the money', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    expect(await says('liaison-staffing', `同意 ${number} 核定金额：1万元`)).toContain(
      '核定金额由财政部门审定，您的单位只表示同意或不同意。',
    );
  });

  it('R44 when finance itself buys, 政府办 stands in, and a deputy of another unit concludes', async () => {
    const number = await declared(room, { ...PLAIN, 目录: 'T01' }, 'officer-finance');
    await says('office-director', `受理 ${number}`);
    expect(room.sees('liaison-government-office')).toContain('政府办：未表态（代为审定经费）');
    expect(await says('member-finance', `同意 ${number}`)).toContain('不能对自己的项目“意见”');
    await says('liaison-government-office', `同意 ${number}`);
    expect(await says('office-director', `评审 ${number} 通过`)).toContain('不能对自己的项目“评审”');
    expect(room.sees('office-deputy-civil-affairs')).toContain('请作评审结论');
    expect(await says('office-deputy-civil-affairs', `评审 ${number} 通过`)).toContain('评审通过');
  });

  it('R122 a no without a reason is asked for one; with it coordination opens', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    expect(await says('liaison-finance', `不同意 ${number}`)).toContain('理由：不同意须写明理由（附件1 三）');
    await says('liaison-finance', '测算偏高，每课时应为150元');
    expect(await stateOf(number)).toBe('disputed');
    expect(room.sees('convenor-government-office')).toContain(`请协调分歧：${number}`);
    expect(room.sees('convenor-government-office')).toContain('“测算偏高，每课时应为150元”');
  });

  it('不同意 with its reason in one line', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    await says('liaison-finance', `不同意 ${number} 测算偏高 应为 150元`);
    expect((await room.project(number))?.opinions[0]).toMatchObject({
      agrees: false,
      reason: '测算偏高 应为 150元',
    });
  });

  it('R124 a revised opinion shows both versions', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    await says('liaison-finance', `不同意 ${number} 测算偏高`);
    await says('liaison-finance', `同意 ${number}`);
    const whole = await says('liaison-finance', `项目 ${number}`);
    expect(whole).toContain('财政(地税)局 不同意（原意见）');
    expect(whole).toContain('测算偏高');
    expect(whole).toMatch(/财政\(地税\)局 同意（财政\(地税\)局联络员/);
    expect(await stateOf(number)).toBe('in-review');
  });

  it('R122 after coordination the first yes does not open the dispute of the others again', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    await says('liaison-finance', `不同意 ${number} 测算偏高`);
    await says('liaison-staffing', `不同意 ${number} 职能未清`);
    expect(await says('liaison-health', `协调 ${number} 一致 谈过了`)).toContain('这件事由');
    expect(await says('convenor-government-office', `协调 ${number} 一致 已当面沟通`)).toContain(
      '请原来不同意的单位重新表态',
    );
    await says('liaison-finance', `同意 ${number}`);
    expect(await stateOf(number)).toBe('in-review');
    expect(room.buttons('liaison-staffing').map(({ label }) => label)).toEqual(['同意', '不同意']);
    await says('liaison-staffing', `不同意 ${number} 职能未清`);
    expect(await stateOf(number)).toBe('disputed');
  });

  it('R123 no agreement: every opinion goes up word for word, and only a recorded decision ends it', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    await says('liaison-finance', `不同意 ${number} 测算偏高，“每课时”不清`);
    await says('liaison-staffing', `不同意 ${number} 职能未清`);
    expect(await says('convenor-finance', `协调 ${number} 不一致 双方坚持`)).toContain(
      '各单位意见和理由已原文成包，报区政府决定',
    );
    const task = room.sees('office-director');
    expect(task).toContain(`请记录区政府的决定：${number}`);
    expect(task).toContain('“测算偏高，“每课时”不清”');
    expect(task).toContain('“职能未清”');
    expect(await says('office-director', `评审 ${number} 通过`)).toContain('现在不能“评审”');
    // Finance has not fixed the amount, so the decision itself must name it (R44).
    expect(
      await says(
        'office-director',
        `批复 ${number} 同意 文号：绍柯政〔2026〕9号 日期：2026-11-21 附件：批复.pdf`,
      ),
    ).toContain('核定金额：财政部门尚未核定，请写明核定金额，如 核定金额：80万元（六(二)）');
    expect(await stateOf(number)).toBe('escalated');
    expect(await says('office-director', '核定金额：90万元')).toContain(
      '理由：核定金额高于申请金额的，须写明理由（六(二)）',
    );
    await says('office-director', '取消');
    expect(
      await says(
        'office-director',
        `批复 ${number} 同意 文号：绍柯政〔2026〕9号 日期：2026-11-21 附件：批复.pdf 核定金额：60万元`,
      ),
    ).toContain('区政府已批复同意');
    expect(await stateOf(number)).toBe('approved');
    const whole = await says('office-director', `项目 ${number}`);
    expect(whole).toContain('金额：80万元（核定60万元）');
    expect(whole).toContain('资金来源：项目经费60万元');
    expect(whole).toContain('绍柯政〔2026〕9号，11月21日，核定60万元，附件 批复.pdf');
  });

  it('R121 silence is no consent', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    await says('liaison-finance', `同意 ${number}`);
    const answer = await says('office-director', `评审 ${number} 通过`);
    expect(answer).toContain('还不能作评审结论：编委办尚未同意。');
    expect(answer).toContain('沉默不等于同意');
  });
});

describe('approving', () => {
  it.each(['chief-convenor', 'convenor-government-office', 'convenor-finance'])(
    'R99 %s may approve, and who did is kept',
    async (who) => {
      const number = await reported(room);
      expect(await says(who, `批准 ${number}`)).toContain('现状：已报区政府，等批复');
      expect((await room.project(number))?.decisions.at(-1)).toMatchObject({
        kind: 'convenor',
        passed: true,
        by: { post: who },
      });
    },
  );

  it('R99 two convenors: who comes second hears who was first', async () => {
    const number = await reported(room);
    await says('convenor-finance', `批准 ${number}`);
    expect(await says('chief-convenor', `否决 ${number} 重复`)).toMatch(
      /已由召集人（财政\(地税\)局）于11月22日10:00先办理/,
    );
  });

  it('R99 nobody else', async () => {
    const number = await reported(room);
    for (const who of ['office-director', 'member-finance', 'liaison-party-office', 'supervision'])
      expect(await says(who, `批准 ${number}`)).toContain('这件事由召集人、总召集人办理，您的岗位不能办理。');
    expect(await stateOf(number)).toBe('awaiting-convenor');
  });

  it('B03 a convenor presses once on the card, which becomes the outcome; pressed again it answers the same', async () => {
    const number = await reported(room);
    const { message, say } = room.buttonOn('chief-convenor', '批准');
    const first = await room.presses('chief-convenor', '批准');
    expect(first.shown).toContain('召集人');
    expect(first.shown).not.toContain('【批准】');
    const again = await room.pressesThat('chief-convenor', message.id, say);
    expect(again.toast).toBe(first.toast);
    expect((await room.project(number))?.decisions.filter(({ kind }) => kind === 'convenor')).toHaveLength(1);
  });

  it('否决 needs a reason, and ends it', async () => {
    const number = await reported(room);
    expect(await says('convenor-finance', `否决 ${number}`)).toContain('理由：还没有填');
    await says('convenor-finance', '与已有服务重复');
    expect((await room.project(number))?.status).toMatchObject({
      state: 'refused',
      reason: '与已有服务重复',
      by: 'convenor',
    });
  });

  it('R41 nobody presses for 区政府: its decision is recorded with document, day and file', async () => {
    const number = await reported(room);
    await says('convenor-finance', `批准 ${number}`);
    for (const who of ['chief-convenor', 'member-government-office', 'convenor-government-office']) {
      expect(room.buttons(who).map(({ label }) => label)).not.toContain('批复');
      if (who !== 'member-government-office')
        expect(await says(who, `批复 ${number} 同意`)).toContain('这件事由办公室主任');
    }
    const answer = await says('office-director', `批复 ${number} 同意`);
    for (const piece of ['文号：还没有填', '日期：还没有填', '附件：还没有填'])
      expect(answer).toContain(piece);
    await says('office-director', '文号：绍柯政批〔2026〕12号\n日期：2026-11-20\n附件：批复.pdf');
    expect((await room.project(number))?.decisions.at(-1)).toMatchObject({
      kind: 'external',
      body: 'government',
      document: '绍柯政批〔2026〕12号',
      date: '2026-11-20',
      file: '批复.pdf',
      by: { post: 'office-director' },
    });
  });

  it('R41 a decision of tomorrow cannot be recorded today', async () => {
    const number = await reported(room);
    await says('convenor-finance', `批准 ${number}`);
    expect(
      await says('office-director', `批复 ${number} 同意 文号：1号 日期：2026-11-23 附件：批复.pdf`),
    ).toContain('日期：决定日期不能晚于今天');
    await says('office-director', '取消');
  });

  it('R34 route B is closed by the executive meeting’s number, an ordinary approval is not enough', async () => {
    const number = await reported(room, { 情形: '新增、职能转变、规模较大' });
    await says('convenor-finance', `批准 ${number}`);
    expect(
      await says('office-director', `批复 ${number} 同意 文号：1号 日期：2026-11-20 附件：批复.pdf`),
    ).toContain('本项目须经区政府常务会议审定，请写会议届次或编号（六(一)）');
    await says('office-director', '会议：第18次常务会议');
    expect((await room.project(number))?.decisions.at(-1)).toMatchObject({
      body: 'executive-meeting',
      meeting: '第18次常务会议',
    });
  });

  it('R35 route C needs the channel’s name and no convenor', async () => {
    const number = await agreed(room, PLAIN);
    await says('office-director', `评审 ${number} 通过`);
    expect(await stateOf(number)).toBe('awaiting-channel');
    expect(
      await says('office-director', `批复 ${number} 同意 文号：1号 日期：2026-11-20 附件：批复.pdf`),
    ).toContain('请写原有经费申拨渠道的名称（六(一)）');
    await says('office-director', '渠道：部门预算申拨');
    expect((await room.project(number))?.decisions.at(-1)).toMatchObject({
      body: 'channel',
      channel: '部门预算申拨',
    });
    expect(await stateOf(number)).toBe('approved');
  });

  it('R36 matters are approved one by one: two numbers in one command are not taken', async () => {
    const one = await reported(room, { 情形: '重大民生' });
    const two = await reported(room, { 情形: '重大民生' });
    for (const both of [`${one}、${two}`, `${one} ${two}`, `${one}和${two}`]) {
      expect(await says('convenor-finance', `批准 ${both}`)).toContain(
        '一次只能办一个项目。\n请每个编号各发一条。',
      );
    }
    expect(await stateOf(one)).toBe('awaiting-convenor');
    expect(await stateOf(two)).toBe('awaiting-convenor');
  });

  it('R01 every step is on record with its clause and the rule set', async () => {
    const number = await approved(room);
    const entries = await room.logged(`project:${number}`);
    expect(entries.map(({ verb }) => verb)).toEqual([
      'submit',
      'accept',
      'opine',
      'opine',
      'conclude',
      'report',
      'approve',
      'record',
    ]);
    for (const { clause, ruleSet } of entries) {
      expect(clause).toMatch(/^(五\(一\)|六\(一\)|附件1 三)$/);
      expect(ruleSet).toBe('绍柯政办发〔2015〕55号');
    }
    expect(await says('officer-education-sports', `履历 ${number}`)).toContain(
      '财政(地税)局联络员表态：同意，核定80万元（附件1 三）',
    );
  });

  it('R27 the card shows the eight stages and the present one', async () => {
    const number = await approved(room);
    expect(await says('officer-education-sports', `项目 ${number}`)).toContain(
      '✓ 项目申报 → ✓ 项目评审 → ● 组织采购 → ○ 资质审查 → ○ 合同签订 → ○ 项目监管 → ○ 绩效评估 → ○ 经费兑付',
    );
  });

  it('R29 缺 lists what is open, who owes it and the clause', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    const answer = await says('office-director', `缺 ${number}`);
    expect(answer).toContain('在“项目评审”阶段还缺5件：');
    expect(answer).toContain('各被征求单位的同意意见——财政(地税)局、编委办（附件1 三）');
    expect(answer).toContain('召集人批准——召集人（六(一)）');
  });
});
