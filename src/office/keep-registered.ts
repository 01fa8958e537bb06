import { RULE_SET } from '../domain/clauses.ts';
import type { Registered, Value } from '../domain/entry.ts';
import type { Moment } from '../domain/project-acts.ts';
import { addWorkDays } from '../domain/workdays.ts';
import { owedSteps, owersOf, valuesOf } from '../engine/entries.ts';
import type { Register } from '../engine/row.ts';
import type { Occasion } from './occasion.ts';
import type { Desk } from './ports.ts';
import { calendarOf, settingOf } from './settings.ts';

/** Work days to the last day of what an entry waits for, where its register names none (Z05). */
const DAYS = 20;

/** What an entry waits for: who owes which step. */
export const owedOf = (row: Register, record: Registered): readonly string[] => [
  ...new Set(
    owedSteps(row, record.entry, { record }).flatMap((step) => owersOf(step, record.entry, { record })),
  ),
];

/** A line, or the name of the entry of another register that it points to. */
export const nameIn = (value: Value | undefined): string | undefined =>
  typeof value === 'object' && 'name' in value ? String(value.name) : value?.toString();

/** The last day its own words name. */
function saidDay(row: Register, { entry }: Registered): string | undefined {
  const said = row.dueIn && valuesOf(row, entry)[row.dueIn];
  return said === undefined ? undefined : String(said);
}

const daysOf = async ({ days = DAYS }: Register, { settings }: Desk): Promise<number> =>
  typeof days === 'number' ? days : Number((await settingOf(settings, days)) ?? DAYS);

/** Saves it with what it waits for, and its last day. */
export async function saveEntry(
  desk: Desk,
  row: Register,
  after: Registered,
  today: string,
  before?: Registered,
): Promise<void> {
  const owes = owedOf(row, after);
  const earlier = before && (await desk.reminders.due('register', before.number));
  const goesOn = earlier?.dueOn !== undefined && owes.every((key) => earlier.owes.includes(key));
  const dueOn = goesOn
    ? earlier.dueOn
    : (saidDay(row, after) ?? addWorkDays(today, await daysOf(row, desk), await calendarOf(desk.settings)));
  await desk.registers.save(after, { owes, ...(owes.length > 0 && dueOn && { dueOn }) });
}

/** Saves it, and logs the change in the same transaction (design §10). */
export async function keepEntry(
  { desk, cause, today }: Occasion,
  row: Register,
  verb: string,
  after: Registered,
  { by }: Moment,
  before?: Registered,
): Promise<void> {
  await saveEntry(desk, row, after, today, before);
  await desk.log.append({
    subject: `register:${after.number}`,
    verb,
    by,
    cause,
    clause: row.clause,
    ruleSet: RULE_SET,
    ...(before && { before: { version: before.version, state: before.status.state } }),
    after,
  });
}
