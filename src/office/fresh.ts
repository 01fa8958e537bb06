import { isQuiet, officeTime } from '../domain/quiet.ts';
import {
  dueReminders,
  earliestStep,
  type Reminder,
  type ReminderContext,
  type Subject,
} from '../domain/reminders.ts';
import { addWorkDays } from '../domain/workdays.ts';
import { meetingsBegun } from './meetings-begun.ts';
import { type Owing, type Sending, type Stretch, sendingKey } from './ports/reminders.ts';
import type { Desk } from './ports.ts';
import { asSubject, beyondRows, notBegun, reminderContext } from './remind.ts';
import { calendarOf, quietRuleOf, settingOf } from './settings.ts';

/** What may be sent at this moment. */
interface Hour {
  readonly today: string;
  readonly digests: boolean;
  readonly urgent: boolean;
}

/** One moment at which is looked what is due, found out once for everybody. */
export interface Round {
  readonly hour: Hour;
  readonly timeZone: string;
  readonly context: ReminderContext;
  /** Names of units, by slug. */
  readonly units: ReadonlyMap<string, string>;
  /** No ladder begins before it for anything due later, `YYYY-MM-DD`. */
  readonly until: string;
}

/** Does it in a transaction of its own, or in the one that is open. */
export type Looking = <T>(work: (desk: Desk) => Promise<T>) => Promise<T>;

/** Rows looked at in one transaction. */
const STRETCH = 1_000;

interface Fresh {
  readonly round: Round;
  /** Who is to be told what, and the ledger does not know of it yet. */
  readonly fresh: readonly Reminder[];
}

/** What somebody is to be told at that moment, by stretches of what is owed; nothing in the hours in which nothing may be sent. */
export async function* freshAt(
  look: Looking,
  now: Date,
  timeZone: string,
  limit = STRETCH,
): AsyncGenerator<Fresh> {
  const first = await look(async (desk) => {
    const round = await roundAt(desk, now, timeZone);
    if (!round) return undefined;
    const rows = [
      await desk.reminders.owingNext({ of: 'projects', until: round.until, limit }),
      await desk.reminders.owingNext({ of: 'records', until: round.until, limit }),
    ];
    const begun = await meetingsBegun(desk);
    const subjects = [
      ...rows.flat().filter(notBegun(begun)).map(asSubject),
      ...(await beyondRows(desk, begun, round.hour.today, timeZone)),
    ];
    return { round, rows, fresh: await freshOf(desk, round, subjects) };
  });
  if (!first) return;
  const { round, rows, fresh } = first;
  yield { round, fresh };
  for (const [at, of] of (['projects', 'records'] as const).entries()) {
    let last: readonly Owing[] = rows[at] ?? [];
    for (let after = last.at(-1); after && last.length === limit; after = last.at(-1)) {
      const stretch: Stretch = { of, after, until: round.until, limit };
      const next = await look(async (desk) => {
        const more = await desk.reminders.owingNext(stretch);
        const subjects = more.filter(notBegun(await meetingsBegun(desk))).map(asSubject);
        return { more, fresh: await freshOf(desk, round, subjects) };
      });
      last = next.more;
      yield { round, fresh: next.fresh };
    }
  }
}

/** What is due at that moment; undefined in the hours in which nothing may be sent. */
async function roundAt(desk: Desk, now: Date, timeZone: string): Promise<Round | undefined> {
  const hour = await hourOf(desk, now, timeZone);
  if (!hour.digests && !hour.urgent) return undefined;
  const context = await reminderContext(desk, hour.today);
  return {
    ...{ hour, timeZone, context },
    units: new Map((await desk.people.units()).map(({ slug, name }) => [slug, name])),
    // A day more: the last day itself may be one of rest.
    until: addWorkDays(hour.today, earliestStep(context.warning) + 1, context.overrides),
  };
}

/** Who is to be told what of these, and the ledger does not know of it yet. */
async function freshOf(
  { reminders: ledger }: Desk,
  { hour, context }: Round,
  subjects: readonly Subject[],
): Promise<readonly Reminder[]> {
  const may = dueReminders(subjects, hour.today, context).filter(({ urgent }) =>
    urgent ? hour.urgent : hour.digests,
  );
  if (may.length === 0) return [];
  const about = new Map(may.map(({ subject: { kind, key } }) => [`${kind} ${key}`, { kind, key }]));
  const sent = await ledger.sent([...about.values()]);
  return may.filter((each) => !sent.has(sendingKey(sendingOf(each))));
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

/** A step to one person, as the ledger knows it. */
export const sendingOf = ({ subject: { kind, key }, step, person, urgent }: Reminder): Sending => ({
  kind,
  key,
  step,
  person,
  urgent,
});
