import type { Account } from './people.ts';

/** What somebody looked at and did last in one chat: what 它, 下一页 and 刚才那个 mean. */
export interface Glance {
  /** A project's or a record's number. */
  readonly number?: string;
  /** A list with pages, as it was asked for. */
  readonly list?: { readonly command: string; readonly values: Readonly<Record<string, string>> };
  /** The last act, by which it can be taken back. */
  readonly act?: { readonly number: string; readonly verb: string; readonly version: number };
}

export interface GlanceShelf {
  last(account: Account, chat: string): Promise<Glance>;
  /** What is given replaces what was known; the rest stays. */
  add(account: Account, chat: string, glance: Glance): Promise<void>;
}
