import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossier } from '../../../src/store/shelves/dossier.ts';
import { RECORD_DOSSIERS } from '../../../src/store/shelves/record-dossiers.ts';
import { verify } from '../../../src/store/verify/verify.ts';
import { openRoom, type Room } from '../../chat/room.ts';
import { EDITION_1, putEdition1 } from '../fixtures/edition-1.ts';

/** After the last of what was written then. */
let room: Room;
beforeAll(async () => {
  room = await openRoom('2027-12-30T02:00:00Z');
  await putEdition1(room.prisma);
});
afterAll(() => room.close());

describe('what was written before records said their edition', () => {
  it('is read whole by this program, every project, meeting, text of minutes and matter', () => {
    for (const { dossier: written } of EDITION_1.projects)
      expect(dossier.parse(JSON.parse(written))).toMatchObject(JSON.parse(written));
    for (const { kind, dossier: written } of [...EDITION_1.records, ...EDITION_1.shown])
      expect(RECORD_DOSSIERS[kind].parse(JSON.parse(written))).toMatchObject(JSON.parse(written));
  });

  it('may hold parts nobody here knows, wherever a newer program puts them, and keeps them', () => {
    const parts = [
      ...EDITION_1.projects.map((row) => [dossier, row.dossier] as const),
      ...[...EDITION_1.records, ...EDITION_1.shown].map(
        (row) => [RECORD_DOSSIERS[row.kind], row.dossier] as const,
      ),
    ];
    for (const [known, written] of parts) {
      const newer: unknown = JSON.parse(written, grown);
      expect(known.parse(newer)).toEqual(newer);
    }
  });

  it('agrees with its log', async () => {
    expect(await verify(room.prisma, room.clock.now)).toMatchObject({
      entries: EDITION_1.entries.length,
      ...{
        subjects: EDITION_1.projects.length + EDITION_1.records.length,
        projects: 2,
        records: EDITION_1.records.length,
      },
      // What was written before the log held the rows is not called wrong; it is said that it cannot be proved.
      ...{ seals: 0, problems: [], gaps: [] },
      unproved: expect.arrayContaining([
        { table: 'Holding', before: expect.any(Date) },
        { table: 'Project', rows: 2 },
        { table: 'Record', rows: EDITION_1.records.length },
      ]),
    });
  });

  it('is found, shown and acted on, and says its edition from then on, in the row and in the log', async () => {
    expect(await room.says('office-director', '查询 2027年 课后体育')).toContain(
      '2027-001 中小学课后体育服务',
    );
    expect(await room.says('office-director', '会议 M2027-01')).toContain('M2027-01');
    const number = 'M2027-03-1';
    expect(await room.says('liaison-finance', `办结 ${number} 财综〔2027〕31号`)).toContain(number);
    const { dossier: kept, state } = await room.prisma.record.findUniqueOrThrow({
      where: { kind_number: { kind: 'matter', number } },
    });
    expect([state, kept]).toEqual(['done', expect.objectContaining({ shape: 1 })]);
    expect((await room.logged(`matter:${number}`)).at(-1)?.after).toEqual(kept);
    expect((await verify(room.prisma)).problems).toEqual([]);
  });
});

/** Every object with one more part. */
function grown(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value, future: '后来才有' }
    : value;
}
