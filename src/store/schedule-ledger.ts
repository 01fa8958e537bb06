import type { PrismaClient } from './generated/client.ts';
import { persist } from './store.ts';

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
  };
}
