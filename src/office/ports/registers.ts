import type { Registered } from '../../domain/entry.ts';
import type { RecordDue } from './records.ts';

/** Entries of the registers: providers, catalogues, opinions, each with its number and its life. */
export interface RegisterShelf {
  find(number: string): Promise<Registered | undefined>;
  /** As `find`, and nobody else may change it until this transaction ends. */
  take(number: string): Promise<Registered | undefined>;
  /** Keeps it; fails when `version` is not the one after what is stored. */
  save(record: Registered, due: Omit<RecordDue, 'state'>): Promise<void>;
  /** Everything ever entered in that register, void entries included; the newest number first. */
  list(register: string): Promise<readonly Registered[]>;
  /** Everything ever entered about that project, in whatever register; the newest number first. */
  about(project: string): Promise<readonly Registered[]>;
  /** What waits for one of these keys, in whatever register. */
  owedBy(keys: readonly string[]): Promise<readonly Registered[]>;
}
