/** One thing the log cannot have become by itself, and where. Seals are entries of the subject `seal`. */
export interface LogProblem {
  /**
   * `missing`: not there any more · `changed`: does not fit its hash · `swapped`: stands in another's place ·
   * `rewritten`: fits its own hash, but not its neighbour's or the seal's · `unknown`: stands there, and no entry says so.
   */
  readonly kind: 'missing' | 'changed' | 'swapped' | 'rewritten' | 'unknown';
  readonly subject: string;
  readonly seq: number;
  /** Last of several missing ones. */
  readonly upTo?: number;
  /** What was changed, where it can be told; `dossier` and `columns` are the row of the project or record itself, `row` any other. */
  readonly part?: 'content' | 'hash' | 'before' | 'at' | 'dossier' | 'columns' | 'row';
  /** Of a row, which of its columns say something else than the log. */
  readonly columns?: readonly string[];
  /** The seal that knew it otherwise. */
  readonly seal?: number;
}

/** What the log cannot prove, since it held it only later: rows of a table before that moment, or not at all yet. */
export interface Unproved {
  readonly table: string;
  readonly before?: Date;
  /** How many rows, where it is not all of them. */
  readonly rows?: number;
}

/** Nights without a seal, from the one before to the next, or to now. Told: the office heard of it from the program. */
export interface SealGap {
  readonly from: Date;
  readonly to: Date;
  readonly told: boolean;
}

export interface VerifyReport {
  readonly entries: number;
  readonly subjects: number;
  readonly projects: number;
  /** Meetings, minutes and matters. */
  readonly records: number;
  readonly seals: number;
  readonly gaps: readonly SealGap[];
  /** Rows of all other tables that decide something. */
  readonly rows: number;
  readonly unproved: readonly Unproved[];
  readonly problems: readonly LogProblem[];
}
