import type { ClauseId } from '../domain/clauses.ts';
import type { Matter, MatterKind, MatterState } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Minutes, MinutesContent } from '../domain/minutes.ts';
import type { Actor, Hand, Post, UnitSlug } from '../domain/people.ts';
import type { Project, Route, Stage, State } from '../domain/project.ts';
import type { AppointmentShelf } from './appointments.ts';
import type { CopyShelf } from './copies.ts';
import type { ReminderShelf } from './remind-ports.ts';

/** The office's records. One `transact` is one decision: everything in it is kept, or nothing is. */
export interface Store {
  /**
   * Runs `work` in one database transaction at `now`. Retries by itself when two transactions collide.
   * @throws StoreUnavailable when the database cannot be reached
   * @throws StoreBusy when there was no connection left, or `work` took too long
   */
  transact<T>(now: Date, work: (desk: Desk) => Promise<T>): Promise<T>;
}

/** The database cannot be reached: nothing was kept, so the event must come again. */
export class StoreUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the database cannot be reached', options);
    this.name = 'StoreUnavailable';
  }
}

/** The database works, but had no connection left or no time for this: nothing was kept, whoever asked is to ask again. */
export class StoreBusy extends Error {
  constructor(options?: ErrorOptions) {
    super('the database has too much to do', options);
    this.name = 'StoreBusy';
  }
}

/** What lies on the desk during one transaction. */
export interface Desk {
  readonly now: Date;
  /**
   * Does all of it or, when it is refused halfway, nothing; what came before in this transaction stays. A refusal that
   * is itself to be kept (`kept`) keeps what was written.
   */
  attempt<T>(work: () => Promise<T>): Promise<T>;
  readonly projects: ProjectShelf;
  readonly records: RecordShelf;
  readonly people: PeopleShelf;
  readonly catalogue: CatalogueShelf;
  readonly regulation: RegulationShelf;
  readonly settings: SettingShelf;
  readonly reminders: ReminderShelf;
  readonly log: LogShelf;
  readonly drafts: DraftShelf;
  readonly seen: SeenShelf;
  readonly outbox: OutboxShelf;
  readonly copies: CopyShelf;
  readonly files: FileShelf;
  readonly appointments: AppointmentShelf;
  readonly templates: TemplateShelf;
}

export interface ProjectShelf {
  /** The next number of that year, e.g. `2026-014`; unique and without gaps even when many submit at once (R30). */
  nextNumber(year: number): Promise<string>;
  find(number: string): Promise<Project | undefined>;
  /** As `find`, and nobody else may change it until this transaction ends. */
  take(number: string): Promise<Project | undefined>;
  /** Keeps the project; fails when `version` is not the one after what is stored. */
  save(project: Project, due: ProjectDue): Promise<void>;
  search(criteria: ProjectCriteria, sight: Sight, page: Page): Promise<Found>;
}

/** Everything the office keeps beside projects, by kind. */
export interface Kept {
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly matter: Matter;
}
export type RecordKind = keyof Kept;

export interface RecordShelf {
  /** The next number of that prefix and year without gaps, e.g. `M2026-03`; the serial of issued minutes comes from the prefix `issue`. */
  nextNumber(prefix: string, year: number): Promise<string>;
  find<K extends RecordKind>(kind: K, number: string): Promise<Kept[K] | undefined>;
  /** As `find`, and nobody else may change it until this transaction ends. */
  take<K extends RecordKind>(kind: K, number: string): Promise<Kept[K] | undefined>;
  /** Keeps it; fails when `version` is not the one after what is stored. */
  save<K extends RecordKind>(kind: K, record: Kept[K], due: RecordDue): Promise<void>;
  /** Newest number first. */
  list<K extends RecordKind>(kind: K, which: RecordCriteria): Promise<readonly Kept[K][]>;
}

export interface RecordDue {
  readonly state: string;
  /** As {@link ProjectDue.owes}. */
  readonly owes: readonly string[];
  readonly dueOn?: string;
}

export interface RecordCriteria {
  readonly states?: readonly string[];
  readonly year?: number;
  readonly owedBy?: readonly string[];
  /** Numbers that begin like this: `M2026-03-` are the matters one meeting agreed on. */
  readonly prefix?: string;
}

/** What the table of verbs says of the present state. */
export interface ProjectDue {
  /** Who must act now: `unit:finance`, `role:office`, `role:convenor`, `purchaser:education-sports`. */
  readonly owes: readonly string[];
  /** Last day of the present step by local setting, `YYYY-MM-DD`. */
  readonly dueOn?: string;
  readonly stage: Stage;
  /** Decided by whoever decides it: open to all member units from then on. */
  readonly decided: boolean;
}

/** Everything is "and"; lists within one criterion are "or". */
export interface ProjectCriteria {
  readonly number?: string;
  /** Each word must occur in the name; where none does, its letters in order are enough. */
  readonly words?: readonly string[];
  readonly purchasers?: readonly UnitSlug[];
  readonly year?: number;
  readonly states?: readonly State[];
  readonly stages?: readonly Stage[];
  readonly fields?: readonly string[];
  readonly minFen?: number;
  readonly maxFen?: number;
  /** Declared by, or in the hands of, this person. */
  readonly mine?: string;
  /** Waiting for one of these keys, see {@link ProjectDue.owes}. */
  readonly owedBy?: readonly string[];
  /** Past the last day of its step on this day, `YYYY-MM-DD`. */
  readonly overdueOn?: string;
}

/** What may be shown. `all` sees everything; others what is decided, theirs, asked of them, or declared in this very group. */
export interface Sight {
  readonly all: boolean;
  readonly units: readonly UnitSlug[];
  readonly origin?: string;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export interface Found {
  readonly projects: readonly Project[];
  /** Rows that may be shown, on all pages together. */
  readonly total: number;
}

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

export interface PeopleShelf {
  /** All units, the 22 first in the document's order. */
  units(): Promise<readonly Unit[]>;
  /** All posts with their titles. */
  posts(): Promise<readonly (Post & { readonly title: string })[]>;
  /** Who held what on that day (R98). */
  holdings(day: string): Promise<readonly Holding[]>;
  /** The person behind an account with what they hold today, deputyships included. */
  actor(account: Account, day: string): Promise<Actor | undefined>;
  /** A person with what they hold that day, deputyships included. */
  who(person: string, day: string): Promise<Actor | undefined>;
  /** The persons who may act for these posts on that day, deputies included, each once. */
  personsFor(posts: readonly string[], day: string): Promise<readonly string[]>;
  accounts(person: string): Promise<readonly Account[]>;
  bind(account: Account, person: string): Promise<void>;
  issueCode(code: NewCode): Promise<void>;
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
}

export interface NewCode {
  /** SHA-256, hex, of the code. */
  readonly hash: string;
  readonly post: string;
  readonly person?: string;
  readonly issuedBy: string;
  readonly expiresAt: Date;
}

export interface CatalogueItem {
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly field: string;
  /** 基本公共服务 · 非基本公共服务 · 辅助性（事务性管理）服务 */
  readonly kind: 'basic' | 'non-basic' | 'auxiliary';
}

export interface CatalogueShelf {
  /** Items of the version in force on that day (R21, R26). */
  inForce(day: string): Promise<readonly CatalogueItem[]>;
}

export interface RegulationShelf {
  /** The exact words of a clause, once the document is imported. */
  text(ruleSet: string, clause: string): Promise<string | undefined>;
}

export interface SettingShelf {
  get(key: string): Promise<Setting | undefined>;
  all(): Promise<readonly Setting[]>;
  put(setting: Setting): Promise<void>;
}

/** A local number or choice the document does not give (Z01–Z07): who set it, when and why. */
export interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly setBy: string;
  readonly setAt: Date;
  readonly reason: string;
}

/** One line of the log (design §10). `after` is the whole subject as it stands after the change. */
export interface Entry {
  /** `project:2026-014`, `account:feishu:ou_…`, `post:liaison-health` */
  readonly subject: string;
  readonly verb: string;
  readonly by: Hand | { readonly account: string } | { readonly system: string };
  /** Key of the event that caused it. */
  readonly cause: string;
  readonly clause?: ClauseId;
  readonly ruleSet: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly note?: string;
}

export interface LoggedEntry extends Entry {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

export interface LogShelf {
  append(entry: Entry): Promise<void>;
  of(subject: string): Promise<readonly LoggedEntry[]>;
  /** Every project, meeting, text of minutes and matter changed from one moment up to another, each with all its entries in order. */
  touched(from: Date, before: Date): Promise<readonly LoggedEntry[]>;
}

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

export interface SeenShelf {
  /**
   * Claims the event; false when it was claimed before, then `answer` tells what was answered.
   * Waits while another transaction holds the same claim.
   */
  claim(key: string): Promise<{ readonly fresh: true } | { readonly fresh: false; readonly answer: unknown }>;
  answer(key: string, answer: unknown): Promise<void>;
}

/** A card as plain JSON: the office does not know its shape. */
export type PlainCard = object;

export interface NewDelivery {
  readonly to: DeliveryAddress;
  readonly card: PlainCard;
  readonly files?: readonly PostedFile[];
  /** An earlier delivery to change instead of sending a new message. */
  readonly edits?: string;
  readonly subject?: string;
  /** How to draw it again when the subject moves on. Present: the message is kept live. */
  readonly view?: string;
  /** Key of the event that caused it. */
  readonly cause?: string;
}

export interface PostedFile {
  readonly key: string;
  readonly name: string;
  /** An appointment: not sent where the platform's own calendar holds it. */
  readonly appointment?: true;
}

export type DeliveryAddress =
  | {
      readonly platform: string;
      readonly kind: 'dm' | 'group';
      readonly id: string;
      /** A topic within the chat, as the platform names it. */
      readonly thread?: string;
      readonly person?: string;
    }
  /** To every account of this person; held until they bind one. */
  | { readonly person: string };

export interface LiveMessage {
  readonly delivery: string;
  readonly to: DeliveryAddress;
  readonly person?: string;
  readonly view: string;
  readonly card: PlainCard;
}

export interface OutboxShelf {
  /** Queues it in this transaction, in order within its chat. Returns the ids, one per account. */
  post(delivery: NewDelivery): Promise<readonly string[]>;
  /** Messages about a subject that still show it as it was. */
  live(subject: string): Promise<readonly LiveMessage[]>;
  /** The message is final: it will not be edited again. */
  close(delivery: string): Promise<void>;
  /** The delivery behind a platform's message, to edit what somebody pressed. */
  byMessage(platform: string, message: string): Promise<LiveMessage | undefined>;
}

export interface FileShelf {
  put(file: {
    name: string;
    bytes: Uint8Array;
    by: string;
    subject?: string;
  }): Promise<{ key: string; sha256: string }>;
  get(key: string): Promise<{ name: string; bytes: Uint8Array; sha256: string } | undefined>;
}

/** Templates an official may edit, as the office has them (B06). */
export interface TemplateShelf {
  /** The last good edition of each, by name. */
  kept(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Keeps a good edition in place of the one before. */
  keep(name: string, edition: Uint8Array): Promise<void>;
  /** Whether this is news: the office knew it as well until now, or as broken. */
  turned(name: string, to: 'broken' | 'well'): Promise<boolean>;
}

/** A template as its file is now. */
export interface TemplateState {
  readonly name: string;
  /** `纪要.docx` */
  readonly file: string;
  /** Changes with the file. */
  readonly stamp: string;
  /** Which edition documents are made with: the file's, the last good one before it, or the one the program brings along. */
  readonly uses: 'newest' | 'earlier' | 'first';
  /** The edition in use. */
  readonly edition: Uint8Array;
  /** A sentence each: what is wrong, where, how to mend it. */
  readonly problems: readonly string[];
}

/** Official papers as .docx, from the templates an official may edit. */
export interface Papers {
  /** A draft says so and carries its edition; issued minutes carry number and day (R125, R127). */
  minutes(
    content: MinutesContent,
    stamp:
      | { readonly edition: number }
      | {
          readonly year: number;
          readonly serial: number;
          readonly issuedOn: string;
          readonly receivers: readonly string[];
        },
  ): Uint8Array;
  agenda(agenda: Agenda): Uint8Array;
  /** The invitation as a letter: units, time, place, topics, answer by when (R119). */
  notice(agenda: Agenda, replyBy: string): Uint8Array;
  /** To the member units, towns and departments (R110, R118). */
  bulletin(letter: Letter): Uint8Array;
  /** Up to 区政府, with every unit's last word where there are any (R110, R123). */
  report(letter: Letter): Uint8Array;
  /** What stands in a calendar of the meeting (R119). */
  appointment(meeting: Meeting): Appointment;
  /** The same as a calendar file; called again with the same number it changes or cancels the earlier one. */
  calendarFile(meeting: Meeting, change: 'request' | 'cancel'): Uint8Array;
}

/** A meeting as it stands in people's own calendars (R119). */
export interface Appointment {
  /** The same for every edition of one meeting. */
  readonly uid: string;
  /** A later edition has a higher one. */
  readonly sequence: number;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  /** ISO moment at which it begins. */
  readonly start: string;
  readonly minutes: number;
}

/** A numbered letter; names and days in words. */
export interface Letter {
  /** The number it goes out under, where it has one of its own. */
  readonly document?: string;
  readonly year: number;
  readonly serial: number;
  readonly heading: string;
  readonly receivers: readonly string[];
  readonly paragraphs: readonly string[];
  readonly opinions: readonly { readonly unit: string; readonly agrees: boolean; readonly reason: string }[];
  readonly issuedOn: string;
}

/** What stands on an agenda; names and days in words, money in fen (R112, R114). */
export interface Agenda {
  readonly type: Meeting['type'];
  readonly number: string;
  readonly title: string;
  readonly when: string;
  readonly place: string;
  readonly units: readonly string[];
  readonly reporter: string;
  readonly basis: string;
  readonly topics: readonly string[];
  /** The day the figures are of. */
  readonly asOf: string;
  /** Projects under way by stage, whenever they began: how many, how much in fen. */
  readonly progress: readonly { readonly stage: Stage; readonly count: number; readonly fen: number }[];
  /** Projects that came to their end this year by a decision or an evaluation. */
  readonly ended: { readonly count: number; readonly fen: number };
  /** Projects that wait for a decision: by coordination, a convenor, or 区政府. */
  readonly projects: readonly AgendaProject[];
  /** Plans of this year, proposals, difficult issues, roster changes: what the agenda speaks of by its kind. */
  readonly matters: readonly AgendaMatter[];
  /** What joint surveys found and no meeting has dealt with yet, under the survey's number (R117). */
  readonly findings: readonly { readonly number: string; readonly text: string }[];
  /** Agreed matters still open; ages in days, `late` 0 while there is time. */
  readonly open: readonly {
    readonly number: string;
    readonly text: string;
    readonly unit: string;
    readonly dueOn: string;
    readonly age: number;
    readonly late: number;
  }[];
  /** Since the last meeting of this type: agreed matters done with their evidence. */
  readonly finished: readonly {
    readonly number: string;
    readonly text: string;
    readonly unit: string;
    readonly evidence: string;
  }[];
}

export interface AgendaProject {
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly fen: number;
  readonly state: State;
  readonly route: Route;
}

export interface AgendaMatter {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly kind: MatterKind;
  readonly state: MatterState;
  /** Who has to do it; empty where nobody is named. */
  readonly unit: string;
  /** Of a plan, units in words (R109, R112). */
  readonly plan?: NonNullable<Matter['plan']>;
}

/** The far side of the outbox, for the job that delivers; outside any transaction of a command. */
export interface Postman {
  /** The oldest undelivered of one chat, or nothing. */
  next(queue: string): Promise<Waiting | undefined>;
  delivered(id: string, message: string, movedTo?: string): Promise<void>;
  /** Given up for good, with the reason. */
  failed(id: string, status: 'unreachable' | 'rejected', problem: string): Promise<void>;
  /** Tried and to be tried again. */
  tried(id: string, problem: string): Promise<void>;
  /** An edit that cannot be made becomes a message of its own. */
  sendAnew(id: string): Promise<void>;
}

export interface Waiting {
  readonly id: string;
  readonly uuid: string;
  readonly platform: string;
  readonly chat: { readonly kind: 'dm' | 'group'; readonly id: string; readonly thread?: string };
  readonly card: PlainCard;
  /** The platform's id of the message to edit. */
  readonly edits?: string;
  readonly files: readonly (PostedFile & { readonly bytes: Uint8Array })[];
  readonly attempts: number;
  /** When it was posted. */
  readonly at: Date;
  /** As posted: `task` cards are sent anew when they cannot be edited, others are left as they are. */
  readonly view?: string;
}

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
