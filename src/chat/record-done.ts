import type { Names } from '../cards/names.ts';
import { recordCard } from '../cards/records.ts';
import { type Kinds, RECORD_KINDS, type RecordKind } from '../domain/record-flow.ts';
import type { RecordKindRow } from '../domain/record-row.ts';
import type { RecordActed } from '../office/act.ts';
import { RECORD_DONE, RECORD_WORDS } from '../wording/records.ts';

/** A record by its number and title. */
export const recordHeading = <K extends RecordKind>(
  kind: K,
  record: Kinds[K],
  names: Names,
  today: string,
): string => recordCard(kind, record, names, { today }).title;

/** First line after something was done to a record; where a unit speaks, it is named, with `who` spoke for it where that is told. */
export function recordDone(acted: RecordActed, names: Names, today: string, who = ''): string {
  const { kind, verb, after, moment } = acted;
  const words = recordDeed({ kind, verb, after, unit: moment.by.unit }, names);
  const party = RECORD_KINDS[kind].verbs[verb]?.who;
  const unit = (party === 'units' || party === 'members' || verb === 'undo') && moment.by.unit;
  const speaker = unit ? `${names.unit(unit)}${who ? RECORD_WORDS.named(who) : ''}` : '';
  return `${speaker}${words}：${recordHeading(kind, after as never, names, today)}`;
}

interface Deed {
  readonly kind: RecordKind;
  readonly verb: string;
  readonly after: Kinds[RecordKind];
  readonly unit: string | undefined;
}

/** What was done to a record, in words. */
export const recordDeed = (deed: Deed, names: Names): string =>
  RECORD_DONE[`${deed.kind}:${deed.verb}:${shade(deed)}`] ??
  RECORD_DONE[`${deed.kind}:${deed.verb}`] ??
  names.verb(deed.verb);

function shade({ kind, verb, after, unit = '' }: Deed): string {
  const row = RECORD_KINDS[kind] as RecordKindRow<Kinds[RecordKind]>;
  return row.verbs[verb]?.shade?.(after, unit) ?? after.status.state;
}
