import type { Card } from '../cards/card.ts';
import type { Appointment } from '../office/ports.ts';

export const PLATFORM_NAMES = ['feishu', 'telegram', 'console', 'pages'] as const;
export type PlatformName = (typeof PLATFORM_NAMES)[number];

/** A chat as one platform names it. For `dm`, `id` is the account's own id (open_id, user id, console person). */
export interface ChatAddress {
  readonly kind: 'dm' | 'group';
  readonly id: string;
  /** A topic within the chat, opaque to everyone but the platform: an answer stays where the question was. */
  readonly thread?: string;
}

/** What a message in a direct chat can be that holds neither words nor a file. */
export type OddKind = 'sticker' | 'forwarded' | 'location' | 'voice' | 'contact' | 'other';

/** What a platform heard, whole or not at all: `normalize` returns this or nothing. */
export type Incoming = Said | Pressed;

interface Heard {
  readonly platform: PlatformName;
  /** Names this very event: the same for every repeated delivery of it, never for another (message_id, update_id, event_id). */
  readonly key: string;
  /** The speaker's account on this platform. */
  readonly account: string;
  /** The name the platform shows for the speaker, when it gives one. */
  readonly accountName?: string;
  readonly chat: ChatAddress;
  /** When it was said, by the platform's clock. */
  readonly sentAt: Date;
}

export interface Said extends Heard {
  readonly kind: 'said';
  /** Without the @bot mention. Other mentions read as @name. Line breaks kept. */
  readonly text: string;
  /**
   * Meant for the bot, as far as the message itself tells: a direct chat, an @bot, or a `/` at the start. Of others only
   * replies are passed on, since only the office knows which messages are its own.
   */
  readonly addressed: boolean;
  /** The platform's id of the message this one answers, whoever wrote that. */
  readonly replyTo?: string;
  /** Content without words or file, in a direct chat only; then `text` is empty. */
  readonly odd?: OddKind;
  /** Said in the name of a group or channel, so that nobody can be recognised: `account` is nobody's. */
  readonly anonymous?: true;
  readonly files: readonly IncomingFile[];
}

export interface Pressed extends Heard {
  readonly kind: 'pressed';
  /** The platform's id of the message whose button was pressed; empty where it stood on a page that no message shows. */
  readonly message: string;
  /** The button's `say`. */
  readonly say: string;
  /** Values of the form the button belongs to, by field name; absent for a plain button. */
  readonly form?: Readonly<Record<string, string>>;
}

export interface IncomingFile {
  readonly name: string;
  /** As the platform announces it, where it does. */
  readonly size?: number;
  /** Opaque to everyone but the platform that gave it. */
  readonly reference: string;
}

/** What the presser sees at once; everything else goes through the outbox. `text` ≤ 200 characters. */
export interface Receipt {
  readonly toast?: { readonly tone: 'good' | 'bad' | 'plain'; readonly text: string };
}

/**
 * Resolves once the command's effects are stored, so that the platform may acknowledge.
 * Rejects only when nothing could be stored (the database is away): then do not acknowledge, so that it comes again.
 */
export type Receive = (incoming: Incoming) => Promise<Receipt>;

/** One message to send, or to change into something else. */
export interface Delivery {
  /** A UUID, the same on every retry of this delivery. */
  readonly uuid: string;
  readonly chat: ChatAddress;
  readonly card: Card;
  /** Set when an earlier message is to be edited into `card`. */
  readonly edits?: string;
  /** `key`: where the office keeps it already. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly key?: string }[];
  /** It was sent as something its reader is asked to do; a later edit tells what came of it. */
  readonly asks?: true;
  /** When it was posted: a platform that dates messages itself does not need it. */
  readonly at?: Date;
}

export interface Delivered {
  /** The platform's id of the message that now shows the card. */
  readonly message: string;
  /** Set when the group has moved (Telegram group → supergroup): later deliveries go there. */
  readonly movedTo?: string;
}

/** Why a delivery did not happen; each kind has one defined consequence in `chat/deliver`. */
export type DeliveryProblem =
  /** Try again, not before `afterMs` milliseconds. */
  | {
      readonly kind: 'later';
      readonly afterMs: number;
      readonly why: string;
      /** The platform as a whole does not answer, whoever is written to. */
      readonly away?: true;
    }
  /** The person blocked the bot, the group is gone, the account is outside the app: recorded, not retried. */
  | { readonly kind: 'unreachable'; readonly why: string }
  /** The message to edit is withdrawn, deleted or too old: send the card anew instead. */
  | { readonly kind: 'cannot-edit'; readonly why: string }
  /** The platform will never take this content: recorded, the office is told. */
  | { readonly kind: 'rejected'; readonly why: string };

export class DeliveryFailed extends Error {
  constructor(
    readonly problem: DeliveryProblem,
    options?: ErrorOptions,
  ) {
    super(`${problem.kind}: ${problem.why}`, options);
    this.name = 'DeliveryFailed';
  }
}

export interface PlatformHealth {
  readonly usable: boolean;
  /** One line for `/healthz` and `体检`, without secrets: "connected since …", "401: the bot token was refused". */
  readonly state: string;
  /** What whoever looks after it may know though all is well, in words. */
  readonly remark?: string;
}

/** What each platform offers; `platforms/<name>/connect.ts` makes one. */
export interface Platform {
  readonly name: PlatformName;
  /** Whether a whole form can be shown at once; otherwise its fields are asked one by one. */
  readonly hasForms: boolean;
  /** Whether a button's `confirm` is asked by the platform itself, before the press counts; otherwise the conversation asks. */
  readonly confirms: boolean;
  /** Checks the credentials, then begins to receive. Rejects with a sentence that says how to mend it. */
  start(receive: Receive): Promise<void>;
  /** Stops receiving, lets what is in hand finish (≤ 8 s), then disconnects. Nothing unacknowledged is lost. */
  stop(): Promise<void>;
  /** @throws DeliveryFailed */
  deliver(delivery: Delivery): Promise<Delivered>;
  /** Bytes of a file somebody sent. @throws FileRefused, DeliveryFailed */
  fetchFile(file: IncomingFile): Promise<Uint8Array>;
  /** Whether what people send lies here already, so that fetching it keeps nobody waiting. */
  readonly hasFiles?: true;
  health(): PlatformHealth;
  /** The platform's own calendar; where there is none, appointments are sent as files. */
  readonly calendar?: PlatformCalendar;
}

/** Meetings in the calendars people already look at (R119). */
export interface PlatformCalendar {
  /** Whether the platform lets the bot use it: where not, appointments are sent as files. */
  usable(): Promise<boolean>;
  /** Enters an appointment, or brings an entered one up to date, and asks those who were not asked yet. Safe to repeat. */
  enter(engagement: Engagement): Promise<Entered>;
  /** Takes it back from everyone; one that is gone already is none to take back. @throws DeliveryFailed `later` */
  cancel(event: string): Promise<void>;
}

export interface Engagement {
  /** A UUID, the same for every edition. */
  readonly key: string;
  readonly appointment: Appointment;
  readonly timeZone: string;
  /** Accounts that shall have it. */
  readonly attendees: readonly string[];
  /** As it was entered last. */
  readonly earlier?: { readonly event: string; readonly attendees: readonly string[] };
}

export type Entered =
  | {
      readonly event: string;
      /** Accounts the platform would not ask: these need a file. */
      readonly refused: readonly string[];
    }
  /** The platform will not have it at all: everybody needs a file. */
  | { readonly event?: never; readonly refused: readonly string[] };
