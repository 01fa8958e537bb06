import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../prisma/seed/catalogue.ts';
import { POSTS } from '../../prisma/seed/posts.ts';
import { DUTY_UNITS, FIELD_SLUGS, FIELDS } from '../../src/domain/duties.ts';
import { DEPUTY_UNITS, MEMBER_UNITS } from '../../src/domain/people.ts';

const withRole = (role: string) => POSTS.filter((post) => post.role === role);

describe('the posts', () => {
  test('R98 the chief convenor keeps both titles of the document', () => {
    const [chief] = withRole('chief-convenor');
    expect(chief?.title).toContain('区政府分管领导');
    expect(chief?.title).toContain('常务副区长');
    expect(chief?.unit).toBeUndefined();
  });

  test('R100 one chief, two convenors and 21 members make 24; 区政府办 has no member of its own', () => {
    expect(withRole('chief-convenor')).toHaveLength(1);
    expect(withRole('convenor').map((post) => post.unit)).toEqual(['government-office', 'finance']);
    expect(withRole('member').map((post) => post.unit)).toEqual(
      MEMBER_UNITS.filter((unit) => unit !== 'government-office'),
    );
  });

  test('R103 there is one office director, of the lead unit', () => {
    expect(withRole('office-director').map((post) => post.unit)).toEqual(['finance']);
  });

  test('R104 seven units lend the office a deputy director', () => {
    expect(withRole('office-deputy').map((post) => post.unit)).toEqual([...DEPUTY_UNITS]);
  });

  test('R105 every member unit has a liaison and an officer', () => {
    expect(withRole('liaison').map((post) => post.unit)).toEqual([...MEMBER_UNITS]);
    expect(withRole('officer').map((post) => post.unit)).toEqual([...MEMBER_UNITS]);
  });

  test('no two posts share a slug or a title', () => {
    expect(new Set(POSTS.map((post) => post.slug)).size).toBe(POSTS.length);
    expect(new Set(POSTS.map((post) => post.title)).size).toBe(POSTS.length);
  });
});

describe('the fields', () => {
  test('R16 the twelve basic fields stand in the document’s order', () => {
    const basic = CATALOGUE.items.filter((item) => item.kind === 'basic').map((item) => item.name);
    expect(basic.join('、')).toBe(
      '教育、就业、农业、社会保障、社会服务、医疗卫生、住房保障、计划生育、文化、体育、残疾人服务、公益性岗位',
    );
  });

  test('R05 ten pilot fields of two kinds: five public, five transactional', () => {
    const pilot = FIELD_SLUGS.filter((field) => 'pilot' in FIELDS[field]);
    expect(pilot.filter((field) => FIELDS[field].kind !== 'auxiliary')).toHaveLength(5);
    expect(pilot.filter((field) => FIELDS[field].kind === 'auxiliary')).toHaveLength(5);
  });

  test('every code is used once', () => {
    expect(new Set(CATALOGUE.items.map((item) => item.code)).size).toBe(CATALOGUE.items.length);
  });

  test('R31 culture is the duty of two units, housing of none that the document names', () => {
    expect(DUTY_UNITS.culture.map((duty) => duty.unit)).toEqual(['culture', 'publicity']);
    expect(DUTY_UNITS.housing).toEqual([]);
  });
});
