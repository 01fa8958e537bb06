import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { agreed, declared } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const says = (who: string, text: string) => room.says(who, text);
const stateOf = async (number: string) => (await room.project(number))?.status.state;
const matter = (number: string) =>
  room.store.transact(room.clock.now, (desk) => desk.records.find('matter', number));

async function proposed(): Promise<string> {
  const answer = await says('member-health', '提案 统一护理价格 有关单位：财政局、审计局');
  const [number] = /P\d{4}-\d{2}/.exec(answer) ?? [];
  if (!number) throw new Error(`not proposed: ${answer}`);
  return number;
}

describe('a word of another paper', () => {
  it('会签 of a project under review says how a unit speaks of it, and records nothing', async () => {
    const number = await declared(room, { 名称: '夜间巡护' });
    await says('office-director', `受理 ${number}`);
    expect(await says('liaison-finance', `会签 ${number} 不同意 理由：条件不成熟`)).toBe(
      `${number} 现在没有等您的单位会签的材料。\n对项目表态请发送“同意 ${number}”，或“不同意 ${number} 理由：…”；发送“缺 ${number}”看现在等什么。`,
    );
    expect((await room.project(number))?.opinions).toEqual([]);
  });
});

describe('R121 评审 has no default', () => {
  it('a number alone asks for the conclusion, typed or pressed, and nothing is decided', async () => {
    const number = await agreed(room);
    expect(await says('office-director', `评审 ${number}`)).toContain('结论：还没有填（五(一)）');
    await says('office-director', '取消');
    expect(await stateOf(number)).toBe('in-review');
    await room.presses('office-director', '评审通过');
    expect(await stateOf(number)).toBe('concluded');
  });

  it.each([
    ['不同意 理由：资金未落实'],
    ['不通过 理由：资金未落实'],
    ['不通过 资金未落实'],
    ['不通过，资金未落实'],
    ['未通过：资金未落实'],
    ['结论：不通过 理由：资金未落实'],
    ['没有通过 资金未落实'],
    ['不予通过。资金未落实'],
  ])('评审 … %s ends it, with that reason', async (said) => {
    const number = await agreed(room);
    await says('office-director', `评审 ${number} ${said}`);
    expect((await room.project(number))?.status).toMatchObject({
      state: 'refused',
      by: 'office',
      reason: '资金未落实',
    });
  });

  it.each(['暂不通过', '基本通过', '原则同意', '通过，但经费减半', '同意不了', '不', '通', '再议'])(
    '评审 … %s is neither: it is asked for',
    async (said) => {
      const number = await agreed(room);
      expect(await says('office-director', `评审 ${number} ${said}`)).toMatch(
        /结论：(?:请从所列选项中选一个|还没有填)|没有读进去的话：“但经费减半”/,
      );
      expect(await stateOf(number)).toBe('in-review');
      await says('office-director', '取消');
    },
  );
});

describe('R121 会签 has no default', () => {
  it('a number alone asks', async () => {
    const number = await proposed();
    expect(await says('liaison-finance', `会签 ${number}`)).toContain('表态：还没有填（附件1 三）');
    await says('liaison-finance', '取消');
    expect((await matter(number))?.consents).toEqual([]);
  });

  it.each([
    '不同意 理由：条件不成熟',
    '不同意 条件不成熟',
    '不同意，条件不成熟',
    '表态：不同意 理由：条件不成熟',
    '反对：条件不成熟',
    '我局不同意 条件不成熟',
    '未同意 条件不成熟',
  ])('会签 … %s is a no with its reason', async (said) => {
    const number = await proposed();
    await says('liaison-finance', `会签 ${number} ${said}`);
    expect((await matter(number))?.consents).toMatchObject([
      { unit: 'finance', agrees: false, reason: '条件不成熟' },
    ]);
  });

  it.each(['无', '有', '同意但金额减半', '原则同意', '暂缓'])('会签 … %s is asked for', async (said) => {
    const number = await proposed();
    expect(await says('liaison-audit', `会签 ${number} ${said}`)).toMatch(
      /表态：(?:请从所列选项中选一个|还没有填)|没有读进去的话：/,
    );
    expect((await matter(number))?.consents).toEqual([]);
    await says('liaison-audit', '取消');
  });
});

describe('R124 意见 has no default', () => {
  it.each([
    ['不同意 理由：测算偏高', false, '测算偏高'],
    ['不赞成 测算偏高', false, '测算偏高'],
    ['有异议，测算偏高', false, '测算偏高'],
    ['没意见', true, undefined],
    ['没有异议', true, undefined],
  ])('意见 … %s', async (said, agrees, reason) => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    await says('liaison-staffing', `意见 ${number} ${said}`);
    const [opinion] = (await room.project(number))?.opinions ?? [];
    expect([opinion?.agrees, opinion?.reason]).toEqual([agrees, reason]);
  });

  it('意见 with a number alone asks', async () => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    expect(await says('liaison-staffing', `意见 ${number}`)).toContain('表态：还没有填（附件1 三）');
    await says('liaison-staffing', '取消');
    expect((await room.project(number))?.opinions).toEqual([]);
  });
});

describe('R122 协调 and 批复 have no default', () => {
  it.each([
    ['未达成一致 双方坚持', 'escalated'],
    ['没谈拢，双方坚持', 'escalated'],
    ['没有谈拢 双方坚持', 'escalated'],
    ['谈不拢：双方坚持', 'escalated'],
    ['不一致 双方坚持', 'escalated'],
    ['意见不一 双方坚持', 'escalated'],
    ['达成一致 双方都同意了', 'in-review'],
    ['谈拢了 双方都同意了', 'in-review'],
    ['一致，但财政局仍不同意', 'disputed'],
    ['差不多了 双方基本同意', 'disputed'],
    ['', 'disputed'],
  ])('协调 … %s: %s', async (said, state) => {
    const number = await declared(room);
    await says('office-director', `受理 ${number}`);
    await says('liaison-finance', `不同意 ${number} 测算偏高`);
    const answer = await says('convenor-finance', `协调 ${number} ${said}`);
    expect(await stateOf(number)).toBe(state);
    if (state !== 'disputed') return;
    expect(answer).toContain('结果：');
    await says('convenor-finance', '取消');
  });

  it.each(['没同意', '未同意', '不予同意', '没有同意'])('批复 … %s is a no', async (said) => {
    const number = await agreed(room, { 情形: '无', 规模理由: undefined });
    await says('office-director', `评审 ${number} 通过`);
    await says(
      'office-director',
      `批复 ${number} ${said} 文号：区财〔2026〕3号 日期：2026-11-20 附件：批复.pdf 渠道：部门预算 理由：经费不足`,
    );
    expect((await room.project(number))?.status).toMatchObject({ state: 'refused', reason: '经费不足' });
  });

  it('批复 without a result asks', async () => {
    const number = await agreed(room, { 情形: '无', 规模理由: undefined });
    await says('office-director', `评审 ${number} 通过`);
    const facts = '文号：区财〔2026〕3号 日期：2026-11-20 附件：批复.pdf 渠道：部门预算';
    expect(await says('office-director', `批复 ${number} ${facts}`)).toContain('结果：还没有填');
    expect(await stateOf(number)).toBe('awaiting-channel');
    await says('office-director', '取消');
  });
});
