import type { FC } from 'hono/jsx';
import type { Choice, LedgerAsked, LedgerPage } from '../../pages/ledger.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import type { Origin } from './card.tsx';
import { Exporting } from './registers.tsx';

const HERE = '/office/projects';

/** The same question with something else in it. */
function turned(asked: LedgerAsked, change: LedgerAsked): string {
  const query = Object.entries({ ...asked, ...change }).filter(([, value]) => value);
  return `${HERE}?${new URLSearchParams(query as [string, string][])}`;
}

/** The ledger as a view: narrowed, ordered by any column, summed, page by page, and as a workbook. */
export const LedgerView: FC<{ page: LedgerPage; origin: Origin }> = ({ page, origin }) => {
  const { asked, total, problems, rows } = page;
  return (
    <>
      <Filter page={page} />
      {problems.map((problem) => (
        <p class="problem" role="alert">
          {problem}
        </p>
      ))}
      <p class="lead" role="status">
        {W.found(total)}
      </p>
      {rows.length === 0 ? <p class="none">{W.noRows}</p> : <Rows page={page} />}
      <nav class="turn" aria-label={W.pageOf(page.page, page.pages)}>
        {page.page > 1 && <a href={turned(asked, { page: String(page.page - 1) })}>{W.previous}</a>}
        <span>{W.pageOf(page.page, page.pages)}</span>
        {page.page < page.pages && <a href={turned(asked, { page: String(page.page + 1) })}>{W.next}</a>}
      </nav>
      {rows.length > 0 && <Exporting says={page.exports} origin={origin} label={W.exportLabel} />}
    </>
  );
};

const Filter: FC<{ page: LedgerPage }> = ({ page: { asked, choices } }) => (
  <search>
    <form class="filter" method="get" action={HERE}>
      <Select name="view" label={W.view} choices={choices.view} value={asked.view} first={false} />
      <Select name="unit" label={W.unit} choices={choices.unit} value={asked.unit} />
      <Select name="field" label={W.board.field} choices={choices.field} value={asked.field} />
      <Select name="year" label={W.year} choices={choices.year} value={asked.year} />
      <Select name="stage" label={W.stage} choices={choices.stage} value={asked.stage} />
      <label>
        {W.least}
        <input name="least" inputmode="decimal" value={asked.least} />
      </label>
      <label>
        {W.most}
        <input name="most" inputmode="decimal" value={asked.most} />
      </label>
      <label>
        {W.words}
        <input type="search" name="words" value={asked.words} maxlength={60} />
      </label>
      <Select name="sort" label={W.sort} choices={choices.sort} value={asked.sort} first={W.newest} />
      <button type="submit">{W.show}</button>
    </form>
  </search>
);

const Select: FC<{
  name: string;
  label: string;
  choices: readonly Choice[];
  value: string | undefined;
  /** What stands before the choices; nothing where one of them must be. */
  first?: string | false;
}> = ({ name, label, choices, value, first = W.any }) => (
  <label>
    {label}
    <select name={name}>
      {first !== false && <option value="">{first}</option>}
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  </label>
);

const Rows: FC<{ page: LedgerPage }> = ({ page: { asked, columns, order, rows, sums } }) => (
  <section class="wide" aria-label={W.titles.projects} tabindex={0}>
    <table>
      <caption class="hidden">{W.titles.projects}</caption>
      <thead>
        <tr>
          {columns.map(({ heading, figure }, column) => {
            const now = order?.column === column ? (order.falling ? 'descending' : 'ascending') : undefined;
            const sort = `${now === 'ascending' ? '-' : ''}${column}`;
            return (
              <th scope="col" aria-sort={now} class={figure ? 'figure' : undefined}>
                <a href={turned(asked, { sort, page: '' })} title={W.orderBy(heading)}>
                  {heading}
                  {now && <span aria-hidden="true">{now === 'ascending' ? ' ↑' : ' ↓'}</span>}
                </a>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, cells }) => (
          <tr>
            {cells.map((cell, column) => (
              <td data-head={columns[column]?.heading} class={columns[column]?.figure ? 'figure' : undefined}>
                {column === 0 ? <a href={`${HERE}/${number}`}>{cell}</a> : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          {sums.map((sum, column) => (
            <td data-head={columns[column]?.heading} class={columns[column]?.figure ? 'figure' : undefined}>
              {column === 0 ? W.whole : sum}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  </section>
);
