import type { Matter } from './matter.ts';
import type { UnitSlug } from './people.ts';

/** How far one unit is with what it was told to do. */
export interface Tally {
  /** None: nobody was named. */
  readonly unit?: UnitSlug;
  readonly done: number;
  /** Overdue ones included. */
  readonly open: number;
  /** Numbers of those past their last day, the oldest day first. */
  readonly overdue: readonly string[];
}

/** Done, open and overdue by unit on that day, units in the given order; what was taken back is left out (R107). */
export function tallyByUnit(
  matters: readonly Matter[],
  order: readonly UnitSlug[],
  today: string,
): readonly Tally[] {
  const counted = matters.filter(({ status }) => status.state !== 'dropped');
  return [...order, undefined].flatMap((unit): Tally[] => {
    const own = counted.filter(({ owner }) => owner === unit);
    if (own.length === 0) return [];
    const open = own.filter(({ status }) => status.state !== 'done');
    const overdue = open
      .filter(({ dueOn }) => dueOn !== undefined && dueOn < today)
      .sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.number.localeCompare(b.number))
      .map(({ number }) => number);
    return [{ ...(unit && { unit }), done: own.length - open.length, open: open.length, overdue }];
  });
}
