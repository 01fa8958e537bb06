import type { Answers } from '../../domain/declared-options.ts';
import type { UnitSlug } from '../../domain/people.ts';
import type { Project, Route, Stage, State } from '../../domain/project.ts';

export interface ProjectShelf {
  /** The next number of that year, e.g. `2026-014`; unique and without gaps even when many submit at once (R30). */
  nextNumber(year: number): Promise<string>;
  find(number: string): Promise<Project | undefined>;
  /** As `find`, and nobody else may change it until this transaction ends. */
  take(number: string): Promise<Project | undefined>;
  /** Keeps the project; fails when `version` is not the one after what is stored. */
  save(project: Project, due: ProjectDue): Promise<void>;
  /** What was declared and neither taken back nor refused, by year, field and item; fen. */
  sums(): Promise<readonly ProjectSum[]>;
  search(criteria: ProjectCriteria, sight: Sight, page: Page): Promise<Found>;
  /** All of them, however many, newest number first: what figures are made of. */
  all(criteria: ProjectCriteria, sight: Sight): Promise<readonly Project[]>;
}

export interface ProjectSum {
  readonly year: number;
  readonly field: string;
  readonly item?: string;
  readonly count: number;
  readonly fen: number;
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
  /** Each word must occur in the name or the need; where none does, its letters in order in the name are enough. */
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
  /** The last day of its step lies between these two, both inside. */
  readonly dueBetween?: { readonly from: string; readonly to: string };
  /** Which of the five answers are yes: all of them. */
  readonly flags?: readonly (keyof Answers)[];
  readonly routes?: readonly Route[];
  /** Declared from one day to another, both inside, `YYYY-MM-DD`. */
  readonly declared?: { readonly from: string; readonly to: string };
  readonly items?: readonly string[];
  /** Has on file an entry of that row that stands, on which one step was taken and the other was not. */
  readonly waits?: { readonly row: string; readonly taken: string; readonly missing: string };
  /** The name holds at least one of these pairs of letters. */
  readonly pairs?: readonly string[];
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
