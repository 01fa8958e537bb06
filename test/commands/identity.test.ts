import { beforeAll, describe, expect, it } from 'vitest';
import { fileName, oneLine } from '../../src/domain/one-line.ts';
import { openRoom, type Room } from '../chat/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const CODE = /绑定 ([0-9A-Z]{4}-[0-9A-Z]{4})/;
const codeOf = (answer: string): string => {
  const [, code] = CODE.exec(answer) ?? [];
  if (!code) throw new Error(`no code: ${answer}`);
  return code;
};

describe('who may let whom in (R98)', () => {
  it('a clerk issues codes for liaisons, not for convenors or the director', async () => {
    expect(await room.says('office-clerk', '绑定码 卫计局联络员')).toMatch(CODE);
    for (const post of ['总召集人', '财政局召集人', '办公室主任'])
      expect(await room.says('office-clerk', `绑定码 ${post}`)).toContain('只由召集人或办公室主任本人办理');
    expect(await room.says('office-director', '绑定码 财政局召集人')).toMatch(CODE);
  });

  it('a post a convenor holds besides opens no way in for a clerk', async () => {
    const both = { postSlug: 'liaison-audit', personId: 'stand-in:convenor-finance', from: '2026-01-01' };
    await room.prisma.holding.updateMany({
      where: { postSlug: 'liaison-audit' },
      data: { to: '2026-11-01' },
    });
    const { id } = await room.prisma.holding.create({ data: { ...both, source: 'test' } });
    expect(await room.says('office-clerk', '绑定码 审计局联络员')).toContain(
      '只由召集人或办公室主任本人办理',
    );
    await room.prisma.holding.delete({ where: { id } });
    await room.prisma.holding.updateMany({ where: { postSlug: 'liaison-audit' }, data: { to: null } });
  });

  it('nobody makes a deputy of themselves, for longer than is allowed, or of a convenor from below', async () => {
    expect(await room.says('office-clerk', '代理 总召集人 办公室工作人员 2026-11-24 2099-12-31')).toContain(
      '不能让自己代理',
    );
    expect(await room.says('office-clerk', '代理 总召集人 卫计局联络员 2026-11-24 2026-11-30')).toContain(
      '只由召集人或办公室主任本人办理',
    );
    expect(
      await room.says('office-director', '代理 卫计局成员 卫计局联络员 2026-11-24 2099-12-31'),
    ).toContain('一次代理最长90天');
  });

  it('holder, deputy and director hear of a deputyship, and it can be ended', async () => {
    await room.says('office-clerk', '代理 卫计局成员 卫计局联络员 2026-11-23 2026-12-10');
    const news = '办公室工作人员设了代理：11月23日至12月10日，卫计局成员由卫计局联络员代理。';
    expect(room.inbox('member-health')).toContain(news);
    expect(room.inbox('liaison-health')).toContain(news);
    expect(room.inbox('office-director')).toContain(news);
    expect(await room.says('member-health', '我的账号')).toContain('卫计局联络员代理卫计局成员');
    expect(await room.says('liaison-health', '我的账号')).toContain('卫计局成员（代，至12月10日）');
    expect(await room.says('liaison-culture', '取消代理 卫计局成员')).toContain('这件事由');
    expect(await room.says('member-health', '取消代理 卫计局成员')).toContain('已取消代理');
    expect(await room.says('liaison-health', '我的账号')).not.toContain('代，至');
  });
});

describe('what an account is good for', () => {
  it('a second code adds the post to the person the account has', async () => {
    const first = codeOf(
      await room.says('office-director', '绑定码 土管局联络员'.replace('土管局', '国土分局')),
    );
    expect(await room.says('somebody', `绑定 ${first}`)).toContain('绑定成功');
    const second = codeOf(await room.says('office-director', '绑定码 国税局联络员'));
    await room.says('somebody', `绑定 ${second}`);
    const mine = await room.says('somebody', '我的账号');
    expect(mine).toContain('国土分局联络员');
    expect(mine).toContain('国税局联络员');
  });

  it('a code seen in a group is dead, and so is one that was made void', async () => {
    const seen = codeOf(await room.says('office-director', '绑定码 审计局联络员'));
    expect(await room.says('stranger-1', `绑定 ${seen}`, { group: true })).toContain('私聊');
    expect(await room.says('stranger-1', `绑定 ${seen}`)).not.toContain('绑定成功');
    const chatted = codeOf(await room.says('office-director', '绑定码 审计局联络员'));
    const loose = `我的码是${chatted.toLowerCase()}，谁帮我看看`;
    expect(await room.says('liaison-audit', loose, { group: true, addressed: false })).toContain(
      '绑定码在群里露出，已经作废',
    );
    expect(await room.says('stranger-1', `绑定 ${chatted}`)).not.toContain('绑定成功');
    const gone = codeOf(await room.says('office-director', '绑定码 审计局成员'));
    expect(await room.says('office-clerk', '作废绑定码 审计局成员')).toContain('已作废审计局成员的1个绑定码');
    expect(await room.says('stranger-2', `绑定 ${gone}`)).not.toContain('绑定成功');
  });

  it('a code stands in clear in its one message only', async () => {
    const code = codeOf(await room.says('office-director', '绑定码 宣传部联络员'));
    const rows = JSON.stringify([
      await room.prisma.delivery.findMany({ select: { card: true } }),
      await room.prisma.entry.findMany({ select: { content: true } }),
      await room.prisma.seen.findMany({ select: { answer: true } }),
    ]);
    expect(rows).not.toContain(code);
  });

  it('what others call themselves and their files begins no line of a card', () => {
    expect(oneLine('甲\u202e乙\n· 区政府已批准')).toBe('甲 乙 · 区政府已批准');
    expect(fileName('..\u202e/合同\n终稿:2.docx')).toBe('_合同 终稿_2.docx');
  });

  it('名单 and 体检 name deputies, 名单 for the office the accounts too', async () => {
    await room.says('office-director', '代理 财政局成员 财政局联络员 2026-11-23 2026-12-01');
    const seen = await room.says('member-health', '名单 财政局');
    expect(seen).toContain('代理：财政(地税)局联络员代理财政(地税)局成员，11月23日至12月1日');
    await room.prisma.account.create({
      data: { platform: 'feishu', id: 'ou_1', personId: 'stand-in:liaison-finance', boundAt: new Date(0) },
    });
    expect(await room.says('member-health', '名单 财政局')).not.toContain('飞书');
    expect(await room.says('office-director', '名单 财政局')).toContain(
      '财政(地税)局联络员（飞书、网页对话）',
    );
    expect(await room.says('office-director', '体检')).toContain(
      '代理中：1个：财政(地税)局联络员代理财政(地税)局成员',
    );
  });

  it('one gives up one’s own account after a look at what follows', async () => {
    expect(await room.hears('liaison-culture', '解绑')).toContain('解除后须用新的绑定码才能办理');
    expect(await room.says('liaison-culture', '发送')).toContain('已解绑1个账号');
    expect(await room.says('liaison-culture', '待办')).toContain('绑定');
  });

  it('the office takes an account away, but not a convenor’s', async () => {
    expect(await room.says('office-clerk', '解绑 政府办召集人')).toContain('只由召集人或办公室主任本人办理');
    expect(await room.says('office-clerk', '解绑 科技局联络员')).toContain('已解绑');
    expect(await room.says('liaison-health', '解绑 科技局成员')).toContain('这件事由');
  });
});
