import { MATTERS, type Matter } from './matter.ts';
import type { Meeting } from './meeting.ts';
import type { Minutes } from './minutes.ts';
import type { UnitSlug } from './people.ts';
import { RECORD_FLOWS, type RecordKind, type Records } from './record-flow.ts';
import { same } from './same.ts';

interface Said {
  readonly unit: UnitSlug;
}

const of = (said: readonly Said[], unit: UnitSlug): readonly Said[] =>
  said.filter((each) => each.unit === unit);

/** What one unit said, and what else its word rests on or is built upon: another of these, and it no longer stands alone. */
const STANDS: { readonly [K in RecordKind]: (record: Records[K], unit: UnitSlug) => unknown } = {
  meeting: ({ at, replies, checkins }: Meeting, unit) => [at, of(replies, unit), of(checkins, unit)],
  minutes: ({ hash, confirmations, objections, receipts }: Minutes, unit) => [
    hash,
    of(confirmations, unit),
    of(objections, unit),
    of(receipts, unit),
  ],
  matter: ({ consents, receipts, coordinations }: Matter, unit) => [
    of(consents, unit),
    of(receipts, unit),
    coordinations.length,
  ],
};

/** A bulletin is closed by the last receipt alone: one that is taken back opens it again (R118). */
const closedByReceipts = (matter: Matter): boolean =>
  MATTERS[matter.kind].closes === 'receipts' && matter.status.state === 'done';

/** Whether what a unit said, as `given` shows it, can still be taken back: the row allows it, and nobody has acted on it since (law 8). */
export function canTakeBack<K extends RecordKind>(
  kind: K,
  verb: string,
  now: Records[K],
  given: Records[K],
  unit: UnitSlug,
): boolean {
  const row = RECORD_FLOWS[kind][verb];
  const open = row?.from.includes(now.status.state) || (kind === 'matter' && closedByReceipts(now as Matter));
  return row?.back === true && open === true && same(STANDS[kind](now, unit), STANDS[kind](given, unit));
}

/** The unit's words as they were before; those of others stay, in their order. */
function without<A extends Said>(now: readonly A[], before: readonly A[], unit: UnitSlug): readonly A[] {
  const had = before.filter((each) => each.unit === unit);
  const isAmong = (all: readonly A[], one: A) => all.some((each) => same(each, one));
  const kept = now.filter((each) => each.unit !== unit || isAmong(had, each));
  return [...kept, ...had.filter((each) => !isAmong(kept, each))];
}

const RESTORED: {
  readonly [K in RecordKind]: (now: Records[K], before: Records[K], unit: UnitSlug) => Records[K];
} = {
  meeting: (now: Meeting, before: Meeting, unit) => ({
    ...now,
    replies: without(now.replies, before.replies, unit),
  }),
  minutes: (now: Minutes, before: Minutes, unit) => {
    const objections = without(now.objections, before.objections, unit);
    const objected = objections.some(({ hash }) => hash === now.hash);
    return {
      ...now,
      ...(now.status.state !== 'issued' && { status: { state: objected ? 'objected' : 'circulating' } }),
      confirmations: without(now.confirmations, before.confirmations, unit),
      objections,
      receipts: without(now.receipts, before.receipts, unit),
    };
  },
  matter: (now: Matter, before: Matter, unit) => ({
    ...now,
    ...(closedByReceipts(now) && { status: { state: 'open' } }),
    consents: without(now.consents, before.consents, unit),
    receipts: without(now.receipts, before.receipts, unit),
  }),
};

/** The record without what the unit said last, `before` being how it stood when it had not said it. */
export function takenBack<K extends RecordKind>(
  kind: K,
  now: Records[K],
  before: Records[K],
  unit: UnitSlug,
  at: string,
): Records[K] {
  return { ...RESTORED[kind](now, before, unit), version: now.version + 1, updatedAt: at };
}
