import type { ScheduleCondition } from '../office/condition.ts';
import type { ScheduleRow } from './schedule.ts';
import { newestSlot, nextSlot } from './slots.ts';

/** Milliseconds a slot may be late before it counts as missed: everything is looked at again well within it. */
const GRACE = 15 * 60_000;

/** When each row last ran and runs next, and whether a slot was missed; `given` holds the newest slot given by id. */
export function conditionOf(
  table: readonly ScheduleRow[],
  given: ReadonlyMap<string, Date>,
  timeZone: string,
  now: Date,
): readonly ScheduleCondition[] {
  return table.map(({ id, cron, catchUp }) => {
    const last = given.get(id);
    const next = nextSlot(cron, timeZone, now);
    // Both ends are moved by the grace: while the newest slot is forgiven, the one before it still counts.
    const late = now.getTime() - GRACE;
    const due = newestSlot(cron, timeZone, new Date(late), new Date(late - catchUp));
    return {
      id,
      ...(last && { last }),
      ...(next && { next }),
      missed: due !== undefined && (last === undefined || last < due),
    };
  });
}
