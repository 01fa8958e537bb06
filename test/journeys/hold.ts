import pg from 'pg';
import { until } from './until.ts';

/** Any number that nothing else locks. */
const KEY = 774_411;

/**
 * Where the program is held up: while it writes a draft or a log entry, when it has asked for the commit,
 * or when a message has gone out and is not yet noted as delivered.
 */
const POINTS = {
  draft: { table: 'Draft', trigger: 'BEFORE INSERT ON "Draft" FOR EACH ROW' },
  entry: { table: 'Entry', trigger: 'BEFORE INSERT ON "Entry" FOR EACH ROW' },
  commit: { table: 'Entry', trigger: 'AFTER INSERT ON "Entry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW' },
  delivered: {
    table: 'Delivery',
    trigger: `BEFORE UPDATE ON "Delivery" FOR EACH ROW WHEN (OLD.status <> 'delivered' AND NEW.status = 'delivered')`,
  },
} as const;

export interface Held {
  /** Waits until the program has come there. */
  reached(): Promise<void>;
  /** What was held is undone, as when the connection of a dead process is closed. */
  undo(): Promise<void>;
  /** What was held goes on. */
  release(): Promise<void>;
}

/** Holds the program up at one point of its work, so that it can be killed exactly there. */
export async function holdAt(url: string, point: keyof typeof POINTS): Promise<Held> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { table, trigger } = POINTS[point];
  const kind = point === 'commit' ? 'CONSTRAINT TRIGGER' : 'TRIGGER';
  await client.query(`SELECT pg_advisory_lock(${KEY})`);
  await client.query(`CREATE OR REPLACE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock_shared(${KEY}); RETURN NEW; END $$`);
  await client.query(`CREATE ${kind} held ${trigger} EXECUTE FUNCTION held()`);
  const waiting = async () => {
    const { rows } = await client.query<{ pid: number }>(`
      SELECT pid FROM pg_locks JOIN pg_database ON oid = database
      WHERE datname = current_database() AND locktype = 'advisory' AND objid = ${KEY} AND NOT granted`);
    return rows.map(({ pid }) => pid);
  };
  const release = async () => {
    await client.query(`SELECT pg_advisory_unlock(${KEY})`);
    await client.query(`DROP TRIGGER held ON "${table}"`);
    await client.end();
  };
  return {
    async reached() {
      await until(`the program comes to ${point}`, async () => (await waiting()).length > 0);
    },
    async undo() {
      for (const pid of await waiting()) await client.query('SELECT pg_terminate_backend($1)', [pid]);
      await until('they are gone', async () => (await waiting()).length === 0);
      await release();
    },
    release,
  };
}
