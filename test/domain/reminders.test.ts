import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../src/domain/calendar.ts';
import { isQuiet } from '../../src/domain/quiet.ts';
import {
  dueReminders,
  maySnooze,
  REMINDERS,
  type ReminderContext,
  type ReminderKind,
  type ReminderRow,
  type Subject,
} from '../../src/domain/reminders.ts';

/** Everybody is called by their post. */
const everybody: ReminderContext = {
  overrides: {},
  holders: (posts) =>
    posts.filter((post) => post !== 'member-government-office' && post !== 'convenor-health'),
  warning: () => 3,
  snoozedUntil: () => undefined,
};
const vacant = (...gone: readonly string[]): ReminderContext => ({
  ...everybody,
  holders: (posts) => everybody.holders(posts).filter((post) => !gone.includes(post)),
});

const opinion: Subject = {
  kind: 'project-step',
  key: 'project:2026-014@2026-11-27',
  number: '2026-014',
  title: '校园足球教练服务',
  state: 'in-review',
  owes: ['unit:health'],
  // A Friday.
  dueOn: '2026-11-27',
};
const steps = (today: string, subject = opinion, context = everybody) =>
  Object.fromEntries(dueReminders([subject], today, context).map(({ person, step }) => [person, step]));

describe('the ladder of an opinion that is owed', () => {
  it('R132 begins with the liaison the work day before its last day', () => {
    expect(steps('2026-11-25')).toEqual({});
    expect(steps('2026-11-26')).toEqual({ 'liaison-health': 1 });
    expect(steps('2026-11-27')).toEqual({ 'liaison-health': 1 });
  });

  it('R132 climbs from the liaison to the member, the office director and the convenors', () => {
    // Saturday and Sunday do not count.
    expect(steps('2026-11-29')).toEqual({ 'liaison-health': 1 });
    expect(steps('2026-11-30')).toEqual({ 'liaison-health': 2 });
    expect(steps('2026-12-02')).toEqual({ 'liaison-health': 3, 'member-health': 3 });
    expect(steps('2026-12-04')).toEqual({ 'liaison-health': 3, 'member-health': 3, 'office-director': 4 });
    expect(steps('2026-12-11')).toEqual({
      'liaison-health': 3,
      'member-health': 3,
      'office-director': 4,
      'chief-convenor': 5,
      'convenor-government-office': 5,
      'convenor-finance': 5,
    });
  });

  it('B05 goes to nobody once nobody owes', () => {
    expect(dueReminders([{ ...opinion, owes: [] }], '2027-06-01', everybody)).toEqual([]);
  });

  it('R105 goes to the member where the unit has no liaison, and to the convenor where it has no member besides', () => {
    expect(steps('2026-11-26', opinion, vacant('liaison-health'))).toEqual({ 'member-health': 1 });
    expect(
      steps(
        '2026-11-26',
        { ...opinion, owes: ['unit:government-office'] },
        vacant('liaison-government-office'),
      ),
    ).toEqual({ 'convenor-government-office': 1 });
  });

  it('spares the office a liaison it does not have', () => {
    expect(steps('2026-12-02', { ...opinion, owes: ['role:office'] })).toEqual({
      'office-director': 2,
      'office-clerk': 2,
    });
  });

  it('tells a director who owes it themselves that it is theirs', () => {
    const [first] = dueReminders([{ ...opinion, owes: ['role:office'] }], '2026-12-04', everybody).filter(
      ({ person }) => person === 'office-director',
    );
    expect(first).toMatchObject({ step: 4, own: true, overdue: 5 });
  });

  it('rests while it is put off', () => {
    const until = { ...everybody, snoozedUntil: () => '2026-12-01' };
    expect([steps('2026-12-01', opinion, until), steps('2026-12-02', opinion, until)]).toEqual([
      {},
      { 'liaison-health': 3, 'member-health': 3 },
    ]);
  });
});

describe('single kinds', () => {
  it('R76 an overdue evaluation may be put off up to its second step only', () => {
    expect([0, 1, 2, 3].map((reached) => maySnooze('evaluation', reached))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(maySnooze('minutes-confirmation', 0)).toBe(false);
  });

  it('R111 the plenary is warned of on the days that are set, harder as the year ends', () => {
    const plenary: Subject = {
      ...opinion,
      kind: 'plenary',
      owes: ['role:office'],
      dueOn: '2026-12-31',
      days: ['2026-09-01', '2026-11-01', '2026-12-01', '2026-12-20'],
    };
    const office = (step: number) => ({ 'office-director': step, 'office-clerk': step });
    const convenors = (step: number) => ({
      'chief-convenor': step,
      'convenor-government-office': step,
      'convenor-finance': step,
    });
    expect(steps('2026-08-31', plenary)).toEqual({});
    expect(steps('2026-09-01', plenary)).toEqual(office(1));
    expect(steps('2026-11-01', plenary)).toEqual({ ...office(2), ...convenors(2) });
    expect(steps('2026-12-31', plenary)).toEqual({ ...office(4), ...convenors(4) });
    expect(dueReminders([plenary], '2026-12-01', everybody).every(({ urgent }) => urgent)).toBe(true);
  });

  it('R128 an agreed matter is announced as many work days ahead as is set', () => {
    const agreed: Subject = { ...opinion, kind: 'agreed-matter' };
    expect([steps('2026-11-23', agreed), steps('2026-11-24', agreed)]).toEqual([{}, { 'liaison-health': 1 }]);
  });
});

describe('every row of the table', () => {
  const kinds = Object.entries(REMINDERS) as [ReminderKind, ReminderRow][];

  it.each(kinds)('%s climbs one way only, and comes to somebody in the end', (kind, { ladder }) => {
    const afters = ladder.map(({ after }) => (typeof after === 'number' ? after : -3));
    expect(afters).toEqual([...afters].sort((a, b) => a - b));
    const subject: Subject = { ...opinion, kind };
    expect(dueReminders([subject], '2027-12-31', everybody).length).toBeGreaterThan(0);
  });

  it('no step is ever taken back as the days go on, and each person has one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds.map(([kind]) => kind)),
        fc.constantFrom('unit:health', 'purchaser:audit', 'role:office', 'role:convenor', 'role:coordinator'),
        fc.integer({ min: -40, max: 60 }),
        (kind, key, offset) => {
          const subject: Subject = { ...opinion, kind, owes: [key] };
          const today = daysAfter(opinion.dueOn, offset);
          const now = dueReminders([subject], today, everybody);
          const later = steps(daysAfter(today, 1), subject);
          expect(new Set(now.map(({ person }) => person)).size).toBe(now.length);
          expect(now.every(({ person, step }) => (later[person] ?? 0) >= step)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('quiet hours', () => {
  const rule = { hours: '20:00-08:00', urgent: 'daytime' } as const;
  it.each([
    ['2026-11-23', '07:59', true, true],
    ['2026-11-23', '08:00', false, false],
    ['2026-11-23', '19:59', false, false],
    ['2026-11-23', '20:00', true, true],
    ['2026-11-22', '10:00', true, false],
    ['2026-10-10', '10:00', false, false],
    ['2026-10-01', '10:00', true, false],
  ])('on %s at %s: quiet %s, for what is urgent %s', (day, time, ordinary, urgent) => {
    expect([isQuiet({ day, time }, rule, {}, false), isQuiet({ day, time }, rule, {}, true)]).toEqual([
      ordinary,
      urgent,
    ]);
  });

  it('what is urgent may come at any hour where that is set, and hours may lie within one day', () => {
    expect(isQuiet({ day: '2026-11-22', time: '03:00' }, { ...rule, urgent: 'always' }, {}, true)).toBe(
      false,
    );
    const noon = { hours: '12:00-13:30', urgent: 'daytime' } as const;
    expect(
      ['11:59', '12:00', '13:30'].map((time) => isQuiet({ day: '2026-11-23', time }, noon, {}, false)),
    ).toEqual([false, true, false]);
  });
});

describe('what outlasts its ladder', () => {
  it('B05 stays in the weekly digest of whoever owes it and of the director, once per interval', () => {
    // Ten work days after Friday 27 November are Friday 11 December, the ladder's last rung; then every Monday.
    expect(steps('2026-12-13')).toEqual(steps('2026-12-11'));
    expect(steps('2026-12-14')).toMatchObject({
      'liaison-health': 6,
      'office-director': 6,
      'chief-convenor': 5,
    });
    expect(steps('2026-12-20')).toEqual(steps('2026-12-14'));
    expect(steps('2026-12-21')).toMatchObject({
      'liaison-health': 7,
      'office-director': 7,
      'member-health': 3,
    });
    expect(dueReminders([opinion], '2026-12-21', everybody).find(({ step }) => step === 7)).toMatchObject({
      urgent: false,
      own: true,
    });
  });

  it.each(Object.keys(REMINDERS) as ReminderKind[])('B05 %s is never forgotten over half a year', (kind) => {
    const subject = { ...opinion, kind, owes: ['role:office'] };
    const told = new Set<string>();
    for (let day = '2027-01-01'; day <= '2027-06-30'; day = daysAfter(day, 1))
      for (const { person, step } of dueReminders([subject], day, everybody))
        if (person === 'office-director') told.add(String(step));
    // What is said once is chased by the stage it belongs to.
    const { once }: ReminderRow = REMINDERS[kind];
    if (once) expect([...told]).toEqual(['1']);
    else expect(told.size).toBeGreaterThan(22);
  });
});
