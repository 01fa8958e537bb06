import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { World } from '../contracts/world.ts';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import { chapter } from './chapter.ts';
import type { Colleague } from './colleague.ts';
import { brokenRules, verbsOf } from './ledger.ts';
import { type Office, openOffice, platformOf } from './office.ts';
import { type Cast, gather, SCENES, WHOLE } from './project-story.ts';

vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

const WORLDS: readonly [name: string, open: () => Promise<World>][] = [
  ['Feishu', () => feishuWorld({ mode: 'webhook' })],
  ['Telegram', () => telegramWorld({ mode: 'webhook' })],
];

describe.each(WORLDS)('wrong hands on %s', (_name, open) => {
  const told = { number: '' };
  let world: World;
  let office: Office;
  let cast: Cast;

  chapter();
  beforeAll(async () => {
    world = await open();
    office = await openOffice([world]);
    cast = await gather((post) => office.bound(post));
    await cast.clerk.says(WHOLE, { in: cast.group });
    const { text } = await cast.clerk.receivesIn(cast.group, '已申报');
    told.number = /\d{4}-\d{3}/.exec(text)?.[0] ?? '';
  });
  afterAll(() => office?.close());

  /** What the log says was refused to this account, the latest. */
  async function refusedTo({ account, world }: Colleague): Promise<object | undefined> {
    const rows = await office.prisma.entry.findMany({ orderBy: { at: 'asc' } });
    const by = `${platformOf(world)}:${account}`;
    return rows
      .filter(
        ({ content }) => JSON.stringify((content as { by: object }).by) === JSON.stringify({ account: by }),
      )
      .map(({ subject, content }) => ({ subject, ...(content as { verb: string; note: string }) }))
      .findLast(({ verb }) => verb === 'refused');
  }
  const person = async (post: string) => `person:${await office.holder(post)}`;
  const cardOf = (somebody: Colleague, label: string) => {
    const id = somebody.sees().findLast(({ buttons }) => buttons.includes(label))?.id;
    if (!id) throw new Error(`${somebody.post} has no card with ${label}`);
    return id;
  };

  test('a stranger is told how to become known, in the group and in private', async () => {
    const stranger = office.stranger('somebody');
    await stranger.says(`项目 ${told.number}`);
    await stranger.receives('您的账号还没有绑定岗位', '绑定码');
    expect(await refusedTo(stranger)).toMatchObject({
      subject: `account:${platformOf(world)}:${stranger.account}`,
      note: `who-are-you: 项目 ${told.number}`,
    });
  });

  test('R99 a card that was passed on is of no use to others', async () => {
    const { clerk, director } = cast;
    await director.receives(`请受理：${told.number}`);
    const { toast } = await world.taps(clerk.account, cardOf(director, '受理'), '受理');
    expect(toast).toContain('办公室');
    expect(await refusedTo(clerk)).toMatchObject({
      subject: await person('officer-education-sports'),
      note: expect.stringContaining('not-your-role'),
    });
    const stranger = office.stranger('passer-by');
    expect((await world.taps(stranger.account, cardOf(director, '受理'), '受理')).toast).toContain(
      '您的账号还没有绑定岗位',
    );
    expect(await verbsOf(office, told.number)).toEqual(['submit']);
  });

  test('a member of another unit does not speak for the unit that was asked', async () => {
    await SCENES[2]?.[1](cast, told);
    const { toast } = await world.taps(cast.health.account, cardOf(cast.finance, '同意'), '同意');
    expect(toast).toContain('被征求意见单位');
    expect(await refusedTo(cast.health)).toMatchObject({
      subject: await person('member-health'),
      note: expect.stringContaining('wrong-party'),
    });
  });

  test('R121 the purchaser does not review its own project', async () => {
    const member = await office.bound('member-education-sports');
    expect((await member.asks(`同意 ${told.number}`)).text).toContain('不能对自己的项目');
    expect(await refusedTo(member)).toMatchObject({
      subject: await person('member-education-sports'),
      note: expect.stringContaining('own-project'),
    });
  });

  test('R98 whose post ended yesterday can do nothing today', async () => {
    const former = await office.bound('liaison-finance');
    const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString('sv', {
      timeZone: 'Asia/Shanghai',
    });
    const subject = await person('liaison-finance');
    await office.prisma.holding.updateMany({
      where: { postSlug: 'liaison-finance' },
      data: { to: yesterday },
    });
    await former.says(`同意 ${told.number}`);
    await former.receives('没有在任的职务');
    expect(await refusedTo(former)).toMatchObject({
      subject,
      note: expect.stringContaining('no-post-today'),
    });
  });

  test('R41 no member answers for 区政府: only the office records what it decided', async () => {
    const { health } = cast;
    const said = `批复 ${told.number} 同意 文号：绍柯政批〔2026〕12号 日期：2026-11-20 附件：扫描件`;
    expect((await health.asks(said)).text).toContain('办公室主任');
    expect(await refusedTo(health)).toMatchObject({ note: expect.stringContaining('not-your-role') });
  });

  test('an officer of another unit does not see what is undecided', async () => {
    const officer = await office.bound('officer-health');
    for (const word of ['项目', '履历', '缺']) {
      expect((await officer.asks(`${word} ${told.number}`)).text).toContain('不在您可以查看的范围内');
    }
    expect((await officer.asks('查询 戏曲')).text).toContain('没有认出：“戏曲”');
    expect(await refusedTo(officer)).toMatchObject({
      subject: await person('officer-health'),
      note: expect.stringContaining('not-yours-to-see'),
    });
  });

  test('nothing of all this has moved the project', async () => {
    expect(await verbsOf(office, told.number)).toEqual(['submit', 'accept']);
    expect(brokenRules(office.worlds)).toEqual([]);
  });
});
