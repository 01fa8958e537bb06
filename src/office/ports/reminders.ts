import type { RecordKind } from './records.ts';

/** Something of the records that somebody owes by a last day. */
export interface Owing {
  readonly source: 'project' | 'register' | RecordKind;
  readonly number: string;
  readonly state: string;
  /** A project's stage, a matter's kind, an entry's register; else empty. */
  readonly sort: string;
  readonly title: string;
  readonly owes: readonly string[];
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  /** Whoever answers for its project for the purchaser, where that is somebody of the unit now (R66). */
  readonly officer?: string;
}

/** A step of a reminder, to one person. */
export interface Sending {
  /** Row of the table of reminders. */
  readonly kind: string;
  readonly key: string;
  readonly step: number;
  readonly person: string;
  readonly urgent: boolean;
}

/** A subject put off; days `YYYY-MM-DD`, both included. */
export interface Snooze {
  readonly subject: string;
  readonly since: string;
  readonly until: string;
  readonly by: string;
  readonly reason: string;
}

/** A stretch of what is owed: of projects or of other records, behind that one, up to that last day. */
export interface Stretch {
  readonly of: 'projects' | 'records';
  readonly after?: Pick<Owing, 'source' | 'number' | 'dueOn'>;
  /** `YYYY-MM-DD` */
  readonly until: string;
  /** Rows at most. */
  readonly limit: number;
}

export interface ReminderShelf {
  /** Everything owed by a last day; of these keys' owers only, where given. The earliest last day first. */
  owing(owedBy?: readonly string[]): Promise<readonly Owing[]>;
  /** One stretch of it, the earliest last day first: however much is owed, no more of it is held at once. */
  owingNext(stretch: Stretch): Promise<readonly Owing[]>;
  /** What of these is owed now; the earliest last day first. */
  owingOf(records: readonly Pick<Owing, 'source' | 'number'>[]): Promise<readonly Owing[]>;
  /** Who owes what is kept under this number, and until when. */
  due(
    source: Owing['source'],
    number: string,
  ): Promise<{ readonly owes: readonly string[]; readonly dueOn?: string } | undefined>;
  /** Post → who may act for it that day and has an account, holders before deputies. */
  reachable(day: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** What was sent about these subjects, each as `sendingKey` spells it. */
  sent(subjects: readonly Pick<Sending, 'kind' | 'key'>[]): Promise<ReadonlySet<string>>;
  /** When this person had their last digest; every other sweep waits with them until the transaction ends. */
  lastDigest(person: string): Promise<Date | undefined>;
  /** Writes them into the ledger; answers, as `sendingKey` spells them, those that were not sent before. */
  claim(sendings: readonly Sending[]): Promise<ReadonlySet<string>>;
  snoozes(): Promise<readonly Snooze[]>;
  snooze(snooze: Snooze): Promise<void>;
  /** Of these posts those nobody holds that day → the last day on which somebody did, where anybody ever did. */
  vacant(posts: readonly string[], day: string): Promise<ReadonlyMap<string, string | undefined>>;
  /** When the first entry of the log was written: the office did not exist before. */
  openedAt(): Promise<Date | undefined>;
}

/** One step to one person in one word. */
export const sendingKey = ({ kind, key, step, person }: Omit<Sending, 'urgent'>): string =>
  `${kind} ${key} ${step} ${person}`;
