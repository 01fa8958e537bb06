import type { Entry } from '../domain/entry.ts';
import type { Project } from '../domain/project.ts';
import type { Piece, StepRow } from '../engine/row.ts';
import { AWARD } from './award.ts';
import { BUDGET } from './budget.ts';
import { CHECK } from './checks.ts';
import { COMPARISON } from './comparison.ts';
import { CONDITIONS } from './conditions.ts';
import { CONTRACT } from './contract.ts';
import { CONTROL } from './control.ts';
import { ACCEPTANCE, BY_PURCHASER, BY_RECIPIENTS, BY_THIRD } from './evaluation.ts';
import { FAILURE } from './failure.ts';
import { FIXED_AMOUNT } from './fixed-amount.ts';
import { HANDOVER } from './handover.ts';
import { PAYMENT } from './payment.ts';
import { ACKNOWLEDGED, ACKNOWLEDGED_BY_MONEY } from './precedent.ts';
import { PURCHASE } from './procurement.ts';
import { PUBLICITY } from './publicity.ts';
import { QUALIFICATION } from './qualification.ts';
import { REDUCTION } from './reduction.ts';
import { REFORM_TAG } from './reform-tag.ts';
import { ACCOUNTABILITY, EDITION, PUBLICATION } from './result.ts';
import { SOURCES } from './sources.ts';
import { CASE } from './supervision.ts';
import { SUPPLEMENT } from './supplement.ts';
import { SURVEY } from './survey.ts';
import { TRACK } from './tracking.ts';
import { UNCOOPERATIVE } from './uncooperative.ts';

/** Everything the stages after the approval have on file, in the order of the stages (五(一), R28). */
export const PIECES: readonly Piece[] = [
  FIXED_AMOUNT,
  SOURCES,
  CONDITIONS,
  ACKNOWLEDGED,
  ACKNOWLEDGED_BY_MONEY,
  PURCHASE,
  COMPARISON,
  AWARD,
  FAILURE,
  QUALIFICATION,
  PUBLICITY,
  CONTRACT,
  TRACK,
  CHECK,
  UNCOOPERATIVE,
  CASE,
  ACCEPTANCE,
  SURVEY,
  BY_PURCHASER,
  BY_RECIPIENTS,
  BY_THIRD,
  EDITION,
  PUBLICATION,
  ACCOUNTABILITY,
  SUPPLEMENT,
  BUDGET,
  PAYMENT,
  REDUCTION,
  CONTROL,
  HANDOVER,
  REFORM_TAG,
];

/** The row that a verb of the log, or a button, names: a piece, and the step on it. */
export function rowNamed(key: string): { readonly piece: Piece; readonly step?: StepRow } | undefined {
  for (const piece of PIECES) {
    if (piece.key === key) return { piece };
    const step = piece.steps?.find((each) => each.key === key);
    if (step) return { piece, step };
  }
  return undefined;
}

/** The entry that was made or moved on by what goes by this key, on the project as it left it. */
export function filedBy(
  key: string,
  { filed = [] }: Pick<Project, 'filed'>,
): { readonly piece: Piece; readonly step?: StepRow; readonly entry: Entry } | undefined {
  const named = rowNamed(key);
  if (!named) return undefined;
  const { piece, step } = named;
  const entry = filed.findLast(
    ({ row, steps }) => row === piece.key && (!step || steps.at(-1)?.key === step.key),
  );
  return entry && { ...named, entry };
}
