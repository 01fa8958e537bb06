import type { Account } from './people.ts';

/** Lets one person at the office's pages: a link is used once, a session until it ends. */
export interface Pass {
  readonly person: string;
  /** The account it was asked from. */
  readonly account: Account;
  readonly expiresAt: Date;
}

export interface NewPass extends Pass {
  /** SHA-256, hex, of the token. */
  readonly hash: string;
  readonly sort: 'link' | 'session';
}

export interface PassShelf {
  issue(pass: NewPass): Promise<void>;
  /** Uses the link up. Undefined when it is unknown, used or expired at the desk's `now`. */
  redeem(hash: string): Promise<Pass | undefined>;
  /** A session that lasts still. */
  session(hash: string): Promise<Pass | undefined>;
  /** Ends what still lasts: one pass, or all of a person; tells how many sessions there were among them. */
  end(which: { readonly hash: string } | { readonly person: string }): Promise<number>;
}
