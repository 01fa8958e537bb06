import { Incomplete } from '../domain/declare.ts';
import type { Values } from '../domain/entry.ts';
import type { Parts, Told } from '../domain/part.ts';
import type { Project } from '../domain/project.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Complaint, Facts, Piece, Row, StepRow } from '../engine/row.ts';
import { isApproved } from '../projects/marks.ts';

/**
 * Runs the checks of a row, all of them.
 * @throws Incomplete for parts that are to be said again, Refusal `row` for what does not go at all
 */
export async function complaining(
  row: Pick<Row, 'ready' | 'checks' | 'clause'>,
  told: Values,
  facts: Facts,
): Promise<void> {
  mustBeReady(row, facts);
  const { checks = [], clause } = row;
  const found: Complaint[] = [];
  for (const check of checks) {
    const complaint = await check(told as Told<Parts>, facts);
    if (complaint) found.push(complaint);
  }
  const whole = found.find(({ part }) => part === undefined);
  if (whole) throw refusal(whole, clause);
  if (found.length > 0)
    throw new Incomplete(
      found.map(({ part = '', says, next, clause: own }) => ({
        field: part,
        key: 'said',
        facts: { says, next: next ?? '' },
        clause: own ?? clause,
      })),
    );
}

/** @throws Refusal `row` for what does not go whatever is told */
export function mustBeReady({ ready, clause }: Pick<Row, 'ready' | 'clause'>, facts: Facts): void {
  const complaint = ready?.(facts);
  if (complaint) throw refusal(complaint, clause);
}

const refusal = ({ says, next = '', clause: own }: Complaint, clause: Row['clause']): Refusal =>
  new Refusal('row', { title: says, next }, own ?? clause);

/**
 * A change that is decided anew stops what stands on the old decision; what is beside the stages, such as a report that
 * is looked into, goes on (六(一), R40). @throws Refusal `decided-anew`, `step-not-approved` where nothing was decided yet
 */
export function mustBeApproved(piece: Piece, step: StepRow, project: Project): void {
  if (isApproved(project) || piece.aside) return;
  const decided = project.decisions.some(({ kind }) => kind === 'external');
  const why = decided ? 'decided-anew' : 'step-not-approved';
  throw new Refusal(why, { number: project.number, what: step.words[0] }, '六(一)');
}
