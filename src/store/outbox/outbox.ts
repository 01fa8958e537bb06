import type { OutboxShelf } from '../../office/ports.ts';
import { Prisma } from '../generated/client.ts';
import { later, type Tx } from '../tx.ts';
import { messagesWhere } from './live.ts';
import { type Mailbag, queueName } from './mailbag.ts';
import { type IsAnswer, postAll } from './post.ts';
import { sentRound, tellingProgress } from './progress.ts';

/** What is to be told, kept in the transaction of what it tells of. */
export function outboxShelf(tx: Tx, now: Date, mailbag: Mailbag): OutboxShelf {
  const answered = new Set<string>();
  const isAnswer: IsAnswer = (chat) => answered.has(queueName({ ...chat, answer: true }));
  return {
    answers(...chats) {
      for (const chat of chats) answered.add(queueName({ ...chat, answer: true }));
    },
    post: (delivery) => postAll(tx, now, mailbag, [delivery], isAnswer),
    postAll: (deliveries) => postAll(tx, now, mailbag, deliveries, isAnswer),
    live: (subject) => messagesWhere(tx, Prisma.sql`r.live AND r.subject = ${subject}`),
    async close(...deliveries) {
      if (deliveries.length === 0) return;
      await later(tx)`
        UPDATE "Delivery" r SET live = false FROM "Delivery" d
        WHERE d.id = ANY (${deliveries.map(BigInt)}::bigint[]) AND r.id = coalesce(d.edits, d.id)`;
    },
    sentRound: (cause) => sentRound(tx, cause, now),
    tellingProgress: (cause) => tellingProgress(tx, cause),
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
