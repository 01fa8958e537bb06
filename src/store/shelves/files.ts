import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FileShelf } from '../../office/ports.ts';
import { storableText } from '../json.ts';
import type { Notes } from '../log/notes.ts';
import type { Mailbag } from '../outbox/mailbag.ts';
import type { Tx } from '../tx.ts';

const sums = z.tuple([z.object({ count: z.int(), bytes: z.number() })]);

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
      await tx.storedFile.create({
        data: {
          key,
          name: storableText(name),
          bytes: Uint8Array.from(bytes),
          sha256,
          by,
          at: now,
          subject: subject ?? null,
        },
      });
      return { key, sha256 };
    },
    async get(key) {
      const found = await tx.storedFile.findUnique({ where: { key } });
      return found ? { name: found.name, bytes: found.bytes, sha256: found.sha256 } : undefined;
    },
  };
}
