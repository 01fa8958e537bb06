import { describe, expect, it } from 'vitest';
import type { Matter } from '../../src/domain/matter.ts';
import { opened } from '../../src/domain/matter-acts.ts';
import { tallyByUnit } from '../../src/domain/supervision.ts';
import { moment } from './a-project.ts';

const order = (number: string, change: Partial<Matter>): Matter => ({
  ...opened(
    number,
    'supervision',
    { title: '检查', text: '检查', units: [], owner: 'health' },
    moment('office-director'),
  ),
  ...change,
});

describe('R107 督查 counted by unit', () => {
  it.each([
    ['2026-11-24', []],
    // The last day is still in time.
    ['2026-11-25', []],
    ['2026-11-26', ['D2026-01']],
  ])('on %s overdue is %j', (today, overdue) => {
    const [tally] = tallyByUnit([order('D2026-01', { dueOn: '2026-11-25' })], ['health'], today);
    expect(tally).toEqual({ unit: 'health', done: 0, open: 1, overdue });
  });

  it('what is done or taken back is overdue no more', () => {
    const matters = [
      order('D2026-01', { dueOn: '2026-11-01', status: { state: 'done' } }),
      order('D2026-02', { dueOn: '2026-11-01', status: { state: 'dropped', reason: '不查了' } }),
    ];
    expect(tallyByUnit(matters, ['health'], '2026-11-26')).toEqual([
      { unit: 'health', done: 1, open: 0, overdue: [] },
    ]);
  });
});
