import { describe, expect, it } from 'vitest';
import type { Awaited } from '../../src/domain/awaited.ts';
import { type Ask, asksOf, paceOf, type Yardstick } from '../../src/domain/timeliness.ts';

const HOUR = 3_600_000;
const yardstick: Yardstick = {
  today: '2026-12-10',
  timeZone: 'Asia/Shanghai',
  overrides: {},
  days: () => 3,
};
/** On the office's clock, in November 2026; the 23rd is a Monday. */
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour) - 8 * HOUR).toISOString();
const last = { step: 'meeting.reply' } as const;
const ask = (askedAt: string, answeredAt?: string): Ask => ({
  ...{ unit: 'health', sort: 'reply', askedAt, last },
  ...(answeredAt && { answeredAt }),
});
const median = (...asks: readonly Ask[]) => (paceOf(asks, yardstick).median ?? Number.NaN) / HOUR;

describe('how long a unit took', () => {
  it.each([
    ['within a day', 23, 10, 23, 13, 3],
    ['over a night', 23, 16, 24, 10, 18],
    ['over a weekend', 27, 16, 30, 10, 18],
    ['asked on a Saturday, answered on the Sunday', 28, 9, 29, 9, 0],
    ['over two weekends', 20, 12, 30, 12, 144],
  ])('R132 %s counts work days only', (_, from, hour, to, until, hours) => {
    expect(median(ask(at(from, hour), at(to, until)))).toBe(hours);
  });

  it('R132 the median is the middle one, of an even number the mean of the two in the middle', () => {
    const quick = ask(at(23, 10), at(23, 11));
    const slow = ask(at(23, 10), at(23, 15));
    const slowest = ask(at(23, 10), at(24, 10));
    expect(median(slowest, quick, slow)).toBe(5);
    expect(median(slow, quick)).toBe(3);
    expect(paceOf([ask(at(23, 10))], yardstick)).toEqual({ answered: 0, unanswered: 1, late: 1 });
  });

  it('R132 late is what came after the last day, or is past it and still awaited', () => {
    // Three work days after Monday the 23rd: Thursday.
    const lateOnes = (...asks: readonly Ask[]) => paceOf(asks, yardstick).late;
    expect(lateOnes(ask(at(23, 10), at(26, 23)))).toBe(0);
    expect(lateOnes(ask(at(23, 10), at(27, 0)))).toBe(1);
    const open = ask(at(23, 10));
    expect(paceOf([open], { ...yardstick, today: '2026-11-26' }).late).toBe(0);
    expect(paceOf([open], { ...yardstick, today: '2026-11-27' }).late).toBe(1);
    const capped = { ...open, last: { ...last, notAfter: at(24, 14) } };
    expect(paceOf([capped], { ...yardstick, today: '2026-11-25' }).late).toBe(1);
    expect(
      lateOnes({ ...open, last: { dueOn: '2026-12-10' } }, { ...open, last: { dueOn: undefined } }),
    ).toBe(0);
  });
});

describe('what was asked, told from the changes of one record', () => {
  const awaited = (unit: string, about = ''): Awaited => ({ unit, sort: 'reply', about, last });
  const asked = {
    verb: 'convene',
    at: at(23, 10),
    unit: 'finance',
    awaited: [awaited('health'), awaited('audit')],
  };

  it('R132 its own word answers it; another hand’s does not, and what was taken back is not counted', () => {
    const asks = asksOf([
      asked,
      { verb: 'attend', at: at(23, 12), unit: 'health', awaited: [awaited('audit')] },
      { verb: 'cancel', at: at(23, 13), unit: 'audit', awaited: [] },
    ]);
    expect(asks).toEqual([ask(at(23, 10), at(23, 12))]);
  });

  it('R132 what it can no longer answer it never did; what is asked anew is counted from then', () => {
    const closed = { verb: 'close', at: at(24, 10), unit: 'finance', awaited: [] };
    expect(asksOf([asked, closed]).map(({ unit, answeredAt }) => [unit, answeredAt])).toEqual([
      ['health', undefined],
      ['audit', undefined],
    ]);
    const moved = {
      verb: 'reschedule',
      at: at(24, 9),
      unit: 'finance',
      awaited: [awaited('health', 'later')],
    };
    expect(asksOf([asked, moved])).toEqual([ask(at(24, 9))]);
  });
});
