import type { FC } from 'hono/jsx';
import type { Board, Figure } from '../../pages/board.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';

/** How the year stands, each figure a picture whose numbers stand beside it. */
export const BoardView: FC<{ board: Board }> = ({ board: { year, years, figures, note } }) => (
  <>
    <ul class="choices" aria-label={W.year}>
      {years.map((each) => (
        <li>
          <a href={`/office/board?year=${each}`} aria-current={each === year ? 'true' : undefined}>
            {each}
          </a>
        </li>
      ))}
    </ul>
    <div class="board">
      {figures.map((figure, index) => (
        <FigureView figure={figure} id={`figure-${index}`} />
      ))}
    </div>
    <p class="note">{note}</p>
  </>
);

const FigureView: FC<{ figure: Figure; id: string }> = ({ figure: { title, heads, bars, none }, id }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const [first = '', ...others] = heads;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {bars.length === 0 ? (
        <p class="none">{none}</p>
      ) : (
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{first}</th>
              <td />
              {others.map((head) => (
                <th scope="col" class="figure">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, value, cells }) => (
              <tr>
                <th scope="row">{label}</th>
                <td class="bar">
                  <svg width="100%" height="14" aria-hidden="true">
                    <rect width={`${(value / most) * 100}%`} height="14" rx="2" />
                  </svg>
                </td>
                {cells.map((cell, at) => (
                  <td class="figure" data-head={others[at]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
