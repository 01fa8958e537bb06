import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { NewDelivery, OutboxShelf } from '../../office/ports.ts';
import { Prisma } from '../generated/client.ts';
import { jsonText } from '../json.ts';
import type { Tx } from '../tx.ts';
import { messagesWhere } from './live.ts';
import type { ChatQueue, Mailbag } from './mailbag.ts';

const root = z.array(
  z.object({
    id: z.bigint(),
    platform: z.string().nullable(),
    chatKind: z.string().nullable(),
    chatId: z.string().nullable(),
    thread: z.string().nullable(),
    personId: z.string().nullable(),
    subject: z.string().nullable(),
  }),
);
const inserted = z.tuple([z.object({ id: z.bigint() })]);

interface Address {
  readonly chat?: ChatQueue;
  readonly thread?: string;
  readonly person?: string;
}

/** What is to be told, kept in the transaction of what it tells of. */
export function outboxShelf(tx: Tx, now: Date, mailbag: Mailbag): OutboxShelf {
  return {
    async post(delivery) {
      if (delivery.edits !== undefined) return [await change(tx, now, mailbag, delivery, delivery.edits)];
      const ids: string[] = [];
      for (const address of await addressesOf(tx, delivery.to)) {
        ids.push(await queue(tx, now, mailbag, address, delivery));
      }
      return ids;
    },
    live: (subject) => messagesWhere(tx, Prisma.sql`r.live AND r.subject = ${subject}`),
    async close(delivery) {
      await tx.$executeRaw`
        UPDATE "Delivery" r SET live = false FROM "Delivery" d
        WHERE d.id = ${BigInt(delivery)} AND r.id = coalesce(d.edits, d.id)`;
    },
    async byMessage(platform, message) {
      const [found] = await messagesWhere(
        tx,
        Prisma.sql`r.id = (SELECT coalesce(edits, id) FROM "Delivery"
          WHERE platform = ${platform} AND message = ${message} ORDER BY id DESC LIMIT 1)`,
      );
      return found;
    },
  };
}

async function addressesOf(tx: Tx, to: NewDelivery['to']): Promise<readonly Address[]> {
  if ('platform' in to) {
    const { platform, kind, id, thread, person } = to;
    const within = { ...(thread !== undefined && { thread }), ...(person !== undefined && { person }) };
    return [{ chat: { platform, kind, id }, ...within }];
  }
  // Whoever binds an account at this moment waits for us, or we for them: a notice is sent or held, never neither.
  await tx.$executeRaw`SELECT 1 FROM "Person" WHERE id = ${to.person} FOR SHARE`;
  const accounts = await tx.account.findMany({
    where: { personId: to.person },
    orderBy: [{ boundAt: 'asc' }, { platform: 'asc' }, { id: 'asc' }],
  });
  if (accounts.length === 0) return [{ person: to.person }];
  return accounts.map(({ platform, id }) => ({ person: to.person, chat: { platform, kind: 'dm', id } }));
}

async function queue(
  tx: Tx,
  now: Date,
  mailbag: Mailbag,
  address: Address,
  delivery: NewDelivery,
  edits?: bigint,
) {
  const { chat, thread, person } = address;
  const { card, files = [], subject, view, cause } = delivery;
  const live = edits === undefined && view !== undefined;
  const [{ id }] = inserted.parse(
    await tx.$queryRaw`
      INSERT INTO "Delivery"
        (uuid, platform, "chatKind", "chatId", thread, "personId", card, files, edits, subject, view, live, status, cause, "createdAt")
      VALUES (${randomUUID()}, ${chat?.platform ?? null}, ${chat?.kind ?? null}, ${chat?.id ?? null}, ${thread ?? null}, ${person ?? null},
        ${jsonText(card)}::jsonb, ${jsonText(files)}::jsonb, ${edits ?? null}, ${subject ?? null}, ${view ?? null},
        ${live}, ${chat ? 'waiting' : 'held'}, ${cause ?? null}, ${now})
      RETURNING id`,
  );
  if (chat) mailbag.add(chat);
  return String(id);
}

/** A message is changed where it was sent, whatever the address says; one not sent yet is simply another card. */
async function change(
  tx: Tx,
  now: Date,
  mailbag: Mailbag,
  delivery: NewDelivery,
  edits: string,
): Promise<string> {
  const { card, files, view } = delivery;
  const [first] = root.parse(
    await tx.$queryRaw`
      SELECT id, platform, "chatKind", "chatId", thread, "personId", subject FROM "Delivery"
      WHERE id = (SELECT coalesce(edits, id) FROM "Delivery" WHERE id = ${BigInt(edits)}) FOR UPDATE`,
  );
  if (!first) throw new Error(`no delivery ${edits} to edit`);
  if (view !== undefined)
    await tx.$executeRaw`UPDATE "Delivery" SET view = ${view}, live = true WHERE id = ${first.id}`;
  const { platform, chatKind: kind, chatId: id } = first;
  if (platform === null || kind === null || id === null) {
    await tx.$executeRaw`
      UPDATE "Delivery" SET card = ${jsonText(card)}::jsonb, files = coalesce(${files ? jsonText(files) : null}::jsonb, files)
       WHERE id = ${first.id}`;
    return String(first.id);
  }
  const address = {
    chat: { platform, kind, id },
    ...(first.thread !== null && { thread: first.thread }),
    ...(first.personId !== null && { person: first.personId }),
  };
  const subject = delivery.subject ?? first.subject ?? undefined;
  return queue(
    tx,
    now,
    mailbag,
    address,
    { ...delivery, ...(subject !== undefined && { subject }) },
    first.id,
  );
}
