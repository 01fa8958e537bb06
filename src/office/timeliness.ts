import { AWAITED, type AwaitingKind } from '../domain/awaited.ts';
import { dayOf, daysAfter, startOf } from '../domain/calendar.ts';
import type { Matter } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Minutes } from '../domain/minutes.ts';
import type { Project } from '../domain/project.ts';
import type { SettingKey } from '../domain/settings.ts';
import { type Ask, asksOf, type Change, type Yardstick } from '../domain/timeliness.ts';
import type { Desk, LoggedEntry } from './ports.ts';
import { calendarOf, settingOf } from './settings.ts';

/** Both days included, `YYYY-MM-DD`. */
interface Span {
  readonly from: string;
  readonly to: string;
}

const STEPS = [
  'step.in-review',
  'step.completed',
  'meeting.reply',
  'minutes.confirm',
  'minutes.receipt',
] as const satisfies readonly SettingKey[];

/** What was asked of every unit in that time, told from the log, and what it is measured by (附件1 四, R132). */
export async function gatherAsks(
  desk: Desk,
  { from, to }: Span,
  today: string,
  timeZone: string,
): Promise<{ readonly asks: readonly Ask[]; readonly yardstick: Yardstick }> {
  const entries = await desk.log.touched(startOf(from, timeZone), startOf(daysAfter(to, 1), timeZone));
  const lives = new Map<string, LoggedEntry[]>();
  for (const entry of entries) {
    const life = lives.get(entry.subject);
    if (life) life.push(entry);
    else lives.set(entry.subject, [entry]);
  }
  const asks = [...lives.values()]
    .flatMap((life) => asksOf(life.map(changeOf)))
    .filter(({ askedAt }) => {
      const day = dayOf(new Date(askedAt), timeZone);
      return from <= day && day <= to;
    });
  const days = new Map<SettingKey, number | undefined>();
  for (const step of STEPS) days.set(step, await settingOf(desk.settings, step));
  const overrides = await calendarOf(desk.settings);
  return { asks, yardstick: { today, timeZone, overrides, days: (key) => days.get(key) } };
}

/** The log holds the whole record as it stood after each change. */
function changeOf({ subject, verb, at, by, after }: LoggedEntry): Change {
  const unit = 'unit' in by ? by.unit : undefined;
  const table: { readonly [K in AwaitingKind]: () => Change['awaited'] } & Readonly<
    Record<string, (() => Change['awaited']) | undefined>
  > = {
    project: () => AWAITED.project(after as Project),
    meeting: () => AWAITED.meeting(after as Meeting),
    minutes: () => AWAITED.minutes(after as Minutes),
    matter: () => AWAITED.matter(after as Matter),
  };
  // Lists the office keeps stand in the log as well, and are measured by nothing.
  const kind = subject.slice(0, subject.indexOf(':'));
  return { verb, at, ...(unit && { unit }), awaited: table[kind]?.() ?? [] };
}
