import { dayOf } from '../domain/calendar.ts';
import { type ClauseId, RULE_SET } from '../domain/clauses.ts';
import { MATTERS, type Matter, type MatterRow } from '../domain/matter.ts';
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
  'meeting:closed': 'minutes.draft',
  'minutes:drafted': 'minutes.circulate',
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
  const after =
    isMatter(evolved) && dueOn && dueOn !== evolved.dueOn ? withLocalDay(evolved, dueOn) : evolved;
  await desk.records.save(kind, after, { state: after.status.state, owes, ...(dueOn && { dueOn }) });
  if (isMeeting(after) && movesAppointment(before as Meeting | undefined, after))
    await desk.appointments.changed(after.number);
  await desk.log.append({
    subject: `${kind}:${after.number}`,
    verb,
    by: moment.by,
    cause,
    clause,
    ruleSet: RULE_SET,
    ...(before && { before: standing(before, verb) }),
    after,
  });
  return after;
}

const withLocalDay = <R extends object>(matter: R, dueOn: string): R => ({
  ...matter,
  dueOn,
  localDue: true,
});

/** The last day of what is to be done now: as somebody named it, else by the setting of its step. */
async function lastDay<K extends RecordKind>(
  { desk, today, timeZone }: Occasion,
  kind: K,
  record: Records[K],
  owes: readonly string[],
  before: Records[K] | undefined,
): Promise<string | undefined> {
  const { number, status } = record;
  const goesOn =
    before !== undefined && before.status.state === status.state && textOf(before) === textOf(record);
  const step = { source: kind, number, owes, goesOn };
  if (isMatter(record)) {
    if (record.dueOn !== undefined && !record.localDue) return record.dueOn;
    const { days }: MatterRow = MATTERS[record.kind];
    const key = days === undefined ? undefined : (`matter.${record.kind}` as const);
    return (await lastDayOf(desk, today, { ...step, key })) ?? record.dueOn;
  }
  const due = await lastDayOf(desk, today, { ...step, key: STEP_KEYS[`${kind}:${status.state}`] });
  // An answer to an invitation is of no use after the meeting (R119).
  const ahead = isMeeting(record) && status.state !== 'closed';
  const held = ahead ? dayOf(new Date(record.at), timeZone) : undefined;
  return due && held && held < due ? held : due;
}

/** What stood before; of a corrected roll, who was on it (R119). */
const standing = (before: Records[RecordKind], verb: string) => ({
  version: before.version,
  state: before.status.state,
  ...(verb === 'roll' && 'attendance' in before && { attendance: before.attendance }),
});

const isMeeting = (record: Records[RecordKind]): record is Meeting => 'replies' in record;
const isMatter = (record: Records[RecordKind]): record is Matter => 'raisedBy' in record;

/** What everybody answers to: another text of the minutes, or another time of the meeting, is answered anew. */
const textOf = (record: Records[RecordKind]): string =>
  'hash' in record ? record.hash : 'at' in record ? record.at : '';
