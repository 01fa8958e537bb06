import pg from 'pg';
import type { Log } from '../../chat/log.ts';
import { claimOffice } from '../connect/claim.ts';
import { StoreProblem } from '../errors.ts';
import {
  appliedMigrations,
  applyInside,
  applyRunnerMigrations,
  type Migration,
  readMigrations,
  refuseUnknown,
  TURN,
} from '../migrate/migrate.ts';
import { ANSWER_TASK, DELIVER_TASK, queueName } from '../outbox/mailbag.ts';
import { checkBackup, type Header, type Row, readRows } from './file.ts';
import { officeTables, quoted, SAME_WORDS, type Table } from './tables.ts';

export interface RestoreOptions {
  /** Gives up what the office at that address holds. */
  readonly overwrite?: boolean;
  readonly log: Log;
  /** The folder of the migrations; the program's own unless told. */
  readonly migrations?: string;
}

/**
 * Puts a backup in the place of the office at `url`: all of it in one transaction, or nothing. A backup of an older
 * program is brought up to date. Deliveries that were still waiting are queued again; other jobs are dropped.
 * @throws StoreProblem for a damaged or newer file, while an office works there, or where records would be lost
 */
export async function restore(
  url: string,
  file: string,
  { overwrite = false, log, migrations }: RestoreOptions,
): Promise<Header> {
  const head = await checkBackup(file);
  const known = await readMigrations(migrations);
  refuseUnknown(head.migrations, known);
  const claim = await claimOffice(url, 'alone');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(SAME_WORDS);
    await client.query('select pg_advisory_lock($1)', [TURN]);
    await refuseToLose(client, known, overwrite);
    await applyRunnerMigrations(url, log);
    await client.query('begin');
    await makeRoom(client, head, known);
    await fill(client, file, head, known);
    await applyInside(
      client,
      known.filter(({ name }) => !head.migrations.includes(name)),
    );
    await requeue(client);
    await client.query('commit');
    return head;
  } finally {
    // An open transaction ends with its connection, and with it everything that was begun.
    await client.end();
    await claim.leave();
  }
}

async function refuseToLose(
  client: pg.Client,
  known: readonly Migration[],
  overwrite: boolean,
): Promise<void> {
  refuseUnknown(await appliedMigrations(client), known);
  if (overwrite) return;
  for (const { name } of await officeTables(client, known)) {
    const { rowCount } = await client.query(`select from public.${quoted(name)} limit 1`);
    if (rowCount === 0) continue;
    throw new StoreProblem(
      'backup',
      `There is an office in this database already (${name} holds records). Make a backup of it, then restore again with --overwrite, or restore into an empty database.`,
    );
  }
}

/** Leaves the tables of the backup's time, empty. */
async function makeRoom(client: pg.Client, head: Header, known: readonly Migration[]): Promise<void> {
  const names = (await officeTables(client, known)).map(({ name }) => `public.${quoted(name)}`).join(', ');
  const applied = await appliedMigrations(client);
  const asThen =
    applied.length === head.migrations.length && applied.every((name, at) => name === head.migrations[at]);
  if (asThen) {
    await client.query(`truncate ${names}`);
    return;
  }
  if (names !== '') await client.query(`drop table ${names}`);
  await client.query('drop table if exists public._prisma_migrations');
  await applyInside(
    client,
    known.filter(({ name }) => head.migrations.includes(name)),
  );
}

async function fill(
  client: pg.Client,
  file: string,
  head: Header,
  known: readonly Migration[],
): Promise<void> {
  const tables = new Map((await officeTables(client, known)).map((table) => [table.name, table]));
  for await (const { table, rows } of batches(file)) {
    const columns = head.tables.find(({ name }) => name === table)?.columns ?? [];
    await insert(client, tables.get(table), columns, rows);
  }
  for (const { table, column, last, called } of head.sequences) {
    await client.query('select setval(pg_get_serial_sequence($1, $2), $3, $4)', [
      `public.${quoted(table)}`,
      column,
      last,
      called,
    ]);
  }
}

/** Characters sent at a time. */
const BATCH = 2_000_000;

async function* batches(file: string): AsyncGenerator<{ table: string; rows: Row[] }> {
  let batch: { table: string; rows: Row[]; size: number } | undefined;
  for await (const { table, row } of readRows(file)) {
    if (batch && (batch.table !== table || batch.size > BATCH)) {
      yield batch;
      batch = undefined;
    }
    batch ??= { table, rows: [], size: 0 };
    batch.rows.push(row);
    batch.size += row.reduce((sum, value) => sum + (value?.length ?? 0) + 4, 0);
  }
  if (batch) yield batch;
}

async function insert(
  client: pg.Client,
  table: Table | undefined,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (!table) throw new Error('a backup holds rows of a table that its migrations do not make');
  const names = columns.map(quoted).join(', ');
  const values = columns.map(
    (name, at) => `c${at}::${table.columns.find((column) => column.name === name)?.type}`,
  );
  const arrays = columns.map((_name, at) => `$${at + 1}::text[]`);
  const aliases = columns.map((_name, at) => `c${at}`);
  await client.query(
    `insert into public.${quoted(table.name)} (${names}) overriding system value
     select ${values.join(', ')} from unnest(${arrays.join(', ')}) as given(${aliases.join(', ')})`,
    columns.map((_name, at) => rows.map((row) => row[at] ?? null)),
  );
}

/** The jobs of the office that was here are gone with it; every chat with something to deliver gets its job. */
async function requeue(client: pg.Client): Promise<void> {
  await client.query(
    'select count(*) from graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))',
  );
  const { rows } = await client.query<{ platform: string; kind: string; id: string; answer: boolean }>(
    `select distinct platform, "chatKind" as kind, "chatId" as id, answer from public."Delivery"
      where status in ('waiting', 'anew') and platform is not null and "chatKind" is not null and "chatId" is not null`,
  );
  for (const chat of rows) {
    const queue = queueName(chat);
    await client.query(
      `select graphile_worker.add_job($1, json_build_object('queue', $2::text), queue_name := $2, job_key := $2)`,
      [chat.answer ? ANSWER_TASK : DELIVER_TASK, queue],
    );
  }
}
