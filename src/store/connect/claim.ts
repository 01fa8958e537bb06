import pg from 'pg';
import { StoreProblem } from '../errors.ts';

/**
 * `sole`: the one office on a built-in database. `replica`: one of several offices on a server. `alone`: nobody else's
 * office may work meanwhile (a restore). `errand`: none of these, such as a backup beside a working office.
 */
export type Purpose = 'sole' | 'replica' | 'alone' | 'errand';

/** A seat at the database; given back when its connection ends, however the process dies. */
export interface Claim {
  /** True when nobody else has a seat any more; then none can be taken until our connection ends. */
  isLast(): Promise<boolean>;
  leave(): Promise<void>;
  /** Called once when the connection is lost before `leave`. */
  onLost(act: () => void): void;
}

// Any numbers will do, as long as they stay the same in every version.
const OFFICE = 4_918_202;
const SEAT = 4_918_203;

const LOCK: Record<Purpose, string | undefined> = {
  sole: 'pg_try_advisory_lock',
  alone: 'pg_try_advisory_lock',
  replica: 'pg_try_advisory_lock_shared',
  errand: undefined,
};

/** Takes a seat at the database. @throws StoreProblem `in-use` when another office works there */
export async function claimOffice(url: string, purpose: Purpose): Promise<Claim> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `lianxi ${purpose}`,
    keepAlive: true,
  });
  let left = false;
  let lost = false;
  const acts: (() => void)[] = [];
  client.on('error', () => undefined);
  client.on('end', () => {
    lost = true;
    if (!left) for (const act of acts) act();
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [SEAT]);
    const lock = LOCK[purpose];
    if (lock && !(await yes(client, `select ${lock}(${OFFICE}) as yes`))) throw occupied(purpose);
  } catch (error) {
    left = true;
    await client.end();
    throw error;
  }
  return {
    async isLast() {
      await client.query('select pg_advisory_unlock_shared($1)', [SEAT]);
      return yes(client, `select pg_try_advisory_lock(${SEAT}) as yes`);
    },
    async leave() {
      left = true;
      if (!lost) await client.end();
    },
    onLost: (act) => void acts.push(act),
  };
}

async function yes(client: pg.Client, sql: string): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(sql);
  return rows[0]?.yes === true;
}

function occupied(purpose: Purpose): StoreProblem {
  return new StoreProblem(
    'in-use',
    purpose === 'sole'
      ? 'Another Lianxi is working on this data folder. Stop it first, or name another folder in DATA_DIR.'
      : 'An office is working on this database. Stop it first, then try again.',
  );
}
