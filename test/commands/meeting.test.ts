import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { readDocx } from '../documents/read-docx.ts';
import { called, held, onItsDay, PLENARY, special } from './meeting-story.ts';

let room: Room;
const TODAY = '2026-11-22T02:00:00Z';
beforeEach(() => {
  room.clock.now = new Date(TODAY);
});
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

const says = (who: string, text: string) => room.says(who, text);
const meeting = (number: string) =>
  room.store.transact(room.clock.now, (desk) => desk.records.find('meeting', number));
/** The government office has a convenor and no member (Z09). */
const NOBODY = ['member-government-office'];
const titleOf = (text: string) => text.split('\n')[0];

describe('calling a meeting', () => {
  it('R111 in one line: every unit’s member and liaison is asked, the convenors and the office are told', async () => {
    const number = await called(room, PLENARY);
    for (const unit of MEMBER_UNITS.filter((each) => each !== 'government-office'))
      for (const who of [`member-${unit}`, `liaison-${unit}`])
        expect(room.sees(who), who).toContain(`请答复能否参会：${number} 2026年全体会议`);
    expect(room.sees('convenor-government-office')).toContain(`请答复能否参会：${number}`);
    for (const who of ['chief-convenor', 'office-clerk', 'office-deputy-civil-affairs'])
      expect(titleOf(room.sees(who)), who).toBe(`会议通知已发出：${number} 2026年全体会议`);
    expect(room.inbox('officer-health')).not.toContain(number);
  });

  it('a day of rest and another meeting at that time are pointed out, and nothing is refused', async () => {
    const first = await says('office-director', '召开 全体会议 时间：2027-08-14 09:00 地点：二楼会议室');
    expect(first).toContain('请注意：2027年8月14日（周六）不是工作日。');
    const [number] = /M2026-\d+/.exec(first) ?? [];
    const second = await says('office-director', '召开 全体会议 时间：2027-08-14 10:00 地点：三楼会议室');
    expect(second).toContain(`请注意：与${number} 2027年全体会议时间重叠。`);
    const third = await says(
      'office-director',
      '召开 全体会议 时间：2027-08-16 09:00-09:45 地点：二楼会议室',
    );
    expect(third).not.toContain('请注意');
    const moved = await says('office-director', `改期 ${/M2026-\d+/.exec(second)?.[0]} 2027-08-16 10:00`);
    expect(moved).not.toContain('请注意');
  });

  it.each([
    '召开 全体会议 2026-12-03 14:30 区政府第一会议室',
    '召开 全会 下周四 下午两点半 区政府第一会议室',
    '召开\n类型：全体会议\n时间：2026年12月3日 下午2点半\n地点：区政府第一会议室',
    'convene type=全体会议 when="2026-12-03 14:30" place=区政府第一会议室',
  ])('R111 however it is written: %s', async (text) => {
    room.clock.now = new Date('2026-11-23T02:00:00Z');
    expect(await meeting(await called(room, text))).toMatchObject({
      type: 'plenary',
      at: '2026-12-03T06:30:00.000Z',
      place: '区政府第一会议室',
    });
  });

  it('R119 by form: what is missing is asked for, dates are understood in words', async () => {
    expect(await says('office-clerk', '召开 汇报会')).toContain('请填写召开的内容（共3项）');
    await room.presses('office-clerk', '召开', {
      form: { when: '12月10日上午九点', place: '三楼会议室', reporter: '召集人（政府办）' },
    });
    const shown = await says('office-clerk', '发送');
    expect(shown).toContain('汇报人：召集人（政府办）');
    expect(shown).toContain('时间：12月10日（周四）09:00');
  });

  it('A3 from when to when stands on every card, in the letter and in the calendar', async () => {
    const number = await called(
      room,
      '召开 全体会议 时间：2026-12-03 14:30-16:00 地点：区政府第一会议室 议题：年度工作计划',
    );
    expect(await meeting(number)).toMatchObject({
      at: '2026-12-03T06:30:00.000Z',
      until: '2026-12-03T08:00:00.000Z',
    });
    for (const who of ['office-director', 'liaison-health', 'chief-convenor'])
      expect(room.sees(who), who).toContain('时间：12月3日（周四）14:30-16:00');
    expect(await says('office-clerk', '会议')).toContain(
      `${number} 2026年全体会议，12月3日（周四）14:30-16:00`,
    );
    const [letter] = room.files('liaison-health', `会议通知（${number}）`);
    expect(readDocx(letter ?? new Uint8Array()).join('\n')).toContain('2026年12月3日（星期四）14:30—16:00');
    const [entry] = room
      .files('liaison-health', `${number}）.ics`)
      .map((bytes) => new TextDecoder().decode(bytes));
    expect(entry).toContain('DTSTART:20261203T063000Z');
    expect(entry).toContain('DTEND:20261203T080000Z');
  });

  it.each([
    ['下周五 9:00 - 11:00 二楼会议室', '12月4日（周五）09:00-11:00', '二楼会议室'],
    ['下周五 上午9点 到 11点半 至善楼', '12月4日（周五）09:00-11:30', '至善楼'],
    ['12月3日下午2点半到4点半 二楼', '12月3日（周四）14:30-16:30', '二楼'],
  ])('A3 in order, whatever blanks stand in it: %s', async (text, when, place) => {
    room.clock.now = new Date('2026-11-23T02:00:00Z');
    const card = await says('office-clerk', `召开 全体会议 ${text}`);
    expect(card).toContain(`时间：${when}\n`);
    expect(card).toContain(`地点：${place}\n`);
  });

  it.each([
    ['2026-12-03 16:30-14:30', '结束时间要晚于开始时间'],
    ['2026-12-03 9:00-2026-12-04 17:00', '一次会议写同一天的起止时间'],
    ['2026-12-03 9:00-11:00、14:00-16:00', '写了不止一个时间段'],
    ['2026-12-03 3点到5点', '看不出是上午还是下午'],
  ])('A3 %s calls nothing: %s', async (when, problem) => {
    expect(await says('office-clerk', `召开 全体会议 时间：${when} 地点：二楼会议室`)).toContain(problem);
    await says('office-clerk', '取消');
  });

  it('a meeting in the past cannot be called', async () => {
    expect(await says('office-clerk', '召开 全体会议 2026-11-20 14:30 会议室')).toContain(
      '时间：会议时间已经过去',
    );
    await says('office-clerk', '取消');
  });

  it('R102 nobody but the office calls one', async () => {
    for (const who of ['chief-convenor', 'member-finance', 'liaison-health'])
      expect(await says(who, PLENARY)).toContain(
        '这件事由办公室主任、办公室副主任、办公室工作人员办理，您的岗位不能办理。',
      );
  });

  it('R115 only a convenor reports', async () => {
    const report = '召开 汇报会 2026-12-10 09:00 三楼会议室';
    expect(await says('office-director', report)).toContain('汇报会须由召集人汇报，请写明汇报人（附件1 三）');
    expect(await says('office-director', '汇报人：卫计局成员')).toContain('汇报人须是召集人或总召集人');
    expect(await says('office-director', '汇报人：政府办召集人')).toContain('会议通知已发出');
  });

  it('R115 a report meeting is heard of by the convenors who report, the members concerned and the office, nobody else', async () => {
    const number = await called(
      room,
      '召开 汇报会 2026-12-10 09:00 三楼会议室 汇报人：政府办召集人 参加单位：民政局、卫计局',
    );
    const [asked, told] = [
      ['civil-affairs', 'health'].flatMap((unit) => [`member-${unit}`, `liaison-${unit}`]),
      [
        ...['chief-convenor', 'convenor-government-office', 'convenor-finance'],
        ...['office-clerk', 'office-deputy-staffing', 'office-deputy-public-resources'],
      ],
    ];
    for (const who of asked) expect(room.sees(who), who).toContain(`请答复能否参会：${number}`);
    for (const who of told) expect(titleOf(room.sees(who)), who).toContain(`会议通知已发出：${number}`);
    for (const unit of MEMBER_UNITS.filter((each) => !['civil-affairs', 'health'].includes(each)))
      for (const who of [`member-${unit}`, `liaison-${unit}`].filter((each) => !NOBODY.includes(each)))
        expect(room.inbox(who), who).not.toContain(number);
    expect(room.sees('convenor-government-office')).toContain('汇报人：政府办召集人');
  });

  it('the year in its name is the year it is held in', async () => {
    expect(await says('office-director', '召开 全体会议 2027-01-15 09:00 三楼会议室')).toContain(
      '2027年全体会议',
    );
  });
});

describe('a special meeting', () => {
  const CALL =
    '召开 专门会议 时间：2026-12-03 14:30 地点：三楼会议室 参加单位：教体局、民政局 依据：2026年工作计划第二阶段';

  it('R116 cites the plan or a phase of it', async () => {
    expect(
      await says('office-director', '召开 专门会议 2026-12-03 14:30 三楼会议室 参加单位：教体局'),
    ).toContain('依据：请写明依据的年度计划或阶段安排（附件1 三）');
    await says('office-director', '取消');
  });

  it('R116 no invitation leaves before a convenor agrees; then only the units named are asked', async () => {
    const number = await called(room, CALL);
    const people = MEMBER_UNITS.flatMap((unit) => [`member-${unit}`, `liaison-${unit}`]);
    for (const who of people.filter((each) => each !== 'member-government-office'))
      expect(room.inbox(who), who).not.toContain(number);
    for (const who of ['chief-convenor', 'convenor-finance', 'convenor-government-office'])
      expect(room.sees(who)).toContain(`请决定是否开会：${number}`);
    expect(await says('liaison-civil-affairs', `会议 ${number}`)).toContain(`没有编号为 ${number} 的会议`);
    expect(await says('liaison-civil-affairs', '会议')).not.toContain(number);
    expect(await says('liaison-civil-affairs', `参会 ${number}`)).toContain('现在不能“参会”');

    await room.presses('chief-convenor', '批准');
    for (const unit of ['education-sports', 'civil-affairs'])
      expect(room.sees(`liaison-${unit}`)).toContain(`请答复能否参会：${number}`);
    for (const unit of ['health', 'audit', 'land'])
      expect(room.inbox(`member-${unit}`), unit).not.toContain(number);
    expect((await meeting(number))?.units).toEqual(['education-sports', 'civil-affairs']);
    expect(room.sees('office-director')).toContain('现状：已通知');
  });

  it('R116 a no needs its reason and returns to the office, which may change it and ask again', async () => {
    const number = await called(room, CALL);
    await room.presses('convenor-finance', '否决');
    await says('convenor-finance', '年底会议过多');
    expect(room.sees('office-clerk')).toContain(`召集人未同意，请调整后重新报请或取消：${number}`);
    expect(room.sees('office-clerk')).toContain('现状：召集人未同意，年底会议过多');
    expect(room.inbox('liaison-civil-affairs')).not.toContain(number);
    expect(await says('office-director', '待办')).toContain(number);

    expect(await says('office-clerk', `改期 ${number} 2027-01-12 09:00`)).toContain('重新报请召集人同意');
    expect(room.sees('convenor-finance')).toContain(`请决定是否开会：${number}`);
    await says('convenor-finance', `批准 ${number}`);
    expect(room.sees('liaison-civil-affairs')).toContain(`请答复能否参会：${number}`);
  });

  it('R116 nobody but a convenor agrees', async () => {
    const number = await called(room, CALL);
    for (const who of ['office-director', 'member-civil-affairs'])
      expect(await says(who, `批准 ${number}`)).toContain('这件事由召集人、总召集人办理，您的岗位不能办理。');
    expect((await meeting(number))?.status.state).toBe('proposed');
  });

  it('R117 joint research asks a convenor too, and keeps topic, units and basis', async () => {
    const number = await called(room, CALL.replace('专门会议', '联合调研').concat(' 议题：社区养老'));
    expect(await meeting(number)).toMatchObject({
      type: 'research',
      status: { state: 'proposed' },
      topics: ['社区养老'],
      basis: '2026年工作计划第二阶段',
    });
  });
});

describe('answers', () => {
  it('R119 coming, staying away, sending somebody: the caller’s card shows each as it comes', async () => {
    const number = await special(room);
    const card = () => room.sees('office-director');
    expect(card()).toContain('未答复：教体局、民政局、财政(地税)局');
    await room.presses('liaison-education-sports', '参会');
    expect(card()).toContain('· 教体局：参会');
    await says('member-civil-affairs', `请假 ${number} 外出培训`);
    expect(card()).toContain('· 民政局：请假，外出培训');
    await room.presses('liaison-finance', '委派');
    await says('liaison-finance', '分管副局长');
    expect(card()).toContain('· 财政(地税)局：委派（分管副局长）');
    expect(card()).not.toContain('未答复');
    expect(card()).toContain('【闭会】');
  });

  it('R119 one answer a unit: the last one counts, the same again is said to be there', async () => {
    const number = await special(room);
    await says('liaison-civil-affairs', `参会 ${number}`);
    expect(await says('member-civil-affairs', `参会 ${number}`)).toContain(
      '民政局已由民政局联络员于11月22日10:00这样答复，无需重复。',
    );
    await says('member-civil-affairs', `请假 ${number} 临时出差`);
    expect(await says('office-director', `会议 ${number}`)).toContain('· 民政局：请假，临时出差');
    expect(await says('office-director', `会议 ${number}`)).not.toContain('民政局：参会');
  });

  it('A3 a word beside the answer is kept and shown, and the unit’s other voices hear who spoke', async () => {
    const number = await special(room);
    await says('liaison-civil-affairs', `参会 ${number} 备注：只能待到四点`);
    expect(room.sees('office-director')).toContain('· 民政局：参会（只能待到四点）');
    expect((await meeting(number))?.replies.at(-1)).toMatchObject({ kind: 'attend', note: '只能待到四点' });
    expect(titleOf(room.sees('member-civil-affairs'))).toBe(
      `民政局（民政局联络员）已答复参会：${number} 2026年专门会议`,
    );
    expect(await says('member-civil-affairs', `委派 ${number} 张科长 备注：晚到十分钟`)).toContain('已委派');
    expect(room.sees('office-director')).toContain('· 民政局：委派（张科长，晚到十分钟）');
  });

  it('C the list’s buttons carry names', async () => {
    const number = await special(room);
    await says('office-clerk', '会议');
    expect(room.buttons('office-clerk').map(({ label }) => label)).toContain(`${number} 专门会议`);
  });

  it('R119 请假 needs its reason', async () => {
    const number = await special(room);
    expect(await says('liaison-civil-affairs', `请假 ${number}`)).toContain('理由：还没有填（附件1 三）');
    await says('liaison-civil-affairs', '取消');
  });

  it('a unit that was not invited is told so, and it is on record', async () => {
    const number = await special(room);
    expect(await says('liaison-audit', `参会 ${number}`)).toContain(
      `${number} 的“参会”由受邀参会的单位办理，您不在其列。`,
    );
    const { personId } = await room.prisma.holding.findFirstOrThrow({ where: { postSlug: 'liaison-audit' } });
    expect((await room.logged(`person:${personId}`)).at(-1)).toMatchObject({
      verb: 'refused',
      note: `wrong-hand: 参会 ${number}`,
    });
  });

  it('what one unit answers does not stir the cards of the others', async () => {
    const number = await called(room, PLENARY);
    const edits = () =>
      room.prisma.delivery.count({ where: { subject: `meeting:${number}`, edits: { not: null } } });
    const before = await edits();
    await says('liaison-health', `参会 ${number}`);
    expect((await edits()) - before).toBe(3);
    expect(titleOf(room.sees('liaison-land'))).toBe(`请答复能否参会：${number} 2026年全体会议`);
  });
});

describe('a change of plan', () => {
  it('R119 another day: everyone who was told is told again and answers anew', async () => {
    const number = await special(room);
    await says('liaison-civil-affairs', `参会 ${number}`);
    expect(await says('office-clerk', `改期 ${number} 2026-12-04 09:00`)).toContain(
      '原定：12月3日（周四）14:30，三楼会议室；改为：12月4日（周五）09:00，三楼会议室。已再次通知3个单位。',
    );
    for (const who of ['member-civil-affairs', 'liaison-education-sports', 'convenor-finance'])
      expect(room.sees(who), who).toContain(`会议有变动，请重新答复：${number}`);
    expect(room.sees('chief-convenor')).toContain(`会议有变动：${number}`);
    expect((await meeting(number))?.replies).toEqual([]);
  });

  it('R119 another day brings the same appointment with a higher sequence, and calling it off takes it back', async () => {
    const number = await special(room);
    await says('office-clerk', `改期 ${number} 2026-12-04 09:00`);
    await says('office-clerk', `取消会议 ${number} 与常务会议冲突`);
    const who = 'liaison-civil-affairs';
    const entries = room.files(who, `${number}）.ics`).map((bytes) => {
      const text = new TextDecoder().decode(bytes);
      const value = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(text)?.[1];
      return {
        ...{ uid: value('UID'), sequence: Number(value('SEQUENCE')) },
        ...{ start: value('DTSTART[^:]*'), method: value('METHOD') },
      };
    });
    const [off, moved, first] = entries;
    expect(entries).toHaveLength(3);
    // The name of this installation goes with the number, which others count as well.
    expect(first?.uid).toMatch(new RegExp(`^${number}-[\\da-f-]{36}@lianxi$`));
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
    expect([first?.start, moved?.start]).toEqual(['20261203T063000Z', '20261204T010000Z']);
    expect(entries.map(({ method }) => method)).toEqual(['CANCEL', 'REQUEST', 'REQUEST']);
    expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? 0);
    expect(off?.sequence).toBeGreaterThan(moved?.sequence ?? 0);
  });

  it('A3 改期 takes both, shows the old beside the new, and an end alone asks nobody anew', async () => {
    const number = await special(room);
    await says('liaison-civil-affairs', `参会 ${number}`);
    expect(await says('office-clerk', `改期 ${number} 2026-12-03 14:30-17:00`)).toContain(
      '原定：12月3日（周四）14:30，三楼会议室；改为：12月3日（周四）14:30-17:00，三楼会议室。',
    );
    expect((await meeting(number))?.replies).toHaveLength(1);
    expect(room.sees('liaison-civil-affairs')).toContain('时间：12月3日（周四）14:30-17:00');
    await says('office-clerk', `改期 ${number} 下周五9:00-11:00 地点：五楼会议室`);
    const card = room.sees('liaison-civil-affairs');
    expect(card).toContain('时间：11月27日（周五）09:00-11:00（原定12月3日（周四）14:30-17:00）');
    expect(card).toContain('地点：五楼会议室（原定三楼会议室）');
    expect((await meeting(number))?.replies).toEqual([]);
    // Another beginning said without an end: the old end is not carried over.
    await says('office-clerk', `改期 ${number} 2026-12-10 9:00`);
    expect((await meeting(number))?.until).toBeUndefined();
  });

  it('R119 another place on the same day: told again, answers stand', async () => {
    const number = await special(room);
    await says('liaison-civil-affairs', `参会 ${number}`);
    await says('office-clerk', `改期 ${number} 地点：五楼会议室`);
    expect(room.sees('liaison-civil-affairs')).toContain('地点：五楼会议室');
    expect(room.sees('liaison-civil-affairs')).toContain(`会议有变动：${number}`);
    expect((await meeting(number))?.replies).toHaveLength(1);
  });

  it('the same day and place is no change', async () => {
    const number = await special(room);
    expect(await says('office-clerk', `改期 ${number} 2026-12-03 14:30`)).toContain('没有变动，保持原样');
  });

  it('R119 called off with a reason: everyone who was told hears it, nobody else', async () => {
    const number = await special(room);
    expect(await says('office-clerk', `取消会议 ${number}`)).toContain('理由：还没有填');
    await says('office-clerk', '与区政府常务会议冲突');
    for (const who of ['member-civil-affairs', 'liaison-education-sports', 'chief-convenor']) {
      expect(room.sees(who), who).toContain(`会议已取消：${number}`);
      expect(room.sees(who), who).toContain('与区政府常务会议冲突');
      expect(room.sees(who), who).not.toContain('【');
    }
    expect(room.inbox('liaison-audit')).not.toContain(number);
    expect(await says('liaison-civil-affairs', `参会 ${number}`)).toContain('现状：已取消');
  });
});

describe('observers', () => {
  it('R113 only with 区政府’s consent on paper, only at a plenary', async () => {
    const number = await called(room, PLENARY);
    const bare = await says('office-clerk', `列席 ${number} 残联`);
    expect(bare).toContain('文号：还没有填（附件1 三）');
    expect(bare).toContain('日期：还没有填（附件1 三）');
    expect((await meeting(number))?.observers).toEqual([]);
    expect(await says('office-clerk', '文号：绍柯政函〔2026〕8号 日期：2026-11-20')).toContain(
      `已邀请残联列席 ${number}。`,
    );
    expect(await says('office-clerk', `会议 ${number}`)).toContain(
      '列席：残联（区政府同意：绍柯政函〔2026〕8号；须另行通知）',
    );
    const other = await special(room);
    expect(
      await says('office-clerk', `列席 ${other} 残联 文号：绍柯政函〔2026〕8号 日期：2026-11-20`),
    ).toContain('不是全体会议，不能邀请列席');
  });

  it('R113 a consent of tomorrow is none', async () => {
    const number = await called(room, PLENARY);
    expect(await says('office-clerk', `列席 ${number} 残联 文号：8号 日期：2026-11-23`)).toContain(
      '决定日期不能晚于今天',
    );
    await says('office-clerk', '取消');
  });
});

describe('the agenda', () => {
  it('R112 R108 R128 topics, live progress, candidates, and open agreed matters with their age', async () => {
    const earlier = await special(room);
    await held(room, earlier, ['civil-affairs'], ['办好养老采购 责任单位：民政局 期限：2027-03-31']);
    await says('member-health', '难点 护理人员不足 责任单位：卫计局 期限：2026-12-31');
    room.clock.now = new Date('2026-12-04T02:00:00Z');
    const number = await called(room, PLENARY.replace('2026-12-03', '2026-12-10'));
    await says('office-clerk', `议程 ${number} 完善购买目录`);
    const agenda = await says('office-clerk', `议程 ${number}`);
    for (const line of ['· 年度工作计划', '· 完善购买目录', '难点问题：护理人员不足'])
      expect(agenda).toContain(line);
    expect(agenda).toContain(`· ${earlier}-1 办好养老采购——民政局，2027年3月31日前，已1天`);
    expect((await room.logged(`meeting:${number}`)).map(({ verb }) => verb)).toEqual(['convene', 'agenda']);
  });
});

describe('at the meeting', () => {
  it('R119 checked in, and only those are present; closing fixes it', async () => {
    const number = await special(room);
    await says('liaison-civil-affairs', `委派 ${number} 分管副局长`);
    await says('liaison-education-sports', `参会 ${number}`);
    await onItsDay(room, number, async () => {
      await says('liaison-civil-affairs', `签到 ${number}`);
      expect(await says('office-clerk', `签到 ${number} 到会单位：财政局`)).toContain(
        '财政(地税)局已签到；还没有签到：教体局。',
      );
      expect(await says('liaison-civil-affairs', `签到 ${number}`)).toContain(
        '民政局已于12月3日15:30签到（分管副局长）',
      );
      await says('office-director', `闭会 ${number}`);
    });
    expect((await meeting(number))?.attendance).toEqual([
      { unit: 'education-sports', present: false, name: '教体局成员' },
      { unit: 'civil-affairs', present: true, name: '分管副局长' },
      { unit: 'finance', present: true, name: '财政(地税)局成员' },
    ]);
    for (const late of [`签到 ${number}`, `请假 ${number} 有事`])
      expect(await says('liaison-education-sports', late)).toContain('现状：已闭会');
  });

  it('A6 nobody checks in before the day, nor after it, and each is told what to do instead', async () => {
    const number = await special(room);
    expect(await says('liaison-civil-affairs', `签到 ${number}`)).toBe(
      `${number} 于12月3日14:30召开，会议当天才能签到。\n能否参会请用“参会”“请假”或“委派”答复。`,
    );
    expect(await says('office-clerk', `签到 ${number} 到会单位：民政局`)).toContain('会议当天才能签到');
    // From the first minute of the day to its last.
    room.clock.now = new Date('2026-12-02T15:59:00Z');
    expect(await says('liaison-civil-affairs', `签到 ${number}`)).toContain('会议当天才能签到');
    room.clock.now = new Date('2026-12-02T16:00:00Z');
    expect(await says('liaison-civil-affairs', `签到 ${number}`)).toContain('民政局已签到');
    room.clock.now = new Date('2026-12-03T16:00:00Z');
    expect(await says('liaison-finance', `签到 ${number}`)).toContain('到会单位请办公室闭会时写“到会：…”');
    expect((await meeting(number))?.checkins).toHaveLength(1);
  });

  it('A6 presence never follows from a reply: the office enters who was there, with a reason', async () => {
    const number = await special(room);
    await says('liaison-education-sports', `参会 ${number}`);
    await says('liaison-civil-affairs', `参会 ${number}`);
    await says('liaison-finance', `请假 ${number} 出差`);
    await onItsDay(room, number, async () => {
      expect(await says('office-director', `闭会 ${number}`)).toContain(
        '理由：会议当天没有单位签到，闭会须写明理由',
      );
      expect((await meeting(number))?.status.state).toBe('called');
      const answer = await says('office-director', '理由：现场手工签到 到会：民政局');
      expect(answer).toContain(`已闭会：${number}`);
    });
    const card = await says('office-clerk', `会议 ${number}`);
    expect(card).toContain('出席：民政局\n');
    expect(card).toContain('请假：财政(地税)局\n');
    expect(card).toContain('缺席：教体局\n');
    expect(card).toContain('现状：已闭会，现场手工签到');
    expect(await says('office-clerk', `履历 ${number}`)).toContain('闭会：现场手工签到');
  });

  it('A6 before its hour it closes only with a reason, and nothing of the joint meeting’s is decided by then', async () => {
    const number = await special(room);
    await says('liaison-civil-affairs', `参会 ${number}`);
    expect(await says('office-director', `闭会 ${number}`)).toContain(
      '理由：会议时间还没有到，提前闭会须写明理由',
    );
    await says('office-director', '取消');
    expect((await meeting(number))?.status.state).toBe('called');
    expect(await says('office-director', `闭会 ${number} 书面征求意见代替`)).toContain(
      `还没有到会单位，请用“更正出席 ${number} 到会：… 理由：…”补录。`,
    );
    await says('office-clerk', `更正出席 ${number} 到会：民政局 理由：补录`);
    expect(await says('office-clerk', `会议 ${number}`)).toContain('出席：民政局\n');
  });

  it('A6 what was agreed does not take effect where nobody was', async () => {
    const number = await special(room);
    await says('office-clerk', `议定 ${number} 办好养老采购 责任单位：民政局 期限：2027-03-31`);
    await onItsDay(room, number, async () => {
      expect(await says('office-director', `闭会 ${number} 理由：没有签到`)).toContain(
        '没有到会单位，议定事项不能生效，还不能闭会。',
      );
      expect(await says('office-director', `闭会 ${number} 到会：审计局 理由：没有签到`)).toContain(
        `审计局不在 ${number} 的参加单位之列`,
      );
    });
    expect((await meeting(number))?.status.state).toBe('called');
  });

  it('R125 what is agreed is numbered, can be taken back or worded anew, and each has unit and day', async () => {
    const number = await special(room);
    expect(await says('office-clerk', `议定 ${number} 办好养老采购`)).toContain(
      `请填写议定 ${number} 的内容（共2项）`,
    );
    expect(await says('office-clerk', '责任单位：民政局 期限：2027年3月底')).toContain(
      `已记录 ${number} 第1项议定事项。`,
    );
    await says('office-clerk', `议定 ${number} 写错的一项 责任单位：审计局 期限：2027-01-31`);
    await says('office-clerk', `议定 ${number} 公布购买目录 责任单位：财政局 期限：2027-02-28`);
    expect(await says('office-clerk', `议定 ${number} 删去：2`)).toContain(`已删去 ${number} 第2项`);
    expect(await says('office-clerk', `议定 ${number} 删去：2`)).toContain('没有第2项议定事项');
    expect(await says('office-clerk', `议定 ${number} 更正：3 期限：2027-04-30`)).toContain('已更正');
    await held(room, number, ['civil-affairs'], []);
    const card = await says('office-director', `会议 ${number}`);
    expect(card).toContain('· 1. 办好养老采购——民政局，2027年3月31日前');
    expect(card).toContain('· 2. 公布购买目录——财政(地税)局，2027年4月30日前');
    expect(card).not.toContain('写错的一项');
  });

  it('R128 closing makes each a task of its unit, closed only with evidence', async () => {
    const number = await special(room);
    await held(room, number, ['civil-affairs'], ['办好养老采购 责任单位：民政局 期限：2027-03-31']);
    expect(room.sees('liaison-civil-affairs')).toContain(`请办理：${number}-1 议定事项：办好养老采购`);
    expect(await says('liaison-audit', `办结 ${number}-1 审计〔2026〕3号`)).toContain(
      '由责任单位办理，您不在其列',
    );
    await says('liaison-civil-affairs', `督办 ${number}-1 已完成初稿`);
    expect(await says('office-director', `督办 ${number}-1`)).toContain('民政局联络员：已完成初稿');
    expect(await says('liaison-civil-affairs', `办结 ${number}-1`)).toContain('依据：还没有填（附件1 四）');
    await says('liaison-civil-affairs', '民发〔2027〕3号');
    expect(await says('office-director', `督办 ${number}-1`)).toContain('办结依据：民发〔2027〕3号');
  });
});
