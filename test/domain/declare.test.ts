import { describe, expect, it } from 'vitest';
import { concernedUnits } from '../../src/domain/concerned.ts';
import { type Declaration, DECLARATION as PARTS } from '../../src/domain/declaration.ts';
import {
  DECLARATION_CHECKS,
  type DeclarationContext,
  declarationProblems,
  isBeforeEffect,
  isProhibited,
} from '../../src/domain/declare.ts';
import type { PurchaserKind } from '../../src/domain/declared-options.ts';
import { FIELD_SLUGS, FIELDS } from '../../src/domain/duties.ts';
import { isMaterial } from '../../src/domain/material.ts';
import { problemWords } from '../../src/wording/problems.ts';
import { DECLARATION, NO, YES_FRESH_TRANSFER } from './a-project.ts';

const REGISTER: DeclarationContext = {
  today: '2026-11-22',
  funded: true,
  kind: 'administrative',
  itemsInForce: new Set(['B10']),
  functionsInForce: new Map(),
};
const problems = (change: Partial<Declaration>, register: Partial<DeclarationContext> = {}) =>
  declarationProblems({ ...DECLARATION, ...change }, { ...REGISTER, ...register }).map(
    ({ field, key, clause }) => [field, key, clause],
  );
const without = (...keys: (keyof Declaration)[]) =>
  Object.fromEntries(Object.entries(DECLARATION).filter(([key]) => !keys.includes(key as keyof Declaration)));

describe('a declaration', () => {
  it('passes as it stands', () => {
    expect(problems({})).toEqual([]);
  });

  it('R30 tells everything that is wrong at once', () => {
    const keys = problems({
      market: false,
      funds: [],
      item: 'X99',
      to: '2026-01-01',
      answers: { ...NO, specified: true },
    }).map(([, key]) => key);
    expect(keys).toEqual([
      'not-for-the-market',
      'item-not-in-force',
      'funds-do-not-add-up',
      'ends-before-it-begins',
      'specified-without-instruction',
    ]);
  });

  it.each(['administrative', 'civil-service-managed', 'mass-organisation'] satisfies PurchaserKind[])(
    'R08 a funded purchaser of kind %s may declare',
    (kind) => {
      expect(problems({ purchaserKind: kind }, { kind })).toEqual([]);
    },
  );

  it('R08 any other kind may not, whatever it calls itself', () => {
    expect(problems({ purchaserKind: 'other' }, { kind: 'other' })).toEqual([
      ['kind', 'purchaser-not-eligible', '三(一)'],
    ]);
    expect(problems({ purchaserKind: 'administrative' }, { kind: 'other' })).toEqual([
      ['kind', 'purchaser-not-eligible', '三(一)'],
    ]);
    expect(problems({ purchaserKind: 'administrative' }, { kind: 'mass-organisation' })).toEqual([
      ['kind', 'purchaser-kind-differs', '三(一)'],
    ]);
  });

  it('R08 nor one that public money does not pay for', () => {
    expect(problems({}, { funded: false })).toEqual([['kind', 'purchaser-unfunded', '三(一)']]);
  });

  it('R09 a mass organisation needs fiscal funding', () => {
    expect(
      problems({ purchaserKind: 'mass-organisation' }, { kind: 'mass-organisation', funded: false }),
    ).toEqual([['kind', 'mass-organisation-unfunded', '三(一)']]);
  });

  it('R15 is for the market and for social forces, or stops', () => {
    expect(problems({ market: false, social: false })).toEqual([
      ['market', 'not-for-the-market', '四(一)'],
      ['social', 'beyond-social-forces', '四(一)'],
    ]);
  });

  it('R18 knows the two prohibited kinds and no third', () => {
    expect(
      (['government-only', 'not-government', 'public', 'auxiliary'] as const).map((nature) =>
        isProhibited({ nature }),
      ),
    ).toEqual([true, true, false, false]);
  });

  it('R26 outside the catalogue only with grounds and as a matter by itself', () => {
    const outside = {
      ...without('item', 'catalogueVersion', 'largeReason'),
      field: 'outside',
      answers: NO,
    } as Partial<Declaration>;
    const of = (change: Partial<Declaration>) =>
      declarationProblems({ ...outside, ...change }, REGISTER).map(({ field, key }) => [field, key]);
    expect(of({})).toEqual([
      ['situation', 'outside-needs-one-matter'],
      ['grounds', 'outside-catalogue'],
    ]);
    expect(of({ grounds: '目录未列' })).toEqual([['situation', 'outside-needs-one-matter']]);
    expect(of({ answers: { ...NO, major: true } })).toEqual([['grounds', 'outside-catalogue']]);
    expect(of({ grounds: '目录未列', answers: { ...NO, major: true } })).toEqual([]);
  });

  it('R37 a specified project names its instruction', () => {
    expect(problems({ answers: { ...NO, specified: true } })).toEqual([
      ['instruction', 'specified-without-instruction', '六(一)'],
    ]);
  });

  it('R38 the scale of a new transfer is judged with a reason, whichever way', () => {
    for (const large of [true, false]) {
      const draft = {
        ...without('largeReason'),
        answers: { ...YES_FRESH_TRANSFER, large },
      } as Partial<Declaration>;
      expect(declarationProblems(draft, REGISTER).map(({ key }) => key)).toEqual(['scale-needs-judgement']);
    }
  });

  it.each([
    [80_000_000, true],
    [79_999_999, false],
    [80_000_001, false],
  ])('R42 sources of %i fen against an amount of 80,000,000: %s', (fen, fits) => {
    const funds = [
      { source: 'project' as const, fen: fen - 1 },
      { source: 'operating' as const, fen: 1 },
    ];
    expect(problems({ funds })).toEqual(fits ? [] : [['funds', 'funds-do-not-add-up', '六(二)']]);
  });

  it('R02 is flagged when declared before the document took effect', () => {
    expect(isBeforeEffect({ declaredOn: '2015-04-30' })).toBe(true);
    expect(isBeforeEffect({ declaredOn: '2015-05-01' })).toBe(false);
  });

  describe('R40 R81 changes materially in what was decided upon, not in its wording', () => {
    const OTHER: { [K in keyof Declaration]-?: Declaration[K] } = {
      purchaser: 'health',
      purchaserKind: 'mass-organisation',
      name: '新名',
      need: '新需求',
      item: 'B09',
      catalogueVersion: 2,
      grounds: '目录未列',
      field: 'culture',
      fen: 80_000_001,
      costBasis: '4000课时×201元',
      funds: [{ source: 'operating', fen: 80_000_000 }],
      from: '2027-01-02',
      to: '2028-12-31',
      quantity: '4001课时',
      quality: '满意度不低于89%',
      officer: '另一人',
      nature: 'auxiliary',
      market: false,
      social: false,
      staffing: 'more',
      staffingReason: '新校区未移交前临时增加',
      answers: { ...YES_FRESH_TRANSFER, large: true },
      largeReason: '不大，只有二百所学校',
      transferred: { number: 'Z2026-01', name: '课后体育培训' },
      instruction: '区政府专题会议纪要〔2026〕8号',
      declaredOn: '2026-11-21',
    };
    const WORDING = ['name', 'need', 'catalogueVersion', 'officer', 'declaredOn'];

    it.each(Object.keys(OTHER) as (keyof Declaration)[])('%s', (part) => {
      const changed = { ...DECLARATION, [part]: OTHER[part] };
      expect(isMaterial(DECLARATION, changed)).toBe(!WORDING.includes(part));
    });

    it('and names the clause each part comes from', () => {
      for (const { clause } of Object.values(PARTS)) expect(clause).toMatch(/^[二三四五六七八]/);
    });

    it('and each of the five answers by itself', () => {
      for (const answer of Object.keys(NO) as (keyof typeof NO)[]) {
        const answers = { ...YES_FRESH_TRANSFER, [answer]: !YES_FRESH_TRANSFER[answer] };
        expect(isMaterial(DECLARATION, { ...DECLARATION, answers }), answer).toBe(true);
      }
    });
  });

  it('has a sentence for every rule', () => {
    for (const { key } of DECLARATION_CHECKS)
      expect(problemWords(key, { sumFen: 1, amountFen: 2 })).not.toBe(key);
  });
});

describe('whose opinion is needed', () => {
  const units = (declaration: Partial<Declaration>, added: string[] = []) =>
    concernedUnits({ ...DECLARATION, ...declaration }, added, '2026-11-22').map(
      ({ unit, because }) => `${unit}: ${because}`,
    );

  it('R31 finance always, the units of the field, 编委办 when a function moves', () => {
    expect(units({ purchaser: 'health', field: 'culture' })).toEqual([
      'finance: amount',
      'culture: field',
      'publicity: field',
      'staffing: function',
    ]);
    expect(units({ purchaser: 'health', field: 'software', answers: NO })).toEqual(['finance: amount']);
  });

  it('R121 the purchaser never among them, even where its duties cover the field', () => {
    expect(units({ purchaser: 'education-sports', field: 'sports', answers: NO })).toEqual([
      'finance: amount',
    ]);
    expect(units({ purchaser: 'staffing', field: 'sports' })).toEqual([
      'finance: amount',
      'education-sports: field',
    ]);
  });

  it('R44 when finance itself buys, another convenor’s unit fixes the amount', () => {
    expect(units({ purchaser: 'finance', field: 'software', answers: NO })).toEqual([
      'government-office: stand-in',
    ]);
  });

  it('the office may add units, each once and never the purchaser', () => {
    expect(units({ answers: NO }, ['audit', 'finance', 'audit', 'education-sports'])).toEqual([
      'finance: amount',
      'audit: added',
    ]);
  });
});

describe('the fields', () => {
  it('R16 twelve basic ones', () => {
    expect(FIELD_SLUGS.filter((slug) => FIELDS[slug].kind === 'basic')).toHaveLength(12);
  });

  it('R05 ten pilots of two kinds', () => {
    const pilots = FIELD_SLUGS.filter((slug) => 'pilot' in FIELDS[slug]);
    expect(pilots).toHaveLength(10);
    expect(pilots.filter((slug) => FIELDS[slug].kind === 'auxiliary')).toHaveLength(5);
  });
});
