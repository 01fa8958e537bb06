import type { FC } from 'hono/jsx';
import { readCard } from '../../cards/read-card.ts';
import type { ConsoleMessage } from '../../office/ports.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { CardSheet } from './card.tsx';

/** What came of a press or a word: the answer as the chat gives it, with what may be done next. */
export const AnswerPage: FC<{ messages: readonly ConsoleMessage[]; drawn: string; back: string }> = ({
  messages,
  drawn,
  back,
}) => (
  <>
    <div role="status">
      {messages.length === 0 && <p class="none">{W.done}</p>}
      {messages.map(({ id, card, text, files }, index) =>
        card ? (
          <CardSheet
            card={readCard(card)}
            files={files}
            origin={{ drawn, path: back, message: id }}
            id={`m-${id}`}
            base={`/office/messages/${id}`}
            headed={index === 0}
          />
        ) : (
          <p class="words">{text}</p>
        ),
      )}
    </div>
    <Back to={back} />
  </>
);

/** What the first of them says, which is what the page is about. */
export const titleOf = ([first]: readonly ConsoleMessage[]): string | undefined =>
  first?.card && readCard(first.card).title;

export const Back: FC<{ to: string }> = ({ to }) => (
  <p>
    <a href={to}>{to === '/office' ? W.toHome : W.back}</a>
  </p>
);
