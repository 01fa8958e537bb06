import fc from 'fast-check';
import { expect, it } from 'vitest';
import { YEAR_TABLES, yearTables } from '../../src/projects/year-tables.ts';
import { fixedAt } from './facts.ts';

/** Fixed amount, contract and what was paid of it in fen, the unit, the field, the month, the fate. */
const project = fc.record({
  fen: fc.integer({ min: 1, max: 90_000_000_000 }),
  contract: fc.option(fc.integer({ min: 1, max: 90_000_000_000 })),
  paid: fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { maxLength: 3 }),
  unit: fc.constantFrom('health', 'culture', 'education-sports'),
  field: fc.constantFrom('sports', 'culture', 'consulting'),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.constantFrom(2025, 2026),
  gone: fc.boolean(),
});

it('R109 every figure of a year adds up to its projects, to the fen, whichever way it is told', () => {
  fc.assert(
    fc.property(fc.array(project, { maxLength: 25 }), (drawn) => {
      const projects = drawn.map(({ fen, contract, paid, unit, field, month, year, gone }, index) => {
        const made = fixedAt(fen, {
          number: `${year}-${String(index + 1).padStart(3, '0')}`,
          filed: [
            ...(contract === null ? [] : [['contract', { fen: contract }] as const]),
            ...paid.map((each) => ['payment', { fen: each, milestones: '' }] as const),
          ],
        });
        const filed = (made.filed ?? []).map((entry) =>
          entry.row === 'payment'
            ? {
                ...entry,
                steps: [
                  { key: 'payment-review', values: { verdict: 'agree' }, by: entry.by, at: entry.at },
                  { key: 'payment-pay', values: { on: '2026-05-01' }, by: entry.by, at: entry.at },
                ],
              }
            : entry,
        );
        return {
          ...made,
          ...{ filed, submittedAt: `${year}-${String(month).padStart(2, '0')}-10T02:00:00Z` },
          declaration: { ...made.declaration, purchaser: unit, field },
          ...(gone && { status: { state: 'withdrawn', reason: '' } as const }),
        };
      });
      const own = drawn.flatMap((each, index) => (each.year === 2026 && !each.gone ? [{ each, index }] : []));
      const { tables, total } = yearTables(projects, 2026, (iso) => iso.slice(0, 10));
      const sum = (of: (each: (typeof drawn)[number]) => number) =>
        own.reduce((fen, { each }) => fen + of(each), 0);
      expect(total.count).toBe(own.length);
      expect(total.declaredFen).toBe(sum(({ fen }) => fen));
      expect(total.fixedFen).toBe(sum(({ fen }) => fen));
      expect(total.contractFen).toBe(sum(({ contract }) => contract ?? 0));
      expect(total.paidFen).toBe(sum(({ paid }) => paid.reduce((fen, each) => fen + each, 0)));
      for (const table of YEAR_TABLES) {
        const lines = tables[table];
        for (const figure of ['count', 'declaredFen', 'fixedFen', 'contractFen', 'paidFen'] as const)
          expect(
            lines.reduce((all, line) => all + line[figure], 0),
            `${table} ${figure}`,
          ).toBe(total[figure]);
        // Each line leads to its projects, and every project stands in one.
        expect(lines.flatMap(({ numbers }) => numbers).sort()).toEqual([...total.numbers].sort());
        for (const { count, numbers } of lines) expect(numbers).toHaveLength(count);
      }
    }),
    { numRuns: 300 },
  );
});
