import type { ClauseId } from '../domain/clauses.ts';
import type { Actor, HeldPost } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import type { RecordKindRow, RecordParty } from '../domain/record-row.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Desk } from './ports.ts';

/** What the office keeps of one beside itself. */
interface Due {
  /** Keys of those who must act now. */
  readonly owes: readonly string[];
  /** `YYYY-MM-DD` */
  readonly dueOn?: string;
}

/** One kind as the office acts on it: its table, where it is kept, and what is said to whoever may not. */
export interface KindRow<R> extends Omit<RecordKindRow<R>, 'parties'> {
  /** The post under which this person may do it; undefined when none does. */
  hand(actor: Actor, verb: string, record: R): HeldPost | undefined;
  shelf(desk: Desk): {
    find(number: string): Promise<R | undefined>;
    /** Nobody else may change it until this transaction ends. */
    take(number: string): Promise<R | undefined>;
    save(record: R, due: Due): Promise<void>;
  };
  readonly refuses: {
    /** There is none of that number. */
    unknown(number: string): Refusal;
    /** Not theirs to do. */
    hand(record: R, verb: string, actor: Actor): Refusal;
    /** Not as it stands now. */
    late(record: R, verb: string): Refusal;
  };
  /** On what an act stands, and whether whoever did it may take it back while nobody has acted since (law 8). */
  clauseOf(verb: string): ClauseId;
  mayGoBack(verb: string): boolean;
  /** What else must be there before the verb goes. */
  waits?(record: R, verb: string): Refusal | undefined;
  /** Whose turn it is: their verbs come first. */
  turn?(record: R): RecordParty | undefined;
  /** What was put on file for it. */
  file?(record: R): Project;
  /** From which day its step is counted, whenever that is recorded. */
  since?(record: R): string | undefined;
  /** From which day its step is counted anew because of the verb, though it stands where it stood. */
  renewed?(record: R, verb: string, today: string): string | undefined;
  /** How it was, for the log, where more than its state and what the verb replaces. */
  stoodBefore?(before: R, after: R): Partial<R>;
}
