import cron from 'node-cron';
import { describe, expect, it } from 'vitest';
import { SCHEDULE, type ScheduleRow } from '../../src/clock/schedule.ts';
import { conditionOf } from '../../src/clock/schedule-condition.ts';
import { newestSlot } from '../../src/clock/slots.ts';
import { startSchedule } from '../../src/clock/start-schedule.ts';
import { openScheduleLedger } from '../../src/store/shelves/schedule-ledger.ts';
import { openOffice } from '../store/office.ts';

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const HOUR = 3_600_000;
const SHANGHAI = 'Asia/Shanghai';
const office = await openOffice();

const jobs = async () => {
  const rows = await office.prisma.$queryRaw<
    { key: string }[]
  >`SELECT key FROM graphile_worker.jobs ORDER BY key`;
  return rows.map(({ key }) => key);
};

/** A row named after its test, so that tests do not meet. */
const nightly = (id: string): ScheduleRow => ({
  id,
  cron: '10 2 * * *',
  task: 'note',
  catchUp: 24 * HOUR,
  describes: 'for the test',
});

const startAt = (row: ScheduleRow, now: () => Date) =>
  startSchedule({
    table: [row],
    timeZone: SHANGHAI,
    now,
    log: quiet,
    give: openScheduleLedger(office.prisma, now).give,
  });

describe('the table', () => {
  it('names each row once, with a cron line the clock understands', () => {
    expect(new Set(SCHEDULE.map(({ id }) => id)).size).toBe(SCHEDULE.length);
    expect(SCHEDULE.filter((row) => !cron.validate(row.cron))).toEqual([]);
  });
});

describe('the newest slot', () => {
  const slot = (now: string, after: string) =>
    newestSlot('10 2 * * *', SHANGHAI, new Date(now), new Date(after))?.toISOString();

  it.each([
    // 02:10 in Shanghai is 18:10 the evening before by UTC.
    ['2026-11-22T18:10:00.000Z', '2026-11-22T18:10:00.000Z'],
    ['2026-11-22T18:10:59.999Z', '2026-11-22T18:10:00.000Z'],
    ['2026-11-22T18:09:59.999Z', '2026-11-21T18:10:00.000Z'],
    ['2026-11-23T18:09:00.000Z', '2026-11-22T18:10:00.000Z'],
  ])('at %s is %s', (now, expected) => {
    expect(slot(now, '2026-11-20T00:00:00.000Z')).toBe(expected);
  });

  it('is none when it was given already, or is too long ago to catch up', () => {
    expect(slot('2026-11-23T10:00:00.000Z', '2026-11-22T18:10:00.000Z')).toBeUndefined();
  });
});

describe('a missed slot', () => {
  const missed = (now: string, given?: string) => {
    const ledger = new Map(given ? [['nightly', new Date(given)]] : []);
    return conditionOf([nightly('nightly')], ledger, SHANGHAI, new Date(now))[0]?.missed;
  };

  it.each([
    ['2026-11-22T18:09:00.000Z', '2026-11-21T18:10:00.000Z', false], // 02:09am, before tonight's
    ['2026-11-22T18:24:00.000Z', '2026-11-21T18:10:00.000Z', false], // 02:24am, tonight's may still come
    ['2026-11-22T18:26:00.000Z', '2026-11-21T18:10:00.000Z', true], // 02:26am, it did not
    ['2026-11-22T18:26:00.000Z', '2026-11-22T18:10:00.000Z', false],
    // While tonight's is forgiven, last night's is not: nobody may be told that all is well in these minutes.
    ['2026-11-22T18:11:00.000Z', '2026-11-20T18:10:00.000Z', true],
    ['2026-11-22T18:11:00.000Z', undefined, true],
  ])('at %s with the last at %s: %s', (now, given, expected) => {
    expect(missed(now, given)).toBe(expected);
  });
});

describe('giving slots to the job runner', () => {
  it('catches a missed slot up at the start, once, however many start', async () => {
    const row = nightly('missed');
    const now = () => new Date('2026-11-23T04:00:00.000Z');
    const replicas = await Promise.all([startAt(row, now), startAt(row, now), startAt(row, now)]);
    await Promise.all(replicas.map((replica) => replica.stop()));
    await (await startAt(row, now)).stop();
    expect((await jobs()).filter((key) => key.startsWith('schedule:missed:'))).toEqual([
      'schedule:missed:2026-11-22T18:10:00.000Z',
    ]);
  });

  it('does not give a slot again when its job is done and gone', async () => {
    const row = nightly('done');
    const now = () => new Date('2026-11-23T04:00:00.000Z');
    await (await startAt(row, now)).stop();
    await office.prisma
      .$executeRaw`SELECT graphile_worker.remove_job('schedule:done:2026-11-22T18:10:00.000Z')`;
    await (await startAt(row, now)).stop();
    expect((await jobs()).filter((key) => key.startsWith('schedule:done:'))).toEqual([]);
  });

  it('gives the next slot when the clock is wound forward', async () => {
    let now = new Date('2026-11-23T04:00:00.000Z');
    const schedule = await startAt(nightly('wound'), () => now);
    now = new Date('2026-11-30T04:00:00.000Z');
    await schedule.look();
    await schedule.stop();
    expect((await jobs()).filter((key) => key.startsWith('schedule:wound:'))).toEqual([
      'schedule:wound:2026-11-22T18:10:00.000Z',
      'schedule:wound:2026-11-29T18:10:00.000Z',
    ]);
  });

  it('tries again what could not be queued', async () => {
    const given: string[] = [];
    let away = true;
    const schedule = await startSchedule({
      table: [nightly('again')],
      timeZone: SHANGHAI,
      now: () => new Date('2026-11-23T04:00:00.000Z'),
      log: quiet,
      give: async ({ slot }) => {
        if (away) throw new Error('the database is away');
        given.push(slot.toISOString());
        return true;
      },
    });
    expect(given).toEqual([]);
    away = false;
    await schedule.look();
    await schedule.look();
    await schedule.stop();
    expect(given).toEqual(['2026-11-22T18:10:00.000Z']);
  });

  it('gives a slot whenever its line strikes', async () => {
    const everySecond = { ...nightly('tick'), cron: '* * * * * *' };
    const slots: Date[] = [];
    const ticked = new Promise<void>((resolve) => {
      let now = new Date('2026-11-23T04:00:30.000Z');
      void startSchedule({
        table: [everySecond],
        timeZone: SHANGHAI,
        log: quiet,
        // The office's clock goes on a minute whenever it is read, the machine's second hand ticks.
        now: () => {
          now = new Date(now.getTime() + 60_000);
          return now;
        },
        give: async ({ slot }) => {
          slots.push(slot);
          if (slots.length === 3) resolve();
          return true;
        },
      }).then(async (schedule) => {
        await ticked;
        await schedule.stop();
      });
    });
    await ticked;
    expect(slots.map((slot) => slot.toISOString())).toEqual([
      '2026-11-23T04:01:00.000Z',
      '2026-11-23T04:02:00.000Z',
      '2026-11-23T04:03:00.000Z',
    ]);
  });
});
