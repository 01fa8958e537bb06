import type { FC } from 'hono/jsx';
import type { Piece } from '../../pages/compare.ts';
import type { MinutesLine, MinutesPage } from '../../pages/minutes.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { CardSheet, type Origin } from './card.tsx';
import { Listing } from './listing.tsx';

export const MinutesList: FC<{ minutes: readonly MinutesLine[] }> = ({ minutes }) => (
  <Listing
    caption={W.titles.minutes}
    none={W.noMinutes}
    heads={[W.number, W.title, W.state, W.against]}
    rows={minutes.map(({ number, title, state, edition }) => [
      <a href={`/office/minutes/${encodeURIComponent(number)}`}>{number}</a>,
      title,
      state,
      edition,
    ])}
  />
);

/** The text as it stands, and line by line what an earlier one said. */
export const MinutesView: FC<{ page: MinutesPage; origin: Origin; number: string }> = ({
  page,
  origin,
  number,
}) => {
  const { card, editions, left, right, rows } = page;
  const here = `/office/minutes/${encodeURIComponent(number)}`;
  return (
    <>
      <CardSheet card={card} origin={origin} id="minutes" base={here} headed />
      {left === undefined ? (
        right > 0 && <p class="hint">{W.oneEdition}</p>
      ) : (
        <section aria-labelledby="compare">
          <h2 id="compare">{W.sideBySide(left, right)}</h2>
          {editions.length > 1 && (
            <ul class="choices">
              {editions.map(({ edition, name }) => (
                <li>
                  <a href={`${here}?edition=${edition}`} aria-current={edition === left ? 'true' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <Compared rows={rows} left={W.edition(left)} right={W.edition(right)} />
        </section>
      )}
    </>
  );
};

const Compared: FC<{ rows: MinutesPage['rows']; left: string; right: string }> = ({ rows, left, right }) => (
  <section class="wide" aria-label={W.against} tabindex={0}>
    <table class="compare">
      <thead>
        <tr>
          <td />
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, before, after, differs }) => (
          <tr class={differs ? 'differs' : undefined}>
            <th scope="row">
              {label}
              {differs && <span class="mark">{W.different}</span>}
            </th>
            <td data-head={left}>
              {differs ? <Pieces pieces={before} as="del" /> : <Pieces pieces={after} as="ins" />}
            </td>
            <td data-head={right}>{differs ? <Pieces pieces={after} as="ins" /> : W.same}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Pieces: FC<{ pieces: readonly Piece[]; as: 'del' | 'ins' }> = ({ pieces, as: Mark }) => (
  <div>{pieces.map(({ text, changed }) => (changed ? <Mark>{text}</Mark> : <span>{text}</span>))}</div>
);
