import type { Edition } from '../domain/catalogue.ts';
import type { ClauseId } from '../domain/clauses.ts';
import type { Entry, Registered, Values } from '../domain/entry.ts';
import type { Matter, MatterKind } from '../domain/matter.ts';
import type { Opening } from '../domain/matter-acts.ts';
import type { Parts, Told } from '../domain/part.ts';
import type { Hand, UnitSlug } from '../domain/people.ts';
import type { Project, Stage, State } from '../domain/project.ts';
import type { Verb } from '../domain/project-flow.ts';
import type { SettingKey, SettingValue } from '../domain/settings.ts';

/** What an act is decided on: the locked record, the day, and what may be looked up beside it. */
export interface Facts {
  /** The project it is about; absent in a register. */
  readonly project?: Project;
  /** The entry the step is about. */
  readonly entry?: Entry;
  /** The register's own record it is about. */
  readonly record?: Registered;
  /** The open entry of the register it goes {@link Register.into}. */
  readonly within?: Registered;
  readonly by: Hand;
  /** ISO moment. */
  readonly at: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly look: Look;
}

/** What a check may look up. */
export interface Look {
  /** What stands in a register, newest number first. */
  register(key: string): Promise<readonly Registered[]>;
  /** One of them by its number. */
  registered(number: string): Promise<Registered | undefined>;
  project(number: string): Promise<Project | undefined>;
  /** What is owed under that number now, and by whom; nothing where nothing is, or its day is not known. */
  owed(number: string): Promise<{ readonly title: string; readonly owes: readonly string[] } | undefined>;
  projects(which: {
    readonly year?: number;
    readonly purchaser?: UnitSlug;
    readonly states?: readonly State[];
  }): Promise<readonly Project[]>;
  /** Every edition of the guiding catalogue, the draft included; newest first. */
  editions(): Promise<readonly Edition[]>;
  /** The standing matters of that kind, of a project where one is named, newest number first. */
  matters(kind: MatterKind, project?: string): Promise<readonly Matter[]>;
  /** Who holds a post of that unit today. */
  holders(unit: UnitSlug): Promise<readonly Holder[]>;
  /** The document's own words of a clause, once they are here. */
  clause(id: string): Promise<string | undefined>;
  setting<K extends SettingKey>(key: K): Promise<SettingValue<K>>;
  unit(slug: UnitSlug): string;
}

/** Somebody who holds a post, by its title. */
export interface Holder {
  readonly person: string;
  readonly name: string;
  readonly post: string;
}

/** Why it does not go: a sentence for the person, and what to do next. With `part`, that part is asked for again. */
export interface Complaint {
  readonly says: string;
  readonly next?: string;
  readonly part?: string;
  readonly clause?: ClauseId;
}
type Maybe<T> = T | undefined | Promise<T | undefined>;
export type Check<P extends Parts> = (told: Told<P>, facts: Facts) => Maybe<Complaint>;

/** A standing matter that begins with an act, with its own last day. */
export type Beginning = Opening & { readonly kind: MatterKind };

/** Somebody else who hears of it: every unit's voices, posts by their slug, or persons. */
export interface Telling {
  readonly persons?: readonly string[];
  readonly units?: readonly UnitSlug[];
  readonly posts?: readonly string[];
  readonly title: string;
  readonly lines?: readonly string[];
}

/**
 * Who does a thing: `purchaser` the purchasing unit's people · `money` whoever fixes the money, 财政局 or its stand-in ·
 * `office` · `coordinator` a convenor or the office director · `filer` the unit that made the entry · `anyone` with a
 * post · `unit` whoever acts for a unit, whichever · `other` anyone but the purchasing unit; else the units named.
 */
export type Who =
  | 'purchaser'
  | 'money'
  | 'office'
  | 'coordinator'
  | 'filer'
  | 'anyone'
  | 'unit'
  | 'other'
  | 'supervision'
  | { readonly either: readonly Who[] }
  | { readonly units: readonly UnitSlug[] }
  | {
      readonly unitsOf: (facts: Pick<Facts, 'project' | 'entry' | 'record'>) => readonly UnitSlug[];
      /** Their officers too: it is work, and no word of a department. */
      readonly officers?: true;
    };

/** What the public is to read because of it: one draft in the queue of what is published (六(六), R89, R90). */
export interface Publishing {
  /** One of the kinds the queue knows. */
  readonly kind: string;
  readonly title: string;
  /** As they are to be read outside: nothing closed, nothing personal (R94). */
  readonly lines: readonly string[];
}

/** What is done with it by the same hand: a piece put on a file, or a step on an entry of a register. */
export type Following = { readonly told: Values } & (
  | { readonly project: string; readonly piece: string }
  | { readonly entry: string; readonly step: string }
);

/** 程序规范 · 合同约束 · 全程监管 · 信息公开: what the document wants of every stage (五(一), R29). */
export const DUTIES = ['procedure', 'contract', 'supervision', 'disclosure'] as const;
export type Duty = (typeof DUTIES)[number];

export interface Doing<P extends Parts = Parts> {
  /** ASCII; the command's name and what its button says. */
  readonly key: string;
  /** What is typed; the first stands on the button. */
  readonly words: readonly [string, ...string[]];
  /** What it does, in the list of commands; without a full stop. */
  readonly does: string;
  /** The same in English, for the table of commands. */
  readonly english: string;
  /** It can be sent as it stands, but for its number. */
  readonly example: string;
  readonly who: Who;
  readonly parts: P;
  readonly clause: ClauseId;
  /** Which of the four it serves; where it says nothing, the procedure. */
  readonly duty?: Duty;
  /** Why it does not go whatever is told: said before anything is asked for, and nothing offers it. */
  readonly ready?: (facts: Pick<Facts, 'project' | 'entry'>) => Complaint | undefined;
  readonly checks?: readonly Check<P>[];
  /** What it is decided on beside its own project: no two acts that name the same are decided at the same moment. */
  readonly alone?: (told: Told<P>, facts: Pick<Facts, 'project'>) => readonly string[];
  /** What follows from it, line by line, where it weighs: then it is shown before it is done (law 3). */
  readonly weighs?: (told: Told<P>, facts: Facts) => Maybe<readonly string[]>;
  readonly tells?: (told: Told<P>, facts: Facts) => Maybe<readonly Telling[]>;
  /** Whatever else is kept with what was told, worked out on the locked record. */
  readonly adds?: (told: Told<P>, facts: Facts) => Maybe<Values>;
  /** How the guiding catalogue reads because of it, a draft or in force; asked once it is kept (四(二)). */
  readonly edits?: (facts: Facts) => Maybe<Edition>;
  /** What is to be published because of it, asked once it is kept (R90). */
  readonly publishes?: (facts: Facts) => Maybe<Publishing>;
  /** What goes with it, asked once it is kept. */
  readonly leads?: (told: Told<P>, facts: Facts) => Maybe<readonly Following[]>;
  /**
   * Whether whoever did it may take it back while nobody has acted since (law 8). Where it says nothing: what weighs,
   * begins, leads to or publishes something, or changes the catalogue, takes effect at once; anything else may. A
   * sentence says what is done instead.
   */
  readonly back?: true | string;
  /** What somebody owes by a day of its own because of it, each a standing matter (R64, R67, R72). */
  readonly begins?: (told: Told<P>, facts: Facts) => Maybe<readonly Beginning[]>;
}

/** Something that may happen to an entry. */
export interface StepRow<P extends Parts = Parts> extends Doing<P> {
  /** Keys of steps, or `filed`: the last of them that was taken must be one of these. `filed` where it says nothing. */
  readonly from?: readonly string[];
  /** Each unit does it once, until `complete`. */
  readonly byUnits?: true;
  /** Whether enough of them have; else once is enough. */
  readonly complete?: (entry: Entry, facts: Pick<Facts, 'project' | 'record'>) => boolean;
  /** The entry is not on file before it is done, and whoever does it is reminded. */
  readonly owed?: boolean | ((entry: Entry, facts: Pick<Facts, 'project' | 'record'>) => boolean);
  /** Its name in 缺; where it says nothing, `does`. */
  readonly lacks?: string | ((entry: Entry) => string);
  /** Only then may it be taken; where it says nothing, always. */
  readonly when?: (entry: Entry, facts: Pick<Facts, 'project' | 'record'>) => boolean;
  /** With it the entry is brought to its end. */
  readonly ends?: true;
  /** How the entry stands from then on. */
  readonly state: string | ((values: Values) => string);
  /** With these words the entry no longer stands. */
  readonly voids?: (values: Values) => boolean;
  /** Keys of pieces that are void, for the `reason` it gives, when its words void the entry: the project goes back. */
  readonly reopens?: readonly string[];
  /** Its values replace those of the entry, of the same names. */
  readonly alters?: true;
  /** Taken by a list that is loaded alone: it has no word and no button. */
  readonly listed?: true;
}

/** What is put on file: a row of one of the tables. */
export interface Row<P extends Parts = Parts> extends Doing<P> {
  /** What it is called in a sentence. */
  readonly title: string;
  /** How it stands while nothing has happened to it. */
  readonly state: string | ((values: Values) => string);
  /** What nobody who reads the entry may overlook, whatever happened to it since. */
  readonly notice?: (values: Values) => string | undefined;
  readonly steps?: readonly StepRow[];
}

/** Something a stage must have, or may have, on file (五(一), R28, R29). */
export interface Piece<P extends Parts = Parts> extends Row<P> {
  readonly stage: Stage;
  /** Whether the stage cannot be left without it; where it says nothing, always. */
  readonly owed?: boolean | ((project: Project) => boolean);
  /** May be filed from this stage on; where it says nothing, its own. */
  readonly from?: Stage;
  /** With these words only from that later stage on. */
  readonly reaches?: (told: Told<P>, project: Project) => Stage | undefined;
  /** Also after its stage has been left. */
  readonly later?: true;
  /** Must be on file before that verb of the project is done. */
  readonly before?: Verb;
  /** Its part whose fen are added to the amount that counts. */
  readonly raises?: keyof P & string;
  /** Its part whose fen are the amount that counts from now on, before anything is added. */
  readonly fixes?: keyof P & string;
  /** Which of its values names whoever answers for the project for the purchaser from now on (七(二)5, R66). */
  readonly hands?: string;
  /** Several stand side by side; else a new one replaces the one before. */
  readonly repeats?: true;
  /** Enough of them are on file; where it says nothing, one that stands and owes no step. */
  readonly onFile?: (project: Project) => boolean;
  /** Its part that tells why it replaces the one before; where it says nothing, that is asked for. */
  readonly why?: keyof P & string;
  /** Keys of pieces that are void when this one is filed anew. */
  readonly voids?: readonly string[];
  /** The days of the stage are counted anew with each: from the day in this part, or from when it is filed. */
  readonly renews?: (keyof P & string) | true;
  /** Open standing matters of these kinds that end when it is replaced, or void because the project went back: they came from it. */
  readonly ends?: readonly MatterKind[];
  /** A fact, no material of its stage: it stays when the project goes back a stage. */
  readonly keeps?: true;
  /** No stage waits for what is owed on it; whoever owes it is reminded from its stage on, and the verb it comes `before` waits. */
  readonly aside?: true;
  /** Everything about it is for these units' eyes, the office's and supervision's alone. */
  readonly closed?: true;
}

/** How a list that is loaded meets the entries there are. */
export interface Loads {
  /** Parts by which a line is an entry that stands already. */
  readonly same: readonly string[];
  /** Key of the step that gives an entry the other words of its line. */
  readonly alters: string;
  /** Key of the step that ends an entry the list holds no more. */
  readonly drops: string;
  /** What else is told before it is loaded: what it leaves without a counterpart. */
  readonly leaves?: (
    lines: readonly Values[],
    facts: Pick<Facts, 'look' | 'today'>,
  ) => Maybe<readonly string[]>;
}

/** Lines of other records that a card shows. */
export interface Gathered {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A number of something, or fen. */
export type Figure = number | { readonly fen: number };

/** What is worked out of each entry from elsewhere, wherever the list is shown, and stored nowhere. */
export interface Figures {
  readonly headings: readonly string[];
  /** The figures of an entry by its number, one under each heading. */
  readonly of: (look: Look) => Promise<(number: string) => readonly Figure[]>;
}

/** A list somebody keeps, each entry with its number and its life. */
export interface Register<P extends Parts = Parts> extends Row<P> {
  /** What its numbers begin with: a letter or two that no other register and no kind of matter has. */
  readonly letter: string;
  /** Which part, or what else is kept with them, names an entry. */
  readonly naming: string;
  /** Parts that no two entries share while they stand; an entry is also found by them. */
  readonly unique?: readonly string[];
  /** What is typed to add an entry, where it is not the list's own word with 登记. */
  readonly enters?: readonly [string, ...string[]];
  /** What some of these words already say, by part. */
  readonly presets?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Key of a register: each entry goes into its open entry, and opens one where there is none. */
  readonly into?: string;
  /** Every unit keeps a list of its own: shown, and loaded, by unit. */
  readonly own?: true;
  /** The part that names a project: its entries stand on that project's card. */
  readonly about?: string;
  /** Parts kept with its name and number wherever an entry is pointed to, as they were then. */
  readonly along?: readonly string[];
  /** What stands on its card from elsewhere, line by line under a heading. */
  readonly gathers?: (record: Registered, look: Look) => Promise<readonly Gathered[]>;
  readonly figures?: Figures;
  /** May be loaded from a table, each row an entry; a dry run comes first. */
  readonly loads?: Loads;
  /** Work days to the last day of what is owed, or the setting that gives them; a local figure (Z05, Z06). */
  readonly days?: number | SettingKey;
  /** Its part that says the last day of what is owed. */
  readonly dueIn?: keyof P & string;
  /** Read by these only, beside whoever may write it and 监察, whose reading is noted; it is spoken of in direct chats alone. */
  readonly closedTo?: readonly UnitSlug[];
  /** A choice among its parts by which the list is counted and may be asked for. */
  readonly groups?: keyof P & string;
  /** Words that list only what is not brought to its end; the list says of each who owes it by which day. */
  readonly waiting?: readonly [string, ...string[]];
  /** What its list says at its foot: of all, or of one group. */
  readonly remarks?: (group: string | undefined) => string | undefined;
  /** Entries the document itself lays down: there before anybody enters any. */
  readonly founding?: (units: readonly FoundingUnit[]) => readonly Founding[];
  /** What a year's figures say of it, line by line. */
  readonly yearly?: (records: readonly Registered[], facts: YearFacts) => Maybe<readonly string[]>;
  /** Units whose written duty it is: 职责 shows what this year says of it. */
  readonly dutyOf?: readonly UnitSlug[];
  /** What units say one by one, sent as one table: the key of the step, and the part that names the units. */
  readonly table?: { readonly step: string; readonly units: keyof P & string };
  /** Entered by what people do alone: no word adds to it. */
  readonly silent?: true;
}

/** A unit there is when entries are laid down. */
export interface FoundingUnit {
  readonly slug: UnitSlug;
  readonly name: string;
  readonly kind: string;
}

/** An entry the document lays down; `laid` tells it from the others, `number` where the document alone makes it. */
export interface Founding {
  readonly laid: string;
  readonly number?: string;
  readonly values: Values;
}

/** What the figures of a year are told from. */
export interface YearFacts {
  readonly year: number;
  readonly today: string;
  readonly look: Look;
}

export const piece = <const P extends Parts>(row: Piece<P>): Piece => row as unknown as Piece;
export const register = <const P extends Parts>(row: Register<P>): Register => row as unknown as Register;
export const step = <const P extends Parts>(row: StepRow<P>): StepRow => row as unknown as StepRow;
