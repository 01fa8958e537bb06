import type { Account } from './people.ts';

/** A command begun but not complete; it survives restarts. One per account and chat. */
export interface Draft {
  readonly id: string;
  readonly account: Account;
  /** `dm` or the group's id. */
  readonly chat: string;
  readonly command: string;
  /** As typed, by field name. */
  readonly values: Readonly<Record<string, string>>;
  /** Fields still to be answered, the next one first. */
  readonly asked: readonly string[];
  /** `fill`: fields are missing; `confirm`: a late or weighty command waits for a yes. */
  readonly kind: 'fill' | 'confirm';
}

export interface DraftShelf {
  get(id: string): Promise<Draft | undefined>;
  find(account: Account, chat: string): Promise<Draft | undefined>;
  /** Replaces the earlier draft of this account and chat. */
  put(draft: Draft): Promise<void>;
  drop(id: string): Promise<void>;
}
