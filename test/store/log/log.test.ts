import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/office/ports.ts';
import { canonical } from '../../../src/store/json.ts';
import { seal } from '../../../src/store/log/seal.ts';
import { verify } from '../../../src/store/verify/verify.ts';
import { aProject, DUE, LIAISON } from '../a-project.ts';
import { NOON, openOffice } from '../office.ts';

const office = await openOffice();

const entry = (subject: string, changes: Partial<Entry> = {}): Entry => ({
  subject,
  verb: 'submit',
  by: LIAISON,
  cause: 'event-1',
  clause: '五(一)',
  ruleSet: '绍柯政办发〔2015〕55号',
  ...changes,
});

const append = (...entries: readonly Entry[]) =>
  office.at(async (desk) => {
    for (const each of entries) await desk.log.append(each);
  });
const sql = (statement: string) => office.prisma.$executeRawUnsafe(statement);
const problems = async () => (await verify(office.prisma)).problems;

beforeEach(async () => {
  await sql('TRUNCATE "Entry", "Seal", "Project", "Counter"');
});

describe('writing', () => {
  it('numbers and chains the entries of one subject, and reads them back as they were written', async () => {
    await append(
      entry('post:liaison-health', { before: { to: null }, after: { to: '2026-11-30' }, note: '调岗' }),
    );
    await append(
      entry('post:liaison-health', { by: { system: 'clock' } }),
      entry('account:feishu:ou_1', { by: { account: 'ou_1' } }),
    );
    const kept = await office.at((desk) => desk.log.of('post:liaison-health'));
    expect(kept).toEqual([
      {
        ...entry('post:liaison-health', { before: { to: null }, after: { to: '2026-11-30' }, note: '调岗' }),
        seq: 1,
        at: NOON.toISOString(),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      {
        ...entry('post:liaison-health', { by: { system: 'clock' } }),
        seq: 2,
        at: NOON.toISOString(),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('keeps one chain when many write to the same subject at once', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => append(entry('post:member-audit', { note: `${n}` }))),
    );
    const kept = await office.at((desk) => desk.log.of('post:member-audit'));
    expect(kept.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(await problems()).toEqual([]);
  });

  it('outlives two who write to the same two subjects the other way round', async () => {
    const both = [entry('post:a'), entry('post:b')];
    await Promise.all([append(...both), append(...[...both].reverse()), append(...both)]);
    expect(await verify(office.prisma)).toMatchObject({ entries: 6, subjects: 2, problems: [] });
  });

  it.each([
    ['numbers no two programs spell alike', [1e21, 1e308, 5e-324, 0.1 + 0.2, -0, 123456789012345680000, 1.0]],
    ['text from every plane', { 名称: '𠮷野家\u{1F600}', é: 'é', '\u2028': '\t\n"\\', '': '' }],
    ['what the database refuses', ['nul\u0000', '\ud800 half', { '\u0000key': '\udc00' }]],
    ['nested nothing', { a: null, b: [null, [], {}], c: { d: { e: null } }, gone: undefined }],
    ['awkward names', JSON.parse('{"__proto__": 1, "constructor": {"x": [true, false]}, "10": 1, "9": 2}')],
    ['a date', { at: NOON }],
  ])('hashes what it reads back: %s', async (_, after) => {
    await append(entry('post:odd', { after }));
    expect(await problems()).toEqual([]);
  });

  it('hashes what it reads back: anything JSON can say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async (after) => {
        await append(entry('post:any', { after }));
        const [last] = (await office.at((desk) => desk.log.of('post:any'))).slice(-1);
        expect(canonical(last?.after)).toBe(canonical(after));
      }),
      { numRuns: 60 },
    );
    expect(await problems()).toEqual([]);
  });
});

describe('examining the office', () => {
  const keepProject = (number: string, version = 1) =>
    office.at(async (desk) => {
      const project = { ...aProject(number), version };
      await desk.projects.save(project, DUE);
      await desk.log.append(entry(`project:${number}`, { after: project }));
    });

  const twoNights = async () => {
    await office.at((desk) => desk.projects.nextNumber(2026));
    await keepProject('2026-001');
    await append(entry('post:a'), entry('post:a'), entry('post:b'));
    await seal(office.prisma, NOON);
    await keepProject('2026-001', 2);
    await append(entry('post:a'), entry('post:c'));
    await seal(office.prisma, new Date(NOON.getTime() + 86_400_000));
  };
  beforeEach(twoNights);

  it('finds nothing in a clean office and says how much it looked at', async () => {
    expect(await verify(office.prisma, new Date(NOON.getTime() + 2 * 86_400_000))).toEqual({
      entries: 7,
      subjects: 4,
      projects: 1,
      records: 0,
      seals: 2,
      gaps: [],
      rows: 2,
      unproved: [],
      problems: [],
    });
  });

  it('seals only what moved, and nothing where nothing moved', async () => {
    expect(await seal(office.prisma, NOON)).toEqual({ number: 3, heads: 0 });
    await append(entry('post:b'));
    expect(await seal(office.prisma, NOON)).toEqual({ number: 4, heads: 1 });
    expect(await problems()).toEqual([]);
  });

  it('finds an end cut off together with its seal by the nights that have none', async () => {
    await sql(`DELETE FROM "Seal" WHERE number = 2`);
    await sql(`DELETE FROM "Entry" WHERE subject = 'rows:Seal' AND seq = 2`);
    const later = new Date(NOON.getTime() + 3 * 86_400_000);
    expect(await verify(office.prisma, later)).toMatchObject({
      problems: [],
      gaps: [{ from: NOON, to: later, told: false }],
    });
    // The nights stay empty when the office goes on.
    await seal(office.prisma, later);
    expect((await verify(office.prisma, later)).gaps).toEqual([{ from: NOON, to: later, told: false }]);
  });

  const noSeal = (seq: number) => ({ kind: 'missing', subject: 'seal', seq, part: 'row' });
  const A = `subject = 'post:a'`;
  it.each<[string, readonly string[], readonly object[]]>([
    [
      'a changed word',
      [`UPDATE "Entry" SET content = jsonb_set(content, '{verb}', '"accept"') WHERE ${A} AND seq = 2`],
      [{ kind: 'changed', subject: 'post:a', seq: 2, part: 'content' }],
    ],
    [
      'a changed moment',
      [`UPDATE "Entry" SET at = at + interval '1 second' WHERE ${A} AND seq = 2`],
      [{ kind: 'changed', subject: 'post:a', seq: 2, part: 'at' }],
    ],
    [
      'a changed hash',
      [`UPDATE "Entry" SET hash = repeat('a', 64) WHERE ${A} AND seq = 2`],
      [{ kind: 'changed', subject: 'post:a', seq: 2, part: 'hash' }],
    ],
    [
      'a changed link',
      [`UPDATE "Entry" SET before = repeat('a', 64) WHERE ${A} AND seq = 2`],
      [{ kind: 'changed', subject: 'post:a', seq: 2, part: 'before' }],
    ],
    [
      'an entry taken out',
      [`DELETE FROM "Entry" WHERE ${A} AND seq = 2`],
      [{ kind: 'missing', subject: 'post:a', seq: 2 }],
    ],
    [
      'the first entries taken out',
      [`DELETE FROM "Entry" WHERE ${A} AND seq < 3`],
      [{ kind: 'missing', subject: 'post:a', seq: 1, upTo: 2 }],
    ],
    [
      'a subject taken out whole, once it is sealed',
      [`DELETE FROM "Entry" WHERE subject = 'post:b'`],
      [{ kind: 'missing', subject: 'post:b', seq: 1, seal: 1 }],
    ],
    [
      'two entries that changed places',
      [
        `UPDATE "Entry" SET seq = 99 WHERE ${A} AND seq = 1`,
        `UPDATE "Entry" SET seq = 1 WHERE ${A} AND seq = 2`,
        `UPDATE "Entry" SET seq = 2 WHERE ${A} AND seq = 99`,
      ],
      [
        { kind: 'swapped', subject: 'post:a', seq: 1 },
        { kind: 'swapped', subject: 'post:a', seq: 2 },
      ],
    ],
    [
      'an end cut off after it was sealed',
      [`DELETE FROM "Entry" WHERE ${A} AND seq = 3`],
      [{ kind: 'missing', subject: 'post:a', seq: 3, seal: 2 }],
    ],
    [
      'the end of a project cut off, sealed or not',
      [`DELETE FROM "Seal"`, `DELETE FROM "Entry" WHERE subject = 'project:2026-001' AND seq = 2`],
      [{ kind: 'missing', subject: 'project:2026-001', seq: 2 }, noSeal(1), noSeal(2)],
    ],
    [
      'a project changed past its log',
      [`UPDATE "Project" SET dossier = jsonb_set(dossier, '{declaration,fen}', '1')`],
      [{ kind: 'changed', subject: 'project:2026-001', seq: 2, part: 'dossier' }],
    ],
    [
      'a column changed that only searches read',
      [`UPDATE "Project" SET fen = 1`],
      [{ kind: 'changed', subject: 'project:2026-001', seq: 2, part: 'columns', columns: ['fen'] }],
    ],
    [
      'a project gone with its log',
      [`DELETE FROM "Project"`, `DELETE FROM "Entry" WHERE subject LIKE 'project:%'`, `DELETE FROM "Seal"`],
      [{ kind: 'missing', subject: 'project:2026-001', seq: 1 }, noSeal(1), noSeal(2)],
    ],
    [
      'a changed seal',
      [`UPDATE "Seal" SET heads = heads - 'post:a' WHERE number = 2`],
      [{ kind: 'changed', subject: 'seal', seq: 2 }],
    ],
    [
      'a seal taken out',
      [`DELETE FROM "Seal" WHERE number = 1`],
      [{ kind: 'missing', subject: 'seal', seq: 1 }],
    ],
    ['the last seal taken out', [`DELETE FROM "Seal" WHERE number = 2`], [noSeal(2)]],
    ['all seals taken out', [`DELETE FROM "Seal"`], [noSeal(1), noSeal(2)]],
  ])('finds %s', async (_, statements, expected) => {
    for (const statement of statements) await sql(statement);
    expect(await problems()).toEqual(expected);
  });
});
