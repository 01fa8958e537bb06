import type { Prisma } from './generated/client.ts';

/** A statement written out in place, its values between the words; or one put together from pieces. */
export type Written = TemplateStringsArray | Prisma.Sql;

/** What every shelf writes with, inside one transaction: a unit of work over `pg`, or Prisma's client of a transaction. */
export interface Tx {
  /** Rows, as soon as the database gave them. */
  $queryRaw<T = unknown>(query: Written, ...values: readonly unknown[]): Promise<T>;
  /** How many rows it touched. */
  $executeRaw(query: Written, ...values: readonly unknown[]): Promise<number>;
  /** A place to go back to, which costs no round trip of its own; where it is absent, it is one like any other. */
  readonly savepoint?: () => { keep(): void; undo(): void };
  /** Sent with the next statement that is waited for, or at the end; where it is absent, everything is sent at once. */
  readonly $later?: (query: Written, ...values: readonly unknown[]) => void;
  /** As `$queryRaw`, but goes along with the next statement that is waited for: nobody waits for this one yet. */
  readonly $along?: (query: Written, ...values: readonly unknown[]) => Promise<unknown>;
  /** Sends what waits, and asks nothing more. */
  readonly $send?: () => void;
}

/**
 * Writes what nothing is waited for: it goes to the database in its place before whatever is read next, by the same
 * round trip. What goes wrong with it comes out there, or at the end. Give it nothing whose count matters.
 */
export const later =
  (tx: Tx) =>
  async (query: Written, ...values: readonly unknown[]): Promise<void> => {
    if (tx.$later) tx.$later(query, ...values);
    else await tx.$executeRaw(query, ...values);
  };

/** Asks by the next round trip that is made anyway, in its place before what is written after it; where there is none, at once. */
export const along =
  (tx: Tx) =>
  (query: Written, ...values: readonly unknown[]): Promise<unknown> =>
    tx.$along ? tx.$along(query, ...values) : tx.$queryRaw(query, ...values);
