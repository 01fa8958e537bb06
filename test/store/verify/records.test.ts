import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../src/store/verify/verify.ts';
import { openRoom, type Room } from '../../chat/room.ts';
import { called, held, issued, PLENARY, special, UNITS_OF_SPECIAL } from '../../commands/meeting-story.ts';

let room: Room;
let number: string;

/** One meeting held, its minutes issued, a difficult issue raised, another meeting only called. */
beforeAll(async () => {
  room = await openRoom();
  number = await special(room);
  await held(room, number, UNITS_OF_SPECIAL);
  await issued(room, number, UNITS_OF_SPECIAL);
  await room.says('member-health', '难点 护理人员不足 责任单位：卫计局 期限：2026-12-31');
  await called(room, PLENARY);
  await room.says(
    'liaison-finance',
    '集采目录登记 名称：场馆运营 目录项：B10 体育 范围：内 生效：2026-01-01 文件：浙财采监〔2026〕1号',
  );
  return () => room.close();
}, 90_000);

/** What was changed behind the office's back, put right again. */
const mending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const mend of mending.splice(0)) await mend();
});

const row = (kind: string, which: string) =>
  room.prisma.record.findUniqueOrThrow({ where: { kind_number: { kind, number: which } } });

async function tamper(kind: string, which: string, from: string, to: string) {
  const { dossier } = await row(kind, which);
  mending.push(() =>
    room.prisma.record.update({
      where: { kind_number: { kind, number: which } },
      data: { dossier: JSON.parse(JSON.stringify(dossier)) },
    }),
  );
  const changed = await room.prisma.$executeRaw`
    UPDATE "Record" SET dossier = replace(dossier::text, ${from}, ${to})::jsonb
     WHERE kind = ${kind} AND number = ${which} AND dossier::text LIKE ${`%${from}%`}`;
  expect(changed).toBe(1);
}

async function remove(kind: string, which: string) {
  const { dossier, ...rest } = await row(kind, which);
  mending.push(() =>
    room.prisma.record.create({ data: { ...rest, dossier: JSON.parse(JSON.stringify(dossier)) } }),
  );
  await room.prisma.record.delete({ where: { kind_number: { kind, number: which } } });
}

const problems = async () => (await verify(room.prisma)).problems;

describe('the records of meetings, minutes and matters', () => {
  it('are found whole', async () => {
    expect(await verify(room.prisma)).toMatchObject({ problems: [], records: 7 });
  });

  it.each([
    ['meeting', 'M2026-01', '三楼', '四楼'],
    ['minutes', 'M2026-01', '养老', '养考'],
    ['matter', 'M2026-01-1', '养老', '养考'],
    ['matter', 'N2026-01', 'health', 'healti'],
    ['register', 'C2026-01', '场馆', '场信'],
  ])('one changed letter in the %s %s is found where it stands', async (kind, which, from, to) => {
    await tamper(kind, which, from, to);
    expect(await problems()).toEqual([
      { kind: 'changed', subject: `${kind}:${which}`, seq: expect.any(Number), part: 'dossier' },
    ]);
  });

  it('R126 a confirmation nobody gave is found', async () => {
    await tamper('minutes', 'M2026-01', '"unit": "finance"', '"unit": "financf"');
    expect((await problems()).map(({ subject, part }) => [subject, part])).toEqual([
      ['minutes:M2026-01', 'dossier'],
    ]);
  });

  it('a column that says something else than its record is found', async () => {
    const where = { kind_number: { kind: 'matter', number: 'N2026-01' } };
    await room.prisma.record.update({ where, data: { state: 'done' } });
    mending.push(() => room.prisma.record.update({ where, data: { state: 'open' } }));
    expect(await problems()).toEqual([
      { kind: 'changed', subject: 'matter:N2026-01', seq: 1, part: 'columns', columns: ['state'] },
    ]);
  });

  it.each([
    ['meeting', 'M2026-02'],
    ['matter', 'M2026-01-1'],
    ['matter', 'B2026-01'],
    ['register', 'C2026-01'],
  ])('the %s %s is missed', async (kind, which) => {
    await remove(kind, which);
    expect(await problems()).toEqual([{ kind: 'missing', subject: `${kind}:${which}`, seq: 1 }]);
  });

  it('R127 minutes that were issued are missed, and so is their serial', async () => {
    await remove('minutes', 'M2026-01');
    expect((await problems()).map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'missing minutes:M2026-01',
      'missing issue:2026-1',
    ]);
  });

  it.each([
    ['matter', 'N2026-01'],
    ['register', 'C2026-01'],
  ])('a number whose %s and log are both gone is missed', async (kind, which) => {
    const subject = `${kind}:${which}`;
    await remove(kind, which);
    const entry = await room.prisma.entry.findFirstOrThrow({ where: { subject } });
    mending.push(() =>
      room.prisma.entry.create({ data: { ...entry, content: JSON.parse(JSON.stringify(entry.content)) } }),
    );
    await room.prisma.entry.deleteMany({ where: { subject } });
    expect(await problems()).toEqual([{ kind: 'missing', subject, seq: 1 }]);
  });

  it('a record whose log was cut short is found', async () => {
    const [last] = await room.prisma.entry.findMany({
      where: { subject: 'meeting:M2026-01' },
      orderBy: { seq: 'desc' },
      take: 1,
    });
    if (!last) throw new Error('the meeting has no log');
    await room.prisma.entry.delete({ where: { subject_seq: { subject: last.subject, seq: last.seq } } });
    mending.push(() =>
      room.prisma.entry.create({ data: { ...last, content: JSON.parse(JSON.stringify(last.content)) } }),
    );
    expect(await problems()).toEqual([{ kind: 'missing', subject: 'meeting:M2026-01', seq: last.seq }]);
  });
});
