import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../office.ts';

const office = await openOffice();
const TODAY = '2026-11-23';
const EMPTY_CARD = { lines: ['空'] };

let ada = '';
let ben = '';
let cai = '';

beforeAll(async () => {
  await office.prisma.unit.createMany({
    data: [
      { slug: 'town-a', name: '甲镇', kind: 'town', aliases: [] },
      { slug: 'finance', name: '区财政局', order: 13, kind: 'member', aliases: ['财政局'], duty: '附件2 13' },
      { slug: 'health', name: '区卫生局', order: 18, kind: 'member', aliases: [] },
    ],
  });
  await office.prisma.post.createMany({
    data: [
      { slug: 'chief-convenor', role: 'chief-convenor', title: '总召集人' },
      { slug: 'liaison-health', role: 'liaison', title: '卫生局联络员', unitSlug: 'health' },
      { slug: 'member-finance', role: 'member', title: '财政局成员', unitSlug: 'finance' },
    ],
  });
  [ada, ben, cai] = await office.at(async ({ people }) => [
    await people.addPerson({ name: '卫生局联络员', standIn: true }),
    await people.addPerson({ name: '财政局成员' }),
    await people.addPerson({ name: '新任联络员' }),
  ]);
  await office.at(async ({ people }) => {
    await people.addHolding({ post: 'liaison-health', person: ada, from: '2026-01-01', source: '名单' });
    await people.addHolding({ post: 'member-finance', person: ben, from: '2026-01-01', source: '名单' });
    await people.addDeputy({
      post: 'liaison-health',
      person: ben,
      from: '2026-11-20',
      to: '2026-11-25',
      grantedBy: ada,
    });
    await people.bind({ platform: 'feishu', id: 'ou_ben' }, ben);
  });
});

const benOn = (day: string) =>
  office.at(({ people }) => people.actor({ platform: 'feishu', id: 'ou_ben' }, day));
const own = { slug: 'member-finance', role: 'member', unit: 'finance' };

describe('units and posts', () => {
  it('R96 lists the members in the order of the document, others after them', async () => {
    const units = await office.at(({ people }) => people.units());
    expect(units).toEqual([
      {
        slug: 'finance',
        name: '区财政局',
        order: 13,
        kind: 'member',
        funded: true,
        aliases: ['财政局'],
        duty: '附件2 13',
      },
      { slug: 'health', name: '区卫生局', order: 18, kind: 'member', funded: true, aliases: [] },
      { slug: 'town-a', name: '甲镇', kind: 'town', funded: true, aliases: [] },
    ]);
  });

  it('tells each post with its title, and its unit where it has one', async () => {
    expect(await office.at(({ people }) => people.posts())).toEqual([
      { slug: 'chief-convenor', role: 'chief-convenor', title: '总召集人' },
      { slug: 'liaison-health', role: 'liaison', unit: 'health', title: '卫生局联络员' },
      { ...own, title: '财政局成员' },
    ]);
  });
});

describe('who may act', () => {
  it('does not know an account nobody bound', async () => {
    expect(
      await office.at(({ people }) => people.actor({ platform: 'telegram', id: '1' }, TODAY)),
    ).toBeUndefined();
    expect(await office.at(({ people }) => people.who('nobody', TODAY))).toBeUndefined();
  });

  it.each([
    ['the day before the deputyship', '2026-11-19', [own]],
    ['its first day', '2026-11-20', 'both'],
    ['its last day', '2026-11-25', 'both'],
    ['the day after', '2026-11-26', [own]],
    ['a day before any post was held', '2025-12-31', []],
  ])('R98 a person holds on %s', async (_, day, posts) => {
    const standingIn = { slug: 'liaison-health', role: 'liaison', unit: 'health', onBehalfOf: ada };
    const expected = posts === 'both' ? [standingIn, own] : posts;
    expect(await benOn(day)).toEqual({ person: ben, name: '财政局成员', posts: expected });
    expect(await office.at(({ people }) => people.who(ben, day))).toEqual(await benOn(day));
  });

  it('names who may act for posts, holders before deputies, each once', async () => {
    const able = (posts: string[], day: string) => office.at(({ people }) => people.personsFor(posts, day));
    expect(await able(['liaison-health'], TODAY)).toEqual([ada, ben]);
    expect(await able(['member-finance', 'liaison-health'], TODAY)).toEqual([ben, ada]);
    expect(await able(['liaison-health'], '2026-12-01')).toEqual([ada]);
    expect(await able(['chief-convenor'], TODAY)).toEqual([]);
  });

  it('R98 moves the rights at once when the holder changes, and keeps who held it before', async () => {
    await office.at(async ({ people }) => {
      await people.endHolding('liaison-health', ada, '2026-12-31');
      await people.addHolding({ post: 'liaison-health', person: cai, from: '2027-01-01', source: '调整' });
    });
    const holder = async (day: string) =>
      (await office.at(({ people }) => people.holdings(day))).find(
        ({ post }) => post.slug === 'liaison-health',
      );
    expect(await holder('2026-12-31')).toEqual({
      post: { slug: 'liaison-health', role: 'liaison', unit: 'health' },
      title: '卫生局联络员',
      person: ada,
      name: '卫生局联络员',
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect(await holder('2027-01-01')).toMatchObject({ person: cai, from: '2027-01-01' });
  });
});

describe('binding', () => {
  it('an account belongs to one person: binding it again moves it', async () => {
    const account = { platform: 'telegram', id: '7000001' };
    await office.at(({ people }) => people.bind(account, ada));
    await office.at(({ people }) => people.bind(account, cai));
    expect(await office.at(({ people }) => people.accounts(ada))).toEqual([]);
    expect(await office.at(({ people }) => people.accounts(cai))).toEqual([account]);
  });

  it('brings what waited for the person to the account, in the order it was posted', async () => {
    const dan = await office.at(({ people }) => people.addPerson({ name: '尚未绑定' }));
    for (const view of ['task', 'notice']) {
      await office.at(({ outbox }) =>
        outbox.post({ to: { person: dan }, card: { ...EMPTY_CARD, view }, subject: 's', view }),
      );
    }
    expect(await office.at(({ outbox }) => outbox.live('s'))).toMatchObject([
      { to: { person: dan } },
      { to: { person: dan } },
    ]);
    await office.at(({ people }) => people.bind({ platform: 'feishu', id: 'ou_dan' }, dan));
    expect(await office.at(({ outbox }) => outbox.live('s'))).toMatchObject([
      { view: 'task', to: { platform: 'feishu', kind: 'dm', id: 'ou_dan', person: dan } },
      { view: 'notice', to: { platform: 'feishu', kind: 'dm', id: 'ou_dan', person: dan } },
    ]);
    const [job] = await office.prisma.$queryRaw<object[]>`
      SELECT queue_name, task_identifier, max_attempts::int FROM graphile_worker.jobs WHERE key = 'deliver:feishu:dm:ou_dan'`;
    expect(job).toEqual({
      queue_name: 'deliver:feishu:dm:ou_dan',
      task_identifier: 'deliver',
      max_attempts: 25,
    });
  });

  it('a notice posted while its person binds is neither held for ever nor sent twice', async () => {
    const runs = Array.from({ length: 8 }, async (_, n) => {
      const person = await office.at(({ people }) => people.addPerson({ name: `第${n}人` }));
      await Promise.all([
        office.at(({ people }) => people.bind({ platform: 'feishu', id: `ou_race_${n}` }, person)),
        office.at(({ outbox }) => outbox.post({ to: { person }, card: EMPTY_CARD, subject: `race-${n}` })),
      ]);
    });
    await Promise.all(runs);
    const rows = await office.prisma.delivery.findMany({ where: { subject: { startsWith: 'race-' } } });
    expect(rows.map(({ status, chatId }) => [status, chatId]).sort()).toEqual(
      Array.from({ length: 8 }, (_, n) => ['waiting', `ou_race_${n}`]),
    );
  });
});

describe('binding codes', () => {
  const hash = (code: string) => createHash('sha256').update(code).digest('hex');
  const issue = (code: string, expiresAt: string, person?: string) =>
    office.at(({ people }) =>
      people.issueCode({
        hash: hash(code),
        post: 'liaison-health',
        issuedBy: ben,
        expiresAt: new Date(expiresAt),
        ...(person && { person }),
      }),
    );
  const redeem = (code: string) => office.at(({ people }) => people.redeemCode(hash(code)));

  it('serve once, even when two say the same code at the same moment', async () => {
    await issue('H7K-22P', '2026-11-24T00:00:00Z', cai);
    const answers = await Promise.all([redeem('H7K-22P'), redeem('H7K-22P'), redeem('H7K-22P')]);
    expect(answers.filter(Boolean)).toEqual([{ post: 'liaison-health', person: cai }]);
  });

  it('do not serve when unknown or expired', async () => {
    await issue('OLD-000', '2026-11-23T04:00:00Z');
    expect(await redeem('OLD-000')).toBeUndefined();
    expect(await redeem('NO-SUCH')).toBeUndefined();
  });

  it('may be for the post alone', async () => {
    await issue('POST-11', '2026-11-24T00:00:00Z');
    expect(await redeem('POST-11')).toEqual({ post: 'liaison-health' });
  });
});
