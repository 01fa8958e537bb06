import { type ClauseId, RULE_SET } from '../domain/clauses.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { HeldPost } from '../domain/people.ts';
import type { Moment } from '../domain/project-acts.ts';
import { RECORD_FLOWS, type RecordKind, type Records, recordPost } from '../domain/record-flow.ts';
import { recordOwes } from '../domain/record-owing.ts';
import { Refusal } from '../domain/refusal.ts';
import type { SettingKey } from '../domain/settings.ts';
import { momentOf } from './act-on-project.ts';
import { movesAppointment } from './appointments.ts';
import { lastDayOf } from './last-day.ts';
import type { Occasion } from './occasion.ts';

export interface RecordActed<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly before?: Records[K];
  readonly after: Records[K];
  readonly verb: string;
  readonly moment: Moment;
}

/** The setting that gives a record's step its days; the document gives none (Z05, Z06). */
const STEP_KEYS: Readonly<Record<string, SettingKey>> = {
  'meeting:proposed': 'meeting.consent',
  'meeting:called': 'meeting.reply',
  'minutes:circulating': 'minutes.confirm',
  'minutes:objected': 'minutes.revise',
  'minutes:issued': 'minutes.receipt',
};

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
  const row = RECORD_FLOWS[kind][verb];
  const post = recordPost(actor, kind, verb, before);
  if (!row || !post)
    throw new Refusal('wrong-hand', { verb, number, party: row ? `${kind}:${row.who}` : '' }, row?.clause);
  if (!row.from.includes(before.status.state))
    throw new Refusal('record-not-now', { verb, number, kind, state: before.status.state }, row.clause);
  const moment = momentOf(occasion, post);
  const after = await evolve(before, moment, post);
  await keepRecord(occasion, kind, verb, after, moment, row.clause, before);
  return { kind, before, after, verb, moment };
}

/** Saves it with what it owes, and logs the change in the same transaction (design §10). */
export async function keepRecord<K extends RecordKind>(
  { desk, cause, today }: Occasion,
  kind: K,
  verb: string,
  after: Records[K],
  moment: Moment,
  clause: ClauseId,
  before?: Records[K],
): Promise<void> {
  const { state } = after.status;
  const owes = recordOwes(kind, after);
  const key = STEP_KEYS[`${kind}:${state}`];
  const goesOn = before !== undefined && before.status.state === state && textOf(before) === textOf(after);
  const step =
    'dueOn' in after
      ? after.dueOn
      : await lastDayOf(desk, today, { source: kind, number: after.number, key, owes, goesOn });
  // An answer to an invitation is of no use after the meeting (R119).
  const held = isMeeting(after) ? after.at.slice(0, 10) : undefined;
  const due = step && held && held < step ? held : step;
  await desk.records.save(kind, after, { state, owes, ...(due && { dueOn: due }) });
  if (isMeeting(after) && movesAppointment(before as Meeting | undefined, after))
    await desk.appointments.changed(after.number);
  await desk.log.append({
    subject: `${kind}:${after.number}`,
    verb,
    by: moment.by,
    cause,
    clause,
    ruleSet: RULE_SET,
    ...(before && { before: { version: before.version, state: before.status.state } }),
    after,
  });
}

const isMeeting = (record: Records[RecordKind]): record is Meeting => 'replies' in record;

/** What everybody answers to: another text of the minutes, or another time of the meeting, is answered anew. */
const textOf = (record: Records[RecordKind]): string =>
  'hash' in record ? record.hash : 'at' in record ? record.at : '';
