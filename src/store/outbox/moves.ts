import { z } from 'zod';
import type { PrismaClient } from '../generated/client.ts';
import type { Notes } from '../log/notes.ts';
import { noting } from '../log/noting.ts';
import { persist } from '../store.ts';
import type { Tx } from '../tx.ts';

/** Milliseconds that a group is believed not to have moved: another replica may know better. */
const BELIEVED = 10_000;
const REMEMBERED = 10_000;

/**
 * Groups that got another id (Telegram group → supergroup). Inside, a group keeps the first id it was met by, so that the
 * projects declared there, open forms and messages stay its own; only what leaves the house is addressed anew.
 */
export interface Moves {
  note(platform: string, from: string, to: string): Promise<void>;
  /** The id the office knows this group by. @throws StoreUnavailable */
  first(platform: string, id: string): Promise<string>;
}

export function openMoves(prisma: PrismaClient, clock = () => new Date()): Moves {
  const known = new Map<string, { readonly first: string; readonly until: number }>();
  return {
    async note(platform, from, to) {
      await persist(() => noting(prisma, clock(), (tx, notes) => noteMove(tx, notes, [platform, from, to])));
      known.delete(`${platform}:${to}`);
    },
    async first(platform, id) {
      const name = `${platform}:${id}`;
      const remembered = known.get(name);
      if (remembered && remembered.until > Date.now()) return remembered.first;
      const found = await persist(() =>
        prisma.chatMove.findFirst({ where: { platform, to: id }, select: { from: true } }),
      );
      if (known.size >= REMEMBERED) known.clear();
      known.set(name, {
        first: found?.from ?? id,
        until: found ? Number.POSITIVE_INFINITY : Date.now() + BELIEVED,
      });
      return found?.from ?? id;
    },
  };
}

const moved = z.array(z.object({ from: z.string() }));

/** One that moved before is known by its first id still. */
export async function noteMove(
  tx: Tx,
  notes: Notes,
  [platform, from, to]: readonly [platform: string, from: string, to: string],
): Promise<void> {
  if (from === to) return;
  const rows = moved.parse(
    await tx.$queryRaw`
      INSERT INTO "ChatMove" (platform, "from", "to")
      SELECT ${platform}, coalesce((SELECT m."from" FROM "ChatMove" m WHERE m.platform = ${platform} AND m."to" = ${from}
               ORDER BY m."from" LIMIT 1), ${from}), ${to}
      ON CONFLICT (platform, "from") DO UPDATE SET "to" = excluded."to" RETURNING "from"`,
  );
  notes.rows(
    'ChatMove',
    rows.map((row) => ({ platform, ...row })),
  );
}
