import { z } from 'zod';
import { RULE_SET } from '../../domain/clauses.ts';
import type { Entry } from '../../office/ports.ts';
import { Prisma } from '../generated/client.ts';
import { jsonText } from '../json.ts';
import type { Tx } from '../tx.ts';
import { type HeldName, heldTable, keySql, rowSql, rowsOf, tableSql } from './held.ts';

/** Key columns of one row by name. */
export type RowKey = Readonly<Record<string, string | number | bigint>>;
type Append = (entry: Noted, head: Head) => Promise<void>;
/** An entry that says of rows how they stand (`rows`), which only the store itself writes. */
export type Noted = Entry & { readonly rows?: SaidRows };
/** What rows say by their key; null: the row is gone. */
export type SaidRows = Readonly<Record<string, unknown>>;

interface Owed {
  readonly owes: readonly string[];
  readonly dueOn: string | null;
}

/** The last entry of a chain, which nobody else can follow before we are done; none where it begins. */
export interface Head {
  readonly seq: number | null;
  readonly hash: string | null;
}

const found = z.tuple([z.object({ seq: z.int().nullable(), hash: z.string().nullable(), rows: z.string() })]);

const DONE = { done: true, value: undefined } as const;

/** Rows of one entry: what of them stands in memory at once. */
export const ROWS_AT_ONCE = 500;

/**
 * Remembers which rows a transaction wrote, and says in the log how they stand when it is about to end: `verify` finds
 * a row that says anything else (design §10). What follows from a record alone goes into the record's own entry.
 */
export class Notes {
  readonly #tx: Tx;
  #touched = new Map<HeldName, Map<string, RowKey>>();
  #because: Pick<Entry, 'by' | 'cause'> = { by: { system: 'store' }, cause: 'store' };
  #due = new Map<string, object>();
  #stands = new Map<string, Owed>();
  #heard: readonly string[] = [];

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  /** These rows were written, or are gone. */
  rows(table: HeldName, keys: readonly RowKey[]): void {
    const known = this.#touched.get(table) ?? new Map<string, RowKey>();
    for (const key of keys) {
      const plain = Object.fromEntries(Object.entries(key).map(([name, value]) => [name, String(value)]));
      known.set(JSON.stringify(plain), plain);
    }
    if (known.size > 0) this.#touched.set(table, known);
  }

  /** Where a record is found, by whom and when it is owed, beside the record itself. */
  due(subject: string, columns: Owed): void {
    this.#due.set(subject, columns);
    this.#stands.set(subject, columns);
  }

  /** Who owes a record what this transaction kept itself, and until when. */
  owed(subject: string): Owed | undefined {
    return this.#stands.get(subject);
  }

  /** This event is being heard: an act of it must not be done twice. */
  heard(key: string): void {
    this.#heard = [...this.#heard, key];
  }

  /** What goes into an entry beside what it says itself. */
  beside({ subject, by, cause }: Entry): { readonly due?: object; readonly heard?: readonly string[] } {
    this.#because = { by, cause };
    const due = this.#due.get(subject);
    this.#due.delete(subject);
    const heard = this.#heard;
    this.#heard = [];
    return { ...(due && { due }), ...(heard.length > 0 && { heard }) };
  }

  mark() {
    const touched = new Map([...this.#touched].map(([table, keys]) => [table, new Map(keys)]));
    const [because, due, heard] = [this.#because, new Map(this.#due), this.#heard];
    const stands = new Map(this.#stands);
    return () => {
      this.#touched = touched;
      this.#because = because;
      this.#due = due;
      this.#stands = stands;
      this.#heard = heard;
    };
  }

  /** `said`: tables all of whose rows were said already. Tables in the order of their names, so that two transactions never wait for each other crosswise. */
  async handOver(append: Append, said: readonly HeldName[] = []): Promise<void> {
    const touched = [...this.#touched].filter(([table]) => !said.includes(table));
    const batches = touched
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([table, keys]) => this.#batchesOf(table, [...keys.values()]));
    // The first of each table by one round trip; few tables ever have a second.
    const firsts = await Promise.all(batches.map((each) => each.next()));
    for (const [at, first] of firsts.entries())
      for (let batch = first; !batch.done; batch = (await batches[at]?.next()) ?? DONE) {
        const { table, rows, ...head } = batch.value;
        const entry = { subject: rowsOf(table), verb: 'rows', ruleSet: RULE_SET, rows };
        await append({ ...this.#because, ...entry }, head);
      }
    this.#touched.clear();
  }

  async *#batchesOf(table: HeldName, keys: readonly RowKey[]) {
    for (let from = 0; from < keys.length; from += ROWS_AT_ONCE)
      yield { table, ...(await this.#read(table, keys.slice(from, from + ROWS_AT_ONCE))) };
  }

  /** How they stand, and where their chain goes on: in one round trip. */
  async #read(table: HeldName, keys: readonly RowKey[]): Promise<Head & { readonly rows: SaidRows }> {
    const columns = Object.entries(heldTable(table).key);
    const typed = Prisma.raw(columns.map(([name, type]) => `"${name}" ${type}`).join(', '));
    const same = Prisma.raw(columns.map(([name]) => `t."${name}" = k."${name}"`).join(' AND '));
    const there = Prisma.raw(`t."${columns[0]?.[0]}" IS NOT NULL`);
    const [{ rows, ...head }] = found.parse(
      await this.#tx.$queryRaw`
        SELECT h.seq, h.hash, (
          SELECT jsonb_object_agg(${keySql(table, 'k')}, CASE WHEN ${there} THEN ${rowSql(table, 't')} END)::text
            FROM jsonb_to_recordset(${jsonText(keys)}::jsonb) AS k(${typed})
            LEFT JOIN ${tableSql(table)} t ON ${same}) AS rows
          FROM lianxi_facts.entry_head(${rowsOf(table)}) h`,
    );
    return { ...head, rows: JSON.parse(rows) };
  }
}
