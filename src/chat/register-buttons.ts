import type { Button } from '../cards/card.ts';
import type { Registered } from '../domain/entry.ts';
import type { Actor } from '../domain/people.ts';
import { isDone, mayTake, offeredSteps } from '../engine/entries.ts';
import type { Register } from '../engine/row.ts';
import { verdictsOf } from './filed-buttons.ts';

/** What this person may do to the entry now: what it waits for first. */
export function registerButtons(
  row: Register,
  record: Registered,
  actor: Actor | undefined,
): readonly Button[] {
  if (!actor) return [];
  const about = { record };
  return offeredSteps(row, record.entry, about)
    .filter((step) => !step.listed && mayTake(actor, step, record.entry, about))
    .flatMap((step) => verdictsOf(step, [record.number], record.version, !isDone(step, record.entry, about)));
}
