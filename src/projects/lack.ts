import type { ClauseId } from '../domain/clauses.ts';
import type { Entry } from '../domain/entry.ts';
import type { PieceOwner } from '../domain/owing.ts';
import type { Piece, StepRow } from '../engine/row.ts';

/** Something a stage still lacks: a mark of a verb, a piece nobody filed, or a step its entry waits for. */
export interface Lack {
  readonly key: string;
  readonly clause: ClauseId;
  /** A mark's owner. */
  readonly owes?: PieceOwner;
  readonly piece?: Piece;
  readonly entry?: Entry;
  readonly step?: StepRow;
  /** Which entry, where several wait for the same step. */
  readonly which?: number;
  /** Who must bring it, as the store indexes them. */
  readonly keys: readonly string[];
}

/** Its name: a piece's and a step's own, else the key of a mark. */
export function nameOfLack({
  key,
  piece,
  step,
  entry,
}: Pick<Lack, 'key' | 'piece' | 'step' | 'entry'>): string {
  if (!step) return piece?.title ?? key;
  if (typeof step.lacks === 'function') return entry ? step.lacks(entry) : step.does;
  return step.lacks ?? step.does;
}
