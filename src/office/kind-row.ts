import type { ClauseId } from '../domain/clauses.ts';
import type { Actor, HeldPost } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import type { Moment } from '../domain/project-acts.ts';
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

/** One verb done to one of a kind: how it was, how it is. */
export interface Happened<R> {
  readonly before?: R;
  readonly after: R;
  /** A verb of the table, `undo` for the last act taken back, else the key of a piece or of a step on one. */
  readonly verb: string;
  readonly moment: Moment;
}

/** One kind as the office acts on it: its table, where it is kept, and what is said to whoever may not. */
export interface KindRow<R> extends Omit<RecordKindRow<R>, 'parties' | 'raiser' | 'project'> {
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
  /** What is done instead, where the verb's own row says so. */
  instead?(verb: string): string | undefined;
  /** What else must be there before the verb goes. */
  waits?(record: R, verb: string): Refusal | undefined;
  /** Whose turn it is: their verbs come first. */
  turn?(record: R): RecordParty | undefined;
  /** Who hears of it, though nothing is asked of them: these persons, and whoever holds these posts. */
  news(happened: Happened<R>): { readonly persons?: readonly string[]; readonly posts: readonly string[] };
  /** The project it belongs to, or is. */
  ofProject(record: R, desk: Desk): Promise<Project | undefined>;
  /** Keys that are asked again though they owed before. */
  asksAnew?(before: R, after: R): readonly string[];
  /** It is in other hands of the purchaser now: they alone are asked. */
  handsOver?(before: R, after: R): boolean;
  /** Of those who owe, only whoever can do at least one thing is asked. */
  mayAnswer?(actor: Actor, record: R): boolean;
  /** What was put on file for it. */
  file?(record: R): Project;
  /** From which day its step is counted, whenever that is recorded. */
  since?(record: R): string | undefined;
  /** From which day its step is counted anew because of the verb, though it stands where it stood. */
  renewed?(record: R, verb: string, today: string): string | undefined;
  /** How it was, for the log, where more than its state and what the verb replaces. */
  stoodBefore?(before: R, after: R): Partial<R>;
}
