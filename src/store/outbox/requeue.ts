import { z } from 'zod';
import type { PrismaClient } from '../generated/client.ts';
import { persist } from '../store.ts';
import { Mailbag } from './mailbag.ts';

const chats = z.array(
  z.object({ platform: z.string(), kind: z.string(), id: z.string(), answer: z.boolean() }),
);

/**
 * Queues a job for every chat for which something waits: after a restore, which brings rows but no jobs, and at each
 * start, for chats whose job was given up. Returns how many chats. @throws StoreUnavailable
 */
export const requeue = (prisma: PrismaClient): Promise<number> =>
  persist(() =>
    prisma.$transaction(async (tx) => {
      const waiting = chats.parse(
        await tx.$queryRaw`
          SELECT DISTINCT platform, "chatKind" AS kind, "chatId" AS id, answer FROM "Delivery"
           WHERE status IN ('waiting', 'anew') AND platform IS NOT NULL`,
      );
      const mailbag = new Mailbag(tx);
      for (const chat of waiting) mailbag.add(chat);
      await mailbag.handOver();
      return waiting.length;
    }),
  );
