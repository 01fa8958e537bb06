import type { PrismaClient } from '../generated/client.ts';
import { persist } from '../store.ts';

/** Rows changed at a time, so that nobody waits for a long statement. */
const AT_ONCE = 2_000;

/**
 * Lets go of what old messages showed: it stands in the readers' own chats, and the record is kept. Only of those that
 * are done with and not drawn again; who was told what and when stays. Returns how many. @throws StoreUnavailable
 */
export async function sweepCards(prisma: PrismaClient, before: Date): Promise<number> {
  let swept = 0;
  for (;;) {
    const now = await persist(
      () => prisma.$executeRaw`
        UPDATE "Delivery" SET card = jsonb_build_object('tone', coalesce(card -> 'tone', '"plain"'::jsonb),
                 'title', coalesce(card -> 'title', '""'::jsonb), 'body', '[]'::jsonb, 'buttons', '[]'::jsonb)
         WHERE id IN (SELECT id FROM "Delivery"
                       WHERE status NOT IN ('waiting', 'anew', 'held') AND NOT live AND "createdAt" < ${before}
                         AND (card -> 'body' <> '[]'::jsonb OR card -> 'buttons' <> '[]'::jsonb OR card ? 'form')
                         AND NOT (card @> '{"once":true}'::jsonb)
                       LIMIT ${AT_ONCE})`,
    );
    swept += now;
    if (now < AT_ONCE) return swept;
  }
}
