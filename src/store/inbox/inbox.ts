import pg from 'pg';
import type { Log } from '../../chat/log.ts';
import { StoreUnavailable } from '../../office/ports.ts';
import { jsonText } from '../json.ts';

/** The task that takes one event that was kept; its payload is the event. */
export const HEAR_TASK = 'hear';

/** Statements under way at once, and events one of them keeps at most. */
const HANDS = 2;
const TOGETHER = 200;
const MAX_ATTEMPTS = 25;

/** An event as a platform told it, under the name every repeat of it has. */
interface Kept {
  readonly key: string;
  readonly platform: string;
  readonly chat: { readonly id: string };
}

/** What was heard and is not worked on yet. */
export interface Inbox {
  /**
   * Resolves once the event is kept: it will be taken, in order with others of its chat, whatever happens to this
   * process. Not before `afterMs` milliseconds. @throws StoreUnavailable
   */
  keep(event: Kept, afterMs?: number): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly event: Kept;
  readonly afterMs: number;
  readonly kept: () => void;
  readonly lost: (error: unknown) => void;
}

/**
 * Keeps events before they are worked on, over connections of its own: whatever the office is busy with, a platform
 * hears in time that its event is safe. What comes while a statement is under way goes with the next one, so that five
 * hundred cost hardly more than one.
 */
export function openInbox(url: string, log: Log): Inbox {
  const pool = new pg.Pool({
    connectionString: url,
    max: HANDS,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'lianxi inbox',
  });
  pool.on('error', (error) => log.debug({ error }, 'a connection of the inbox was lost'));
  const waiting: Waiting[] = [];
  let busy = 0;

  async function write(): Promise<void> {
    if (busy === HANDS) return;
    busy += 1;
    for (let batch = waiting.splice(0, TOGETHER); batch.length > 0; batch = waiting.splice(0, TOGETHER)) {
      try {
        await keepAll(pool, batch);
        for (const { kept } of batch) kept();
      } catch (cause) {
        for (const { lost } of batch) lost(new StoreUnavailable({ cause }));
      }
    }
    busy -= 1;
  }

  return {
    keep: (event, afterMs = 0) =>
      new Promise((kept, lost) => {
        waiting.push({ event, afterMs, kept, lost });
        void write();
      }),
    close: () => pool.end(),
  };
}

/** A repeat that waits already is the same work. */
async function keepAll(pool: pg.Pool, batch: readonly Waiting[]): Promise<void> {
  const jobs = new Map(
    batch.map(({ event, afterMs }) => [
      `hear:${event.key}`,
      { queue: `hear:${event.platform}:${event.chat.id}`, payload: event, after: afterMs },
    ]),
  );
  const given = [...jobs].map(([key, job]) => ({ key, ...job })).sort((a, b) => (a.key < b.key ? -1 : 1));
  await pool.query(
    `SELECT count(*) FROM graphile_worker.add_jobs((
       SELECT array_agg(($2, payload, queue, now() + after * interval '1 millisecond', $3::int, key, NULL, NULL)::graphile_worker.job_spec
                        ORDER BY key COLLATE "C")
         FROM jsonb_to_recordset($1::jsonb) AS e(key text, queue text, payload json, after int)), true)`,
    [jsonText(given), HEAR_TASK, MAX_ATTEMPTS],
  );
}
