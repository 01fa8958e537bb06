import type { ClauseId } from '../../domain/clauses.ts';
import type { Actor, Post, UnitSlug } from '../../domain/people.ts';

export interface Unit {
  readonly slug: UnitSlug;
  readonly name: string;
  /** Place among the 22; absent for purchasers outside them. */
  readonly order?: number;
  readonly kind: string;
  readonly funded: boolean;
  readonly aliases: readonly string[];
  /** Its entry in 附件2, `附件2 12`. */
  readonly duty?: ClauseId;
}

export interface Holding {
  readonly post: Post;
  readonly title: string;
  readonly person: string;
  readonly name: string;
  readonly from: string;
  readonly to?: string;
}

export interface Account {
  readonly platform: string;
  readonly id: string;
}

/** What a chat of the office's pages calls itself; the account it was opened from is its account's id. */
const PAGES = 'pages';

/** The account of a person's own chat on the pages. */
export const pageAccount = ({ platform, id }: Account): Account => ({
  platform: PAGES,
  id: `${platform}:${id}`,
});

/** The account that is bound: of a chat on the pages the one it was opened from, else itself. */
export function boundAccount(account: Account): Account {
  const [, platform, id] = /^([^:]+):(.+)$/su.exec(account.platform === PAGES ? account.id : '') ?? [];
  return platform && id ? { platform, id } : account;
}

export interface PeopleShelf {
  /** All units, the 22 first in the document's order. */
  units(): Promise<readonly Unit[]>;
  /** All posts with their titles. */
  posts(): Promise<readonly (Post & { readonly title: string })[]>;
  /** Who held what on that day (R98). */
  holdings(day: string): Promise<readonly Holding[]>;
  /** The person behind an account, or behind a chat on the pages, with what they hold today, deputyships included. */
  actor(account: Account, day: string): Promise<Actor | undefined>;
  /** A person with what they hold that day, deputyships included. */
  who(person: string, day: string): Promise<Actor | undefined>;
  /** The persons who may act for these posts on that day, deputies included, each once. */
  personsFor(posts: readonly string[], day: string): Promise<readonly string[]>;
  accounts(person: string): Promise<readonly Account[]>;
  /** Everybody's accounts by person, those that rest left out. */
  allAccounts(): Promise<ReadonlyMap<string, readonly Account[]>>;
  bind(account: Account, person: string): Promise<void>;
  /** Takes these accounts from the person; what was to be sent there is held until they bind another. */
  unbind(person: string, accounts: readonly Account[]): Promise<void>;
  issueCode(code: NewCode): Promise<void>;
  /** Makes codes worthless: that one, or all that were issued for the post and not used; tells how many. */
  voidCodes(which: { readonly hash: string } | { readonly post: string }): Promise<number>;
  /** Uses the code up. Undefined when it is unknown, used or expired at the desk's `now`. */
  redeemCode(hash: string): Promise<{ readonly post: string; readonly person?: string } | undefined>;
  addPerson(person: { readonly name: string; readonly standIn?: boolean }): Promise<string>;
  addHolding(holding: { post: string; person: string; from: string; source: string }): Promise<void>;
  endHolding(post: string, person: string, lastDay: string): Promise<void>;
  addDeputy(deputy: {
    post: string;
    person: string;
    from: string;
    to: string;
    grantedBy: string;
  }): Promise<void>;
  /** Who stands in for whom on that day or later. */
  deputies(day: string): Promise<readonly Deputyship[]>;
  /** Its last day; one that has not begun is gone. */
  endDeputy(post: string, person: string, lastDay: string): Promise<void>;
}

export interface Deputyship {
  readonly post: string;
  readonly person: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface NewCode {
  /** SHA-256, hex, of the code. */
  readonly hash: string;
  readonly post: string;
  readonly person?: string;
  readonly issuedBy: string;
  readonly expiresAt: Date;
}
