import type { Account } from './people.ts';

/** A command begun but not complete; it survives restarts. */
export interface Draft {
  readonly id: string;
  readonly account: Account;
  /** `dm` or the group's id, and its slot there: `dm/submit`, `dm/confirm`. One for each. */
  readonly chat: string;
  readonly command: string;
  /** As typed, by field name. */
  readonly values: Readonly<Record<string, string>>;
  /** Fields still to be answered, the next one first; of what waits for a yes, what it would do as it was shown. */
  readonly asked: readonly string[];
  /** `fill`: fields are missing; `confirm`: a late or weighty command waits for a yes. */
  readonly kind: 'fill' | 'confirm';
  /** When it was put down; absent until it is. */
  readonly at?: Date;
}

export interface DraftShelf {
  get(id: string): Promise<Draft | undefined>;
  /** What is open in a chat, in whatever slot, the newest first. */
  open(account: Account, chat: string): Promise<readonly Draft[]>;
  /** Replaces the earlier draft of the same slot. */
  put(draft: Draft): Promise<void>;
  drop(id: string): Promise<void>;
}
