import type { PrismaClient } from '../generated/client.ts';
import { persist } from '../store.ts';

/** Milliseconds a slot is remembered: 30 days. */
const KEPT = 30 * 24 * 3600 * 1000;

/** One slot of a schedule and the task it asks for. */
export interface ScheduledSlot {
  readonly id: string;
  readonly slot: Date;
  readonly task: string;
}

/**
 * Gives each slot of the schedule to the job runner once, whoever asks and how often: the ledger's row and the job are
 * kept together. `give` says whether it was the first. @throws StoreUnavailable
 */
export function openScheduleLedger(prisma: PrismaClient, now: () => Date) {
  return {
    give: ({ id, slot, task }: ScheduledSlot): Promise<boolean> =>
      persist(() =>
        prisma.$transaction(async (tx) => {
          const first = await tx.$executeRaw`
            INSERT INTO "ScheduleRun" (id, slot, at) VALUES (${id}, ${slot}, ${now()}) ON CONFLICT (id, slot) DO NOTHING`;
          if (first !== 1) return false;
          await tx.$executeRaw`
            SELECT graphile_worker.add_job(${task}::text, json_build_object('slot', ${slot.toISOString()}::text),
              queue_name := ${`schedule:${id}`}::text, job_key := ${`schedule:${id}:${slot.toISOString()}`}::text)`;
          return true;
        }),
      ),
    /** The newest slot of each row that was given. */
    async newest(): Promise<ReadonlyMap<string, Date>> {
      const rows = await prisma.scheduleRun.groupBy({ by: ['id'], _max: { slot: true } });
      return new Map(rows.flatMap(({ id, _max: { slot } }) => (slot ? [[id, slot] as const] : [])));
    },
    /** Forgets slots given more than 30 days before `now`. */
    forget: async (): Promise<number> =>
      (await prisma.scheduleRun.deleteMany({ where: { slot: { lt: new Date(now().getTime() - KEPT) } } }))
        .count,
  };
}
