import { z } from 'zod';
import type { Postman, Waiting } from '../../office/ports.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { storableText } from '../json.ts';
import { noting } from '../log/noting.ts';
import { persist } from '../store.ts';
import { ANSWER_TASK, type ChatQueue, chatOf, DELIVER_TASK, Mailbag } from './mailbag.ts';
import { noteMove } from './moves.ts';
import { TELLS_PROGRESS } from './progress.ts';

const postedFiles = z.array(
  z.object({ key: z.string(), name: z.string(), appointment: z.literal(true).optional() }),
);
const chats = z.array(z.object({ platform: z.string(), chatId: z.string() }));
const waiting = z.array(
  z.object({
    id: z.bigint(),
    uuid: z.string(),
    platform: z.string(),
    chatKind: z.enum(['dm', 'group']),
    chatId: z.string(),
    thread: z.string().nullable(),
    card: z.looseObject({}),
    files: postedFiles,
    message: z.string().nullable(),
    view: z.string().nullable(),
    asks: z.boolean().nullable(),
    attempts: z.int(),
    createdAt: z.date(),
    progressOf: z.string().nullable(),
  }),
);

/** The far side of the outbox, for the job `deliver`; each call is a transaction of its own. @throws StoreUnavailable */
export function openPostman(prisma: PrismaClient, clock: () => Date): Postman {
  return {
    next: (queue) => persist(() => nextOf(prisma, chatOf(queue))),
    delivered: (id, message, movedTo) =>
      persist(async () => {
        const done = { status: 'delivered', message, problem: null, deliveredAt: clock() };
        const data = { ...done, attempts: { increment: 1 } };
        if (movedTo === undefined) {
          await set(prisma, id, data);
          return void (await forgetOnce(prisma, id));
        }
        await noting(prisma, clock(), async (tx, notes) => {
          const [chat] = chats.parse(
            await tx.$queryRaw`
              UPDATE "Delivery" SET status = 'delivered', message = ${message}, problem = NULL, "deliveredAt" = ${clock()},
                     attempts = attempts + 1
               WHERE id = ${BigInt(id)} RETURNING platform, "chatId"`,
          );
          if (chat) await noteMove(tx, notes, [chat.platform, chat.chatId, movedTo]);
        });
        await forgetOnce(prisma, id);
      }),
    failed: (id, status, problem) =>
      persist(() => set(prisma, id, { status, problem: storableText(problem), attempts: { increment: 1 } })),
    tried: (id, problem) =>
      persist(() => set(prisma, id, { problem: storableText(problem), attempts: { increment: 1 } })),
    comeAgain: (queue, afterMs) => persist(() => again(prisma, chatOf(queue), afterMs)),
    wake: (platform) =>
      persist(
        async () =>
          void (await prisma.$queryRaw`
            SELECT count(*) FROM graphile_worker.reschedule_jobs(ARRAY(
              SELECT id FROM graphile_worker.jobs
               WHERE task_identifier IN (${ANSWER_TASK}, ${DELIVER_TASK}) AND locked_at IS NULL AND run_at > now()
                 AND split_part(queue_name, ':', 2) = ${platform}), run_at => now())`),
      ),
    sendAnew: (id) => persist(() => set(prisma, id, { status: 'anew' })),
  };
}

/**
 * The oldest of the chat's lane, picked before anything is joined to it. An edit goes to the newest message of its family: one
 * that could not be edited has been sent anew since.
 */
function oldestOf({ platform, kind, id, answer = false }: ChatQueue): Prisma.Sql {
  const oldest = (status: string) => Prisma.sql`
    (SELECT id FROM "Delivery" WHERE status = ${status} AND platform = ${platform} AND "chatKind" = ${kind}
        AND "chatId" = ${id} AND answer = ${answer} ORDER BY id LIMIT 1)`;
  return Prisma.sql`
    SELECT d.id, d.uuid, d.platform, d."chatKind",
           coalesce((SELECT m."to" FROM "ChatMove" m WHERE m.platform = d.platform AND m."from" = d."chatId"),
             d."chatId") AS "chatId", d.thread, d.card, d.files, d.attempts, d."createdAt",
           CASE WHEN d.status = 'waiting' THEN coalesce(
             (SELECT message FROM "Delivery" WHERE edits = d.edits AND message IS NOT NULL ORDER BY id DESC LIMIT 1),
             r.message) END AS message,
           coalesce(d.view, r.view) AS view,
           coalesce(r.view, d.view) = 'task' AS asks,
           CASE WHEN d."personId" IS NOT NULL AND d.edits IS NULL AND EXISTS (
             SELECT 1 FROM "Delivery" w WHERE w.cause = d.cause AND w.edits IS NULL AND w.card @> ${TELLS_PROGRESS}::jsonb)
             THEN d.cause END AS "progressOf"
      FROM "Delivery" d LEFT JOIN "Delivery" r ON r.id = d.edits
     WHERE d.id = (SELECT min(id) FROM (${oldest('waiting')} UNION ALL ${oldest('anew')}) picked)`;
}

async function nextOf(prisma: PrismaClient, queue: ChatQueue): Promise<Waiting | undefined> {
  const [row] = waiting.parse(await prisma.$queryRaw(oldestOf(queue)));
  if (!row) return undefined;
  return {
    id: String(row.id),
    uuid: row.uuid,
    platform: row.platform,
    chat: { kind: row.chatKind, id: row.chatId, ...(row.thread !== null && { thread: row.thread }) },
    card: row.card,
    ...(row.message !== null && { edits: row.message }),
    files: await filesOf(prisma, row.files),
    ...(row.asks && { asks: true as const }),
    attempts: row.attempts,
    at: row.createdAt,
    ...(row.view !== null && { view: row.view }),
    ...(row.progressOf !== null && { progressOf: row.progressOf }),
  };
}

async function filesOf(prisma: PrismaClient, named: z.infer<typeof postedFiles>): Promise<Waiting['files']> {
  if (named.length === 0) return [];
  const kept = await prisma.storedFile.findMany({ where: { key: { in: named.map(({ key }) => key) } } });
  return named.map(({ key, name, appointment }) => {
    const file = kept.find((candidate) => candidate.key === key);
    if (!file) throw new Error(`file ${key} of a delivery is not in the store`);
    return { key, name, bytes: file.bytes, ...(appointment && { appointment }) };
  });
}

/** What stands in clear in one message only is not kept beside it: once it is delivered, lest it be sent again empty (design §5). */
const forgetOnce = (prisma: PrismaClient, id: string) =>
  prisma.$executeRaw`
    UPDATE "Delivery" SET card = card || '{"body":[]}'::jsonb
     WHERE id = ${BigInt(id)} AND card @> '{"once":true}'::jsonb`;

const set = async (prisma: PrismaClient, id: string, data: Prisma.DeliveryUpdateInput): Promise<void> => {
  await prisma.delivery.update({ where: { id: BigInt(id) }, data });
};

/** Waits by the database's clock, which is the job runner's too. */
const again = (prisma: PrismaClient, chat: ChatQueue, afterMs: number): Promise<void> =>
  prisma.$transaction(async (tx) => {
    const mailbag = new Mailbag(tx);
    mailbag.add(chat, afterMs);
    await mailbag.handOver();
  });
