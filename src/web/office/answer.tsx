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
      {messages.map(({ id, card, text, files }) =>
        card ? (
          <CardSheet
            card={readCard(card)}
            files={files}
            origin={{ drawn, path: back, message: id }}
            id={`m-${id}`}
            base={`/office/messages/${id}`}
          />
        ) : (
          <p class="words">{text}</p>
        ),
      )}
    </div>
    <p>
      <a href={back}>{back === '/office' ? W.toHome : W.back}</a>
    </p>
  </>
);
