import { z } from 'zod';
import type { NewDelivery } from '../../office/ports.ts';
import { jsonText } from '../json.ts';
import { later, type Tx } from '../tx.ts';
import type { Address } from './addresses.ts';

const rows = z.array(
  z.object({
    edit: z.bigint(),
    id: z.bigint(),
    platform: z.string().nullable(),
    chatKind: z.string().nullable(),
    chatId: z.string().nullable(),
    thread: z.string().nullable(),
    personId: z.string().nullable(),
    subject: z.string().nullable(),
    answer: z.boolean().nullable(),
  }),
);

/** The first delivery of a message, which all its edits belong to. */
export interface Root {
  readonly id: string;
  /** Absent while it is held for its person. */
  readonly address?: Address;
  readonly subject?: string;
  /** While the message, or an earlier edit of it, waits: whether it does so among the answers. */
  readonly answer?: boolean;
}

/** The roots behind these deliveries, held until the transaction ends. @throws when one of them does not exist */
export async function rootsOf(tx: Tx, edits: readonly string[]): Promise<ReadonlyMap<string, Root>> {
  if (edits.length === 0) return new Map();
  const found = rows.parse(
    await tx.$queryRaw`
      SELECT e.id AS edit, r.id, r.platform, r."chatKind", r."chatId", r.thread, r."personId", r.subject,
             (SELECT CASE WHEN f.status IN ('waiting', 'anew') THEN f.answer END FROM "Delivery" f
               WHERE f.id = coalesce((SELECT max(m.id) FROM "Delivery" m WHERE m.edits = r.id), r.id)) AS answer
        FROM "Delivery" e JOIN "Delivery" r ON r.id = coalesce(e.edits, e.id)
       WHERE e.id = ANY (${edits.map(BigInt)}::bigint[]) ORDER BY r.id FOR UPDATE OF r`,
  );
  const roots = new Map(found.map((row) => [String(row.edit), rootOf(row)]));
  const unknown = edits.find((edit) => !roots.has(edit));
  if (unknown !== undefined) throw new Error(`no delivery ${unknown} to edit`);
  return roots;
}

function rootOf({
  id: root,
  platform,
  chatKind: kind,
  chatId: id,
  ...row
}: z.infer<typeof rows>[number]): Root {
  const within = {
    ...(row.thread !== null && { thread: row.thread }),
    ...(row.personId !== null && { person: row.personId }),
  };
  return {
    id: String(root),
    ...(platform !== null &&
      kind !== null &&
      id !== null && { address: { chat: { platform, kind, id }, ...within } }),
    ...(row.subject !== null && { subject: row.subject }),
    ...(row.answer !== null && { answer: row.answer }),
  };
}

/** Edits change their root too: how it is drawn from now on and, as long as it is held, what it shows. The last one wins. */
export async function changeRoots(
  tx: Tx,
  edits: readonly (readonly [root: Root, delivery: NewDelivery])[],
): Promise<void> {
  const changes = new Map<string, object>();
  for (const [{ id, address }, { card, files, view }] of edits) {
    const change = {
      ...(view !== undefined && { view }),
      ...(!address && { card, ...(files && { files }) }),
    };
    if (Object.keys(change).length > 0) changes.set(id, { ...changes.get(id), id, ...change });
  }
  if (changes.size === 0) return;
  await later(tx)`
    UPDATE "Delivery" d
       SET view = coalesce(c.view, d.view), live = d.live OR c.view IS NOT NULL,
           card = coalesce(c.card, d.card), files = coalesce(c.files, d.files)
      FROM jsonb_to_recordset(${jsonText([...changes.values()])}::jsonb)
           AS c(id bigint, view text, card jsonb, files jsonb)
     WHERE d.id = c.id`;
}
