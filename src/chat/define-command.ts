import type { Card } from '../cards/card.ts';
import type { Names } from '../cards/names.ts';
import type { Problem } from '../domain/declare.ts';
import type { Registered } from '../domain/entry.ts';
import type { Actor, Role } from '../domain/people.ts';
import type { Kind, RecordKind } from '../domain/record-flow.ts';
import type { ActedOn } from '../office/act.ts';
import type { Condition } from '../office/condition.ts';
import type { Occasion } from '../office/occasion.ts';
import type { Archive } from '../office/ports/archive.ts';
import type { Pictures } from '../office/ports/pictures.ts';
import type { Account, Desk, Draft, Glance, Papers, Tables } from '../office/ports.ts';
import type { CommandGroup, CommandWords } from '../wording/commands.ts';
import type { Tone } from '../wording/hearing.ts';
import type { Fields, InputOf, ReadContext } from './fields.ts';
import type { ChatAddress } from './platform.ts';

/** Where a command is spoken: who, in which chat, and everything an answer may need. */
export interface Scene {
  readonly desk: Desk;
  readonly account: Account;
  readonly accountName?: string;
  /** Nobody we know yet when absent. */
  readonly actor?: Actor;
  readonly chat: ChatAddress;
  readonly now: Date;
  readonly today: string;
  readonly cause: string;
  readonly names: Names;
  readonly reading: ReadContext;
  readonly catalogue: Catalogue;
  /** Unguessable characters, for codes. */
  readonly random: () => string;
  /** Official papers; absent where no templates are at hand. */
  readonly papers?: Papers;
  /** Tables officials keep in Excel; absent where no documents are at hand. */
  readonly tables?: Tables;
  /** Many files in one. */
  readonly archive?: Archive;
  /** Pictures for an answer; absent where no documents are at hand. */
  readonly pictures?: Pictures;
  /** Where the public reaches the office, without a slash at its end. */
  readonly publicUrl?: string;
  /** How the office itself does; absent where nothing runs around the conversation. */
  readonly condition?: () => Promise<Condition>;
  /** Message whose button was pressed. */
  readonly pressed?: string;
  /** What this person looked at and did last in this chat. */
  readonly glance: Glance;
  /** What this person had begun in this chat when they spoke, the newest first. */
  readonly drafts: readonly Draft[];
  /** The draft whose form this message answers. */
  readonly repliedDraft?: string;
  /** Whether the platform asks before a heavy button counts, and whether it can show a whole form. */
  readonly confirms: boolean;
  readonly hasForms: boolean;
}

/** A scene with somebody we know, holding at least one post today. */
export interface KnownScene extends Scene {
  readonly actor: Actor;
  readonly occasion: Occasion;
}

export interface Answer {
  /** What the speaker sees. None: the pressed card itself shows it. */
  readonly card?: Card;
  /** Asked for in a group, it goes to a direct message and the group gets a pointer. */
  readonly personal?: boolean;
  /** Said to the presser at once; the card's title when absent. */
  readonly toast?: string;
  /** What was done, that which the answer speaks of first; each is told to whom it concerns. */
  readonly changes?: readonly Change[];
  /** An act on an entry of a register: its key, and the entry after it. */
  readonly entered?: { readonly verb: string; readonly after: Registered };
  /** A form with what stands now, to be changed; instead of a card. */
  readonly offer?: Offer;
  /** Kept live: edited as its subject moves on. */
  readonly follows?: { readonly subject: string; readonly view: 'task' | 'project' | 'form' };
  /** The one project or record it shows, where its number was not said. */
  readonly shows?: string;
  /** The drafts that are done with: their forms become the outcome. */
  readonly finished?: string | readonly string[];
  /** What came of it beyond its title: what the form becomes; said by itself where there was none. */
  readonly outcome?: Card;
}

/** Something that was done: live cards follow it, those who must act next are told. */
export interface Change<K extends Kind = Kind> {
  readonly acted: ActedOn<K>;
  /** Posts that should hear of it besides those who must act. */
  readonly informs?: readonly string[];
}

export interface Offer {
  readonly title: string;
  /** Names of the command's fields. */
  readonly fields: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

type Who = 'anyone' | 'known' | readonly Role[];

export interface Command {
  /** ASCII, as in `/submit` and in what buttons say. */
  readonly name: string;
  /** Chinese words for it; the first is the label of its button. */
  readonly words: readonly [string, ...string[]];
  readonly who: Who;
  readonly group: CommandGroup;
  /** What it does and how it is typed, where its row says so itself; else `wording/commands` does. */
  readonly says?: CommandWords;
  readonly fields: Fields;
  /** Changes records: one that arrives late is confirmed before it acts. */
  readonly changes: boolean;
  /** With these words it only looks, though it can change something. */
  looks?(input: object): boolean;
  /**
   * What it would do, line by line, where that weighs: it tells more than one unit, is final, voids a decision, fixes
   * money, closes or issues. Then it is shown before it is done (design §4, law 3). Undefined: it acts at once.
   */
  weigh?(input: object, scene: KnownScene): Promise<readonly string[] | undefined>;
  /** What it says as it was read, where its row tells: a yes bears no doubt, the words of a no are its reason. */
  tone?(input: Readonly<Record<string, unknown>>): Tone | undefined;
  /** Its name is a verb of this kind: whoever may not is told before anything is asked for. */
  readonly acts?: Kind;
  /** Said without a number it speaks of the one of these under way; `only` then: of none that is over. */
  readonly underWay?: { readonly kind: RecordKind; readonly states: readonly string[]; readonly only?: true };
  /** What some of the words already say: 不同意 2026-014 is an opinion with its verdict. */
  readonly presets?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Rewrites what was typed before it is read: shorthands that stand for several fields. */
  expand?(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  /** Rules over several fields, asked even while others are missing, so that one reply lists everything. */
  check?(input: object, scene: KnownScene): Promise<readonly Problem[]>;
  run(input: object, scene: Scene): Promise<Answer>;
}

export type Catalogue = readonly Command[];

interface Definition<F extends Fields, S extends Scene>
  extends Omit<Command, 'fields' | 'who' | 'run' | 'check' | 'changes' | 'looks' | 'weigh'> {
  readonly fields: F;
  readonly changes?: boolean;
  readonly check?: (input: Partial<InputOf<F>>, scene: KnownScene) => Promise<readonly Problem[]>;
  readonly looks?: (input: InputOf<F>) => boolean;
  readonly weigh?: (input: InputOf<F>, scene: KnownScene) => Promise<readonly string[] | undefined>;
  readonly run: (input: InputOf<F>, scene: S) => Promise<Answer>;
}

/** A command of somebody we know; `who` narrows it to roles. */
export function defineCommand<const F extends Fields>(
  definition: Definition<F, KnownScene> & { readonly who?: readonly Role[] },
): Command {
  return { who: 'known', changes: false, ...definition } as Command;
}

/** A command derived from a row, which alone knows what its input holds; `who` narrows it to roles. */
export const derivedCommand = (
  definition: Omit<Command, 'who' | 'run' | 'looks'> & {
    readonly who?: readonly Role[];
    readonly run: (input: object, scene: KnownScene) => Promise<Answer>;
  },
): Command => ({ who: 'known', ...definition }) as Command;

/** A command for anyone at all, bound or not. */
export function defineOpenCommand<const F extends Fields>(definition: Definition<F, Scene>): Command {
  return { changes: false, ...definition, who: 'anyone' } as Command;
}
