import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UNITS } from '../../prisma/seed/units.ts';
import { parseRegulation } from '../../src/documents/regulation.ts';
import { readRoster } from '../../src/documents/roster.ts';
import { importRegulation } from '../../src/office/imports.ts';
import { importRoster } from '../../src/office/imports-roster.ts';
import { transactImport } from '../../src/store/shelves/imports.ts';
import { postTitle } from '../../src/wording/posts.ts';
import { SAMPLE } from '../documents/sample-regulation.ts';
import { sampleRoster } from '../documents/sample-roster.ts';
import { openPeopleOffice, type PeopleOffice } from './people-office.ts';

let office: PeopleOffice;
beforeEach(async () => {
  office = await openPeopleOffice();
});
afterEach(() => office.close());

const source = { file: 'roster.csv', sha256: 'ab'.repeat(32), by: { system: 'admin' } } as const;
const today = '2026-11-22';

async function load(lines: readonly string[]) {
  const rows = lines.map((line, index) => ({ line: index + 1, cells: line.split(',') }));
  const roster = readRoster(rows, UNITS, today, () => 'willow-town');
  expect(roster.problems).toEqual([]);
  return transactImport(office.prisma, office.clock.now, (desk, shelf) =>
    importRoster(desk, shelf, { ...source, roster, today, titleOf: postTitle }),
  );
}
const holdersOf = async (post: string, day: string) =>
  (await office.holders(day)).filter((holding) => holding.post.slug === post).map((holding) => holding.name);

describe('a roster comes into force', () => {
  test('R100 the 24 of 附件3 load, and the posts nobody holds yet are told', async () => {
    const outcome = await load(sampleRoster());
    expect(outcome).toMatchObject({ added: 24, ended: 0, kept: 0, newUnits: [] });
    expect(await office.holders()).toHaveLength(24);
    expect(await holdersOf('chief-convenor', today)).toEqual(['总甲']);
    expect(await holdersOf('convenor-government-office', today)).toEqual(['召甲']);
    expect(outcome.vacant).toHaveLength(1 + 22);
    expect(outcome.vacant).toContain('office-director');
    expect(outcome.vacant).toContain('liaison-health');
  });

  test('R98 the same roster twice changes nothing', async () => {
    await load(sampleRoster());
    const entries = await office.prisma.entry.count();
    expect(await load(sampleRoster())).toMatchObject({ added: 0, ended: 0, kept: 24 });
    expect(await office.prisma.entry.count()).toBe(entries);
    expect(await office.prisma.person.count()).toBe(24);
  });

  test('R98 a successor begins on the day stated, the predecessor ends the day before', async () => {
    const heading = '单位,姓名,角色,起始日期';
    await load([heading, '教体局,张甲,成员,2026-01-01']);
    await load([heading, '教体局,李乙,成员,2027-03-01']);
    expect(await holdersOf('member-education-sports', '2027-02-28')).toEqual(['张甲']);
    expect(await holdersOf('member-education-sports', '2027-03-01')).toEqual(['李乙']);
    expect(await load([heading, '教体局,李乙,成员,2027-03-01'])).toMatchObject({ added: 0, ended: 0 });
    const [, change] = await office.at((desk) => desk.log.of('post:member-education-sports'));
    expect(change).toMatchObject({
      verb: 'import-roster',
      by: { system: 'admin' },
      before: [{ name: '张甲', from: '2026-01-01' }],
      after: [{ name: '李乙', from: '2027-03-01' }],
    });
  });

  test('R105 the roster lists every liaison of a unit it mentions; the others stay', async () => {
    const heading = '单位,姓名,角色,起始日期';
    await load([
      heading,
      '卫计局,张甲,联络员,2026-01-01',
      '卫计局,李乙,联络员,2026-01-01',
      '审计局,王丙,联络员,2026-01-01',
    ]);
    expect(await load([heading, '卫计局,李乙,联络员,2026-01-01'])).toMatchObject({
      added: 0,
      ended: 1,
      kept: 1,
    });
    expect(await holdersOf('liaison-health', today)).toEqual(['李乙']);
    expect(await holdersOf('liaison-audit', today)).toEqual(['王丙']);
    expect(await holdersOf('liaison-health', '2026-11-21')).toEqual(['张甲', '李乙']);
  });

  test('one person on two posts of a unit is one person; a namesake elsewhere is another', async () => {
    await load(['单位,姓名,角色', '卫计局,张甲,联络员', '卫计局,张甲,成员', '审计局,张甲,联络员']);
    const persons = new Map((await office.holders()).map((holding) => [holding.post.slug, holding.person]));
    expect(persons.get('liaison-health')).toBe(persons.get('member-health'));
    expect(persons.get('liaison-audit')).not.toBe(persons.get('liaison-health'));
  });

  test('R98 a stand-in of the try-out leaves at once when a real person comes', async () => {
    await office.close();
    office = await openPeopleOffice(true, today);
    await load(['单位,姓名,角色,起始日期', `卫计局,张甲,联络员,${today}`]);
    expect(await holdersOf('liaison-health', today)).toEqual(['张甲']);
  });

  test('R09 a purchaser outside the 22 becomes a unit with somebody to declare and somebody to be told', async () => {
    const outcome = await load(['单位,姓名,角色,单位性质,财政负担', '柳镇,张甲,经办人,行政机关,是']);
    expect(outcome.newUnits).toEqual(['willow-town']);
    const [units, posts] = await office.at((desk) => Promise.all([desk.people.units(), desk.people.posts()]));
    expect(units.at(-1)).toMatchObject({
      slug: 'willow-town',
      name: '柳镇',
      kind: 'administrative',
      funded: true,
    });
    expect(posts).toContainEqual({
      slug: 'officer-willow-town',
      role: 'officer',
      unit: 'willow-town',
      title: '柳镇经办人',
    });
    expect(posts).toContainEqual({
      slug: 'liaison-willow-town',
      role: 'liaison',
      unit: 'willow-town',
      title: '柳镇联络员',
    });
    expect(await holdersOf('officer-willow-town', today)).toEqual(['张甲']);
  });

  test('R104 a deputy director from another unit gets a post', async () => {
    await load(['单位,姓名,角色', '科技局,张甲,办公室副主任']);
    expect(await holdersOf('office-deputy-science-technology', today)).toEqual(['张甲']);
  });

  test('R103 a roster with two directors is refused whole', async () => {
    const lines = ['单位,姓名,角色', '卫计局,张甲,成员', '财政局,李乙,办公室主任', '财政局,王丙,办公室主任'];
    await expect(load(lines)).rejects.toMatchObject({ key: 'roster-has-problems' });
    expect(await office.holders()).toEqual([]);
    expect(await office.prisma.entry.count({ where: { NOT: { subject: { startsWith: 'rows:' } } } })).toBe(0);
  });
});

describe('the document’s own words', () => {
  const given = () => {
    const { clauses, header } = parseRegulation(SAMPLE);
    return { ...source, file: 'rules.txt', ruleSet: header.number ?? '', header, clauses };
  };
  const importIt = (change: Partial<ReturnType<typeof given>> = {}) =>
    transactImport(office.prisma, office.clock.now, (desk, shelf) =>
      importRegulation(desk, shelf, { ...given(), ...change }),
    );

  test('R01 after the import 依据 has the exact words', async () => {
    expect(await importIt()).toMatchObject({ changed: true });
    const text = await office.at((desk) => desk.regulation.text('山政办发〔2031〕7号', '附件2 2'));
    expect(text).toBe('2.乙局:施肥。');
  });

  test('R01 the same file again changes nothing; a corrected one replaces it', async () => {
    await importIt();
    expect(await importIt()).toMatchObject({ changed: false });
    const corrected = [{ id: '一', position: 1, text: '一、改过' }];
    expect(await importIt({ clauses: corrected })).toEqual({ changed: true, clauses: 1 });
    const [entries, gone] = await office.at((desk) =>
      Promise.all([
        desk.log.of('regulation:山政办发〔2031〕7号'),
        desk.regulation.text('山政办发〔2031〕7号', '二(一)'),
      ]),
    );
    expect(entries.map((entry) => entry.verb)).toEqual(['import-regulation', 'import-regulation']);
    expect(gone).toBeUndefined();
  });
});
