import type { PrismaClient } from './generated/client.ts';
import { persist } from './store.ts';

/** Milliseconds between two times that what was counted is written down. */
const WRITE = 30_000;

/** How often a platform's interface was called, month by month and by all replicas: some plans allow only so much. */
export interface Usage {
  count(platform: string): void;
  /** In that month, `YYYY-MM`, what was not written yet included. @throws StoreUnavailable */
  of(platform: string, month: string): Promise<number>;
  close(): Promise<void>;
}

export function openUsage(prisma: PrismaClient, month: () => string): Usage {
  const counted = new Map<string, number>();

  async function write(): Promise<void> {
    for (const [platform, calls] of counted) {
      counted.delete(platform);
      await persist(
        () => prisma.$executeRaw`
          INSERT INTO "Usage" AS u (platform, month, calls) VALUES (${platform}, ${month()}, ${calls})
          ON CONFLICT (platform, month) DO UPDATE SET calls = u.calls + excluded.calls`,
      ).catch((error: unknown) => {
        counted.set(platform, (counted.get(platform) ?? 0) + calls);
        throw error;
      });
    }
  }

  const timer = setInterval(() => void write().catch(() => undefined), WRITE);
  timer.unref();
  return {
    count: (platform) => void counted.set(platform, (counted.get(platform) ?? 0) + 1),
    async of(platform, asked) {
      await write();
      const found = await prisma.usage.findUnique({ where: { platform_month: { platform, month: asked } } });
      return found?.calls ?? 0;
    },
    async close() {
      clearInterval(timer);
      await write();
    },
  };
}
