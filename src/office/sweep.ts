import { dayOf } from '../domain/calendar.ts';
import { dueReminders, type Reminder } from '../domain/reminders.ts';
import { type AskedFor, askedFor } from './asked-for.ts';
import { freshAt, type Looking, type Round, sendingOf } from './fresh.ts';
import { sendingKey } from './ports/reminders.ts';
import type { Desk, PlainCard, Store } from './ports.ts';
import { readOnce } from './read-once.ts';
import { stillOwed } from './remind.ts';

export interface Digest {
  /** The most overdue first. */
  readonly reminders: readonly Reminder[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Names of units, by slug. */
  readonly units: ReadonlyMap<string, string>;
  readonly asked: ReadonlyMap<string, readonly AskedFor[]>;
}

/** Things told in one message at most, and those of them that are looked at more closely: no message shows more. */
const MOST = 500;
const SHOWN = 20;

export interface SweepOptions {
  readonly store: Store;
  readonly timeZone: string;
  /** The office does not know the shape of cards. */
  readonly draw: (digest: Digest) => PlainCard;
  /** Rows of what is owed looked at in one transaction. */
  readonly stretch?: number;
}

/**
 * Sends everyone what they owe and were not sent yet: one digest a day, urgent steps at once, nothing in quiet hours.
 * What is owed is gone through in stretches, so that no more of it is held than what somebody is to be told; the
 * ledger's rows and the message are one transaction, so any number of sweeps may run (design §9, B05).
 * Answers the cause of what was posted, and how many were told.
 */
export async function sweepReminders(
  options: SweepOptions,
  now: Date,
): Promise<{ readonly cause: string; readonly told: number }> {
  const { store, timeZone } = options;
  const cause = `sweep:${now.toISOString()}`;
  const look: Looking = (work) => store.transact(now, (desk) => work(readOnce(desk)));
  const theirs = new Map<string, readonly Reminder[]>();
  let round: Round | undefined;
  for await (const found of freshAt(look, now, timeZone, options.stretch)) {
    round = found.round;
    for (const [person, fresh] of byPerson(found.fresh))
      theirs.set(person, firstOf([...(theirs.get(person) ?? []), ...fresh]));
  }
  let told = 0;
  for (const [person, fresh] of theirs)
    if (round && (await store.transact(now, (desk) => remind(desk, person, fresh, round, cause, options))))
      told += 1;
  return { cause, told };
}

function byPerson(reminders: readonly Reminder[]): ReadonlyMap<string, readonly Reminder[]> {
  const theirs = new Map<string, Reminder[]>();
  for (const each of reminders) {
    const before = theirs.get(each.person);
    if (before) before.push(each);
    else theirs.set(each.person, [each]);
  }
  return theirs;
}

/** What is urgent, then the most overdue of them; nobody reads more in one message, and what is over waits for the next. */
const firstOf = (reminders: readonly Reminder[]): readonly Reminder[] =>
  reminders.length <= MOST
    ? reminders
    : reminders
        .toSorted((a, b) => Number(b.urgent) - Number(a.urgent) || b.overdue - a.overdue)
        .slice(0, MOST);

/** One person's message, unless another sweep was faster or they have done it meanwhile. */
async function remind(
  desk: Desk,
  person: string,
  theirs: readonly Reminder[],
  { hour, timeZone, context, units }: Round,
  cause: string,
  { draw }: SweepOptions,
): Promise<boolean> {
  const { today, digests, urgent } = hour;
  const last = await desk.reminders.lastDigest(person);
  const digest = digests && !(last && dayOf(last, timeZone) === today);
  if (!digest && !theirs.some((each) => each.urgent && urgent)) return false;
  const subjects = theirs.map(({ subject }) => subject);
  const now = dueReminders(await stillOwed(readOnce(desk), subjects, today, timeZone), today, context);
  const may = now.filter((each) => each.person === person && (digest || (each.urgent && urgent)));
  const fresh = await desk.reminders.claim(may.map(sendingOf));
  const telling = may.filter((each) => fresh.has(sendingKey(sendingOf(each))));
  if (telling.length === 0) return false;
  telling.sort((a, b) => b.overdue - a.overdue);
  const asked = await askedFor(desk, telling.filter(({ own }) => own).slice(0, SHOWN));
  const card = draw({ reminders: telling, today, units, asked });
  await desk.outbox.post({ to: { person }, card, cause });
  return true;
}
