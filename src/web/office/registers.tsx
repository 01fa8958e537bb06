import type { FC } from 'hono/jsx';
import type { RegisterLine, RegisterPage } from '../../pages/registers.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { Acts, type Origin } from './card.tsx';
import { Listing } from './listing.tsx';

export const RegisterList: FC<{ registers: readonly RegisterLine[] }> = ({ registers }) => (
  <Listing
    caption={W.titles.registers}
    none={W.noRegisters}
    heads={[W.title, W.count, W.does, W.clause]}
    rows={registers.map(({ key, title, count, does, clause }) => [
      <a href={`/office/registers/${key}`}>{title}</a>,
      String(count),
      does,
      clause,
    ])}
  />
);

/** One list: narrowed by a word, a page at a time, with what adds to it. */
export const RegisterView: FC<{ page: RegisterPage; origin: Origin }> = ({ page, origin }) => {
  const { key, does, heads, rows, words, total, adds, exports } = page;
  const here = `/office/registers/${key}`;
  const turn = (to: number) => `${here}?${new URLSearchParams({ words, page: String(to) })}`;
  return (
    <>
      <p class="hint">{does}</p>
      {adds && (
        <Acts
          card={{ buttons: [{ label: adds.label, say: adds.say, kind: 'primary' }] }}
          origin={origin}
          id="adds"
        />
      )}
      <search>
        <form class="filter" method="get" action={here}>
          <label>
            {W.search}
            <input type="search" name="words" value={words} maxlength={60} />
          </label>
          <button type="submit">{W.show}</button>
        </form>
      </search>
      <p class="lead" role="status">
        {W.found(total)}
      </p>
      <Listing
        caption={page.title}
        none={words ? W.noRows : W.noEntries}
        heads={heads}
        rows={rows.map(({ number, cells }) => [
          <a href={`/office/entries/${number}`}>{number}</a>,
          ...cells.slice(1),
        ])}
      />
      {page.pages > 1 && (
        <nav class="turn" aria-label={W.pageOf(page.page, page.pages)}>
          {page.page > 1 && <a href={turn(page.page - 1)}>{W.previous}</a>}
          <span>{W.pageOf(page.page, page.pages)}</span>
          {page.page < page.pages && <a href={turn(page.page + 1)}>{W.next}</a>}
        </nav>
      )}
      {total > 0 && <Exporting says={exports} origin={origin} label={W.exportWhole} />}
    </>
  );
};

/** Has the chat send the workbook, and shows its answer. */
export const Exporting: FC<{ says: string; origin: Origin; label: string }> = ({ says, origin, label }) => (
  <form method="post" action="/office/say" enctype="multipart/form-data">
    <input type="hidden" name="drawn" value={origin.drawn} />
    <input type="hidden" name="back" value={origin.path} />
    <input type="hidden" name="text" value={says} />
    <button type="submit" class="press plain">
      {label}
    </button>
  </form>
);
