import { jsonText } from '../json.ts';
import { later, type Tx } from '../tx.ts';

interface Versioned {
  readonly version: number;
}

/**
 * Keeps rows of a table that carry a version: the first is new, any other follows the one before, or the transaction
 * collides. `columns` are all that are written, `key` names the row. Nothing is waited for.
 */
export function keeping<Row extends Versioned>(
  table: string,
  columns: readonly (keyof Row & string)[],
  key: readonly (keyof Row & string)[],
): (tx: Tx, row: Row) => Promise<void> {
  const named = columns.map((column) => `"${column}"`);
  const from = `jsonb_populate_record(NULL::"${table}", `;
  const set = named.map((column) => `${column} = n.${column}`).join(', ');
  const same = key.map((column) => `t."${column}" = n."${column}"`).join(' AND ');
  const made = written([
    `INSERT INTO "${table}" (${named.join(', ')}) SELECT ${named.join(', ')} FROM ${from}`,
    '::jsonb)',
  ]);
  const followed = written([
    `WITH kept AS (UPDATE "${table}" t SET ${set} FROM ${from}`,
    `::jsonb) n WHERE ${same} AND t.version = n.version - 1 RETURNING 1)
     SELECT lianxi_facts.kept((SELECT count(*) FROM kept), `,
    ')',
  ]);
  return async (tx, row) => {
    const whole = jsonText(row);
    if (row.version === 1) await later(tx)(made, whole);
    else await later(tx)(followed, whole, key.map((column) => String(row[column])).join(' '));
  };
}

/** Words between values, as if they had been written out in one place. */
const written = (parts: readonly string[]): TemplateStringsArray => Object.assign([...parts], { raw: parts });
