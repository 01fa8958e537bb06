import { beforeEach, describe, expect, it } from 'vitest';
import { seedOffice } from '../../prisma/seed/seed.ts';
import type { Card } from '../../src/cards/card.ts';
import { digestCard } from '../../src/cards/digest.ts';
import { plainText } from '../../src/cards/plain.ts';
import type { ProjectDue } from '../../src/office/ports.ts';
import { type SweepOptions, sweepReminders } from '../../src/office/sweep.ts';
import { tellingMoments } from '../../src/office/wind.ts';
import { aProject } from '../store/a-project.ts';
import { openOffice } from '../store/office.ts';

const DAY = 86_400_000;
const TIME_ZONE = 'Asia/Shanghai';
const office = await openOffice();
const { prisma, store } = office;
await seedOffice(prisma, { demo: true, today: '2026-01-05' });

const options: SweepOptions = {
  store,
  timeZone: TIME_ZONE,
  draw: ({ reminders, units, today }) => digestCard(reminders, (slug) => units.get(slug) ?? slug, today),
};
/** At that hour on the office's clock. */
const at = (day: string, time = '09:30') => new Date(`${day}T${time}:00+08:00`);
const sweep = (day: string, time?: string) => sweepReminders(options, at(day, time));

async function kept(number: string, due: Partial<ProjectDue>): Promise<void> {
  const standard: ProjectDue = { owes: ['role:office'], stage: 'evaluation', decided: true };
  await store.transact(at('2026-01-05'), (desk) =>
    desk.projects.save(aProject(number), { ...standard, ...due }),
  );
}
/** What was posted: to whom (by post), and the words. */
async function posted(): Promise<readonly { who: string; day: string; text: string }[]> {
  const rows = await prisma.delivery.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ chatId, createdAt, card }) => ({
    who: chatId ?? '',
    day: new Date(createdAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
    text: plainText(card as unknown as Card),
  }));
}
const toldOf = async (text: string) => (await posted()).filter((each) => each.text.includes(text));

beforeEach(async () => {
  await prisma.$executeRaw`TRUNCATE "Reminder", "Snooze", "Delivery", "Project", "Record", "Setting", "Entry"`;
  // The year has its plenary unless a test takes it away.
  await prisma.setting.create({
    data: { key: 'plenary.warnings', value: '12-31', setBy: 'test', setAt: at('2026-01-05'), reason: 'test' },
  });
});

describe('the sweep', () => {
  it('R76 B05 reminds of an overdue evaluation once per step, the ladder up, while it is owed', async () => {
    // Friday 6 March.
    await kept('2026-001', { owes: ['purchaser:education-sports'], dueOn: '2026-03-06' });
    for (let day = at('2026-02-20').getTime(); day <= at('2026-05-01').getTime(); day += DAY) {
      await sweepReminders(options, new Date(day));
      await sweepReminders(options, new Date(day + 600_000));
    }
    const told = (await toldOf('2026-001')).map(({ who, day }) => `${day} ${who}`).sort();
    expect(told).toEqual([
      // Five work days ahead; the Saturday after the Spring Festival is worked.
      '2026-02-28 liaison-education-sports',
      '2026-02-28 officer-education-sports',
      '2026-03-09 liaison-education-sports',
      '2026-03-09 officer-education-sports',
      '2026-03-13 liaison-education-sports',
      '2026-03-13 member-education-sports',
      '2026-03-20 office-director',
      '2026-04-03 chief-convenor',
      '2026-04-03 convenor-finance',
      '2026-04-03 convenor-government-office',
      // Then every Monday, or the first work day after it, until the end: the sixth of April is Qingming.
      ...['2026-04-07', '2026-04-13', '2026-04-20', '2026-04-27'].flatMap((day) =>
        ['liaison-education-sports', 'office-director', 'officer-education-sports'].map(
          (who) => `${day} ${who}`,
        ),
      ),
    ]);
    expect((await toldOf('2026-001')).find(({ who }) => who === 'chief-convenor')?.text).toContain(
      '教体局尚未评估，3月6日（周五）到期，已超期20个工作日',
    );
  });

  it('B05 stops only at the days on which somebody is told something when time is wound over many', async () => {
    await kept('2026-001', { owes: ['purchaser:education-sports'], dueOn: '2026-03-06' });
    const moments = Array.from({ length: 90 }, (_, day) => new Date(at('2026-02-20').getTime() + day * DAY));
    const stops: string[] = [];
    for await (const moment of tellingMoments(store, moments, TIME_ZONE)) {
      const { told } = await sweepReminders(options, moment);
      stops.push(`${moment.toISOString().slice(0, 10)} ${told}`);
    }
    expect(stops).toEqual([
      ...['2026-02-28 2', '2026-03-09 2', '2026-03-13 2', '2026-03-20 1', '2026-04-03 3'],
      // Once a week from then on.
      ...['2026-04-07 3', '2026-04-13 3', '2026-04-20 3', '2026-04-27 3'],
      ...['2026-05-06 3', '2026-05-11 3', '2026-05-18 3'],
    ]);
  });

  it('R76 stops the moment it is done', async () => {
    await kept('2026-001', { owes: ['purchaser:education-sports'], dueOn: '2026-03-06' });
    await sweep('2026-03-09');
    await prisma.project.update({ where: { number: '2026-001' }, data: { owes: [], dueOn: null } });
    await sweep('2026-04-09');
    expect((await posted()).every(({ day }) => day === '2026-03-09')).toBe(true);
  });

  it('after an outage of thirty days gives each person one digest, with the highest step of each thing', async () => {
    await kept('2026-001', { owes: ['purchaser:education-sports'], dueOn: '2026-03-06' });
    await kept('2026-002', { owes: ['unit:education-sports'], stage: 'review', dueOn: '2026-03-10' });
    await kept('2026-003', {
      owes: ['unit:health', 'unit:education-sports'],
      stage: 'review',
      dueOn: '2026-03-11',
    });
    await sweep('2026-04-08');
    await sweep('2026-04-08', '09:40');
    await sweep('2026-04-09');
    const all = await posted();
    expect(all.map(({ who }) => who).sort()).toEqual([...new Set(all.map(({ who }) => who))].sort());
    const liaison = all.filter(({ who }) => who === 'liaison-education-sports');
    expect(liaison).toHaveLength(1);
    expect(liaison[0]?.text).toContain('有3件事该办了');
    for (const number of ['2026-001', '2026-002', '2026-003']) expect(liaison[0]?.text).toContain(number);
  });

  it('sends nothing at night, before the hour of digests, or on a day of rest; what is urgent waits for the morning only', async () => {
    // Monday 5 October rests; the convenors' step was reached on the Friday before the holidays.
    await kept('2026-001', { owes: ['purchaser:education-sports'], dueOn: '2026-08-03' });
    for (const [day, time] of [
      ['2026-10-05', '07:59'],
      ['2026-10-05', '20:00'],
    ] as const)
      expect(await sweep(day, time)).toMatchObject({ told: 0 });
    expect(await sweep('2026-10-05', '08:00')).toMatchObject({ told: 3 });
    expect((await posted()).map(({ who }) => who).sort()).toEqual([
      'chief-convenor',
      'convenor-finance',
      'convenor-government-office',
    ]);
    expect(await sweep('2026-10-08', '08:59')).toMatchObject({ told: 0 });
    expect(await sweep('2026-10-08', '09:00')).toMatchObject({ told: 4 });
  });

  it('tells the same whether what is owed is gone through in one stretch or in many', async () => {
    for (const number of ['2026-001', '2026-002', '2026-003', '2026-004', '2026-005'])
      await kept(number, {
        owes: [number === '2026-004' ? 'unit:health' : 'purchaser:education-sports'],
        dueOn: number === '2026-005' ? '2026-03-06' : '2026-03-10',
      });
    await sweep('2026-03-11');
    const once = (await posted()).map(({ who, text }) => `${who} ${text}`).sort();
    await prisma.$executeRaw`TRUNCATE "Reminder", "Delivery"`;
    await sweepReminders({ ...options, stretch: 2 }, at('2026-03-11'));
    expect((await posted()).map(({ who, text }) => `${who} ${text}`).sort()).toEqual(once);
    expect(once.length).toBeGreaterThan(2);
  });

  it('two sweeps at the same moment tell nobody twice', async () => {
    await kept('2026-001', { owes: ['unit:health', 'unit:audit'], stage: 'review', dueOn: '2026-03-06' });
    await Promise.all([sweep('2026-03-30'), sweep('2026-03-30'), sweep('2026-03-30')]);
    const who = (await posted()).map((each) => each.who);
    expect(who.length).toBeGreaterThan(4);
    expect(new Set(who).size).toBe(who.length);
  });

  it('lists eight things and counts the rest', async () => {
    for (let serial = 1; serial <= 11; serial += 1)
      await kept(`2026-0${String(serial).padStart(2, '0')}`, {
        owes: ['unit:health'],
        stage: 'review',
        dueOn: '2026-03-06',
      });
    await sweep('2026-03-06');
    const [digest] = await posted();
    expect(digest?.text.split('\n')[0]).toBe('有11件事该办了：');
    expect(digest?.text).toContain('还有3件');
  });
});
