import { z } from 'zod';
import type { Tx } from '../tx.ts';
import type { LogProblem } from './report.ts';

/** Milliseconds for which a heard event is surely kept: a day less than it is. */
const KEPT = 29 * 24 * 3_600_000;

const lost = z.array(z.object({ key: z.string(), seq: z.int(), there: z.boolean() }));

/** Every act of the last weeks against the events that were heard: one that is forgotten could be done again. */
export async function examineHeard(tx: Tx, now: Date): Promise<readonly LogProblem[]> {
  const found = lost.parse(
    await tx.$queryRaw`
      SELECT k.key, e.seq, s.key IS NOT NULL AS there
        FROM "Entry" e CROSS JOIN LATERAL jsonb_array_elements_text(e.content -> 'heard') AS k(key)
        LEFT JOIN "Seen" s ON s.key = k.key
       WHERE e.at > ${new Date(now.getTime() - KEPT)} AND jsonb_exists(e.content, 'heard')
         AND s.at IS DISTINCT FROM e.at ORDER BY k.key`,
  );
  return found.map(({ key, seq, there }): LogProblem => {
    const place = { subject: `Seen:${key}`, seq, part: 'row' as const };
    return there ? { kind: 'changed', ...place, columns: ['at'] } : { kind: 'missing', ...place };
  });
}
