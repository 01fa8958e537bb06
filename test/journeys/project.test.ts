import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verify } from '../../src/store/verify/verify.ts';
import type { World } from '../contracts/world.ts';
import { consoleWorld } from '../fakes/console/world.ts';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import { chapter } from './chapter.ts';
import { brokenRules, nothingHappenedTwice, verbsOf } from './ledger.ts';
import { type Office, openOffice } from './office.ts';
import { byCodes, type Cast, gather, NAME, SCENES, VERBS } from './project-story.ts';

const WORLDS: readonly [name: string, open: () => Promise<World>][] = [
  ['Feishu over the long connection', () => feishuWorld({ mode: 'ws' })],
  ['Feishu by webhook', () => feishuWorld({ mode: 'webhook' })],
  ['Telegram by polling', () => telegramWorld({ mode: 'polling' })],
  ['Telegram by webhook', () => telegramWorld({ mode: 'webhook' })],
  ['the console', () => consoleWorld()],
];

vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

describe.each(WORLDS)('B07 a project on %s, every event delivered twice', (_name, open) => {
  const told = { number: '' };
  let world: World;
  let office: Office;
  let cast: Cast;

  chapter();
  beforeAll(async () => {
    world = await open();
    office = await openOffice([world]);
  });
  afterAll(() => office?.close());

  test('R98 the director binds by the first code, the others by codes the director asks for', async () => {
    cast = await gather(byCodes(office));
    await cast.clerk.receives('教体局经办人甲');
  });

  for (const [title, play] of SCENES) test(title, () => play(cast, told));

  test('R31 only the units the tables name were asked', async () => {
    const { health, finance } = cast;
    // Beside what was asked stands, where the platform does not ask by itself, what was shown before it was sent.
    const asked = { chatId: finance.account, subject: `project:${told.number}`, edits: null };
    expect(await office.prisma.delivery.count({ where: asked })).toBe(1);
    expect(health.sees().filter(({ text }) => text.includes(told.number))).toEqual([]);
  });

  test('B02 R32 it is found by number, by a part of its name and as mine', async () => {
    const { clerk } = cast;
    for (const words of [told.number, '戏曲服务', '我的']) {
      const { text } = await clerk.asks(`查询 ${words}`);
      expect(text).toContain(`${told.number} ${NAME}——教体局`);
    }
    // A word that nothing holds is named, and lists nothing (design §4, law 5).
    const { text } = await clerk.asks('查询 养老');
    expect(text).toContain('没有认出：“养老”');
    expect(text).not.toContain(told.number);
  });

  test('R27 its history tells every step with its clause', async () => {
    const { text } = await cast.clerk.asks(`履历 ${told.number}`);
    for (const [who, did, clause] of STEPS) {
      expect(text).toMatch(new RegExp([`${who}（`, `）${did}`, `（${clause}）`].map(literally).join('.*')));
    }
  });

  test('R28 each step stands in the log once, and nobody was told anything twice', async () => {
    expect(await verbsOf(office, told.number)).toEqual(VERBS);
    expect(await office.prisma.project.count()).toBe(1);
    await nothingHappenedTwice(office);
    expect(brokenRules(office.worlds)).toEqual([]);
  });

  test('the log is whole, and one changed letter is found where it stands', async () => {
    expect(await verify(office.prisma)).toMatchObject({ problems: [] });
    const subject = `project:${told.number}`;
    const seq = VERBS.indexOf('approve') + 1;
    await office.prisma.$executeRaw`
      UPDATE "Entry" SET content = replace(content::text, '"approve"', '"approvf"')::jsonb WHERE subject = ${subject} AND seq = ${seq}`;
    expect((await verify(office.prisma)).problems).toContainEqual({
      kind: 'changed',
      subject,
      seq,
      part: 'content',
    });
  });
});

const literally = (text: string) => text.replace(/[()]/g, '\\$&');

/** Who did what under which clause, as the history tells it. */
const STEPS = [
  ['教体局经办人甲', '申报', '五(一)'],
  ['办公室主任甲', '受理', '五(一)'],
  ['财政(地税)局成员甲', '表态', '附件1 三'],
  ['宣传部联络员甲', '表态', '附件1 三'],
  ['召集人（政府办）甲', '协调', '附件1 三'],
  ['办公室主任甲', '作评审结论', '五(一)'],
  ['办公室主任甲', '上报', '六(一)'],
  ['总召集人甲', '批准，报区政府', '六(一)'],
  ['办公室主任甲', '记录批复', '六(一)'],
] as const;
