import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../src/store/verify.ts';
import type { World } from '../contracts/world.ts';
import { consoleWorld } from '../fakes/console/world.ts';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import { chapter } from './chapter.ts';
import { nothingHappenedTwice, quiet } from './ledger.ts';
import { type Assembly, assemble, PLENARY, SPECIAL, verbs } from './meeting-story.ts';
import { type Office, openOffice } from './office.ts';

const WORLDS: readonly [name: string, open: () => Promise<World>][] = [
  ['Feishu over the long connection', () => feishuWorld({ mode: 'ws' })],
  ['Telegram by polling', () => telegramWorld({ mode: 'polling' })],
  ['the console', () => consoleWorld()],
];

describe.each(WORLDS)('B04 B06 B07 meetings on %s, every event delivered twice', (_name, open) => {
  const plenary = { number: '' };
  const special = { number: '' };
  let world: World;
  let office: Office;
  let cast: Assembly;

  chapter();
  beforeAll(async () => {
    world = await open();
    office = await openOffice([world]);
    cast = await assemble(office);
  });
  afterAll(() => office?.close());

  for (const [title, play] of PLENARY) test(`the plenary: ${title}`, () => play(cast, plenary), 60_000);
  for (const [title, play] of SPECIAL) test(`a special meeting: ${title}`, () => play(cast, special), 60_000);

  test('R119 R126 R127 each step stands in the log once, and nobody was told anything twice', async () => {
    await quiet(office);
    expect(await verbs(office, `meeting:${plenary.number}`)).toEqual([
      'convene',
      ...['attend', 'excuse', 'substitute'],
      ...['checkin', 'checkin', 'checkin'],
      'resolve',
      'close',
    ]);
    expect(await verbs(office, `minutes:${special.number}`)).toEqual([
      ...['minutes', 'confirm', 'object', 'minutes'],
      ...['confirm', 'confirm', 'confirm', 'issue'],
      ...Array<string>(22).fill('receive'),
    ]);
    await nothingHappenedTwice(office);
    expect(world.violations).toEqual([]);
  });

  test('R116 before the convenor agreed it went to nobody but the caller and the convenors', async () => {
    const subject = `meeting:${special.number}`;
    const where = { subject_seq: { subject, seq: 1 } };
    const { content } = await office.prisma.entry.findUniqueOrThrow({ where });
    const { cause } = content as { cause: string };
    const sent = await office.prisma.delivery.findMany({ where: { subject, cause, edits: null } });
    const posts = ['office-director', 'chief-convenor', 'convenor-finance', 'convenor-government-office'];
    const people = await Promise.all(posts.map((post) => office.holder(post)));
    expect(new Set(sent.map(({ personId }) => personId))).toEqual(new Set(people));
  });

  test('R119 every invitation brings the appointment, and a meeting called off takes it back', async () => {
    await cast.director.says('召开 全体会议 下周五上午九点 五楼会议室');
    const { text } = await cast.director.receives('会议通知已发出', '五楼会议室');
    const [number = ''] = /M\d{4}-\d{2}/.exec(text) ?? [];
    const health = cast.voices.get('health');
    await health?.receives(`请答复能否参会：${number}`);
    await cast.director.says(`取消会议 ${number} 与区政府常务会议冲突`);
    await health?.receives(`会议已取消：${number}`, '与区政府常务会议冲突');
    await quiet(office);
    const files = await office.prisma.storedFile.findMany({
      where: { subject: `meeting:${number}`, name: { endsWith: '.ics' } },
      orderBy: { at: 'asc' },
    });
    const [asked = '', back = ''] = files.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(asked).toContain('METHOD:REQUEST');
    expect(back).toContain('METHOD:CANCEL');
    const uid = /UID:.*/;
    expect(uid.exec(back)?.[0]).toBe(uid.exec(asked)?.[0]);
    const person = await office.holder('member-health');
    const got = await office.prisma.delivery.findMany({
      where: { personId: person, subject: `meeting:${number}`, edits: null },
      orderBy: { id: 'asc' },
    });
    const along = got.map(({ files: sent }) => (sent as { key: string }[]).map(({ key }) => key));
    expect(along).toHaveLength(2);
    for (const [index, { key }] of files.entries()) expect(along[index]).toContain(key);
  });

  test('the records are whole', async () => {
    expect(await verify(office.prisma)).toMatchObject({ problems: [] });
  });
});
