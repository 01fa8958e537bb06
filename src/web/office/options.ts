import type { ConsoleChat } from '../../office/ports.ts';
import type { Pages } from '../../pages/open-pages.ts';
import type { Console } from '../../platforms/console/connect.ts';

/** What the office's pages need: looks, and a conversation to act through. */
export interface OfficeSite {
  readonly pages: Pages;
  /** The pages' own chat: whatever is pressed or said on a page goes this way. */
  readonly platform: Console;
  readonly chat: ConsoleChat;
  /** Resolves with the messages that an event led to in that chat. */
  readonly settled: (cause: string) => Promise<readonly string[]>;
  readonly files: (key: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
  /** The address people know it by; over https cookies are kept from anything less. */
  readonly publicUrl?: string;
  readonly timeZone: string;
}
