import { beforeAll, describe, expect, it } from 'vitest';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { readDocx } from '../documents/read-docx.ts';
import { circulated, held, issued, special } from './meeting-story.ts';

let room: Room;
let number: string;
const says = (who: string, text: string) => room.says(who, text);
const CAME = ['education-sports', 'civil-affairs'] as const;

/** All pages of the list, one line a unit. */
async function list(of = number): Promise<readonly string[]> {
  const pages = [];
  for (const page of [1, 2, 3]) pages.push(await says('office-director', `送达 ${of} 第${page}页`));
  return pages.flatMap((page) => page.split('\n').filter((line) => line.startsWith('· ')));
}

/** 卫计局 has blocked the bot, nobody of 审计局 has an account, nobody holds a post of 国土分局. */
beforeAll(async () => {
  room = await openRoom();
  for (const who of ['member-health', 'liaison-health']) room.blocked.add(who);
  await room.prisma.account.deleteMany({ where: { id: { in: ['member-audit', 'liaison-audit'] } } });
  await room.prisma.holding.deleteMany({ where: { postSlug: { in: ['member-land', 'liaison-land'] } } });
  number = await special(room);
  await held(room, number, CAME);
  return () => room.close();
}, 60_000);

describe('who has got the minutes', () => {
  it('nothing has gone round before they are issued', async () => {
    await circulated(room, number);
    expect(await says('office-director', `送达 ${number}`)).toContain(`${number} 还没有发给各单位。`);
    expect(await says('office-director', '送达 M2026-77')).toContain('没有编号为 M2026-77 的纪要');
  });

  it('R127 the note of the issue names the units nobody of which can be reached', async () => {
    for (const unit of CAME) await says(`liaison-${unit}`, `确认 ${number}`);
    expect(await says('office-director', `印发 ${number}`)).toContain(
      `国土分局、审计局还没有人绑定账号，绑定后自动补发；“送达 ${number}”看各单位收到没有。`,
    );
  });

  it('R127 the list is exact for all 22: to whom and when, or why not; the report to 区政府 stands beside it', async () => {
    const card = await says('office-director', `送达 ${number}`);
    expect(card).toContain(`${number}：还有3个单位没有收到。（第1页，共3页）`);
    expect(card).toContain('合计：无人在任1个，未绑定账号1个，送不到1个，已送达19个');
    expect(card).toMatch(/报区政府：B2026-\d\d，办理中/);
    expect(card).toContain('【重发】 【下一页】');
    const lines = await list();
    expect(lines).toHaveLength(22);
    expect(lines.slice(0, 3)).toEqual([
      '· 国土分局：无人在任',
      '· 审计局：审计局成员未绑定账号；审计局联络员未绑定账号',
      '· 卫计局：卫计局成员已屏蔽机器人或账号停用；卫计局联络员已屏蔽机器人或账号停用',
    ]);
    const names = new Map((await room.prisma.unit.findMany()).map(({ slug, name }) => [slug, name]));
    const rest = MEMBER_UNITS.filter((unit) => !['land', 'audit', 'health'].includes(unit));
    expect(lines.slice(3).map((line) => line.split('：')[0])).toEqual(
      rest.map((unit) => `· ${names.get(unit)}`),
    );
    expect(lines).toContain('· 民政局：11月22日10:00送达民政局成员、民政局联络员');
    expect(lines.find((line) => line.startsWith('· 政府办'))).toMatch(
      /^· 政府办：11月22日10:00送达.*政府办联络员/,
    );
  });

  it('R127 the office sees it on the minutes, others do not', async () => {
    expect(await says('office-clerk', `纪要 ${number}`)).toContain(
      '已送达19/22个单位；没有收到：国土分局、卫计局、审计局。',
    );
    expect(room.buttons('office-clerk').map(({ label }) => label)).toContain('送达');
    expect(await says('liaison-culture', `纪要 ${number}`)).not.toContain('没有收到');
    expect(await says('liaison-culture', `送达 ${number}`)).toContain('这件事由办公室主任');
  });

  it('R127 a receipt stands beside the delivery', async () => {
    room.clock.now = new Date('2026-11-23T02:00:00Z');
    await says('liaison-culture', `签收 ${number}`);
    expect(await list()).toContain(
      '· 文广局：11月22日10:00送达文广局成员、文广局联络员；11月23日10:00签收（文广局联络员）',
    );
  });

  it('R127 sent again by the office: what still cannot be delivered is tried once more, and the tries are counted', async () => {
    await says('office-director', `送达 ${number}`);
    const { toast } = await room.presses('office-director', '重发');
    expect(toast).toBe(`${number} 已重发：重试2条。`);
    expect(await list()).toContain(
      '· 卫计局：卫计局成员已屏蔽机器人或账号停用，试过2次；卫计局联络员已屏蔽机器人或账号停用，试过2次',
    );
    expect((await room.logged(`minutes:${number}`)).at(-1)).toMatchObject({
      verb: 'resend',
      clause: '附件1 三',
    });
  });

  it('R127 whoever writes to the bot again gets it without asking, with its document', async () => {
    room.blocked.delete('liaison-health');
    await says('liaison-health', '待办');
    expect(room.inbox('liaison-health')).toContain(`请签收：联席会议纪要〔2026〕1号（${number}`);
    expect(readDocx(room.files('liaison-health', '纪要')[0] ?? new Uint8Array()).join()).toContain(
      '〔2026〕1号',
    );
    expect(await list()).toContain('· 卫计局：11月23日10:00送达卫计局联络员');
  });

  it('R127 whoever binds an account gets it, with its document', async () => {
    const answer = await says('office-director', '绑定码 审计局联络员');
    const [code] = /[A-Z0-9]{4}-[A-Z0-9]{4}/i.exec(answer) ?? [];
    await says('new-phone', `绑定 ${code}`);
    expect(room.inbox('new-phone')).toContain(`请签收：联席会议纪要〔2026〕1号（${number}`);
    expect(readDocx(room.files('new-phone', '纪要')[0] ?? new Uint8Array()).join()).toContain('〔2026〕1号');
    expect(await list()).toContain('· 审计局：11月23日10:00送达审计局联络员');
  });

  it('R127 whoever takes over a vacant post gets it when the office sends it again; then the list is whole', async () => {
    const { personId } = await room.prisma.account.findFirstOrThrow({ where: { id: 'liaison-land' } });
    await room.prisma.holding.create({
      data: { postSlug: 'liaison-land', personId, from: '2026-11-23', source: 'test' },
    });
    expect(await list()).toContain('· 国土分局：换人后未发');
    expect(await says('office-director', `重发 ${number}`)).toContain(`${number} 已重发：新发1人。`);
    expect(room.sees('liaison-land')).toContain(`请签收：联席会议纪要〔2026〕1号（${number}`);
    const card = await says('office-director', `送达 ${number}`);
    expect(card).toContain(`${number}：22个单位均已送达。`);
    expect(card).toContain('合计：已送达21个，已签收1个');
    expect(await says('office-director', `重发 ${number}`)).toContain('各单位都已送达，无需重发');
  });

  it('R127 with nothing to retry it says so', async () => {
    await room.prisma.account.deleteMany({ where: { id: { in: ['member-staffing', 'liaison-staffing'] } } });
    const other = await special(room);
    await held(room, other, CAME, []);
    await issued(room, other, CAME);
    expect(await says('office-director', `重发 ${other}`)).toContain('没有可以重发的');
  });

  it('R118 a bulletin has the same list', async () => {
    room.blocked.add('member-state-tax').add('liaison-state-tax');
    const [bulletin = ''] = /T2026-\d\d/.exec(await says('office-director', '通报 三季度进展')) ?? [];
    expect(await says('office-director', `送达 ${bulletin}`)).toContain(`${bulletin}：还有2个单位没有收到。`);
    expect((await list(bulletin))[1]).toBe(
      '· 国税局：国税局成员已屏蔽机器人或账号停用；国税局联络员已屏蔽机器人或账号停用',
    );
    expect(await says('office-director', `送达 ${bulletin}`)).not.toContain('报区政府');
  });
});
