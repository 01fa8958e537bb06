import type { PrismaClient } from '../generated/client.ts';
import { openStore } from '../store.ts';

const KEY = 'demo.clock';

/** The office's clock: the machine's, or in the try-out one that was wound forward and stays wound (design §9). */
export async function openClock(prisma: PrismaClient, demo: boolean) {
  const kept = demo ? await prisma.setting.findUnique({ where: { key: KEY } }) : null;
  let ahead = typeof kept?.value === 'number' ? kept.value : 0;
  const now = () => new Date(Date.now() + ahead);
  return {
    now,
    /** Sets the clock to that moment, unless it is past it already. */
    windTo(moment: Date): void {
      ahead = Math.max(ahead, moment.getTime() - Date.now());
    },
    /** Makes the clock stay as it was wound when the program starts again. */
    async keep(): Promise<void> {
      const wound = { value: ahead, setBy: 'demo', setAt: now(), reason: 'wound forward' };
      await openStore(prisma).transact(now(), ({ settings }) => settings.put({ key: KEY, ...wound }));
    },
  };
}
