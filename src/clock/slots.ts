import { createTask } from 'node-cron';

const MINUTE = 60_000;

/** The newest slot of a cron line in that zone, at or before `now` and after `after`; nothing where there was none. */
export function newestSlot(cron: string, timeZone: string, now: Date, after: Date): Date | undefined {
  const calendar = createTask(cron, () => undefined, { timezone: timeZone });
  try {
    const last = Math.floor(now.getTime() / MINUTE) * MINUTE;
    for (let moment = last; moment > after.getTime(); moment -= MINUTE) {
      const slot = new Date(moment);
      if (calendar.match(slot)) return slot;
    }
    return undefined;
  } finally {
    calendar.destroy();
  }
}
