import { createTask } from 'node-cron';

const MINUTE = 60_000;
const FAR = 2 * 24 * 60 * MINUTE;

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

/** The first slot of a cron line in that zone after `now`, within two days. */
export function nextSlot(cron: string, timeZone: string, now: Date): Date | undefined {
  const calendar = createTask(cron, () => undefined, { timezone: timeZone });
  try {
    const first = (Math.floor(now.getTime() / MINUTE) + 1) * MINUTE;
    for (let moment = first; moment < first + FAR; moment += MINUTE) {
      const slot = new Date(moment);
      if (calendar.match(slot)) return slot;
    }
    return undefined;
  } finally {
    calendar.destroy();
  }
}
