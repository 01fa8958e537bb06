import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FileShelf } from '../../office/ports.ts';
import { storableText } from '../json.ts';
import type { Notes } from '../log/notes.ts';
import type { Mailbag } from '../outbox/mailbag.ts';
import { later, type Tx } from '../tx.ts';

const sums = z.tuple([z.object({ count: z.int(), bytes: z.number() })]);
const files = z.array(
  z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array<ArrayBuffer>>((kept) => kept instanceof Uint8Array),
    sha256: z.string(),
  }),
);

/** Files as they came, each under a key nobody can guess. */
export function fileShelf(tx: Tx, now: Date, mailbag: Mailbag, notes: Notes): FileShelf {
  return {
    fetchLater: async (key, event) => mailbag.addFiles(key, event),
    async sentBy(by, since) {
      const [sent] = sums.parse(
        await tx.$queryRaw`
          SELECT count(*)::int AS count, coalesce(sum(octet_length(bytes)), 0)::float8 AS bytes
            FROM "StoredFile" WHERE by = ${by} AND at >= ${since}`,
      );
      return sent;
    },
    async put({ name, bytes, by, subject }) {
      const key = randomUUID();
      notes.rows('StoredFile', [{ key }]);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await later(tx)`
        INSERT INTO "StoredFile" (key, name, bytes, sha256, by, at, subject)
        VALUES (${key}, ${storableText(name)}, ${Uint8Array.from(bytes)}, ${sha256}, ${by}, ${now}, ${subject ?? null})`;
      return { key, sha256 };
    },
    async get(key) {
      const found = await tx.$queryRaw`SELECT name, bytes, sha256 FROM "StoredFile" WHERE key = ${key}`;
      return files.parse(found)[0];
    },
  };
}
