import { z } from 'zod';
import type { Account } from '../../office/ports.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import { sendAgain } from './copies.ts';
import type { Mailbag } from './mailbag.ts';

const ids = z.array(z.object({ id: z.bigint() }));

/**
 * What waited for this person to have an account goes to the one just bound, in the order it was posted; so does what
 * they are still asked and no account of theirs could be reached with.
 */
export async function releaseHeld(tx: Tx, mailbag: Mailbag, person: string, account: Account): Promise<void> {
  const released = ids.parse(
    await tx.$queryRaw`
      UPDATE "Delivery" SET status = 'waiting', answer = false, platform = ${account.platform}, "chatKind" = 'dm', "chatId" = ${account.id}, thread = NULL
      WHERE "personId" = ${person} AND status = 'held' RETURNING id`,
  );
  if (released.length > 0) mailbag.add({ platform: account.platform, kind: 'dm', id: account.id });
  const { platform, id } = account;
  await tx.$executeRaw`
    UPDATE "Delivery" r SET platform = ${platform}, "chatKind" = 'dm', "chatId" = ${id}, thread = NULL
     WHERE "personId" = ${person} AND status = 'unreachable' AND edits IS NULL AND live AND view = 'task'
       AND NOT EXISTS (SELECT 1 FROM "Delivery" o WHERE o."personId" = r."personId" AND o.subject = r.subject
         AND o.cause = r.cause AND o.status = 'delivered')`;
  await sendAgain(
    tx,
    mailbag,
    Prisma.sql`status = 'unreachable' AND "personId" = ${person} AND "chatId" = ${id} AND platform = ${platform}
      AND live AND view = 'task'`,
  );
}
