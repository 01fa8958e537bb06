import type pg from 'pg';
import type { Tx, Written } from '../tx.ts';
import { type Statement, statementOf } from './statement.ts';
import { TYPES } from './types.ts';

type Result = Pick<pg.QueryResult, 'rows' | 'rowCount'>;

interface Waiting {
  readonly statement: Statement;
  readonly done?: (result: Promise<Result>) => void;
}

const BACK: Waiting = { statement: { text: 'ROLLBACK TO SAVEPOINT attempt', values: [] } };

/**
 * One transaction over one connection. What is written for later waits; whatever is waited for takes all of that along,
 * in its order, and so does the end: each batch is one round trip.
 */
export class Unit implements Tx {
  readonly #client: pg.Client;
  readonly #begin: Statement;
  #waiting: Waiting[] = [];
  #sends = false;
  #begun = false;
  #broken: unknown;
  /** Grows with every return to a savepoint: what failed before it is forgiven. */
  #stretch = 0;

  /** @param timeout milliseconds that each of its statements may take */
  constructor(client: pg.Client, timeout: number) {
    this.#client = client;
    this.#begin = { text: `BEGIN; SET LOCAL statement_timeout = ${timeout}`, values: [] };
  }

  async $queryRaw<T = unknown>(query: Written, ...values: readonly unknown[]): Promise<T> {
    return (await this.#result(statementOf(query, values))).rows as T;
  }

  async $executeRaw(query: Written, ...values: readonly unknown[]): Promise<number> {
    return (await this.#result(statementOf(query, values))).rowCount ?? 0;
  }

  readonly $later = (query: Written, ...values: readonly unknown[]): void => {
    this.#waiting.push({ statement: statementOf(query, values) });
  };

  /** Goes back to where it stood should `undo` be called: what was not sent yet is forgotten, the rest undone. */
  savepoint(): { keep(): void; undo(): void } {
    const mark: Waiting = { statement: { text: 'SAVEPOINT attempt', values: [] } };
    this.#waiting.push(mark);
    const unsent = () => this.#waiting.indexOf(mark);
    return {
      keep: () => {
        const at = unsent();
        if (at >= 0) this.#waiting.splice(at, 1);
        else this.#waiting.push({ statement: { text: 'RELEASE SAVEPOINT attempt', values: [] } });
      },
      undo: () => {
        const at = unsent();
        const before = at < 0 ? [BACK] : this.#waiting.slice(0, at);
        // A question somebody may still wait for is answered all the same.
        const asked = this.#waiting.slice(Math.max(at, 0)).filter(({ done }) => done);
        this.#waiting = [...before, ...asked];
        if (at >= 0) return;
        this.#stretch += 1;
        this.#broken = undefined;
      },
    };
  }

  /** @throws what the first statement that failed failed of; then nothing was kept */
  async commit(): Promise<void> {
    if (!this.#begun && this.#waiting.length === 0) return;
    await this.#result({ text: 'COMMIT', values: [] });
    // A transaction that failed before its end answers its COMMIT by a rollback.
    if (this.#broken) throw this.#broken;
  }

  /** @throws when the connection is of no use any more */
  async rollback(): Promise<void> {
    this.#waiting = [];
    if (this.#begun) await this.#client.query('ROLLBACK');
  }

  /** From now on nothing more is done here. */
  close(why: unknown): void {
    this.#broken ??= why;
  }

  readonly $along = async (query: Written, ...values: readonly unknown[]): Promise<unknown> =>
    (await this.#asked(statementOf(query, values))).rows;

  readonly $send = (): void => {
    if (this.#sends) return;
    this.#sends = true;
    // Whatever else is asked for before anybody waits goes by the same round trip.
    process.nextTick(() => this.#send());
  };

  async #result(statement: Statement): Promise<Result> {
    const result = this.#asked(statement);
    this.$send();
    try {
      return await result;
    } catch (error) {
      // What follows a statement that failed fails for having followed it.
      throw this.#broken ?? error;
    }
  }

  #asked(statement: Statement): Promise<Result> {
    const result = new Promise<Result>((done) => this.#waiting.push({ statement, done }));
    // Whoever asks may never come back for it.
    result.catch(() => undefined);
    return result;
  }

  #send(): void {
    this.#sends = false;
    const batch = this.#waiting;
    this.#waiting = [];
    if (this.#broken) {
      for (const { done } of batch) done?.(Promise.reject(this.#broken));
      return;
    }
    const { stream } = this.#client.connection;
    stream.cork();
    if (!this.#begun) this.#watch(this.#query(this.#begin));
    this.#begun = true;
    for (const { statement, done } of batch) {
      const result = this.#watch(this.#query(statement));
      done?.(result);
    }
    stream.uncork();
  }

  #query({ text, values, name }: Statement): Promise<Result> {
    if (values.length === 0 && !name) return this.#client.query(text);
    return this.#client.query({ text, values: [...values], types: TYPES, ...(name && { name }) });
  }

  #watch(result: Promise<Result>): Promise<Result> {
    const stretch = this.#stretch;
    result.catch((error: unknown) => {
      if (stretch === this.#stretch) this.#broken ??= error;
    });
    return result;
  }
}
