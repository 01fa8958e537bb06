import type { SettingKey } from '../domain/settings.ts';
import { addWorkDays } from '../domain/workdays.ts';
import type { Owing } from './ports/reminders.ts';
import type { Desk } from './ports.ts';
import { calendarOf, settingOf } from './settings.ts';

interface Step {
  readonly source: Owing['source'];
  readonly number: string;
  /** The setting that gives its work days. */
  readonly key: SettingKey | undefined;
  readonly owes: readonly string[];
  /** The same step as before goes on: a new state or round begins another. */
  readonly goesOn: boolean;
}

/**
 * The last day of the present step, `YYYY-MM-DD`: work days by local setting from today. Whoever still owes what they
 * owed before keeps the day they had, so that nobody gains time because somebody else acted (Z05, Z06).
 */
export async function lastDayOf(desk: Desk, today: string, step: Step): Promise<string | undefined> {
  if (step.key === undefined || step.owes.length === 0) return undefined;
  const earlier = step.goesOn ? await desk.reminders.due(step.source, step.number) : undefined;
  if (earlier?.dueOn && step.owes.every((key) => earlier.owes.includes(key))) return earlier.dueOn;
  const days = await settingOf(desk.settings, step.key);
  return typeof days === 'number' ? addWorkDays(today, days, await calendarOf(desk.settings)) : undefined;
}
