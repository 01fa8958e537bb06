import { randomUUID } from 'node:crypto';
import type { NewDelivery } from '../../office/ports.ts';
import { jsonText } from '../json.ts';
import { later, type Tx } from '../tx.ts';
import { type Address, addressesOf } from './addresses.ts';
import type { ChatQueue, Mailbag } from './mailbag.ts';
import { changeRoots, type Root, rootsOf } from './roots.ts';

/** Whether what goes to this chat answers whoever spoke. */
export type IsAnswer = (chat: ChatQueue) => boolean;

/** One message to one address. */
interface Piece {
  readonly address: Address;
  readonly answer: boolean;
  readonly delivery: NewDelivery;
  readonly root?: Root;
}

/**
 * Queues them all, in order within each chat, by as many statements for one as for many: roots and accounts by one round
 * trip, deliveries by the next that is made.
 */
export async function postAll(
  tx: Tx,
  now: Date,
  mailbag: Mailbag,
  deliveries: readonly NewDelivery[],
  isAnswer: IsAnswer,
): Promise<void> {
  if (deliveries.length === 0) return;
  const anew = deliveries.filter(({ edits }) => edits === undefined);
  const [roots, found] = await Promise.all([
    rootsOf(
      tx,
      deliveries.flatMap(({ edits }) => edits ?? []),
    ),
    addressesOf(
      tx,
      anew.map(({ to }) => to),
    ),
  ]);
  const rootOf = ({ edits = '' }: NewDelivery) => roots.get(edits);
  await changeRoots(
    tx,
    deliveries.flatMap((delivery) => {
      const root = rootOf(delivery);
      return root ? [[root, delivery] as const] : [];
    }),
  );
  const addresses = new Map(found.map((each, index) => [anew[index], each]));
  const pieces = deliveries.flatMap((delivery): Piece[] => {
    const root = rootOf(delivery);
    // A message is changed where it was sent, whatever the address says; one not sent yet is simply another card.
    const to = root ? [root.address ?? []].flat() : (addresses.get(delivery) ?? []);
    return to.map((address) => {
      // An edit whose message, or an earlier edit of it, still waits joins it in its lane: the last one must win.
      const answer = root?.answer ?? (address.chat !== undefined && isAnswer(address.chat));
      return { address, answer, delivery, ...(root && { root }) };
    });
  });
  await insert(tx, now, pieces);
  for (const { address, answer } of pieces) if (address.chat) mailbag.add({ ...address.chat, answer });
}

async function insert(tx: Tx, now: Date, pieces: readonly Piece[]): Promise<void> {
  if (pieces.length === 0) return;
  await later(tx)`
    INSERT INTO "Delivery"
      (uuid, platform, "chatKind", "chatId", thread, "personId", card, files, edits, subject, view, live, status, cause, answer, "createdAt")
    SELECT uuid, platform, kind, chat, thread, person, card, files, edits, subject, view,
           edits IS NULL AND view IS NOT NULL, CASE WHEN chat IS NULL THEN 'held' ELSE 'waiting' END, cause, answer, ${now}
      FROM jsonb_to_recordset(${jsonText(pieces.map(rowOf))}::jsonb)
           AS p(n int, uuid text, platform text, kind text, chat text, thread text, person text, card jsonb,
                files jsonb, edits bigint, subject text, view text, cause text, answer boolean)
     ORDER BY n`;
}

function rowOf({ address: { chat, thread, person }, answer, delivery, root }: Piece, n: number): object {
  const { card, files = [], view, cause } = delivery;
  const subject = delivery.subject ?? root?.subject;
  const { platform, kind, id } = chat ?? {};
  return {
    ...{ n, uuid: randomUUID(), platform, kind, chat: id, thread, person },
    ...{ card, files, edits: root?.id, subject, view, cause, answer },
  };
}
