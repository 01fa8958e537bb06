import { RULE_SET } from '../domain/clauses.ts';
import { keysOf } from '../domain/owing.ts';
import { handOf } from '../domain/parties.ts';
import type { Actor } from '../domain/people.ts';
import { Refusal } from '../domain/refusal.ts';
import { maySnooze, REMINDERS, reachedSteps, type Subject } from '../domain/reminders.ts';
import { addWorkDays, workDaysBetween } from '../domain/workdays.ts';
import type { Occasion } from './occasion.ts';
import { reminderContext, subjectsOf } from './remind.ts';
import { settingOf } from './settings.ts';

export const owedByActor = ({ owes }: Subject, actor: Actor): boolean => {
  const keys = keysOf(actor);
  return owes.some((key) => keys.includes(key));
};

/** The keys of a thing's owers for which this person answers. */
export function keysFor({ owes }: Subject, actor: Actor): readonly string[] {
  const keys = keysOf(actor);
  return owes.filter((key) => keys.includes(key));
}

const looksAfterAll = ({ posts }: Actor): boolean =>
  posts.some(({ role }) => role === 'office-director' || role === 'office-clerk');

interface Wish {
  /** As it was typed; a meeting and its minutes go by one number. */
  readonly called: string;
  readonly meant: (subject: Subject) => boolean;
  /** Work days. */
  readonly days: number;
  readonly reason: string;
}

/**
 * Puts the reminders of one thing off by work days; the last day stays what it was. Whoever owes it may, and the office.
 * @throws Refusal `no-such-reminder`, `snooze-not-allowed`, `snooze-too-long`
 */
export async function snoozeReminder(
  { desk, actor, cause, today }: Occasion,
  timeZone: string,
  { called, meant, days, reason }: Wish,
): Promise<{ readonly subject: Subject; readonly until: string }> {
  const found = (await subjectsOf(desk, today, timeZone)).filter(
    (each) => meant(each) && (owedByActor(each, actor) || looksAfterAll(actor)),
  );
  const [post] = actor.posts;
  const [first] = found;
  if (!first || !post) throw new Refusal('no-such-reminder', { number: called });
  const context = await reminderContext(desk, today);
  const subject = found.find((each) =>
    maySnooze(each.kind, reachedSteps(each, today, context).at(-1)?.step ?? 0),
  );
  if (!subject) throw new Refusal('snooze-not-allowed', { number: called }, REMINDERS[first.kind].clause);
  const { clause } = REMINDERS[subject.kind];
  const limit = await settingOf(desk.settings, 'snooze.limit');
  const earlier = (await desk.reminders.snoozes()).find((each) => each.subject === subject.key);
  const since = earlier?.since ?? today;
  const until = addWorkDays(today, days, context.overrides);
  if (workDaysBetween(since, until, context.overrides) > limit)
    throw new Refusal('snooze-too-long', { limit }, clause);
  await desk.reminders.snooze({ subject: subject.key, since, until, by: actor.name, reason });
  await desk.log.append({
    subject: `reminder:${subject.number}`,
    verb: 'snooze',
    by: handOf(actor, post),
    cause,
    clause,
    ruleSet: RULE_SET,
    after: { until, since },
    note: reason,
  });
  return { subject, until };
}
