import { describe, expect, it } from 'vitest';
import { PROJECT_STATES } from '../../src/domain/project-flow.ts';
import { fits, SETTING_KEYS, settingRow, settingValue } from '../../src/domain/settings.ts';

describe('local figures', () => {
  it('every step of a project that has days has a row, with the days of the table', () => {
    const timed = Object.entries(PROJECT_STATES).flatMap(([state, row]) =>
      'days' in row ? [[`step.${state}`, row.days]] : [],
    );
    expect(timed.length).toBeGreaterThan(5);
    for (const [key, days] of timed) expect(settingValue(key as 'step.submitted', undefined)).toBe(days);
  });

  it.each(SETTING_KEYS)('%s begins with a value that may stand there', (key) => {
    const row = settingRow(key);
    expect(row && fits(row, row.default)).toBe(true);
  });

  it.each([
    ['report.months', 3, 0],
    ['digest.time', '07:30', '24:00'],
    ['quiet.hours', '12:00-13:00', '12-13'],
    ['plenary.warnings', '02-28,10-01', '10-01,02-28'],
    ['plenary.warnings', '12-31', '13-01'],
    ['purchase.limit', 'exclusive', 'maybe'],
    ['minutes.confirm', 60, 61],
    ['minutes.confirm', 1, 1.5],
  ] as const)('%s takes %s and not %s', (key, good, bad) => {
    const row = settingRow(key);
    expect(row && [fits(row, good), fits(row, bad)]).toEqual([true, false]);
    expect(settingValue(key, good)).toBe(good);
    expect(settingValue(key, bad)).toBe(row?.default);
  });
});
