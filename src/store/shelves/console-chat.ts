import { z } from 'zod';
import type { ConsoleChat, ConsoleMessage } from '../../office/ports.ts';
import type { PrismaClient } from '../generated/client.ts';
import { jsonText, storableText } from '../json.ts';
import { persist } from '../store.ts';
import { turnstile } from '../turnstile.ts';
import type { Tx } from '../tx.ts';

const PAGE = 200;

const row = z.object({
  id: z.string(),
  chat: z.string(),
  author: z.string().nullable(),
  text: z.string(),
  card: z.looseObject({}).nullable(),
  files: z.array(z.object({ key: z.string(), name: z.string() })),
  at: z.date(),
  editedAt: z.date().nullable(),
  change: z.bigint(),
});

const messages = z.array(row).transform((rows) =>
  rows.map(
    ({ author, card, editedAt, change, ...message }): ConsoleMessage => ({
      ...message,
      ...(author !== null && { author }),
      ...(card !== null && { card }),
      ...(editedAt !== null && { editedAt }),
      change: Number(change),
    }),
  ),
);

/** The console's own chats. @throws StoreUnavailable */
export function openConsoleChat(prisma: PrismaClient): ConsoleChat {
  const changing = inTurns(prisma);
  return {
    add: ({ id, chat, author, text, card, files, at }) =>
      changing(async (tx) => {
        // What was there already stays; written over itself it is given back all the same.
        const rows = await tx.$queryRaw`
          INSERT INTO "ConsoleMessage" (id, chat, author, text, card, files, at)
          VALUES (${id}, ${chat}, ${author ?? null}, ${storableText(text)}, ${card ? jsonText(card) : null}::jsonb,
            ${jsonText(files)}::jsonb, ${at})
          ON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING *`;
        return only(id, messages.parse(rows));
      }),
    edit: (id, { text, card }) =>
      changing(async (tx) =>
        only(
          id,
          messages.parse(
            await tx.$queryRaw`
              UPDATE "ConsoleMessage" SET text = ${storableText(text)}, card = ${jsonText(card)}::jsonb, "editedAt" = now(),
                change = nextval(pg_get_serial_sequence('"ConsoleMessage"', 'change'))
              WHERE id = ${id} RETURNING *`,
          ),
        ),
      ),
    get: (id) => persist(async () => (await byIds(prisma, [id]))[0]),
    those: (ids) => persist(() => byIds(prisma, ids)),
    since: (chats, change) =>
      persist(async () => {
        const rows = await prisma.$queryRaw`
          SELECT * FROM (
            SELECT * FROM "ConsoleMessage" WHERE chat = ANY (${[...chats]}::text[]) AND change > ${change}
             ORDER BY change DESC LIMIT ${PAGE}) latest
          ORDER BY at, change`;
        return messages.parse(rows);
      }),
  };
}

/**
 * One change after the other, so that whoever has seen change 7 will never meet a late 6: in this process by turns,
 * which keeps a burst from taking every connection, and among replicas by a lock.
 */
function inTurns(prisma: PrismaClient) {
  const through = turnstile();
  return <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    through(() => persist(() => prisma.$transaction((tx) => locked(tx, work), { maxWait: 10_000 })));
}

async function locked<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('console-message', 0))`;
  return work(tx);
}

const byIds = async (tx: Tx, ids: readonly string[]) =>
  messages.parse(await tx.$queryRaw`SELECT * FROM "ConsoleMessage" WHERE id = ANY (${[...ids]}::text[])`);

function only(id: string, found: readonly ConsoleMessage[]): ConsoleMessage {
  const [message] = found;
  if (!message) throw new Error(`no message ${id} in the console`);
  return message;
}
