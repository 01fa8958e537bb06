import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { declaration, declared, PLAIN, reported } from '../commands/story.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
const OFFICER = 'officer-education-sports';
beforeAll(async () => {
  room = await openRoom();
});
afterEach(() => room.says(OFFICER, '取消'));
afterAll(() => room.close());

describe('what is not a command', () => {
  it('an unknown command is answered with the nearest', async () => {
    expect(await room.says(OFFICER, '/申抱')).toMatch(/没有“申抱”这条命令。\n您是想说：申报/);
    expect(await room.says(OFFICER, '/sumbit')).toContain('您是想说：submit');
  });

  it('talk is answered with a hint, in a group only when it is meant for us', async () => {
    expect(await room.says(OFFICER, '早上好')).toContain('您好，我是联席会议助手。');
    expect(await room.says(OFFICER, '早上好', { group: true, addressed: false })).toBe('');
  });

  it('a stranger is told how to be known, and it is on record', async () => {
    expect(await room.says('somebody', '待办')).toContain('您的账号还没有绑定岗位，请向办公室要绑定码。');
    expect((await room.logged('account:console:somebody')).at(-1)).toMatchObject({ verb: 'refused' });
  });
});

describe('drafts', () => {
  it('what was filled in is kept until the rest comes, in whatever order', async () => {
    await room.says(OFFICER, '申报 名称：夜校');
    expect(await room.says(OFFICER, '金额：10万元\n资金来源：公用经费')).not.toContain('名称：还没有填');
    expect(await room.says(OFFICER, '查询 我的')).toContain('没有找到符合条件的项目。');
    const rest = declaration(PLAIN)
      .split('\n')
      .filter((line) => !/^(申报|名称|金额|资金来源)/.test(line))
      .reverse()
      .join('\n');
    expect(await room.says(OFFICER, rest)).toMatch(/已申报：\d{4}-\d{3} 夜校/);
  });

  it('a draft is one person’s: another cannot fill it in', async () => {
    await room.says(OFFICER, '申报');
    const { message, say } = {
      message: { id: 'm' },
      say: `fill:${(await room.prisma.draft.findFirstOrThrow({ where: { account: OFFICER } })).id}`,
    };
    expect((await room.pressesThat('officer-health', message.id, say)).shown).toContain(
      '这份表单是为别人准备的。',
    );
  });

  it('a reason that begins like a command is a reason; a command by itself is a command', async () => {
    const number = await declared(room);
    expect(await room.says('office-director', `退回 ${number}`)).toContain('理由：还没有填');
    expect(await room.says('office-director', '依据 五(一)')).toContain('五(一)');
    expect(await room.says('office-director', '依据不足，请补充测算')).toContain(`已退回：${number}`);
    expect((await room.project(number))?.status).toMatchObject({ reason: '依据不足，请补充测算' });
  });

  it('取消 ends it, and its form cannot be used any more', async () => {
    await room.says(OFFICER, '申报');
    const say = `fill:${(await room.prisma.draft.findFirstOrThrow({ where: { account: OFFICER } })).id}`;
    expect(await room.says(OFFICER, '取消')).toContain('已取消，草稿已删除。');
    expect((await room.pressesThat(OFFICER, 'm', say)).shown).toContain('这份表单已经用过或已取消。');
    expect(await room.says(OFFICER, '取消')).toContain('没有正在填写的内容。');
  });
});

describe('a command said without its number', () => {
  let open: Room;
  beforeAll(async () => {
    open = await openRoom();
    return () => open.close();
  });

  it('where nothing waits, that is said, and no form is opened', async () => {
    expect(await open.says('chief-convenor', '批准')).toContain('现在没有等您“批准”的事项。');
    expect(await open.says('chief-convenor', '取消')).toContain('没有正在填写的内容。');
    expect(await open.says('liaison-health', '参会')).toContain('请写上编号，如“参会 M2026-01”');
    expect(await open.says('liaison-health', '参会 明天')).toContain('没有认出：明天。');
  });

  it('where one thing waits it is shown, and nothing is decided before it is pressed', async () => {
    const number = await reported(open);
    const shown = await open.says('chief-convenor', '批准');
    expect(shown).toContain(`${number} 中小学课后体育服务`);
    expect(shown).toMatch(/【批准】.*【否决】/);
    expect((await open.project(number))?.status.state).toBe('awaiting-convenor');
    await open.presses('chief-convenor', '批准');
    expect((await open.project(number))?.status.state).toBe('awaiting-government');
  });

  it('where several wait they are named, each with its button', async () => {
    const numbers = [await reported(open, { 名称: '夜间巡护' }), await reported(open, { 名称: '晨读陪伴' })];
    const shown = await open.says('chief-convenor', '批准');
    expect(shown).toContain('待您“批准”的有2件，请选一件：');
    for (const number of numbers) expect(shown).toContain(`【批准 ${number}】`);
    await open.presses('chief-convenor', `批准 ${numbers[1]}`);
    expect((await open.project(numbers[1] ?? ''))?.status.state).toBe('awaiting-government');
    expect((await open.project(numbers[0] ?? ''))?.status.state).toBe('awaiting-convenor');
  });

  it('a unit that is not known is named', async () => {
    const answer = await open.says(
      'office-director',
      '召开 专门会议 时间：2026-12-03 14:30 地点：三楼 参加单位：编委办、气象台、民政局 依据：年度计划',
    );
    expect(answer).toContain('没有“气象台”单位，请写22个成员单位的名称或简称');
    await open.says('office-director', '取消');
  });
});

describe('events that come twice, late or never', () => {
  it('the same event twice makes one project and says it once', async () => {
    await room.says(OFFICER, declaration({ ...PLAIN, 名称: '只此一次' }), { key: 'same' });
    await room.says(OFFICER, declaration({ ...PLAIN, 名称: '只此一次' }), { key: 'same' });
    expect(await room.says('office-director', '查询 只此一次')).toContain('找到1个项目');
  });

  it('a button pressed twice answers the same and acts once', async () => {
    const number = await declared(room);
    await room.says('office-director', `项目 ${number}`);
    const { message, say } = room.buttonOn('office-director', '受理');
    const first = await room.presses('office-director', '受理');
    expect(first.toast).toContain('已受理');
    expect((await room.pressesThat('office-director', message.id, say)).toast).toBe(first.toast);
    expect((await room.logged(`project:${number}`)).map(({ verb }) => verb)).toEqual(['submit', 'accept']);
  });

  it('a forwarded card is of no use to others', async () => {
    const number = await declared(room);
    await room.says('office-director', `项目 ${number}`);
    const { message, say } = room.buttonOn('office-director', '受理');
    expect((await room.pressesThat('officer-health', message.id, say)).toast).toContain('这件事由');
    expect((await room.project(number))?.status.state).toBe('submitted');
  });

  it('a field sent empty says so beside it; one nobody has seen yet does not', async () => {
    await room.says(OFFICER, '申报 名称：夜校');
    const wrong = () => {
      const { fields = [] } = room.buttonOn(OFFICER, '申报').message.card.form ?? {};
      return Object.fromEntries(fields.map(({ name, problem }) => [name, problem]));
    };
    expect(Object.values(wrong()).filter(Boolean)).toEqual([]);
    await room.presses(OFFICER, '申报', { form: { need: '双职工家庭', fen: '', costBasis: '300人×100元' } });
    const empty = '还没有填';
    expect(wrong()).toEqual({ item: empty, fen: empty, funds: empty, period: empty });
    await room.says(OFFICER, '取消');
  });

  it('a change that arrives half an hour late is confirmed first; a question is simply answered', async () => {
    const number = await declared(room);
    const late = new Date(room.clock.now.getTime() - 45 * 60_000);
    expect(await room.says('office-director', `受理 ${number}`, { sentAt: late })).toContain(
      '这条“受理”是45分钟前发出的，还要办理吗？',
    );
    expect((await room.project(number))?.status.state).toBe('submitted');
    expect(await room.says('office-director', `项目 ${number}`, { sentAt: late })).toContain(
      '现状：已申报，等办公室受理',
    );
    await room.presses('office-director', '仍要办理');
    expect((await room.project(number))?.status.state).toBe('in-review');
  });
});

describe('when something breaks', () => {
  it('the person gets a number and a calm sentence, the log the cause, and the work goes on', async () => {
    await room.prisma.$executeRaw`ALTER TABLE "Counter" RENAME TO "Hidden"`;
    const answer = await room.says(OFFICER, declaration(PLAIN), { mayFail: true });
    expect(answer).toContain('这一步没有办成，不是您的问题。');
    expect(answer).toContain('已记录，编号 F00D0001。');
    expect(room.failures).toHaveLength(1);
    expect(room.failures[0]).toMatchObject({ failure: 'F00D0001' });
    await room.prisma.$executeRaw`ALTER TABLE "Hidden" RENAME TO "Counter"`;
    room.failures.length = 0;
    expect(await room.says(OFFICER, declaration(PLAIN))).toContain('已申报：');
  });
});
