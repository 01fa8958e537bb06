import { describe, expect, it } from 'vitest';
import { changed, differences, editionOn, isNonBasic, type Listed } from '../../src/domain/catalogue.ts';
import { FIELD_SLUGS } from '../../src/domain/duties.ts';

const sports: Listed = { code: 'B10', name: '体育', field: 'sports', kind: 'basic' };
const transport: Listed = { code: 'N01', name: '公共交通', field: 'transport', kind: 'non-basic' };

describe('the guiding catalogue', () => {
  it('R17 two fields are non-basic: public transport and science', () => {
    expect(FIELD_SLUGS.filter(isNonBasic)).toEqual(['transport', 'science']);
    expect(isNonBasic('outside')).toBe(false);
  });

  it('R21 a change names what differs and leaves the rest', () => {
    const after = changed(
      [sports, transport],
      [
        { act: 'alter', code: 'B10', name: '体育健身' },
        { act: 'remove', code: 'N01' },
        { act: 'add', code: 'B13', name: '养老助餐', field: 'social-services' },
      ],
    );
    expect(after).toEqual([
      { ...sports, name: '体育健身' },
      { code: 'B13', name: '养老助餐', field: 'social-services', kind: 'basic' },
    ]);
    expect(differences([sports, transport], after).map(({ act }) => act)).toEqual(['alter', 'add', 'remove']);
    expect(differences(after, after)).toEqual([]);
  });

  it('R19 R21 a draft is in force on no day; of two the newer counts from its first day', () => {
    const editions = [
      { version: 3 },
      { version: 2, from: '2027-01-01' },
      { version: 1, from: '2015-05-01', to: '2026-12-31' },
    ];
    expect(editionOn(editions, '2015-04-30')).toBeUndefined();
    expect(editionOn(editions, '2026-12-31')?.version).toBe(1);
    expect(editionOn(editions, '2027-01-01')?.version).toBe(2);
  });
});
