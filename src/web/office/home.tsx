import type { FC } from 'hono/jsx';
import type { Home } from '../../pages/home.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { Acts, type Origin } from './card.tsx';

/** What waits for me, each line with what does it. */
export const HomePage: FC<{ home: Home; origin: Origin }> = ({
  home: { own, total, late, next },
  origin,
}) => (
  <>
    {own.length === 0 ? (
      <p class="none">
        {W.homeNone}
        {next}
      </p>
    ) : (
      <>
        <p class="lead">{W.homeLead(own.length, total)}</p>
        <ol class="todo">
          {own.map(({ text, button }, index) => (
            <li>
              <p>{text}</p>
              {button && <Acts card={{ buttons: [button] }} origin={origin} id={`todo-${index}`} />}
            </li>
          ))}
        </ol>
      </>
    )}
    {late.count > 0 && (
      <section>
        <h2>{W.homeLate(late.count)}</h2>
        <ul class="late">
          {late.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        {late.count > late.lines.length && <p>{W.homeMore(late.count - late.lines.length)}</p>}
      </section>
    )}
  </>
);
