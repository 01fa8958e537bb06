import type { Receipt } from './minutes.ts';
import type { UnitSlug } from './people.ts';

/** One person's copy of what was sent round. */
export interface Copy {
  readonly person: string;
  readonly name: string;
  /** `held`: until they bind an account. `unreachable`: the bot is blocked, or the account is no more. */
  readonly status: 'delivered' | 'waiting' | 'held' | 'unreachable' | 'rejected';
  /** When it arrived. */
  readonly at?: string;
  /** How often it was tried. */
  readonly attempts: number;
}

/** How far it has got with one unit; `vacant`: nobody holds a post there, `unsent`: whoever does came later. */
export const REACHES = [
  'vacant',
  'unbound',
  'unreachable',
  'unsent',
  'waiting',
  'delivered',
  'received',
] as const;
export type Reach = (typeof REACHES)[number];

/** What one unit has got of what was sent to all of them (R118, R127). */
export interface UnitCopy {
  readonly unit: UnitSlug;
  readonly reach: Reach;
  /** Whom it went to, with what became of it. */
  readonly copies: readonly Copy[];
  /** Persons who may act for the unit and were sent nothing. */
  readonly missed: readonly string[];
  readonly receipt?: Receipt;
}

/** One of them has it: the unit has it. Else the best hope there is. */
export function reachOf(copies: readonly Copy[], missed: number, receipt: Receipt | undefined): Reach {
  const any = (...wanted: readonly Copy['status'][]) => copies.some(({ status }) => wanted.includes(status));
  const table: readonly (readonly [Reach, boolean])[] = [
    ['received', receipt !== undefined],
    ['delivered', any('delivered')],
    ['waiting', any('waiting')],
    ['unsent', missed > 0],
    ['unreachable', any('unreachable', 'rejected')],
    ['unbound', any('held')],
  ];
  return table.find(([, holds]) => holds)?.[0] ?? 'vacant';
}

/** It has not come to anybody of the unit. */
export const isUnreached = ({ reach }: Pick<UnitCopy, 'reach'>): boolean =>
  reach !== 'delivered' && reach !== 'received';
