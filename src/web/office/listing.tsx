import type { Child, FC } from 'hono/jsx';
import { Table } from '../table.tsx';

/** A list as a table, which reads as cards on a phone: each cell knows its column. */
export const Listing: FC<{
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly Child[])[];
  /** What is said where there is nothing. */
  none: string;
}> = ({ caption, heads, rows, none }) =>
  rows.length === 0 ? (
    <p class="none">{none}</p>
  ) : (
    <section class="wide" aria-label={caption} tabindex={0}>
      <Table caption={caption} heads={heads} rows={rows} />
    </section>
  );
