import { dayOf } from '../domain/calendar.ts';
import { isQuiet, officeTime } from '../domain/quiet.ts';
import { dueReminders, type Reminder, type ReminderContext } from '../domain/reminders.ts';
import { type AskedFor, askedFor } from './asked-for.ts';
import { type Sending, sendingKey } from './ports/reminders.ts';
import type { Desk, PlainCard, Store } from './ports.ts';
import { readOnce } from './read-once.ts';
import { reminderContext, stillOwed, subjectsOf } from './remind.ts';
import { calendarOf, quietRuleOf, settingOf } from './settings.ts';

export interface Digest {
  /** The most overdue first. */
  readonly reminders: readonly Reminder[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Names of units, by slug. */
  readonly units: ReadonlyMap<string, string>;
  readonly asked: ReadonlyMap<string, readonly AskedFor[]>;
}

export interface SweepOptions {
  readonly store: Store;
  readonly timeZone: string;
  /** The office does not know the shape of cards. */
  readonly draw: (digest: Digest) => PlainCard;
}

/** What may be sent at this moment. */
interface Hour {
  readonly today: string;
  readonly digests: boolean;
  readonly urgent: boolean;
}

/** Everything due at one moment, found out once for everybody. */
interface Due {
  readonly hour: Hour;
  readonly reminders: readonly Reminder[];
  readonly context: ReminderContext;
  readonly units: Digest['units'];
}

/**
 * Sends everyone what they owe and were not sent yet: one digest a day, urgent steps at once, nothing in quiet hours.
 * The ledger's rows and the message are one transaction, so any number of sweeps may run (design §9, B05).
 * Answers the cause of what was posted, and how many were told.
 */
export async function sweepReminders(
  options: SweepOptions,
  now: Date,
): Promise<{ readonly cause: string; readonly told: number }> {
  const { store, timeZone } = options;
  const cause = `sweep:${now.toISOString()}`;
  const found = await store.transact(now, async (desk) => {
    const reading = readOnce(desk);
    const due = await dueAt(reading, now, timeZone);
    return due && { due, persons: await toBeTold(reading, due) };
  });
  if (!found) return { cause, told: 0 };
  let told = 0;
  for (const person of found.persons) {
    if (await store.transact(now, (desk) => remind(desk, person, found.due, cause, options))) told += 1;
  }
  return { cause, told };
}

/** What is due at that moment; nothing in the hours in which nothing may be sent. */
export async function dueAt(desk: Desk, now: Date, timeZone: string): Promise<Due | undefined> {
  const hour = await hourOf(desk, now, timeZone);
  if (!hour.digests && !hour.urgent) return undefined;
  const { today } = hour;
  const context = await reminderContext(desk, today);
  return {
    hour,
    context,
    reminders: dueReminders(await subjectsOf(desk, today, timeZone), today, context),
    units: new Map((await desk.people.units()).map(({ slug, name }) => [slug, name])),
  };
}

/** What may be sent now. */
export async function hourOf({ settings }: Desk, now: Date, timeZone: string): Promise<Hour> {
  const time = officeTime(now, timeZone);
  const rule = await quietRuleOf(settings);
  const overrides = await calendarOf(settings);
  return {
    today: time.day,
    digests:
      !isQuiet(time, rule, overrides, false) && time.time >= (await settingOf(settings, 'digest.time')),
    urgent: !isQuiet(time, rule, overrides, true),
  };
}

/** Who has something coming that the ledger does not know yet. */
export async function toBeTold(
  { reminders: ledger }: Desk,
  { hour, reminders }: Due,
): Promise<readonly string[]> {
  const may = reminders.filter(({ urgent }) => (urgent ? hour.urgent : hour.digests));
  const sent = await ledger.sent([...new Set(may.map(({ subject }) => subject.key))].sort());
  return [
    ...new Set(may.filter((each) => !sent.has(sendingKey(sendingOf(each)))).map(({ person }) => person)),
  ];
}

/** One person's message, unless another sweep was faster or they have done it meanwhile. */
async function remind(
  desk: Desk,
  person: string,
  { hour, context, reminders, units }: Due,
  cause: string,
  { timeZone, draw }: SweepOptions,
): Promise<boolean> {
  const { today, digests, urgent } = hour;
  const last = await desk.reminders.lastDigest(person);
  const digest = digests && !(last && dayOf(last, timeZone) === today);
  const theirs = reminders.filter((each) => each.person === person).map(({ subject }) => subject);
  const now = dueReminders(await stillOwed(readOnce(desk), theirs, today, timeZone), today, context);
  const may = now.filter((each) => each.person === person && (digest || (each.urgent && urgent)));
  const fresh = await desk.reminders.claim(may.map(sendingOf));
  const telling = may.filter((each) => fresh.has(sendingKey(sendingOf(each))));
  if (telling.length === 0) return false;
  telling.sort((a, b) => b.overdue - a.overdue);
  const card = draw({ reminders: telling, today, units, asked: await askedFor(desk, telling) });
  await desk.outbox.post({ to: { person }, card, cause });
  return true;
}

const sendingOf = ({ subject: { kind, key }, step, person, urgent }: Reminder): Sending => ({
  kind,
  key,
  step,
  person,
  urgent,
});
