import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { agreed, approved, declared, reported } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const says = (who: string, text: string) => room.says(who, text);
/** Time goes by between two acts. */
const later = () => {
  room.clock.now = new Date(room.clock.now.getTime() + 60_000);
};
/** How many messages of that person's chat speak of it. */
const messages = (who: string, number: string) =>
  room
    .inbox(who)
    .split('\n────\n')
    .filter((text) => text.includes(number)).length;

it('R44 R106 a unit is asked with all it needs to decide, on one card', async () => {
  const number = await declared(room);
  await says('office-director', `受理 ${number}`);
  expect(room.sees('liaison-finance')).toBe(
    [
      `请表态：${number} 中小学课后体育服务`,
      '购买主体：教体局（经办人 教体局经办人）',
      '金额：80万元',
      '测算依据：4000课时×200元',
      '资金来源：项目经费80万元',
      '目标：数量 4000课时；质量 学生满意度不低于90%',
      '最后期限：12月1日（周二）（本地设置）',
      'B10 体育，2027年1月1日至12月31日。需求：28所学校放学后缺少专业体育指导',
      '请逐条对照四项原则（二(三)）。同意即逐条确认符合；有不符合的请选不同意，写明是哪一条。',
      '· 1 明确重点，注重实效：服务缺位、水平不高或效率不高，资金用在刀刃上',
      '· 2 积极稳妥，有序实施：从实际出发，有序引导社会力量参与',
      '· 3 公开择优，以事定费：竞争择优，测算有据：4000课时×200元',
      '· 4 改革创新，完善机制：原则上不再增加机构、编制、人员，申报为“不增加”',
      '· 财政(地税)局：未表态（审定经费）',
      '· 编委办：未表态（涉及职能转变）',
      '※ 审批路径：报区政府审批（六(一)）',
      '新增 是 · 职能转变 是 · 规模较大 否 · 重大/民生 否 · 特定 否（六(一)）',
      '规模判断：不大，仅覆盖28所学校',
      '“规模较大”“重大”文件未规定数额，由申报单位具名判断。',
      '「理由」（可不填） 不同意的须写明',
      '【同意】 【不同意】',
    ].join('\n'),
  );
});

it('R06 whoever reviews answers each principle: a yes confirms all four, a no may name those not met', async () => {
  const number = await declared(room);
  await says('office-director', `受理 ${number}`);
  expect(room.sees('liaison-staffing')).toContain('请逐条对照四项原则（二(三)）');
  expect(await says('liaison-staffing', `意见 ${number} 同意 不符合：4`)).toContain('就不能同意');
  await says('liaison-staffing', '取消');
  expect(await says('liaison-staffing', `意见 ${number} 不同意 理由：没有划转编制 不符合：9`)).toContain(
    '看不出是哪一条原则',
  );
  await says('liaison-staffing', '取消');
  await says('liaison-staffing', `意见 ${number} 不同意 理由：没有划转编制 不符合：以事定费、4`);
  expect(room.sees('office-director')).toContain(
    '不符合原则3“公开择优，以事定费”、原则4“改革创新，完善机制”',
  );
  await room.presses('liaison-finance', '同意');
  const [no, yes] = (await room.project(number))?.opinions ?? [];
  expect(no?.principles).toEqual({ open: 'unmet', reform: 'unmet' });
  expect(yes?.principles).toEqual({ need: 'met', order: 'met', open: 'met', reform: 'met' });
  expect(await says('office-director', `项目 ${number}`)).toContain('（四项原则逐条确认符合）');
  // Who concludes is asked for no principle.
  expect(room.sees('office-director')).not.toContain('请逐条对照');
});

it('R124 the whole dispute stands on the convenor’s card in the order it happened', async () => {
  const number = await declared(room);
  await says('office-director', `受理 ${number}`);
  later();
  await says('liaison-finance', `不同意 ${number} 测算偏高`);
  later();
  await room.presses('convenor-government-office', '协调一致', { form: { 理由: '已请教体局重新测算' } });
  later();
  await says('liaison-finance', `同意 ${number} 核定金额：72万元`);
  later();
  await says('liaison-staffing', `同意 ${number}`);
  await says('office-director', `评审 ${number} 通过`);
  await says('office-director', `上报 ${number}`);
  const card = room.sees('chief-convenor');
  const told = [
    '财政(地税)局 不同意（原意见）（财政(地税)局联络员，11月22日10:01）：“测算偏高”',
    '协调：协调一致（召集人（政府办），11月22日10:02）：已请教体局重新测算',
    '财政(地税)局 同意（财政(地税)局联络员，11月22日10:03）（核定72万元）',
    '编委办 同意（编委办联络员，11月22日10:04）',
    '评审结论：同意（办公室主任，11月22日10:04）',
  ];
  expect(told.map((line) => card.includes(line))).toEqual(told.map(() => true));
  expect([...told].sort((a, b) => card.indexOf(a) - card.indexOf(b))).toEqual(told);
  expect(card).toMatch(/^请审批：/);
  expect(card).toMatch(/【批准】 【否决】$/);
});

it('R121 whoever still owes keeps the request, however others have answered', async () => {
  const number = await declared(room);
  await says('office-director', `受理 ${number}`);
  await says('liaison-finance', `不同意 ${number} 测算偏高`);
  const card = room.sees('liaison-staffing');
  expect(card).toMatch(new RegExp(`^请表态：${number} `));
  expect(card).toContain('“测算偏高”');
  expect(card).toContain('【同意】 【不同意】');
});

it('R124 after one’s own word the card says so and offers to change it, without a red no', async () => {
  const number = await declared(room);
  await says('office-director', `受理 ${number}`);
  await room.presses('liaison-finance', '同意');
  expect(room.sees('liaison-finance')).toMatch(
    new RegExp(`^财政\\(地税\\)局已表态：同意，核定80万元——${number} `),
  );
  expect(room.sees('liaison-finance')).toContain('现状：正在征求意见，等编委办表态（12月1日前）');
  expect(room.buttons('liaison-finance').map(({ label }) => label)).toEqual(['更改意见']);
  await room.presses('liaison-finance', '更改意见');
  expect(room.sees('liaison-finance')).toContain('表态');
  expect((await room.project(number))?.opinions).toHaveLength(1);
  await says('liaison-finance', '取消');
});

it('B03 a no and its reason are one press; without the reason it is asked for', async () => {
  const number = await reported(room);
  expect(
    (await room.presses('chief-convenor', '否决', { form: { reason: '与已有服务重复' } })).toast,
  ).toContain('总召集人（区政府分管领导 / 常务副区长）未同意');
  expect((await room.project(number))?.status).toMatchObject({ state: 'refused', reason: '与已有服务重复' });
  const other = await reported(room);
  await room.presses('chief-convenor', '否决', { form: { reason: ' ' } });
  expect((await room.project(other))?.status.state).toBe('awaiting-convenor');
  expect(room.sees('chief-convenor')).toContain('理由');
  await says('chief-convenor', '取消');
});

it('B03 a reason may stand beside a yes, and pressing twice with it acts once', async () => {
  const number = await reported(room);
  const { message, say } = room.buttonOn('convenor-finance', '批准');
  const form = { reason: '请抓紧' };
  const first = await room.pressesThat('convenor-finance', message.id, say, { form });
  expect((await room.pressesThat('convenor-finance', message.id, say, { form })).toast).toBe(first.toast);
  expect((await room.project(number))?.decisions.filter(({ kind }) => kind === 'convenor')).toMatchObject([
    { passed: true, reason: '请抓紧' },
  ]);
});

it('whoever acts is told once: the card before them turns into what they owe next', async () => {
  const number = await agreed(room);
  const before = messages('office-director', number);
  await room.presses('office-director', '评审通过');
  expect(messages('office-director', number)).toBe(before);
  expect(room.sees('office-director')).toMatch(new RegExp(`^请上报：${number} `));
  await room.presses('office-director', '上报');
  expect(messages('office-director', number)).toBe(before);
});

it('R105 one act is one message at most, and what stood before does not pass for the present', async () => {
  const number = await reported(room);
  const people = [
    'officer-education-sports',
    'liaison-education-sports',
    'chief-convenor',
    'office-director',
  ];
  const counts = new Map(people.map((who) => [who, messages(who, number)]));
  await room.presses('chief-convenor', '批准');
  for (const who of people)
    expect([who, messages(who, number) - (counts.get(who) ?? 0)]).toEqual([
      who,
      who === 'chief-convenor' ? 0 : 1,
    ]);
  const states = room
    .inbox('officer-education-sports')
    .split('\n')
    .filter((line) => line.startsWith('现状：'));
  expect(states.at(-1)).toBe('现状：已报区政府，等批复（2027年1月4日前）');
  const about = room
    .inbox('officer-education-sports')
    .split('\n────\n')
    .filter((text) => text.includes(number));
  expect(about.filter((text) => text.includes('现状：'))).toHaveLength(1);
});

it('R41 after the decision is recorded nobody has more than one card that shows it', async () => {
  const number = await approved(room);
  const cardsOf = (who: string) =>
    room
      .inbox(who)
      .split('\n────\n')
      .filter((text) => text.includes(number));
  // Whoever bought is asked for the next step, and sees what was decided.
  const asked = cardsOf('officer-education-sports').filter((text) => text.includes('请提出本项目承接主体'));
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('区政府：同意');
  for (const who of ['liaison-finance', 'office-director', 'chief-convenor']) {
    const cards = cardsOf(who);
    expect([who, cards.filter((text) => text.includes('现状：')).length]).toEqual([who, 1]);
    expect(cards.at(-1)).toContain('区政府已批复同意');
  }
});
