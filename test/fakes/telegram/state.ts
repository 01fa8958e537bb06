import type { PlatformFailure } from '../../contracts/world.ts';
import type { Part } from './multipart.ts';

export interface FakeUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
}

export interface FakeKey {
  readonly text: string;
  readonly callback_data: string;
}

export interface FakeMessage {
  readonly id: number;
  /** The chat it was written in; after a move the new chat shows it, but its number means nothing there. */
  readonly home: number;
  text: string;
  html: string;
  keys: FakeKey[];
  forceReply: boolean;
  edited: boolean;
  readonly files: Part[];
  readonly sentAt: number;
  readonly topic?: number;
}

export interface FakeChat {
  readonly id: number;
  type: 'private' | 'group' | 'supergroup';
  readonly title: string;
  readonly messages: FakeMessage[];
  /** Topics by the number of the note that they were made; only a forum has any. */
  readonly topics: Map<number, string>;
  nextMessage: number;
  movedTo?: number;
}

interface FakeQuery {
  readonly id: string;
  answers: number;
  shown(toast: string): void;
}

/** Everything the pretended Telegram knows. */
export interface FakeState {
  readonly token: string;
  readonly bot: FakeUser & { readonly username: string };
  readonly people: Map<string, FakeUser>;
  readonly chats: Map<string, FakeChat>;
  readonly queries: Map<string, FakeQuery>;
  readonly uploads: Map<string, Part>;
  readonly failures: PlatformFailure[];
  readonly violations: string[];
  /** Every call that came, without the token. */
  readonly calls: { readonly method: string; readonly params: Readonly<Record<string, unknown>> }[];
  /** People whom a message of the bot notified by name. */
  readonly mentioned: string[];
  menu: unknown;
  /** What the button beside the text field opens. */
  menuButton: string;
  /** What a call of this kind waits for before it is carried out: a slow interface. */
  slow: (method: string, params: Readonly<Record<string, unknown>>) => Promise<unknown> | undefined;
  /** While set, every connection is cut before it is answered. */
  outage: boolean;
  /** While set, every call is refused as with a wrong token. */
  tokenRevoked: boolean;
}

export function freshState(): FakeState {
  return {
    token: `8000001:${'AAF-fake_token'.padEnd(35, 'x')}`,
    bot: { id: 8000001, is_bot: true, first_name: 'Lianxi', username: 'LianxiTestBot' },
    people: new Map(),
    chats: new Map(),
    queries: new Map(),
    uploads: new Map(),
    failures: [],
    violations: [],
    calls: [],
    mentioned: [],
    menu: undefined,
    menuButton: 'default',
    slow: () => undefined,
    outage: false,
    tokenRevoked: false,
  };
}

/** The chat under any id it ever had. */
export function chatNow(state: FakeState, id: string): FakeChat | undefined {
  const chat = state.chats.get(id);
  return chat?.movedTo === undefined ? chat : chatNow(state, String(chat.movedTo));
}
