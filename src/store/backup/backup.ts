import pg from 'pg';
import { z } from 'zod';
import { StoreProblem } from '../errors.ts';
import { appliedMigrations, readMigrations, refuseUnknown } from '../migrate/migrate.ts';
import { type Header, type Row, writeBackup } from './file.ts';
import { officeTables, quoted, SAME_WORDS, type Table } from './tables.ts';
import { programVersion } from './version.ts';

export { restore } from './restore.ts';

/**
 * Writes all records of the office at `url` into `file`, as they stood at one moment, while the office goes on working.
 * Waiting jobs are not in it: `restore` queues what is still to be delivered. Answers what the file begins with.
 * @throws StoreProblem when the file exists, the disk is full or there is no office yet
 */
export async function backup(url: string, file: string): Promise<Header> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(SAME_WORDS);
    await client.query('begin isolation level repeatable read read only');
    const known = await readMigrations();
    const migrations = await appliedMigrations(client);
    if (migrations.length === 0)
      throw new StoreProblem(
        'backup',
        'There is no office in this database yet, so there is nothing to back up.',
      );
    refuseUnknown(migrations, known);
    const tables = await officeTables(client, known);
    const head: Header = {
      lianxi: 'backup',
      format: 1,
      version: await programVersion(),
      madeAt: new Date().toISOString(),
      migrations: [...migrations],
      tables: await countedAll(client, tables),
      sequences: await sequencesOf(client, tables),
    };
    await writeBackup(file, head, (name) =>
      rowsOf(
        client,
        tables.find((table) => table.name === name),
      ),
    );
    return head;
  } finally {
    await client.end();
  }
}

async function countedAll(client: pg.Client, tables: readonly Table[]): Promise<Header['tables']> {
  const found: Header['tables'] = [];
  for (const { name, columns } of tables) {
    const { rows } = await client.query<{ rows: number }>(
      `select count(*)::int as rows from public.${quoted(name)}`,
    );
    found.push({ name, columns: columns.map((column) => column.name), rows: rows[0]?.rows ?? 0 });
  }
  return found;
}

const position = z.object({ last: z.string(), called: z.boolean() });

async function sequencesOf(client: pg.Client, tables: readonly Table[]): Promise<Header['sequences']> {
  const found: Header['sequences'] = [];
  for (const { name: table, columns } of tables) {
    for (const { name: column } of columns.filter(({ counts }) => counts)) {
      const { rows } = await client.query<{ sequence: string }>(
        'select pg_get_serial_sequence($1, $2) as sequence',
        [`public.${quoted(table)}`, column],
      );
      const answer = await client.query(
        `select last_value::text as last, is_called as called from ${rows[0]?.sequence}`,
      );
      found.push({ table, column, ...position.parse(answer.rows[0]) });
    }
  }
  return found;
}

/** Rows fetched at a time; those that hold files are large. */
const BATCH = 500;
const BATCH_OF_FILES = 4;

async function* rowsOf(client: pg.Client, table: Table | undefined): AsyncGenerator<Row> {
  if (!table) return;
  const values = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  const size = table.columns.some(({ type }) => type === 'bytea') ? BATCH_OF_FILES : BATCH;
  await client.query(`declare page cursor for select ${values} from public.${quoted(table.name)}`);
  for (;;) {
    const { rows } = await client.query<Row>({ text: `fetch ${size} from page`, rowMode: 'array' });
    yield* rows;
    if (rows.length < size) break;
  }
  await client.query('close page');
}
