import { dayOf } from '../domain/calendar.ts';
import { isQuiet, officeTime } from '../domain/quiet.ts';
import { dueReminders, type Reminder } from '../domain/reminders.ts';
import type { Desk, PlainCard, Store } from './ports.ts';
import { reminderContext, subjectsOf } from './remind.ts';
import { type Sending, sendingKey } from './remind-ports.ts';
import { calendarOf, quietRuleOf, settingOf } from './settings.ts';

export interface Digest {
  /** The most overdue first. */
  readonly reminders: readonly Reminder[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Names of units, by slug. */
  readonly units: ReadonlyMap<string, string>;
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
  const { hour, persons } = await store.transact(now, async (desk) => {
    const hour = await hourOf(desk, timeZone);
    if (!hour.digests && !hour.urgent) return { hour, persons: [] };
    const reminders = await dueOn(desk, hour.today, timeZone);
    const sent = await desk.reminders.sent(reminders.map(({ subject }) => subject.key));
    const wanted = reminders.filter(
      (each) => (each.urgent ? hour.urgent : hour.digests) && !sent.has(sendingKey(sendingOf(each))),
    );
    return { hour, persons: [...new Set(wanted.map(({ person }) => person))] };
  });
  let told = 0;
  for (const person of persons) {
    if (await store.transact(now, (desk) => remind(desk, person, hour, cause, options))) told += 1;
  }
  return { cause, told };
}

async function hourOf(desk: Desk, timeZone: string): Promise<Hour> {
  const time = officeTime(desk.now, timeZone);
  const rule = await quietRuleOf(desk.settings);
  const overrides = await calendarOf(desk.settings);
  return {
    today: time.day,
    digests:
      !isQuiet(time, rule, overrides, false) && time.time >= (await settingOf(desk.settings, 'digest.time')),
    urgent: !isQuiet(time, rule, overrides, true),
  };
}

const dueOn = async (desk: Desk, today: string, timeZone: string): Promise<readonly Reminder[]> =>
  dueReminders(await subjectsOf(desk, today, timeZone), today, await reminderContext(desk, today));

/** One person's message, unless another sweep was faster or they have done it meanwhile. */
async function remind(
  desk: Desk,
  person: string,
  { today, digests, urgent }: Hour,
  cause: string,
  { timeZone, draw }: SweepOptions,
): Promise<boolean> {
  const last = await desk.reminders.lastDigest(person);
  const digest = digests && !(last && dayOf(last, timeZone) === today);
  const reminders: Reminder[] = [];
  for (const each of await dueOn(desk, today, timeZone)) {
    if (each.person !== person || !(digest || (each.urgent && urgent))) continue;
    if (await desk.reminders.claim(sendingOf(each))) reminders.push(each);
  }
  if (reminders.length === 0) return false;
  const units = new Map((await desk.people.units()).map(({ slug, name }) => [slug, name]));
  reminders.sort((a, b) => b.overdue - a.overdue);
  await desk.outbox.post({ to: { person }, card: draw({ reminders, today, units }), cause });
  return true;
}

const sendingOf = ({ subject: { kind, key }, step, person, urgent }: Reminder): Sending => ({
  kind,
  key,
  step,
  person,
  urgent,
});
