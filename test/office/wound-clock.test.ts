import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { REMINDERS } from '../../src/domain/reminders.ts';
import { type Lianxi, startLianxi } from '../../src/lianxi.ts';
import { makePrisma } from '../../src/store/connect/connect.ts';
import type { PrismaClient } from '../../src/store/generated/client.ts';
import { openStore } from '../../src/store/store.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { aProject } from '../store/a-project.ts';
import { silent } from '../store/silent.ts';

let database: FreshDatabase;
let prisma: PrismaClient;
let replicas: readonly Lianxi[];
const DAY = 86_400_000;
/** Steps of the ladder of an evaluation. */
const RUNGS = REMINDERS.evaluation.ladder.length;
/** Weeks since the Monday before 1970. */
const weekOf = (at: Date): number => Math.floor((at.getTime() / DAY + 3) / 7);

beforeAll(async () => {
  database = await freshDatabase();
  const env = { DATABASE_URL: database.url, PORT: '0', CONSOLE: 'on', DEMO: 'on' };
  // One after the other: two that seed at once would only wait for each other.
  replicas = [await startLianxi(readConfig(env), silent), await startLianxi(readConfig(env), silent)];
  prisma = makePrisma(database.url, { poolSize: 2 });
}, 60_000);
afterAll(async () => {
  for (const replica of replicas) await replica.stop();
  await prisma.$disconnect();
  await database.drop();
}, 60_000);

const base = (index: number) => (replicas[index]?.url ?? '').replace(/\/console$/, '');
async function windForward(index: number, forward: string): Promise<Date> {
  const answer = await fetch(`${base(index)}/console/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ forward }),
  });
  expect(answer.status).toBe(200);
  return new Date(((await answer.json()) as { now: string }).now);
}
interface Heard {
  readonly at: string;
  readonly text: string;
  readonly buttons: readonly string[];
}
async function heardBy(who: string): Promise<readonly Heard[]> {
  const answer = await fetch(`${base(0)}/console/messages?as=${who}`);
  return ((await answer.json()) as { messages: readonly Heard[] }).messages;
}

describe('the clock of the try-out', () => {
  it('R76 B05 three simulated years chase an evaluation once per step, at the days of the wound clock, on two replicas', async () => {
    const dueOn = new Date(Date.now() + 20 * DAY).toISOString().slice(0, 10);
    const due = { stage: 'evaluation', decided: true, owes: ['purchaser:health'], dueOn } as const;
    await openStore(prisma).transact(new Date(), (desk) => desk.projects.save(aProject('2026-014'), due));
    await Promise.all([windForward(0, '60d'), windForward(1, '60d')]);
    for (const forward of ['305d', '365d', '365d']) await windForward(0, forward);

    const evaluation = await prisma.reminder.findMany({
      where: { kind: 'evaluation' },
      orderBy: { at: 'asc' },
    });
    const named = evaluation.map(({ step, person, at }) => ({
      step,
      who: person.replace('stand-in:', ''),
      week: weekOf(at),
    }));
    const rungs = named.filter(({ step }) => step <= RUNGS).map(({ step, who }) => `${step} ${who}`);
    expect(rungs.sort()).toEqual([
      '1 liaison-health',
      '1 officer-health',
      '2 liaison-health',
      '2 officer-health',
      '3 liaison-health',
      '3 member-health',
      '4 office-director',
      '5 chief-convenor',
      '5 convenor-finance',
      '5 convenor-government-office',
    ]);
    // Behind the last rung: one line a week to whoever owes it and the director, and to nobody else.
    const weekly = named.filter(({ step }) => step > RUNGS);
    expect([...new Set(weekly.map(({ who }) => who))].sort()).toEqual([
      'liaison-health',
      'office-director',
      'officer-health',
    ]);
    const weeks = weekly.map(({ who, week }) => `${who} ${week}`);
    expect(new Set(weeks).size).toBe(weeks.length);

    const told = (await heardBy('officer-health')).filter(({ text }) => text.includes('2026-014'));
    expect(told).toHaveLength(named.filter(({ who }) => who === 'officer-health').length);
    expect(told.every(({ buttons }) => buttons.includes('评估 2026-014'))).toBe(true);
    // The message stands at the day on which it was due, not at the day the clock was wound to.
    const days = told.map(({ at }) => at.slice(0, 10));
    for (const day of days.slice(0, 2))
      expect(Math.abs(Date.parse(day) - Date.parse(dueOn))).toBeLessThan(12 * DAY);
    expect(new Set(days.slice(2).map((day) => weekOf(new Date(day)))).size).toBe(days.length - 2);
    // In three years that is a line in nearly every week that has a work day.
    expect(days.length).toBeGreaterThan(2 + 130);
  }, 300_000);

  it('R111 warns of each year without a plenary once per step, whatever replica does it', async () => {
    const rows = await prisma.reminder.findMany({
      where: { kind: 'plenary', person: 'stand-in:office-director' },
    });
    const keys = rows.map(({ subject, step }) => `${subject} ${step}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const step of [1, 2, 3]) expect(keys).toContain(`plenary:2027@2027-12-31 ${step}`);
  });

  it('tells in /healthz that every schedule ran and nothing is stuck, and names the one that did not', async () => {
    const health = async () =>
      (await fetch(`${base(0)}/healthz`)).json() as Promise<{
        parts: Record<string, { usable: boolean; state: string }>;
      }>;
    expect((await health()).parts).toMatchObject({
      schedule: { usable: true },
      queue: { usable: true },
      jobs: { usable: true },
    });
    await prisma.$executeRaw`DELETE FROM "ScheduleRun" WHERE id = 'nightly-seal'`;
    expect((await health()).parts.schedule).toEqual({ usable: false, state: 'missed: nightly-seal' });
    await prisma.$executeRaw`
      SELECT graphile_worker.add_job('nobody-does-this', run_at := now() - interval '1 hour')`;
    expect((await health()).parts.queue?.usable).toBe(false);
  });
});
