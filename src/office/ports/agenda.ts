import type { Matter, MatterKind, MatterState } from '../../domain/matter.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Route, Stage, State } from '../../domain/project.ts';

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
