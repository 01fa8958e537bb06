import type { FC } from 'hono/jsx';
import { readCard } from '../cards/read-card.ts';
import type { ConsoleMessage } from '../office/ports.ts';
import { WEB_WORDS } from '../wording/web.ts';
import { CardView } from './card.tsx';
import { fileUrl } from './message.ts';

export interface Reader {
  /** The account that looks on. */
  readonly as: string;
  /** Titles by account. */
  readonly titles: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** One message as the reader sees it; every text in it is escaped. */
export const Bubble: FC<{ message: ConsoleMessage; reader: Reader }> = ({ message, reader }) => {
  const { id, author, at, card, text, files, change, editedAt } = message;
  const side = author === undefined ? 'bot' : author === reader.as ? 'mine' : 'other';
  return (
    <li class={`message ${side}`} id={`m-${id}`} data-id={id} data-at={at.getTime()} data-change={change}>
      <p class="byline">
        <span class="who">
          {author === undefined ? WEB_WORDS.name : (reader.titles.get(author) ?? author)}
        </span>
        <time datetime={at.toISOString()}>{clockTime(at, reader.timeZone)}</time>
        {editedAt && <span class="edited">{WEB_WORDS.edited}</span>}
      </p>
      {card ? <CardView card={readCard(card)} id={id} /> : text && <p class="said">{text}</p>}
      {files.length > 0 && (
        <ul class="files">
          {files.map((file) => (
            <li>
              <a href={fileUrl(file.key)} download={file.name}>
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

/** Month, day, hour and minute as the reader's time zone has them, in Chinese. */
export function clockTime(at: Date, timeZone: string): string {
  const format = { timeZone, month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('zh-CN', format).format(at);
}
