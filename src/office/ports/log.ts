import type { ClauseId } from '../../domain/clauses.ts';
import type { Hand } from '../../domain/people.ts';

/** One line of the log (design §10). `after` is the whole subject as it stands after the change. */
export interface Entry {
  /** `project:2026-014`, `account:feishu:ou_…`, `post:liaison-health` */
  readonly subject: string;
  readonly verb: string;
  readonly by: Hand | { readonly account: string } | { readonly system: string };
  /** Key of the event that caused it. */
  readonly cause: string;
  readonly clause?: ClauseId;
  readonly ruleSet: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly note?: string;
}

export interface LoggedEntry extends Entry {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/** A nightly seal as it is kept: the heads it knew, chained to the seal before (design §10). */
export interface KeptSeal {
  readonly number: number;
  readonly at: string;
  readonly heads: Readonly<Record<string, readonly [seq: number, hash: string]>>;
  readonly before: string;
  readonly hash: string;
}

/** A seal as it is told. */
export interface SealSaid {
  readonly number: number;
  readonly at: Date;
  readonly hash: string;
  /** How many subjects it newly seals in which somebody acted. */
  readonly acts: number;
}

export interface LogShelf {
  append(entry: Entry): Promise<void>;
  of(subject: string): Promise<readonly LoggedEntry[]>;
  /** The newest entry of a subject. */
  last(subject: string): Promise<LoggedEntry | undefined>;
  /** The seals from that number on, in order. */
  sealsFrom(number: number): Promise<readonly SealSaid[]>;
  /** The seals that know one of these subjects, in order. */
  seals(subjects: readonly string[]): Promise<readonly KeptSeal[]>;
  /** Every project, meeting, text of minutes and matter changed from one moment up to another, each with all its entries in order. */
  touched(from: Date, before: Date): Promise<readonly LoggedEntry[]>;
}
