import { describe, expect, test } from 'vitest';
import { UNITS } from '../../prisma/seed/units.ts';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { findUnit, unitKey } from '../../src/domain/units.ts';

const unitCalled = (text: string) => findUnit(UNITS, text)?.slug;

describe('R96 the 22 member units', () => {
  test('R96 there are exactly 22, in the order of 附件1 二', () => {
    expect(UNITS.map((unit) => unit.slug)).toEqual([...MEMBER_UNITS]);
    expect(UNITS).toHaveLength(22);
    expect(UNITS.map((unit) => unit.order)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  test.each([
    ['市场监督局', 'market-supervision'],
    ['市场监管局', 'market-supervision'],
    ['区市场监管局', 'market-supervision'],
    ['市场监管', 'market-supervision'],
    ['市场监督', 'market-supervision'],
    ['政府办', 'government-office'],
    ['区政府办', 'government-office'],
    ['区政府办公室', 'government-office'],
    ['区政府办（外事办）', 'government-office'],
    ['财政局', 'finance'],
    ['财政（地税）局', 'finance'],
    ['财政(地税)局', 'finance'],
    ['区财政(地税)局', 'finance'],
    ['区财政（地税） 局', 'finance'],
    ['区财政局', 'finance'],
    ['财政部门', 'finance'],
    ['编委办', 'staffing'],
    ['机构编制', 'staffing'],
    ['人社局', 'human-resources'],
    ['区人力社保局', 'human-resources'],
    ['区民政', 'civil-affairs'],
    ['教育局', 'education-sports'],
    ['柯桥区教体局', 'education-sports'],
    ['区委组织部', 'organization'],
    ['柯桥区委宣传部', 'publicity'],
    ['区国土分局', 'land'],
    ['education-sports', 'education-sports'],
  ])('R96 %s is %s', (name, slug) => expect(unitCalled(name)).toBe(slug));

  test('R96 a name that belongs to nobody finds nobody', () => {
    expect(unitCalled('气象局')).toBeUndefined();
    expect(unitCalled('')).toBeUndefined();
    expect(unitCalled('税务局')).toBeUndefined();
  });

  test('R96 no name means two units', () => {
    const owners = new Map<string, string>();
    for (const unit of UNITS) {
      for (const key of new Set([unit.name, ...unit.aliases].map(unitKey))) {
        expect([key, owners.get(key)]).toEqual([key, undefined]);
        owners.set(key, unit.slug);
      }
    }
  });

  test('R147 the 20 entries of 附件2 are shared out among the 22', () => {
    const entries = new Set(UNITS.map((unit) => unit.duty));
    expect(entries.size).toBe(20);
    expect([...entries].map((entry) => Number(entry.split(' ')[1])).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });
});
