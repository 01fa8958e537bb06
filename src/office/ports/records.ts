import type { Kinds, RecordKind } from '../../domain/record-flow.ts';

export type { RecordKind };
/** Everything the office keeps, by kind. */
export type Kept = Kinds;

export interface RecordShelf {
  /** The next number of that prefix and year without gaps, e.g. `M2026-03`; the serial of issued minutes comes from the prefix `issue`. */
  nextNumber(prefix: string, year: number): Promise<string>;
  find<K extends RecordKind>(kind: K, number: string): Promise<Kept[K] | undefined>;
  /** As `find`, and nobody else may change it until this transaction ends. */
  take<K extends RecordKind>(kind: K, number: string): Promise<Kept[K] | undefined>;
  /** Keeps it; fails when `version` is not the one after what is stored. */
  save<K extends RecordKind>(kind: K, record: Kept[K], due: RecordDue): Promise<void>;
  /** Newest number first. */
  list<K extends RecordKind>(kind: K, which: RecordCriteria): Promise<readonly Kept[K][]>;
}

export interface RecordDue {
  readonly state: string;
  /** As {@link ProjectDue.owes}. */
  readonly owes: readonly string[];
  readonly dueOn?: string;
}

export interface RecordCriteria {
  readonly states?: readonly string[];
  readonly year?: number;
  readonly owedBy?: readonly string[];
  /** Numbers that begin like this: `M2026-03-` are the matters one meeting agreed on. */
  readonly prefix?: string;
  /** Those about that project. */
  readonly project?: string;
}
