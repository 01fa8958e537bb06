import { describe, expect, test } from 'vitest';
import { UNITS } from '../../prisma/seed/units.ts';
import { readDay, readRoster } from '../../src/documents/roster.ts';
import { checkRoster, ROSTER_PROBLEMS, ROSTER_WARNINGS } from '../../src/domain/roster.ts';
import { ROSTER_REMARKS } from '../../src/wording/admin.ts';
import { sampleRoster } from './sample-roster.ts';

const rows = (...lines: string[]) =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split(',') }));
const read = (...lines: string[]) =>
  readRoster(rows(...lines), UNITS, '2026-11-22', (name) => `unit-${name.length}`);
const judge = (...lines: string[]) => {
  const roster = read('单位,姓名,角色', ...lines);
  expect(roster.problems).toEqual([]);
  return checkRoster(roster.lines);
};

describe('a roster is read as offices write it', () => {
  test('headings come in any order and either language, below a title', () => {
    const line = {
      name: '张甲',
      role: 'liaison',
      unit: 'market-supervision',
      position: '科长',
      from: '2026-01-05',
    };
    expect(
      read('人员名单', '角色,姓名,职务,单位,起始日期', '联络员,张 甲,科长,区市场监管局,2026年1月5日').lines,
    ).toEqual([{ line: 3, ...line }]);
    expect(read('From,Role,Unit,Name,Post', '2026/1/5,Liaison,市场监督局,张甲,科长').lines).toEqual([
      { line: 2, ...line },
    ]);
  });

  test('where no day is given the import’s day stands', () => {
    expect(read('单位,姓名,角色', ',总甲,总召集人').lines).toEqual([
      { line: 2, name: '总甲', role: 'chief-convenor', from: '2026-11-22' },
    ]);
  });

  test('every wrong line is told together', () => {
    const { lines, problems } = read(
      '单位,姓名,角色,起始日期',
      '气象局,张甲,联络员,2026-01-01',
      '教体局,,成员,2026-01-01',
      '教体局,李乙,看门人,2026-02-30',
      ',王丙,联络员,2026-01-01',
    );
    expect(lines).toEqual([]);
    expect(problems).toEqual([
      { line: 2, reason: 'unknown-unit', found: '气象局' },
      { line: 3, reason: 'no-name' },
      { line: 4, reason: 'unknown-role', found: '看门人' },
      { line: 4, reason: 'bad-date', found: '2026-02-30' },
      { line: 5, reason: 'unit-needed', found: '联络员' },
    ]);
  });

  test('a table without the headings says which are missing', () => {
    expect(read('单位,电话', '教体局,1').problems).toEqual([
      { line: 1, reason: 'no-heading', found: '姓名、角色' },
    ]);
  });

  test('R09 a purchaser outside the 22 comes with its kind and its funding', () => {
    const roster = read(
      '单位,姓名,角色,单位性质,财政负担',
      '柳镇,张甲,联络员,行政机关,是',
      '柳镇,李乙,经办人,,',
      '区工会,王丙,经办人,群团组织,否',
      '区妇联,丁丁,经办人,,是',
    );
    expect(roster.units).toEqual([
      { slug: 'unit-2', name: '柳镇', kind: 'administrative', funded: true },
      { slug: 'unit-3', name: '区工会', kind: 'mass-organisation', funded: false },
    ]);
    expect(roster.lines.map((line) => line.unit)).toEqual(['unit-2', 'unit-2', 'unit-3']);
    expect(roster.problems).toEqual([{ line: 5, reason: 'bad-kind' }]);
  });

  test.each([
    ['2026-1-5', '2026-01-05'],
    ['２０２６.１.５', '2026-01-05'],
    ['20260105', '2026-01-05'],
    ['2026-13-01', undefined],
    ['去年', undefined],
  ])('the day %s is %s', (text, day) => expect(readDay(text)).toBe(day));
});

describe('a roster is judged as a whole', () => {
  test.each([...ROSTER_PROBLEMS, ...ROSTER_WARNINGS])('%s has its sentence', (reason) => {
    expect(ROSTER_REMARKS[reason]?.({ found: '某', other: 2 })).toMatch(/。$/);
  });

  test('R100 the 24 of 附件3 load: one chief, two convenors, 21 members', () => {
    const roster = read(...sampleRoster());
    expect(roster.problems).toEqual([]);
    expect(roster.lines).toHaveLength(24);
    expect(checkRoster(roster.lines)).toEqual({ problems: [], warnings: [] });
  });

  test('R100 区政府办 has a convenor and no member besides', () => {
    expect(judge('区政府办,张甲,成员').problems).toEqual([
      { line: 2, reason: 'no-member-of-its-own', clause: '附件3' },
    ]);
  });

  test('R99 only two units have a convenor', () => {
    expect(judge('区教体局,张甲,召集人').problems).toMatchObject([
      { line: 2, reason: 'not-a-convenor-unit' },
    ]);
  });

  test('R103 a second director is refused', () => {
    expect(judge('财政局,张甲,办公室主任', '财政局,李乙,办公室主任').problems).toEqual([
      { line: 3, reason: 'second-director', other: 2, clause: '附件1 二' },
    ]);
  });

  test('R103 the director comes from the lead unit', () => {
    expect(judge('民政局,张甲,办公室主任').problems).toMatchObject([
      { line: 2, reason: 'director-not-of-lead-unit' },
    ]);
  });

  test('R104 a deputy director from another unit only warns', () => {
    expect(judge('科技局,张甲,办公室副主任', '民政局,李乙,办公室副主任')).toEqual({
      problems: [],
      warnings: [{ line: 2, reason: 'deputy-of-other-unit', clause: '附件1 二' }],
    });
  });

  test('R105 a unit may have several liaisons but one member', () => {
    expect(judge('卫计局,张甲,联络员', '卫计局,李乙,联络员').problems).toEqual([]);
    expect(judge('卫计局,张甲,成员', '区卫计局,李乙,成员').problems).toMatchObject([
      { line: 3, reason: 'second-holder', other: 2 },
    ]);
    expect(judge('卫计局,张甲,联络员', '卫计局,张甲,联络员').problems).toMatchObject([
      { line: 3, reason: 'repeated', other: 2 },
    ]);
  });
});
