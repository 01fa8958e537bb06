import { z } from 'zod';
import type { DeliveryAddress, LiveMessage } from '../../office/ports.ts';
import type { Prisma } from '../generated/client.ts';
import type { Tx } from '../tx.ts';

const chatKind = z.enum(['dm', 'group']);
const row = z.object({
  id: z.bigint(),
  platform: z.string().nullable(),
  chatKind: chatKind.nullable(),
  chatId: z.string().nullable(),
  thread: z.string().nullable(),
  personId: z.string().nullable(),
  view: z.string().nullable(),
  card: z.looseObject({}),
});

/** First deliveries `r` under a condition, each with the card it shows or is about to show, oldest first. */
export async function messagesWhere(tx: Tx, condition: Prisma.Sql): Promise<readonly LiveMessage[]> {
  const rows = await tx.$queryRaw`
    SELECT r.id, r.platform, r."chatKind", r."chatId", r.thread, r."personId", r.view, coalesce(e.card, r.card) AS card
      FROM "Delivery" r
      LEFT JOIN LATERAL (SELECT card FROM "Delivery" WHERE edits = r.id ORDER BY id DESC LIMIT 1) e ON true
     WHERE ${condition} ORDER BY r.id`;
  return z.array(row).parse(rows).map(messageOf);
}

function messageOf({ id, view, card, personId, ...at }: z.infer<typeof row>): LiveMessage {
  const person = personId === null ? {} : { person: personId };
  return { delivery: String(id), to: addressOf(at, personId), ...person, view: view ?? '', card };
}

function addressOf(
  at: Pick<z.infer<typeof row>, 'platform' | 'chatKind' | 'chatId' | 'thread'>,
  person: string | null,
): DeliveryAddress {
  const { platform, chatKind: kind, chatId: id, thread } = at;
  if (platform !== null && kind !== null && id !== null)
    return { platform, kind, id, ...(thread !== null && { thread }), ...(person !== null && { person }) };
  if (person === null) throw new Error('a delivery with neither chat nor person');
  return { person };
}
