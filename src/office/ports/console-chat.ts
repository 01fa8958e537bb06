import type { PlainCard } from './outbox.ts';

/** What stands in the console's own chats. */
export interface ConsoleChat {
  add(message: NewConsoleMessage): Promise<ConsoleMessage>;
  edit(id: string, change: { text: string; card: PlainCard }): Promise<ConsoleMessage>;
  get(id: string): Promise<ConsoleMessage | undefined>;
  /** Those of them that are there, in no order. */
  those(ids: readonly string[]): Promise<readonly ConsoleMessage[]>;
  /** Messages of these chats that changed after `change` (0: all), oldest first, at most the last 200. */
  since(chats: readonly string[], change: number): Promise<readonly ConsoleMessage[]>;
}

export interface NewConsoleMessage {
  /** Given: adding the same id twice keeps one. */
  readonly id: string;
  /** `group` or `dm:<account>` */
  readonly chat: string;
  readonly author?: string;
  readonly text: string;
  readonly card?: PlainCard;
  readonly files: readonly { readonly key: string; readonly name: string }[];
  readonly at: Date;
}

export interface ConsoleMessage extends NewConsoleMessage {
  readonly editedAt?: Date;
  readonly change: number;
}
