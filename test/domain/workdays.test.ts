import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../src/domain/calendar.ts';
import { addWorkDays, isWorkDay, workDaysBetween } from '../../src/domain/workdays.ts';

describe('a work day', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-10', true, 'a Saturday worked in exchange (调休)'],
    ['2026-02-14', true, 'a Saturday worked before the Spring Festival'],
    ['2026-02-20', false, 'a Friday of the Spring Festival'],
  ])('R76 %s: %s, %s', (day, works) => {
    expect(isWorkDay(day)).toBe(works);
  });

  // 2027 has no notice yet in the library this program was built with; the law's own days hold all the same.
  it.each([
    ['2027-01-01', 'New Year'],
    ['2027-02-05', 'the eve of the Spring Festival'],
    ['2027-02-08', 'its third day'],
    ['2027-04-05', 'Tomb Sweeping'],
    ['2027-06-09', 'Dragon Boat'],
    ['2027-09-15', 'Mid-Autumn'],
    ['2028-10-03', 'National Day'],
  ])('a later year rests on %s, %s, though its notice is not known', (day) => {
    expect(isWorkDay(day)).toBe(false);
  });

  it('what the imported notice says goes first', () => {
    const overrides = { '2027-02-14': 'work', '2027-02-10': 'rest' } as const;
    expect([isWorkDay('2027-02-14'), isWorkDay('2027-02-14', overrides)]).toEqual([false, true]);
    expect([isWorkDay('2027-02-10'), isWorkDay('2027-02-10', overrides)]).toEqual([true, false]);
  });
});

describe('counting in work days', () => {
  it('steps over the holidays and counts the exchanged Saturday', () => {
    // 30 September is a Wednesday; 1 to 7 October rest, Saturday the 10th is worked.
    expect(addWorkDays('2026-09-30', 1)).toBe('2026-10-08');
    expect(addWorkDays('2026-09-30', 3)).toBe('2026-10-10');
    expect(addWorkDays('2026-10-08', -1)).toBe('2026-09-30');
    expect(workDaysBetween('2026-09-30', '2026-10-12')).toBe(4);
  });

  it('stays on the day for none', () => {
    expect(addWorkDays('2026-11-22', 0)).toBe('2026-11-22');
  });

  const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => daysAfter('2024-01-01', days));

  it('comes back to what it counted', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const there = addWorkDays(day, count);
        expect(isWorkDay(there)).toBe(true);
        expect(workDaysBetween(day, there)).toBe(count);
        expect(workDaysBetween(there, day)).toBe(-count);
      }),
      { numRuns: 60 },
    );
  });

  it('gives up on a calendar that never works', () => {
    const never = Object.fromEntries(
      Array.from({ length: 500 }, (_, days) => [daysAfter('2026-11-22', days), 'rest' as const]),
    );
    expect(() => addWorkDays('2026-11-22', 1, never)).toThrow(RangeError);
  });
});
