import { z } from 'zod';
import type { Account } from '../office/ports.ts';
import type { Tx } from './desk.ts';
import type { Mailbag } from './mailbag.ts';

const ids = z.array(z.object({ id: z.bigint() }));

/** What waited for this person to have an account goes to the one just bound, in the order it was posted. */
export async function releaseHeld(tx: Tx, mailbag: Mailbag, person: string, account: Account): Promise<void> {
  const released = ids.parse(
    await tx.$queryRaw`
      UPDATE "Delivery" SET status = 'waiting', platform = ${account.platform}, "chatKind" = 'dm', "chatId" = ${account.id}
      WHERE "personId" = ${person} AND status = 'held' RETURNING id`,
  );
  if (released.length > 0) mailbag.add({ platform: account.platform, kind: 'dm', id: account.id });
}
