import pg from 'pg';
import { z } from 'zod';
import { StoreProblem } from '../errors.ts';
import type { Migration } from '../migrate/migrate.ts';

/** One of the office's tables as it stands in a database. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly name: string;
  readonly type: string;
  /** Fills itself by counting. */
  readonly counts: boolean;
}

const CREATED = /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?(?:"?public"?\.)?"?(\w+)"?/giu;
const RENAMED = /\brename\s+to\s+"?(\w+)"?/giu;

/** Names that the migrations ever gave to a table: other programs may keep tables in the same database. */
function ownNames(migrations: readonly Migration[]): string[] {
  const found = migrations.flatMap(({ sql }) => [...sql.matchAll(CREATED), ...sql.matchAll(RENAMED)]);
  return [...new Set(found.map(([, name]) => name ?? ''))];
}

const columnRow = z.object({ table: z.string(), name: z.string(), type: z.string(), counts: z.boolean() });

/** The office's tables in an order in which they can be filled: a table after those it refers to. */
export async function officeTables(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<readonly Table[]> {
  const { rows } = await client.query(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
            pg_get_serial_sequence(format('public.%I', c.relname), a.attname) is not null as counts
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname = any($1)
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by c.relname, a.attnum`,
    [ownNames(migrations)],
  );
  const columns = z.array(columnRow).parse(rows);
  const names = [...new Set(columns.map(({ table }) => table))];
  const tables = names.map((name) => ({ name, columns: columns.filter(({ table }) => table === name) }));
  return inOrder(tables, await references(client));
}

const reference = z.object({ from: z.string(), to: z.string() });

async function references(client: pg.ClientBase): Promise<readonly z.infer<typeof reference>[]> {
  const { rows } = await client.query(
    `select f.relname as from, t.relname as to from pg_constraint k
       join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      where k.contype = 'f' and k.conrelid <> k.confrelid and f.relnamespace = 'public'::regnamespace`,
  );
  return z.array(reference).parse(rows);
}

function inOrder(
  tables: readonly Table[],
  refers: readonly { from: string; to: string }[],
): readonly Table[] {
  const ordered: Table[] = [];
  let left = tables;
  while (left.length > 0) {
    const ready = left.filter(
      ({ name }) => !refers.some(({ from, to }) => from === name && left.some((other) => other.name === to)),
    );
    if (ready.length === 0)
      throw new StoreProblem(
        'backup',
        'Tables refer to each other in a circle; they cannot be filled one by one.',
      );
    ordered.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** `"name"`, safe inside SQL. */
export const quoted = (name: string): string => pg.escapeIdentifier(name);

/** Spells every value the same whatever the server's settings are. */
export const SAME_WORDS = `set datestyle = 'ISO'; set intervalstyle = 'postgres'; set timezone = 'UTC';
  set bytea_output = 'hex'; set extra_float_digits = 3; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`;
