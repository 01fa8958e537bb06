import { describe, expect, test } from 'vitest';
import { UNITS } from '../../prisma/seed/units.ts';
import { readClauseId, readNumeral, writeNumeral } from '../../src/domain/clause-id.ts';
import { CLAUSES } from '../../src/domain/clauses.ts';
import { DUTY_UNITS } from '../../src/domain/duties.ts';
import { CLAUSE_SUMMARIES } from '../../src/wording/clauses.ts';

const items = (clause: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${clause}${index + 1}`);

describe('R01 every clause can be named and has a line of our own', () => {
  test.each([
    ...CLAUSES,
    ...items('二(三)', 4),
    ...items('六(二)', 3),
    ...items('七(二)', 5),
    ...items('七(四)', 5),
    ...items('附件1 一', 5),
    ...items('附件2 ', 20),
  ])('R01 %s', (clause) => {
    expect(CLAUSE_SUMMARIES[clause]).toMatch(/。$/);
    expect(readClauseId(clause)).toBe(clause);
  });

  test('R01 what the tables of duties stand on has a line too', () => {
    const used = [
      ...Object.values(DUTY_UNITS)
        .flat()
        .map((row) => row.clause),
      ...UNITS.map((unit) => unit.duty),
    ];
    expect(used.filter((clause) => !CLAUSE_SUMMARIES[clause])).toEqual([]);
  });
});

describe('R01 a clause is found however it is written', () => {
  test.each([
    ['六（二）3', '六(二)3'],
    [' 6(2)3 ', '六(二)3'],
    ['６（２）３', '六(二)3'],
    ['6.2.3', '六(二)3'],
    ['六二3', '六(二)3'],
    ['六、（二）、3.', '六(二)3'],
    ['第六条第二款第3项', '六(二)3'],
    ['五(二)', '五(二)'],
    ['五', '五'],
    ['附件一 一2', '附件1 一2'],
    ['附件1（一）2', '附件1 一2'],
    ['附件１', '附件1'],
    ['附2 12', '附件2 12'],
    ['附件二 十二', '附件2 12'],
    ['附件2第12项', '附件2 12'],
    ['附件3', '附件3'],
    ['题头', '题头'],
  ])('%s', (typed, clause) => expect(readClauseId(typed)).toBe(clause));

  test.each(['', '政府', '九(一)', '六(二)3(四)', '附件4', '附件3 2', '五(二)吧', '0'])(
    '%j names no clause',
    (typed) => expect(readClauseId(typed)).toBeUndefined(),
  );

  test('numerals come back as they went', () => {
    for (let value = 1; value < 100; value += 1) expect(readNumeral(writeNumeral(value))).toBe(value);
    expect(readNumeral('一二')).toBeNaN();
    expect(readNumeral('')).toBeNaN();
  });
});
