import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { NewDelivery } from '../../office/ports.ts';
import { jsonText } from '../json.ts';
import type { Tx } from '../tx.ts';
import { type Address, addressesOf } from './addresses.ts';
import type { ChatQueue, Mailbag } from './mailbag.ts';
import { changeRoots, type Root, rootsOf } from './roots.ts';

const inserted = z.array(z.object({ id: z.bigint(), uuid: z.string(), answer: z.boolean() }));

/** Whether what goes to this chat answers whoever spoke. */
export type IsAnswer = (chat: ChatQueue) => boolean;

/** One message to one address. */
interface Piece {
  /** Place of its delivery among those posted together. */
  readonly of: number;
  readonly uuid: string;
  readonly address: Address;
  readonly delivery: NewDelivery;
  readonly root?: Root;
}

/**
 * Queues them all, in order within each chat, by as many statements for one as for many: persons, accounts, roots,
 * deliveries. The ids of each.
 */
export async function postAll(
  tx: Tx,
  now: Date,
  mailbag: Mailbag,
  deliveries: readonly NewDelivery[],
  isAnswer: IsAnswer,
): Promise<readonly (readonly string[])[]> {
  if (deliveries.length === 0) return [];
  const roots = await rootsOf(
    tx,
    deliveries.flatMap(({ edits }) => edits ?? []),
  );
  const rootOf = ({ edits = '' }: NewDelivery) => roots.get(edits);
  await changeRoots(
    tx,
    deliveries.flatMap((delivery) => {
      const root = rootOf(delivery);
      return root ? [[root, delivery] as const] : [];
    }),
  );
  const anew = deliveries.filter((delivery) => !rootOf(delivery));
  const addresses = new Map(
    (
      await addressesOf(
        tx,
        anew.map(({ to }) => to),
      )
    ).map((each, index) => [anew[index], each]),
  );
  const pieces = deliveries.flatMap((delivery, of): Piece[] => {
    const root = rootOf(delivery);
    // A message is changed where it was sent, whatever the address says; one not sent yet is simply another card.
    const to = root ? [root.address ?? []].flat() : (addresses.get(delivery) ?? []);
    return to.map((address) => ({ of, uuid: randomUUID(), address, delivery, ...(root && { root }) }));
  });
  const kept = await insert(tx, now, pieces, isAnswer);
  for (const { uuid, address } of pieces)
    if (address.chat) mailbag.add({ ...address.chat, answer: kept.get(uuid)?.answer === true });
  return deliveries.map((delivery, index) => {
    const root = rootOf(delivery);
    if (root && !root.address) return [root.id];
    return pieces.flatMap(({ of, uuid }) => (of === index ? [kept.get(uuid)?.id ?? []].flat() : []));
  });
}

/** An edit whose message, or an earlier edit of it, still waits joins it in its lane: the last one must win. */
async function insert(
  tx: Tx,
  now: Date,
  pieces: readonly Piece[],
  isAnswer: IsAnswer,
): Promise<ReadonlyMap<string, { readonly id: string; readonly answer: boolean }>> {
  if (pieces.length === 0) return new Map();
  const rows = inserted.parse(
    await tx.$queryRaw`
      INSERT INTO "Delivery"
        (uuid, platform, "chatKind", "chatId", thread, "personId", card, files, edits, subject, view, live, status, cause, answer, "createdAt")
      SELECT uuid, platform, kind, chat, thread, person, card, files, edits, subject, view,
             edits IS NULL AND view IS NOT NULL, CASE WHEN chat IS NULL THEN 'held' ELSE 'waiting' END, cause,
             coalesce((SELECT CASE WHEN f.status IN ('waiting', 'anew') THEN f.answer END FROM "Delivery" f
                        WHERE f.id = coalesce((SELECT max(e.id) FROM "Delivery" e WHERE e.edits = p.edits), p.edits)),
                      p.answer), ${now}
        FROM jsonb_to_recordset(${jsonText(pieces.map((piece, n) => rowOf(piece, n, isAnswer)))}::jsonb)
             AS p(n int, uuid text, platform text, kind text, chat text, thread text, person text, card jsonb,
                  files jsonb, edits bigint, subject text, view text, cause text, answer boolean)
       ORDER BY n
      RETURNING id, uuid, answer`,
  );
  return new Map(rows.map(({ id, uuid, answer }) => [uuid, { id: String(id), answer }]));
}

function rowOf(
  { uuid, address: { chat, thread, person }, delivery, root }: Piece,
  n: number,
  isAnswer: IsAnswer,
): object {
  const { card, files = [], view, cause } = delivery;
  const subject = delivery.subject ?? root?.subject;
  const { platform, kind, id } = chat ?? {};
  return {
    n,
    uuid,
    platform,
    kind,
    chat: id,
    thread,
    person,
    card,
    files,
    edits: root?.id,
    subject,
    view,
    cause,
    answer: chat !== undefined && isAnswer(chat),
  };
}
