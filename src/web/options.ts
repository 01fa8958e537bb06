import type { Log } from '../chat/log.ts';
import type { OpenOffice } from '../disclosure/open-office.ts';
import type { Surveys } from '../disclosure/surveys.ts';
import type { Condition } from '../office/condition.ts';
import type { ConsoleChat } from '../office/ports.ts';
import type { Console } from '../platforms/console/connect.ts';
import type { HealthReport } from './health.ts';
import type { OfficeSite } from './office/options.ts';

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly console?: ConsoleRoom;
  /** The public site, and the address it is known by outside. */
  readonly open?: OpenSite;
  /** The office's own pages. */
  readonly office?: OfficeSite;
  readonly webhooks: { readonly feishu?: Webhook; readonly telegram?: Webhook };
  readonly health: () => Promise<HealthReport>;
  /** What `/metrics` tells, and whom; absent where it is off. */
  readonly metrics?: { readonly condition: () => Promise<Condition>; readonly whom: 'loopback' | 'on' };
  readonly log: Log;
  /** Other limits than the usual ones. */
  readonly limits?: Partial<
    Record<'requestTimeout' | 'headersTimeout' | 'connectionsCheckingInterval', number>
  >;
}

export interface OpenSite {
  readonly office: OpenOffice;
  /** Questionnaires of recipients; absent where none are sent. */
  readonly surveys?: Surveys;
  /** Without a slash at its end; where nobody told, the address that was asked for. */
  readonly publicUrl?: string;
}

/** A platform's own HTTP entrance. */
export type Webhook = (request: Request) => Promise<Response>;

/** What the chat page and its JSON entrances need. */
export interface ConsoleRoom {
  readonly platform: Console;
  readonly chat: ConsoleChat;
  /** Names of the groups there are, the first one open at the start. */
  readonly groups: readonly string[];
  /**
   * Resolves when no delivery to the console caused by this key is still waiting, or after 5 seconds,
   * with the ids of the messages it added or edited, in that order.
   */
  readonly settled: (cause: string) => Promise<readonly string[]>;
  readonly people: () => Promise<readonly ConsolePerson[]>;
  readonly files: (key: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
  /** What this account is shown to try. */
  readonly welcome: (as: string) => Welcome;
  /** Whom the page greets first. */
  readonly firstPerson: string;
  readonly demo?: DemoClock;
  /** For the times shown on the page, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
}

export interface ConsolePerson {
  readonly slug: string;
  readonly title: string;
  /** The unit's name as people read it. */
  readonly unit?: string;
}

export interface Welcome {
  /** One line under the greeting, which names whoever looks on. */
  readonly title: string;
  readonly tries: readonly Try[];
}

/** One thing to try: clicking it puts `text` into the input, as the person and in the chat it is meant for. */
export interface Try {
  readonly label: string;
  readonly text: string;
  readonly as?: string;
  readonly chat: 'dm' | string;
}

export interface DemoClock {
  /** Winds the demo's clock forward by this many milliseconds; resolves with the new time once what fell due is done. */
  forward(ms: number): Promise<Date>;
  now(): Date;
}
