import type { FC } from 'hono/jsx';
import type { Card } from '../../cards/card.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { Body } from '../card.tsx';
import { type Frame, Page } from './layout.tsx';

/** A look that is refused, in the words the chat has for it. */
export const Refused: FC<{ card: Card; frame: Frame }> = ({ card, frame }) => (
  <Page title={card.title} frame={frame}>
    <Body body={card.body} />
    <p>
      <a href="/office">{W.toHome}</a>
    </p>
  </Page>
);
