import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FLOW } from '../../../src/domain/project-flow.ts';
import { RECORD_FLOWS } from '../../../src/domain/record-flow.ts';
import { INSTEAD } from '../../../src/wording/undo.ts';
import { called, circulated, held, issued, PLENARY, special } from '../../commands/meeting-story.ts';
import { agreed, declared, reported } from '../../commands/story.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const OFFICE = 'office-director';
const record = (kind: 'meeting' | 'minutes' | 'matter', number: string) =>
  room.store.transact(room.clock.now, (desk) => desk.records.find(kind, number));
const verbsOf = async (subject: string) => (await room.logged(subject)).map(({ verb }) => verb);

/** Says it, asks for it back, and presses. */
async function takesBack(who: string, said: string): Promise<string> {
  await room.says(who, said);
  const asked = await room.says(who, '撤回刚才那个');
  expect(asked).toContain('要撤回刚才的');
  const { shown, toast } = await room.presses(who, '撤回这一步');
  return shown || toast;
}

describe('law 8 every verb of every table', () => {
  const rows = [
    ...Object.entries(PROJECT_FLOW).map(([verb, row]) => [`project:${verb}`, row] as const),
    ...Object.entries(RECORD_FLOWS).flatMap(([kind, flow]) =>
      Object.entries(flow).map(([verb, row]) => [`${kind}:${verb}`, row] as const),
    ),
  ];
  it.each(rows)('%s is either taken back or says what is done instead', (key, row) => {
    const back = 'back' in row && row.back === true;
    expect(back, key).toBe(INSTEAD[key] === undefined);
    if (!back) expect(INSTEAD[key]?.('N')).toMatch(/[。…]$|理由：…$|进展$|结果$/);
  });

  it('what is final, issued, sent up or told to all is not among those', () => {
    const back = rows.filter(([, row]) => 'back' in row && row.back).map(([key]) => key);
    expect(back.sort()).toEqual([
      ...['matter:consent', 'matter:receive'],
      ...['meeting:attend', 'meeting:excuse', 'meeting:substitute'],
      ...['minutes:confirm', 'minutes:object', 'minutes:receive'],
      ...['project:accept', 'project:conclude', 'project:coordinate'],
      ...['project:opine', 'project:report', 'project:return'],
    ]);
  });
});

describe('law 8 a unit’s answer to a meeting', () => {
  let number: string;
  beforeAll(async () => {
    number = await called(room, PLENARY);
  });

  it.each([
    ['liaison-health', 'health', '参会 N'],
    ['liaison-audit', 'audit', '请假 N 另有会议'],
    ['liaison-land', 'land', '委派 N 分管副局长'],
  ])('%s takes it back, and owes it again', async (who, unit, said) => {
    const shown = await takesBack(who, said.replace('N', number));
    expect(shown).toContain('撤回了答复');
    const meeting = await record('meeting', number);
    expect(meeting && 'replies' in meeting && meeting.replies.filter((each) => each.unit === unit)).toEqual(
      [],
    );
    expect(await verbsOf(`meeting:${number}`)).toContain('undo');
    expect(await room.says(who, '待办')).toContain(number);
  });

  it('the answer before it stands again', async () => {
    await room.says('liaison-culture', `参会 ${number}`);
    await takesBack('liaison-culture', `请假 ${number} 另有任务`);
    expect(await room.says(OFFICE, `会议 ${number}`)).toContain('文广局：参会');
  });

  it('what other units have answered since stays, and stands in nobody’s way', async () => {
    await room.says('liaison-finance', `参会 ${number}`);
    await room.says('liaison-publicity', `参会 ${number}`);
    await room.says('liaison-finance', '撤回上一步');
    await room.presses('liaison-finance', '撤回这一步');
    const card = await room.says(OFFICE, `会议 ${number}`);
    expect(card).toContain('宣传部：参会');
    expect(card).not.toContain('财政(地税)局：参会');
  });

  it('once another of the unit has answered anew, or the hour has moved, it is not taken back, and that is said', async () => {
    await room.says('liaison-organization', `参会 ${number}`);
    await room.says('member-organization', `请假 ${number} 下乡`);
    expect(await room.says('liaison-organization', '撤回刚才那个')).toContain('已经有人接着办了');
    await room.says('liaison-staffing', `参会 ${number}`);
    await room.says('office-clerk', `改期 ${number} 时间：2026-12-04 14:30-16:30`);
    expect(await room.says('liaison-staffing', '撤回刚才那个')).toContain('已经有人接着办了');
  });

  it('it is taken back once', async () => {
    await takesBack('liaison-legislative-affairs', `参会 ${number}`);
    expect(await room.says('liaison-legislative-affairs', '撤回刚才那个')).toContain('的上一步已经撤回');
  });

  it('a button pressed after something else was done takes nothing back', async () => {
    const who = 'liaison-science-technology';
    await room.says(who, `参会 ${number}`);
    await room.says(who, '撤回刚才那个');
    const asked = room.buttonOn(who, '撤回这一步');
    await room.says(who, `委派 ${number} 办公室主任`);
    await room.pressesThat(who, asked.message.id, asked.say);
    expect(await room.says(OFFICE, `会议 ${number}`)).toContain('科技局：委派（办公室主任）');
  });
});

describe('law 8 minutes', () => {
  let number: string;
  const CAME = ['civil-affairs', 'education-sports'];
  beforeAll(async () => {
    number = await special(room);
    await held(room, number, CAME);
    await circulated(room, number);
  });
  const state = async () => (await record('minutes', number))?.status.state;

  it('a confirmation', async () => {
    await takesBack('liaison-civil-affairs', `确认 ${number}`);
    expect(await room.says(OFFICE, `纪要 ${number}`)).toContain('待确认：');
    expect(await record('minutes', number)).toMatchObject({ confirmations: [] });
  });

  it('an objection: the text is with the units again, and the office hears of it', async () => {
    await room.says('liaison-civil-affairs', `异议 ${number} 第一段不准确`);
    expect(await state()).toBe('objected');
    await room.says('liaison-civil-affairs', '撤回刚才的异议');
    await room.presses('liaison-civil-affairs', '撤回这一步');
    expect(await state()).toBe('circulating');
    expect(room.sees(OFFICE)).toContain('民政局撤回了上一步');
  });

  it('a confirmation that took an objection back: the objection stands again', async () => {
    await room.says('liaison-civil-affairs', `异议 ${number} 第一段不准确`);
    await takesBack('liaison-civil-affairs', `确认 ${number}`);
    expect(await state()).toBe('objected');
    await room.says('liaison-civil-affairs', `确认 ${number}`);
  });

  it('not once the text was issued on it; a receipt of what was issued is', async () => {
    await room.says('liaison-education-sports', `确认 ${number}`);
    await room.says(OFFICE, `印发 ${number}`);
    expect(await room.says('liaison-education-sports', '撤回刚才那个')).toContain('已经有人接着办了');
    expect(await room.says(OFFICE, '撤回刚才那个')).toContain('印发后一字不改');
    await takesBack('liaison-health', `签收 ${number}`);
    expect(await record('minutes', number)).toMatchObject({ receipts: [] });
  });
});

describe('law 8 matters', () => {
  it('a consent and a no: whoever raised it hears that a no is gone', async () => {
    const answer = await room.says('member-health', '提案 统一护理价格 有关单位：财政局、审计局');
    const [number = ''] = /P\d{4}-\d{2}/.exec(answer) ?? [];
    await takesBack('liaison-audit', `会签 ${number} 同意`);
    expect(await record('matter', number)).toMatchObject({ consents: [] });
    await takesBack('liaison-finance', `会签 ${number} 不同意 理由：依据不足`);
    expect(await record('matter', number)).toMatchObject({ consents: [] });
    expect(room.sees('member-health')).toContain('撤回了上一步');
  });

  it('not once the units were brought together over it', async () => {
    const answer = await room.says('member-health', '提案 统一服务标准 有关单位：财政局、审计局');
    const [number = ''] = /P\d{4}-\d{2}/.exec(answer) ?? [];
    await room.says('liaison-finance', `会签 ${number} 不同意 理由：依据不足`);
    await room.says(OFFICE, `协调 ${number} 一致 各让一步`);
    expect(await room.says('liaison-finance', '撤回刚才那个')).toContain('已经有人接着办了');
  });

  it('the last receipt of a bulletin: it is open again', async () => {
    const answer = await room.says(OFFICE, '通报 四季度情况 只发：审计局、国土分局');
    const [number = ''] = /T\d{4}-\d{2}/.exec(answer) ?? [];
    await room.says('liaison-audit', `签收 ${number}`);
    await takesBack('liaison-land', `签收 ${number}`);
    const matter = await record('matter', number);
    expect(matter?.status.state).toBe('open');
    expect(matter && 'receipts' in matter && matter.receipts.map(({ unit }) => unit)).toEqual(['audit']);
  });
});

describe('law 8 projects', () => {
  it('an opinion is taken back, and the unit owes it again', async () => {
    const number = await declared(room, { 名称: '晨读陪伴' });
    await room.says(OFFICE, `受理 ${number}`);
    await takesBack('liaison-staffing', `同意 ${number}`);
    expect((await room.project(number))?.opinions).toEqual([]);
    expect(await verbsOf(`project:${number}`)).toEqual(['submit', 'accept', 'opine', 'undo']);
  });

  it.each([
    ['convenor-finance', '批准 N', '批准后已报区政府'],
    ['convenor-finance', '否决 N 依据不足', '否决后项目已终止'],
  ])('%s %s is not, and hears what is done instead', async (who, said, instead) => {
    const number = await reported(room, { 名称: '体质监测' });
    await room.says(who, said.replace('N', number));
    const { version } = (await room.project(number)) ?? {};
    const answer = await room.says(who, '撤回刚才那个');
    expect(answer).toContain('不能撤回');
    expect(answer).toContain(instead);
    expect(answer).toContain(`【看 ${number}】`);
    expect((await room.project(number))?.version).toBe(version);
  });

  it('a conclusion is taken back until it was reported', async () => {
    const number = await agreed(room, { 名称: '校园足球' });
    await takesBack(OFFICE, `评审 ${number} 通过`);
    expect((await room.project(number))?.status.state).toBe('in-review');
    await room.says(OFFICE, `评审 ${number} 通过`);
    await room.says('office-clerk', `上报 ${number}`);
    expect(await room.says(OFFICE, '撤回刚才那个')).toContain('已经有人接着办了');
  });

  it('a bulletin, a call and the close of a meeting say what is done instead', async () => {
    await room.says(OFFICE, '通报 三季度情况');
    expect(await room.says(OFFICE, '撤回刚才那个')).toMatch(/不能撤回。\n.*撤回 T\d{4}-\d{2} 理由/);
    const number = await special(room);
    await held(room, number, ['civil-affairs']);
    expect(await room.says(OFFICE, '撤回刚才那个')).toContain(`更正出席 ${number}`);
    await issued(room, number, ['civil-affairs']);
  });

  it('with nothing done yet, that is said', async () => {
    expect(await room.says('supervision', '撤回刚才那个')).toContain('没有可以撤回的操作');
  });
});
