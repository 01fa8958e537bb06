import { afterEach, describe, expect, it } from 'vitest';
import { daysAfter } from '../../src/domain/calendar.ts';
import { REMINDERS, type ReminderKind } from '../../src/domain/reminders.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { type Made, START, STORIES, type Story } from './reminder-stories.ts';
import { at, byDay, dayAt, sweep, swept } from './sweeping.ts';

let room: Room | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

async function begin({ make }: Story): Promise<{ office: Room; made: Made }> {
  const office = await openRoom(at(START, '10:00').toISOString());
  room = office;
  return { office, made: await make(office) };
}

/** Twice at once in the morning; before eight and after eight in the evening nothing leaves. */
async function spend(office: Room, day: string): Promise<void> {
  expect(await sweep(office, day, '07:30')).toBe(0);
  await Promise.all([sweep(office, day, '09:30'), sweep(office, day, '09:30')]);
  expect(await sweep(office, day, '20:30')).toBe(0);
}

/** What was sent about it: one line a day, everybody by name as often as they were told. */
const delivered = async (office: Room, { words }: Made) =>
  byDay((await swept(office)).filter(({ text }) => text.includes(words)));
const rowsOf = ({ prisma }: Room, kind: ReminderKind, { key }: Made) =>
  prisma.reminder.findMany({ where: { kind, subject: { startsWith: key } }, orderBy: { at: 'asc' } });
type Row = Awaited<ReturnType<typeof rowsOf>>[number];
/** The same from the ledger, each day with its step. */
const kept = (rows: readonly Row[]) =>
  byDay(
    rows.map(({ at: moment, step, person }) => ({
      day: `${dayAt(moment)} ${step}`,
      who: person.replace('stand-in:', ''),
    })),
  );
/** Of each thing that was due, its steps as they came. */
const stepsOf = (rows: readonly Row[]) =>
  [...new Set(rows.map(({ subject }) => subject))].map((subject) => [
    ...new Set(rows.filter((row) => row.subject === subject).map(({ step }) => step)),
  ]);
const stepOf = (line: string): number => Number(/ (\d+):/.exec(line)?.[1]);
const withoutStep = (line: string) => line.replace(/ \d+:/, ':');

it('B05 every kind of reminder has its story here', () => {
  expect([...new Set(STORIES.map(({ kind }) => kind))].sort()).toEqual(Object.keys(REMINDERS).sort());
});

describe.each(STORIES)('$what', (story) => {
  it('B05 R132 is chased up its ladder, each step once, at decent hours, however many sweep at once', async () => {
    const { office, made } = await begin(story);
    for (let day = START; day <= story.until; day = daysAfter(day, 1)) await spend(office, day);
    const rows = await rowsOf(office, story.kind, made);
    const all = kept(rows);
    const rungs = REMINDERS[story.kind].ladder.length;
    expect(all.filter((line) => stepOf(line) <= rungs)).toEqual(story.ladder);
    // What outlasts the ladder is one line more each week, each step once, never again to the convenors by itself.
    for (const steps of stepsOf(rows)) {
      const again = steps.filter((step) => step > rungs);
      expect(again).toEqual(again.map((_, index) => rungs + 1 + index));
    }
    expect(await delivered(office, made)).toEqual(all.map(withoutStep));
  }, 120_000);

  it('B05 R132 is chased no more once it is done', async () => {
    const { office, made } = await begin(story);
    const [first = '', ...later] = story.ladder.map((line) => `2026-${line.slice(0, 5)}`);
    await spend(office, first);
    office.clock.now = at(first, '10:00');
    await story.done(office, made);
    for (const day of [...later, story.until]) await spend(office, day);
    expect(await delivered(office, made)).toEqual([
      ...story.ladder.slice(0, 1).map(withoutStep),
      ...(story.next ?? []),
    ]);
  }, 60_000);
});
