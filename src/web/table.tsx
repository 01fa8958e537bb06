import type { Child, FC } from 'hono/jsx';

/** A table that reads as a list of cards on a phone: each cell knows its column. */
export const Table: FC<{
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly Child[])[];
}> = ({ caption, heads, rows }) => (
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
);
