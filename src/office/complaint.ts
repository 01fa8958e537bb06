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
  { checks = [], clause }: Pick<Row, 'checks' | 'clause'>,
  told: Values,
  facts: Facts,
): Promise<void> {
  const found: Complaint[] = [];
  for (const check of checks) {
    const complaint = await check(told as Told<Parts>, facts);
    if (complaint) found.push(complaint);
  }
  const whole = found.find(({ part }) => part === undefined);
  if (whole) throw new Refusal('row', { title: whole.says, next: whole.next ?? '' }, whole.clause ?? clause);
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
