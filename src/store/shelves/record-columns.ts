import type { Registered } from '../../domain/entry.ts';
import type { Kept, RecordKind } from '../../office/ports.ts';

/** Every column of a record's row that follows from the record alone. */
export const recordColumns = ({ number, version, status, updatedAt }: Kept[RecordKind] | Registered) => ({
  number,
  version,
  year: Number(/\d{4}/.exec(number)?.[0]),
  state: status.state,
  updatedAt: new Date(updatedAt),
});
