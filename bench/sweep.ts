import pg from 'pg';
import { sweepReminders } from '../src/office/sweep.ts';
import { type Figures, sideBySide } from './measure.ts';
import type { openOffice } from './office.ts';

type Office = Awaited<ReturnType<typeof openOffice>>;

/** A Monday morning, after the hour of digests. */
const MONDAY = new Date('2026-11-23T02:00:00Z');
const ROWS = 1_000;

/**
 * The sweep of every ten minutes over that many duties, when everybody had the day's digest, against reading the same
 * rows as a stream. Says how much more memory the process held at the end than before.
 */
export async function compareSweep({ url, store }: Office, duties: number, rounds: number) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await pool.query(
      `update "Project" set owes = array['unit:finance'], "dueOn" = '2026-' || to_char(1 + n % 11, 'FM00') || '-15'
        from (select number, row_number() over (order by number) as n from "Project" limit $1) picked
       where picked.number = "Project".number`,
      [duties],
    );
    await pool.query('analyze "Project"');
    const draw = () => ({ tone: 'plain', title: 'sweep', body: [] });
    const sweep = () => sweepReminders({ store, timeZone: 'Asia/Shanghai', draw }, MONDAY);
    await sweep();
    const before = process.memoryUsage().rss;
    const figures: readonly Figures[] = await sideBySide(
      rounds,
      { [`the sweep over ${duties} duties`]: sweep, 'their rows, read as a stream': () => stream(pool) },
      { warmUp: 1 },
    );
    return { figures, grown: (process.memoryUsage().rss - before) / 2 ** 20 };
  } finally {
    await pool.end();
  }
}

async function stream(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `declare rows cursor for select number, state, stage, name, owes, "dueOn" from "Project"
        where cardinality(owes) > 0 and "dueOn" is not null order by "dueOn", number`,
    );
    for (let got = ROWS; got === ROWS; ) got = (await client.query(`fetch ${ROWS} from rows`)).rows.length;
    await client.query('commit');
  } finally {
    client.release();
  }
}
