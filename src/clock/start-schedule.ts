import cron from 'node-cron';
import type { Log } from '../chat/log.ts';
import type { ScheduleRow } from './schedule.ts';
import { newestSlot } from './slots.ts';

/** Every few minutes everything is looked at again: the machine may have slept, or the database been away. */
const LOOK_AGAIN = '*/5 * * * *';

export interface ScheduleOptions {
  readonly table: readonly ScheduleRow[];
  readonly timeZone: string;
  /** The office's clock; it may run ahead of the machine's. */
  readonly now: () => Date;
  /** Adds the job unless this slot was given before; says whether it did. */
  readonly give: (slot: { id: string; slot: Date; task: string }) => Promise<boolean>;
  readonly log: Log;
}

export interface Schedule {
  /** Gives what is due by now and was not given yet, after the clock was wound forward. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Begins to give each row's slots to the job runner, the newest missed one first. Any number of replicas may do so:
 * the ledger behind `give` lets one win.
 */
export async function startSchedule({ table, timeZone, now, give, log }: ScheduleOptions): Promise<Schedule> {
  const given = new Map<string, Date>();

  const lookAt = async ({ id, cron: line, task, catchUp }: ScheduleRow): Promise<void> => {
    const moment = now();
    const earliest = Math.max(moment.getTime() - catchUp, given.get(id)?.getTime() ?? 0);
    const slot = newestSlot(line, timeZone, moment, new Date(earliest));
    if (!slot) return;
    try {
      if (await give({ id, slot, task }))
        log.info({ id, slot: slot.toISOString() }, 'a scheduled job was queued');
      given.set(id, slot);
    } catch (error) {
      log.warn({ id, error }, 'a scheduled job could not be queued; it is tried again in a few minutes');
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const look = (rows: readonly ScheduleRow[]): Promise<void> => {
    looking = looking.then(async () => {
      for (const row of rows) await lookAt(row);
    });
    return looking;
  };

  const quiet = { timezone: timeZone, suppressMissedWarning: true } as const;
  const registered = [
    ...table.map((row) => cron.schedule(row.cron, () => look([row]), { ...quiet, name: row.id })),
    cron.schedule(LOOK_AGAIN, () => look(table), { ...quiet, name: 'look-again' }),
  ];
  await look(table);
  return {
    look: () => look(table),
    async stop() {
      for (const task of registered) await task.destroy();
      await looking;
    },
  };
}
