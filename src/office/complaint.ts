import { Incomplete } from '../domain/declare.ts';
import type { Values } from '../domain/entry.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Parts, Told } from '../engine/part.ts';
import type { Complaint, Facts, Row } from '../engine/row.ts';

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
