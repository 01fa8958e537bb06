import { RULE_SET } from '../domain/clauses.ts';
import { handOf } from '../domain/parties.ts';
import type { QuietRule } from '../domain/quiet.ts';
import { Refusal } from '../domain/refusal.ts';
import {
  CALENDAR_KEY,
  fits,
  type SettingKey,
  type SettingRow,
  type SettingValue,
  settingRow,
  settingValue,
} from '../domain/settings.ts';
import type { CalendarOverrides, DayKind } from '../domain/workdays.ts';
import type { Occasion } from './occasion.ts';
import type { Setting, SettingShelf } from './ports.ts';

/** The one way engines read a local figure: what was set, or what the table begins with. */
export async function settingOf<K extends SettingKey>(
  settings: SettingShelf,
  key: K,
): Promise<SettingValue<K>> {
  return settingValue(key, (await settings.get(key))?.value);
}

/** Days that a local notice makes work days or days of rest. */
export async function calendarOf(settings: SettingShelf): Promise<CalendarOverrides> {
  const kept = (await settings.get(CALENDAR_KEY))?.value;
  if (typeof kept !== 'object' || kept === null) return {};
  const isKind = (each: unknown): each is DayKind => each === 'work' || each === 'rest';
  return Object.fromEntries(
    Object.entries(kept).flatMap(([day, kind]) => (isKind(kind) ? [[day, kind]] : [])),
  );
}

export async function quietRuleOf(settings: SettingShelf): Promise<QuietRule> {
  return {
    hours: await settingOf(settings, 'quiet.hours'),
    urgent: await settingOf(settings, 'quiet.urgent'),
  };
}

export interface SettingChange {
  readonly before: number | string;
  readonly after: number | string;
  readonly earlier?: Setting;
}

/**
 * Changes one local figure; only the office director, with a reason, on record (R38, R52, Z01–Z07).
 * @throws Refusal `not-your-role`, `no-such-setting`, `setting-misfit`, `setting-same`
 */
export async function changeSetting(
  { desk, actor, cause }: Occasion,
  key: SettingKey,
  value: unknown,
  reason: string,
): Promise<SettingChange> {
  const post = actor.posts.find(({ role }) => role === 'office-director');
  if (!post) throw new Refusal('setting-director-only');
  const row = settingRow(key);
  if (!row) throw new Refusal('no-such-setting', { key });
  if (!fits(row, value))
    throw new Refusal('setting-misfit', { ...range(row), key, value: String(value) }, row.clause);
  const earlier = await desk.settings.get(key);
  const before = settingValue(key, earlier?.value) ?? row.default;
  if (before === value) throw new Refusal('setting-same', { key });
  await desk.settings.put({ key, value, setBy: actor.name, setAt: desk.now, reason });
  await desk.log.append({
    subject: `setting:${key}`,
    verb: 'set',
    by: handOf(actor, post),
    cause,
    clause: row.clause,
    ruleSet: RULE_SET,
    before,
    after: value,
    note: reason,
  });
  return { before, after: value, ...(earlier && { earlier }) };
}

const range = (row: SettingRow) => (row.kind === 'count' ? { min: row.min, max: row.max } : {});
