import type { Child, FC } from 'hono/jsx';

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
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, index) => (
                <td data-head={heads[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
