import type { ClauseId } from './clauses.ts';
import type { Declaration } from './project.ts';
import { same } from './same.ts';

interface Part {
  /** Decided upon: another value makes everyone speak again, and the route is worked out anew (R40). */
  readonly material: boolean;
  readonly clause: ClauseId;
}

const upon = (clause: ClauseId): Part => ({ material: true, clause });
const wording = (clause: ClauseId): Part => ({ material: false, clause });

/** Every part of a declaration: what was decided upon, and what is only its wording (R40, R81). A part forgotten here does not compile. */
export const DECLARATION_PARTS = {
  purchaser: upon('三(一)'),
  purchaserKind: upon('三(一)'),
  name: wording('五(一)'),
  need: wording('六(一)'),
  item: upon('四(二)'),
  // The edition is cited with the item.
  catalogueVersion: wording('四(二)'),
  grounds: upon('六(一)'),
  field: upon('四(二)'),
  fen: upon('六(二)'),
  costBasis: upon('二(三)3'),
  funds: upon('六(二)'),
  from: upon('五(二)'),
  to: upon('五(二)'),
  quantity: upon('六(五)'),
  quality: upon('六(五)'),
  officer: wording('七(二)5'),
  nature: upon('四(一)'),
  market: upon('四(一)'),
  social: upon('四(一)'),
  staffing: upon('七(三)'),
  staffingReason: upon('二(三)4'),
  answers: upon('六(一)'),
  largeReason: upon('六(一)'),
  transferred: upon('七(二)3'),
  instruction: upon('六(一)'),
  declaredOn: wording('八(二)'),
} as const satisfies Record<keyof Declaration, Part>;

/** The parts in which two declarations differ. */
const changedParts = (before: Declaration, after: Declaration): readonly (keyof Declaration)[] =>
  (Object.keys(DECLARATION_PARTS) as (keyof Declaration)[]).filter((key) => !same(before[key], after[key]));

/** Whether a change touches what was decided upon (R40). */
export const isMaterial = (before: Declaration, after: Declaration): boolean =>
  changedParts(before, after).some((key) => DECLARATION_PARTS[key].material);
