import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../src/store/verify/verify.ts';
import type { World } from '../contracts/world.ts';
import { consoleWorld } from '../fakes/console/world.ts';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import { chapter } from './chapter.ts';
import type { Colleague } from './colleague.ts';
import { nothingHappenedTwice, quiet } from './ledger.ts';
import { type Assembly, assemble, PLENARY, SPECIAL, verbs } from './meeting-story.ts';
import { type Office, openOffice } from './office.ts';
import { until } from './until.ts';

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
      ...['close', 'minutes'],
    ]);
    expect(await verbs(office, `minutes:${special.number}`)).toEqual([
      ...['minutes', 'circulate', 'confirm', 'object', 'minutes', 'circulate'],
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

  test('R119 every invitation brings the appointment; it moves with the meeting and is taken back with it', async () => {
    await cast.director.orders('召开 全体会议 下周五上午九点 五楼会议室');
    const { text } = await cast.director.receives('会议通知已发出', '五楼会议室');
    const [number = ''] = /M\d{4}-\d{2}/.exec(text) ?? [];
    const health = cast.voices.get('health');
    if (!health) throw new Error('nobody speaks for health');
    await health.receives(`请答复能否参会：${number}`);
    await expectAppointment(health, '五楼会议室', 'REQUEST');
    await cast.director.orders(`改期 ${number} 地点：六楼会议室`);
    await health.receives(number, '六楼会议室');
    await expectAppointment(health, '六楼会议室', 'REQUEST');
    await cast.director.orders(`取消会议 ${number} 与区政府常务会议冲突`);
    await health.receives(`会议已取消：${number}`, '与区政府常务会议冲突');
    await expectAppointment(health, '六楼会议室', 'CANCEL');
    await quiet(office);
    expect(world.violations).toEqual([]);
  });

  test('the records are whole', async () => {
    expect(await verify(office.prisma)).toMatchObject({ problems: [] });
  });
});

/** In the calendar of whoever has one on their platform; in a file for the others, the same entry from first to last. */
async function expectAppointment(who: Colleague, place: string, method: 'REQUEST' | 'CANCEL'): Promise<void> {
  const { world, account } = who;
  const files = () =>
    who
      .sees()
      .flatMap((message) => message.files)
      .filter(({ name }) => name.endsWith('.ics'))
      .map(({ bytes }) => new TextDecoder().decode(bytes));
  if (!world.calendarOf) {
    const file = await until(`${place} comes as a file`, () =>
      files().findLast((text) => text.includes(`LOCATION:${place}`) && text.includes(`METHOD:${method}`)),
    );
    const uid = /UID:.*/.exec(file)?.[0] ?? '?';
    const editions = files().filter((text) => text.includes(uid));
    if (method === 'CANCEL') expect(editions).toHaveLength(3);
    return;
  }
  const wanted = method === 'REQUEST' ? 1 : 0;
  await until(`${place} stands ${wanted} times in the calendar`, () => {
    const found = world.calendarOf?.(account).filter((entry) => entry.place === place);
    return found?.length === wanted;
  });
  expect(files()).toEqual([]);
}
