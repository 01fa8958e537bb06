import { dayOf } from '../domain/calendar.ts';
import { type ClauseId, RULE_SET } from '../domain/clauses.ts';
import type { HeldPost } from '../domain/people.ts';
import type { Moment } from '../domain/project-acts.ts';
import {
  RECORD_KINDS,
  type RecordKind,
  type Records,
  recordOwes,
  recordPost,
} from '../domain/record-flow.ts';
import type { RecordKindRow, RecordVerb } from '../domain/record-row.ts';
import { Refusal } from '../domain/refusal.ts';
import { momentOf } from './act-on-project.ts';
import { lastDayOf } from './last-day.ts';
import type { Occasion } from './occasion.ts';

export interface RecordActed<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly before?: Records[K];
  readonly after: Records[K];
  readonly verb: string;
  readonly moment: Moment;
}

/**
 * One verb on one meeting, text of minutes or matter: who may, whether now, then the change with its log entry.
 * @throws Refusal `no-such-record`, `wrong-hand`, `record-not-now`, and whatever the act itself refuses
 */
export async function actOnRecord<K extends RecordKind>(
  occasion: Occasion,
  kind: K,
  verb: string,
  number: string,
  evolve: (record: Records[K], moment: Moment, post: HeldPost) => Records[K] | Promise<Records[K]>,
): Promise<RecordActed<K>> {
  const { desk, actor } = occasion;
  const before = await desk.records.take(kind, number);
  if (!before) throw new Refusal('no-such-record', { kind, number });
  const row: RecordVerb<Records[K]> | undefined = RECORD_KINDS[kind].verbs[verb];
  const post = recordPost(actor, kind, verb, before);
  if (!row || !post)
    throw new Refusal('wrong-hand', { verb, number, party: row ? `${kind}:${row.who}` : '' }, row?.clause);
  if (!row.from.includes(before.status.state))
    throw new Refusal('record-not-now', { verb, number, kind, state: before.status.state }, row.clause);
  const moment = momentOf(occasion, post);
  const evolved = await evolve(before, moment, post);
  const after = await keepRecord(occasion, kind, verb, evolved, moment, row.clause, before);
  return { kind, before, after, verb, moment };
}

/**
 * Saves it with what it owes and by when, and logs the change in the same transaction (design §10). Gives it as it was
 * kept: a matter whose last day nobody named has the one of its setting.
 */
export async function keepRecord<K extends RecordKind>(
  occasion: Occasion,
  kind: K,
  verb: string,
  evolved: Records[K],
  moment: Moment,
  clause: ClauseId,
  before?: Records[K],
): Promise<Records[K]> {
  const { desk, cause } = occasion;
  const owes = recordOwes(kind, evolved);
  const dueOn = await lastDay(occasion, kind, evolved, owes, before);
  const row: RecordKindRow<Records[K]> = RECORD_KINDS[kind];
  const after = (dueOn && row.withDay?.(evolved, dueOn)) || evolved;
  await desk.records.save(kind, after, { state: after.status.state, owes, ...(dueOn && { dueOn }) });
  if (row.moves?.(before, after)) await desk.appointments.changed(after.number);
  await desk.log.append({
    subject: `${kind}:${after.number}`,
    verb,
    by: moment.by,
    cause,
    clause,
    ruleSet: RULE_SET,
    ...(before && { before: standing(before, row.verbs[verb]?.keeps) }),
    after,
  });
  return after;
}

/** The last day of what is to be done now: as somebody named it, else by the setting of its step. */
async function lastDay<K extends RecordKind>(
  { desk, today, timeZone }: Occasion,
  kind: K,
  record: Records[K],
  owes: readonly string[],
  before: Records[K] | undefined,
): Promise<string | undefined> {
  const row: RecordKindRow<Records[K]> = RECORD_KINDS[kind];
  const named = row.named?.(record);
  if (named !== undefined) return named;
  const { number, status } = record;
  const goesOn =
    before !== undefined &&
    before.status.state === status.state &&
    row.answersTo(before) === row.answersTo(record);
  const key = row.step(record);
  const due = await lastDayOf(desk, today, { source: kind, number, owes, goesOn, key });
  const moment = row.until?.(record);
  const until = moment === undefined ? undefined : dayOf(new Date(moment), timeZone);
  return due && until && until < due ? until : (due ?? row.stood?.(record));
}

/** What stood before: its state, and what the verb replaces. */
const standing = <R extends Records[RecordKind]>(before: R, keeps: readonly (keyof R)[] = []) => ({
  version: before.version,
  state: before.status.state,
  ...Object.fromEntries(keeps.flatMap((key) => (key in before ? [[key, before[key]]] : []))),
});
