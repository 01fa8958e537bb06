import type { Registered } from '../../domain/entry.ts';
import type { Kept, RecordKind } from '../../office/ports.ts';
import { keeping } from './keeping.ts';

/** Every column of a record's row that follows from the record alone. */
export const recordColumns = ({ number, version, status, updatedAt }: Kept[RecordKind] | Registered) => ({
  number,
  version,
  year: Number(/\d{4}/.exec(number)?.[0]),
  state: status.state,
  updatedAt: new Date(updatedAt),
});

type Row = ReturnType<typeof recordColumns> & {
  readonly kind: string;
  readonly owes: readonly string[];
  readonly dueOn: string | null;
  readonly dossier: object;
};

/** Keeps a record, whole and with what it is found by. */
export const keepRecord = keeping<Row>(
  'Record',
  ['kind', 'number', 'version', 'year', 'state', 'owes', 'dueOn', 'dossier', 'updatedAt'],
  ['kind', 'number'],
);
