import type { ClauseId } from './clauses.ts';
import type { HeldPost, UnitSlug } from './people.ts';
import type { SettingKey } from './settings.ts';

/** Who may do a thing to a record: by role, and for units by standing in the right place. */
export type RecordParty =
  | 'office'
  | 'convenor'
  | 'coordinator'
  | 'units'
  | 'members'
  | 'owner'
  | 'raiser'
  | 'measurer'
  | 'purchaser'
  | 'asked';

/** What may be done to a record of one kind. */
export interface RecordVerb<R = never> {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly who: RecordParty;
  readonly reason?: true;
  readonly clause: ClauseId;
  readonly button?: 'primary' | 'plain' | 'danger';
  /** It is said by a yes or a no, a button each (law 2). */
  readonly verdict?: true;
  /** One unit's own answer, which it may take back while nothing stands on it (law 8). */
  readonly back?: true;
  /** Its button would only be refused, or repeat what this unit already said. */
  idle?(record: R, unit: UnitSlug): boolean;
  /** What its button says beside the number: the hash of the text that was read (R126). */
  says?(record: R): readonly string[];
  /** Everybody is asked again, whatever they said before. */
  readonly anew?: true;
  /** Units that are asked again after it. */
  again?(record: R): readonly UnitSlug[];
  /** What of the record before it the log keeps beside its state. */
  readonly keeps?: readonly (keyof R)[];
  /** Which of the words for it fits, where its state does not tell: a yes is not a no. */
  shade?(record: R, unit: UnitSlug): string;
  /** The card's own field takes a reason along. */
  readonly takes?: true;
  /** Fen that a yes of this unit fixes (六(二), R44). */
  fixes?(record: R, unit: UnitSlug): number | undefined;
  /** Its own answer already asks whoever acted to go on. */
  readonly goesOn?: true;
  /** Whoever raised it hears of it, though nothing is asked of them. */
  raiserHears?(record: R, unit: UnitSlug): boolean;
}

/** One kind of record: what may be done to it, whom it waits for, what a unit has said of it. */
export interface RecordKindRow<R> {
  readonly verbs: Readonly<Record<string, RecordVerb<R>>>;
  /** The command that shows one. */
  readonly shows: string;
  /** What it is called. */
  title(record: R): string;
  /** Nothing more can happen to it: its cards stay as they are. */
  readonly final: readonly string[];
  /** Who stands where the table of verbs names a party of its own. */
  readonly parties: {
    readonly [P in RecordParty]?: (post: HeldPost, record: R) => boolean;
  };
  /** Keys of those who must act now on it, as the store indexes them. */
  owes(record: R): readonly string[];
  /** The setting that gives its step its days; the document gives none (Z05, Z06). */
  step(record: R): SettingKey | undefined;
  /** ISO moment after which no answer to it is of use. */
  until?(record: R): string | undefined;
  /** The last day somebody named, `YYYY-MM-DD`; where nobody did, `withDay` keeps the one of the setting in it. */
  named?(record: R): string | undefined;
  withDay?(record: R, day: string): R;
  /** The last day it had, where its setting gives none. */
  stood?(record: R): string | undefined;
  /** Calendars follow it: whether this change is theirs to know. */
  moves?(before: R | undefined, after: R): boolean;
  /** What everybody answers to: another text of the minutes, or another time of the meeting, is answered anew. */
  answersTo(record: R): string;
  /** What one unit said, and what else its word rests on or is built upon: another of these, and it no longer stands alone. */
  said(record: R, unit: UnitSlug): unknown;
  /** As it was before the unit said its last; what others said meanwhile stays. */
  restored(now: R, before: R, unit: UnitSlug): R;
  /** An answer may be taken back though its verb is over: the answer itself ended it. */
  reopens?(record: R): boolean;
  /** Posts of whoever raised it, and the number of the project it belongs to. */
  raiser?(record: R): readonly string[];
  project?(record: R): string | undefined;
  /** A unit that has answered changes it by one quiet button in place of all that ask. */
  readonly change: {
    readonly verb: string;
    answered(record: R, unit: UnitSlug): boolean;
    /** Verbs whose buttons it stands for. */
    readonly instead: readonly string[];
    /** What it opens, where not the verb itself, and what it says beside the number. */
    readonly opens?: string;
    says?(record: R): readonly string[];
    /** Whoever raised it hears that such an answer was taken back. */
    hears?(record: R): boolean;
  };
}
