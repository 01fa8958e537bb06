import type { FC } from 'hono/jsx';
import type { Decisions } from '../../pages/decide.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { CardSheet, type Origin } from './card.tsx';

/** What I have to decide, one card under the other, for one hand and one thumb. */
export const DecidePage: FC<{ decisions: Decisions; origin: Origin }> = ({
  decisions: { cards, total },
  origin,
}) =>
  cards.length === 0 ? (
    <p class="none">{W.decideNone}</p>
  ) : (
    <>
      <p class="lead">{W.decideLead(cards.length, total)}</p>
      <div class="decide">
        {cards.map(({ number, card }, index) => (
          <CardSheet
            card={card}
            origin={origin}
            id={`decide-${index}`}
            base={`/office/projects/${number}`}
            files={[]}
          />
        ))}
      </div>
    </>
  );
