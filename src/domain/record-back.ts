import type { UnitSlug } from './people.ts';
import { RECORD_KINDS, type RecordKind, type Records } from './record-flow.ts';
import type { RecordKindRow } from './record-row.ts';
import { same } from './same.ts';

/** Whether what a unit said, as `given` shows it, can still be taken back: the row allows it, and nobody has acted on it since (law 8). */
export function canTakeBack<K extends RecordKind>(
  kind: K,
  verb: string,
  now: Records[K],
  given: Records[K],
  unit: UnitSlug,
): boolean {
  const row: RecordKindRow<Records[K]> = RECORD_KINDS[kind];
  const { back, from = [] } = row.verbs[verb] ?? {};
  const open = from.includes(now.status.state) || row.reopens?.(now) === true;
  return back === true && open && same(row.said(now, unit), row.said(given, unit));
}

/** The record without what the unit said last, `before` being how it stood when it had not said it. */
export function takenBack<K extends RecordKind>(
  kind: K,
  now: Records[K],
  before: Records[K],
  unit: UnitSlug,
  at: string,
): Records[K] {
  const row: RecordKindRow<Records[K]> = RECORD_KINDS[kind];
  return { ...row.restored(now, before, unit), version: now.version + 1, updatedAt: at };
}
