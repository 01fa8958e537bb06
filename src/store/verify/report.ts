/** One thing the log cannot have become by itself, and where. Seals are entries of the subject `seal`. */
export interface LogProblem {
  /**
   * `missing`: not there any more · `changed`: does not fit its hash · `swapped`: stands in another's place ·
   * `rewritten`: fits its own hash, but not its neighbour's or the seal's.
   */
  readonly kind: 'missing' | 'changed' | 'swapped' | 'rewritten';
  readonly subject: string;
  readonly seq: number;
  /** Last of several missing ones. */
  readonly upTo?: number;
  /** What was changed, where it can be told; `dossier` and `columns` are the row of the project or record itself. */
  readonly part?: 'content' | 'hash' | 'before' | 'at' | 'dossier' | 'columns';
  /** The seal that knew it otherwise. */
  readonly seal?: number;
}

export interface VerifyReport {
  readonly entries: number;
  readonly subjects: number;
  readonly projects: number;
  /** Meetings, minutes and matters. */
  readonly records: number;
  readonly seals: number;
  readonly problems: readonly LogProblem[];
}
