import type { HeldPost } from '../domain/people.ts';
import { canTakeBack, takenBack } from '../domain/record-back.ts';
import { RECORD_FLOWS, type RecordKind, type Records } from '../domain/record-flow.ts';
import { Refusal } from '../domain/refusal.ts';
import { momentOf } from './act-on-project.ts';
import { keepRecord, type RecordActed } from './act-on-record.ts';
import type { Occasion } from './occasion.ts';
import type { Done } from './take-back.ts';

/** What a unit said of a record, found again in the log: how the record stood before and right after it, and under which post. */
interface Given<K extends RecordKind> {
  readonly before: Records[K];
  readonly given: Records[K];
  readonly post: HeldPost;
}

/** Undefined when it was somebody else's act, or the person no longer holds the post under which it was done. */
async function givenBy<K extends RecordKind>(
  { desk, actor }: Occasion,
  kind: K,
  { number, verb, version }: Done,
): Promise<Given<K> | undefined> {
  const entries = await desk.log.of(`${kind}:${number}`);
  const found = entries.findIndex(
    (each) => each.verb === verb && (each.after as Records[K] | undefined)?.version === version,
  );
  const entry = entries[found];
  const before = entries[found - 1]?.after as Records[K] | undefined;
  if (!entry || !before || !('person' in entry.by) || entry.by.person !== actor.person) return undefined;
  const { by } = entry;
  const post = actor.posts.find(({ slug }) => slug === by.post);
  return post && { before, given: entry.after as Records[K], post };
}

/** Whether the answer can be taken back as things stand (law 8). */
export async function answerStands<K extends RecordKind>(
  occasion: Occasion,
  kind: K,
  done: Done,
): Promise<boolean> {
  const now = await occasion.desk.records.find(kind, done.number);
  const said = await givenBy(occasion, kind, done);
  return (
    now !== undefined &&
    said !== undefined &&
    canTakeBack(kind, done.verb, now, said.given, said.post.unit ?? '')
  );
}

/**
 * Takes one unit's answer back, whatever other units have said meanwhile; an act of its own in the log (law 8).
 * @throws Refusal `no-such-record`, `record-not-now` when somebody has acted on it since or it was another's act
 */
export async function takeBackAnswer<K extends RecordKind>(
  occasion: Occasion,
  kind: K,
  done: Done,
): Promise<RecordActed<K>> {
  const { number, verb } = done;
  const now = await occasion.desk.records.take(kind, number);
  if (!now) throw new Refusal('no-such-record', { kind, number });
  const said = await givenBy(occasion, kind, done);
  const row = RECORD_FLOWS[kind][verb];
  const unit = said?.post.unit ?? '';
  if (!row || !said || !canTakeBack(kind, verb, now, said.given, unit))
    throw new Refusal('record-not-now', { verb: 'undo', number, kind, state: now.status.state });
  const moment = momentOf(occasion, said.post);
  const evolved = takenBack(kind, now, said.before, unit, moment.at);
  const after = await keepRecord(occasion, kind, 'undo', evolved, moment, row.clause, now);
  return { kind, before: now, after, verb: 'undo', moment };
}
