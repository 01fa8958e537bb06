import type { Hand } from './people.ts';

/** What one part of an entry holds: plain data. Money is in fen, days are `YYYY-MM-DD`. */
export type Value =
  | string
  | number
  | boolean
  | readonly Value[]
  | { readonly [name: string]: Value | undefined };
export type Values = Readonly<Record<string, Value>>;

/** A document that proves something: its name or number, and the key of the file where it was sent to the bot. */
export type Proof = { readonly name: string; readonly key?: string };

/** An entry of a register, as it was called when it was named. */
export type EntryRef = { readonly number: string; readonly name: string };

/** Something put on file under one row of the engine's tables. Never altered: what happens to it is a step. */
export interface Entry {
  /** Key of its row. */
  readonly row: string;
  /** Counted from 1 within its row. */
  readonly no: number;
  readonly values: Values;
  readonly by: Hand;
  readonly at: string;
  readonly steps: readonly EntryStep[];
  /** Fen it adds to the amount that counts, or fixes it at (六(二)). */
  readonly raisesFen?: number;
  readonly fixesFen?: number;
  /** Replaced by a later one of its row, or void since the project went back: it stays readable (R40). */
  readonly superseded?: {
    readonly at: string;
    readonly by: Hand;
    readonly reason?: string;
    readonly replaced?: true;
  };
}

export interface EntryStep {
  readonly key: string;
  readonly values: Values;
  readonly by: Hand;
  readonly at: string;
}

/** An entry that stands by itself in a register. */
export interface Registered {
  /** `S2026-01` */
  readonly number: string;
  readonly version: number;
  /** Key of its register. */
  readonly register: string;
  readonly status: { readonly state: string };
  readonly title: string;
  readonly entry: Entry;
  readonly updatedAt: string;
}
