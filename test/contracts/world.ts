import type { OddKind, Platform } from '../../src/chat/platform.ts';

/**
 * A pretended platform as its people use it: what the contract suite and the journeys drive.
 * Behind it stands a fake server that speaks the real protocol and refuses what the platform refuses.
 */
export interface World {
  readonly name: string;
  /** A fresh adapter connected to the fake by the real SDK. Making a second one is "the process was started again". */
  connect(): Platform;
  /** Environment that makes `src/main.ts` talk to this fake. */
  env(): Record<string, string>;
  /** A new person with an account of their own, e.g. `ou_…` or `7000001`. */
  person(name: string): string;
  /** A new group with the bot and these people in it. */
  group(name: string, ...accounts: string[]): string;

  /** Somebody types. In a group the text reaches the bot as that platform would deliver it. Every event goes out `times` times (default 2). */
  says(account: string, chat: 'dm' | string, text: string, options?: EventOptions): Promise<void>;
  /** Somebody answers this message of a group, without a mention, on a platform that knows answers. */
  replies?(account: string, message: string, text: string, options?: EventOptions): Promise<void>;
  /** Somebody sends what is neither words nor a file, on a platform that has such things. */
  sendsOdd?(account: string, chat: 'dm' | string, kind: OddKind): Promise<void>;
  /** A topic is deleted with what began it, on a platform that has topics. */
  losesTopic?(chat: string, topic: string): void;
  /** Somebody presses the button with this label on that message, filling the form if there is one. */
  taps(
    account: string,
    message: string,
    label: string,
    options?: EventOptions & { form?: Record<string, string> },
  ): Promise<Tapped>;
  /** Somebody sends a file. */
  sendsFile(
    account: string,
    chat: 'dm' | string,
    name: string,
    bytes: Uint8Array,
    options?: EventOptions,
  ): Promise<void>;

  /** What stands in the chat now, oldest first, as people see it. */
  sees(account: string, chat: 'dm' | string): readonly SeenMessage[];

  /** Meetings in somebody's own calendar, on a platform that has one. */
  calendarOf?(account: string): readonly CalendarEntry[];

  /** The next calls to the send/edit endpoints fail like this (in order), then work again. */
  failNext(...failures: PlatformFailure[]): void;
  /** Requests the platform would have refused for breaking its rules: must stay empty. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

export interface EventOptions {
  readonly times?: number;
  readonly sentAt?: Date;
  /** In a group: whether the bot is mentioned (default true). */
  readonly mention?: boolean;
  /** The topic of the group it is said in, which is opened when it is not there yet; on a platform that has topics. */
  readonly topic?: string;
}

export interface Tapped {
  /** What the person saw at once: the toast or the callback answer. Empty when the platform showed nothing. */
  readonly toast: string;
}

export interface CalendarEntry {
  readonly title: string;
  readonly place: string;
  /** ISO moment. */
  readonly start: string;
}

export interface SeenMessage {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly fields: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly edited: boolean;
  /** The topic it stands in. */
  readonly topic?: string;
  /** What the platform asks before the press of a button counts, by label; nothing where it asks nothing. */
  readonly asks: Readonly<Record<string, string>>;
}

export type PlatformFailure =
  /** The platform asks to slow down. */
  | 'rate-limited'
  /** 5xx with a body that is not JSON. */
  | 'server-error'
  /** The call is carried out, but the answer never arrives. */
  | 'answer-lost'
  /** The access token is no longer accepted (Feishu). */
  | 'token-revoked'
  /** The message to edit can no longer be edited. */
  | 'too-old'
  /** The person cannot be reached: blocked the bot, outside the app's range. */
  | 'blocked'
  /** The group got another id (Telegram). */
  | 'migrated';
