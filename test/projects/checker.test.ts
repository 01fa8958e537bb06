import { expect, it } from 'vitest';
import { checkerOf } from '../../src/projects/checker.ts';
import { PROVIDER_KINDS } from '../../src/registers/providers.ts';

const AUTHORITIES = [undefined, 'civil-affairs', 'market-supervision', 'education-sports'] as const;

/** 民政 for a social organisation whoever registered it; for all others whoever did, and 市场监管 where that is not said. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'social-organisation': ['civil-affairs', 'civil-affairs', 'civil-affairs', 'civil-affairs'],
  enterprise: ['market-supervision', 'civil-affairs', 'market-supervision', 'education-sports'],
  'other-economic': ['market-supervision', 'civil-affairs', 'market-supervision', 'education-sports'],
  institution: ['market-supervision', 'civil-affairs', 'market-supervision', 'education-sports'],
  'public-institution': ['market-supervision', 'civil-affairs', 'market-supervision', 'education-sports'],
};

it('R57 the table names every kind of provider', () => {
  expect(PROVIDER_KINDS.map(({ value }) => value).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

it.each(
  PROVIDER_KINDS.flatMap(({ value: kind }) =>
    AUTHORITIES.map((authority, at) => ({ kind, authority, checker: EXPECTED[kind]?.[at] })),
  ),
)('R57 a $kind registered with $authority is checked by $checker', ({ kind, authority, checker }) => {
  expect(checkerOf({ kind, ...(authority && { authority }) })).toBe(checker);
});
