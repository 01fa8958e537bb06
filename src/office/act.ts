import { dayOf } from '../domain/calendar.ts';
import { type ClauseId, RULE_SET } from '../domain/clauses.ts';
import { handOf } from '../domain/parties.ts';
import type { Actor, HeldPost } from '../domain/people.ts';
import type { Moment } from '../domain/project-acts.ts';
import type { Kind, Kinds, RecordKind } from '../domain/record-flow.ts';
import type { Happened, KindRow } from './kind-row.ts';
import { rowOf } from './kinds.ts';
import { lastDayOf } from './last-day.ts';
import type { Occasion } from './occasion.ts';

export interface ActedOn<K extends Kind> extends Happened<Kinds[K]> {
  readonly kind: K;
}
export type Acted = ActedOn<'project'>;
export type RecordActed<K extends RecordKind = RecordKind> = ActedOn<K>;

export const momentOf = ({ desk, actor, today }: Occasion, post: HeldPost): Moment => ({
  by: handOf(actor, post),
  at: desk.now.toISOString(),
  today,
});

/**
 * One verb on one project, meeting, text of minutes or matter: who may, whether now, then the change with its log entry.
 * @throws Refusal as the kind's row says it: there is none, not theirs to do, not now; and whatever the act itself refuses
 */
export async function act<K extends Kind>(
  occasion: Occasion,
  kind: K,
  verb: string,
  number: string,
  evolve: (record: Kinds[K], moment: Moment, post: HeldPost) => Kinds[K] | Promise<Kinds[K]>,
): Promise<ActedOn<K>> {
  const { desk, actor } = occasion;
  const row = rowOf(kind);
  const before = await row.shelf(desk).take(number);
  if (!before) throw row.refuses.unknown(number);
  const post = handFor(row, before, verb, actor);
  const moment = momentOf(occasion, post);
  const evolved = await evolve(before, moment, post);
  const after = await keep(occasion, kind, verb, evolved, moment, row.clauseOf(verb), before);
  return { kind, before, after, verb, moment };
}

/**
 * Whether the verb goes at all, whatever would be told: asked before anything is asked for.
 * @throws Refusal as {@link act} does, but for a number nobody has
 */
export async function mayAct(
  { desk, actor }: Pick<Occasion, 'desk' | 'actor'>,
  kind: Kind,
  verb: string,
  number: string,
): Promise<void> {
  const row = rowOf(kind);
  const record = await row.shelf(desk).find(number);
  if (record) handFor(row, record, verb, actor);
}

/** The post under which they may, now. */
function handFor<R extends Kinds[Kind]>(row: KindRow<R>, record: R, verb: string, actor: Actor): HeldPost {
  const post = row.verbs[verb] && row.hand(actor, verb, record);
  if (!post) throw row.refuses.hand(record, verb, actor);
  if (!row.verbs[verb]?.from.includes(record.status.state)) throw row.refuses.late(record, verb);
  const waits = row.waits?.(record, verb);
  if (waits) throw waits;
  return post;
}

/**
 * Saves it with what it owes and by when, and logs the change in the same transaction (design §10). Gives it as it was
 * kept: a matter whose last day nobody named has the one of its setting.
 */
export async function keep<K extends Kind>(
  occasion: Occasion,
  kind: K,
  verb: string,
  evolved: Kinds[K],
  moment: Moment,
  clause: ClauseId,
  before?: Kinds[K],
): Promise<Kinds[K]> {
  const { desk, cause } = occasion;
  const row = rowOf(kind);
  const owes = row.owes(evolved);
  const dueOn = await lastDay(occasion, kind, verb, evolved, before);
  const after = (dueOn && row.withDay?.(evolved, dueOn)) || evolved;
  await row.shelf(desk).save(after, { owes, ...(dueOn && { dueOn }) });
  if (row.moves?.(before, after)) await desk.appointments.changed(after.number);
  await desk.log.append({
    subject: `${kind}:${after.number}`,
    verb,
    by: moment.by,
    cause,
    clause,
    ruleSet: RULE_SET,
    ...(before && { before: row.stoodBefore?.(before, after) ?? stood(row, before, verb) }),
    after,
  });
  return after;
}

/** The last day of what is to be done now: as somebody named it, else by the setting of its step. */
async function lastDay<K extends Kind>(
  { desk, today, timeZone }: Occasion,
  kind: K,
  verb: string,
  record: Kinds[K],
  before: Kinds[K] | undefined,
): Promise<string | undefined> {
  const row = rowOf(kind);
  const named = row.named?.(record);
  if (named !== undefined) return named;
  const renewed = row.renewed?.(record, verb, today);
  const goesOn =
    renewed === undefined &&
    before !== undefined &&
    before.status.state === record.status.state &&
    row.answersTo(before) === row.answersTo(record);
  const since = row.since?.(record) ?? renewed ?? today;
  const step = { source: kind, number: record.number, owes: row.owes(record), goesOn, key: row.step(record) };
  const due = await lastDayOf(desk, since, step);
  const moment = row.until?.(record);
  const until = moment === undefined ? undefined : dayOf(new Date(moment), timeZone);
  return due && until && until < due ? until : (due ?? row.stood?.(record));
}

/** What stood before: its state, and what the verb replaces. */
const stood = <R extends Kinds[Kind]>({ verbs }: KindRow<R>, before: R, verb: string) => ({
  version: before.version,
  state: before.status.state,
  ...Object.fromEntries(
    (verbs[verb]?.keeps ?? []).flatMap((key) => (key in before ? [[key, before[key]]] : [])),
  ),
});
