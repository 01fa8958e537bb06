import type { FC } from 'hono/jsx';
import type { Button, Card } from '../../cards/card.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { Body, FieldView } from '../card.tsx';
import { pageFor } from './paths.ts';

/** Where a press comes from: the drawing of the page, the page to come back to, the message where the card is one. */
export interface Origin {
  readonly drawn: string;
  readonly path: string;
  readonly message?: string;
}

interface ActsProps {
  readonly card: Pick<Card, 'buttons' | 'form' | 'entry'>;
  readonly origin: Origin;
  /** Unique on the page, to tie labels to inputs. */
  readonly id: string;
}

/**
 * A card's buttons and fields as one plain form. What a button says goes with it: `+` before it where the fields are
 * to go along, `=` where not. A press that only looks is a link to the page that shows it.
 */
export const Acts: FC<ActsProps> = ({ card: { buttons, form, entry }, origin, id }) => {
  if (buttons.length === 0 && !form) return null;
  return (
    <form class="acts" method="post" action="/office/act" novalidate autocomplete="off">
      <input type="hidden" name="drawn" value={origin.drawn} />
      <input type="hidden" name="back" value={origin.path} />
      {origin.message !== undefined && <input type="hidden" name="message" value={origin.message} />}
      {(form?.fields ?? (entry ? [entry] : [])).map((field) => (
        <FieldView field={{ ...field, name: `f.${field.name}` }} id={`${id}-${field.name}`} />
      ))}
      <div class="actions">
        {form && (
          <button type="submit" name="do" value={`+${form.say}`} class="press primary">
            {form.submit}
          </button>
        )}
        {buttons.map((button) => (
          <Press button={button} />
        ))}
      </div>
    </form>
  );
};

const Press: FC<{ button: Button }> = ({ button: { label, say, kind, takes } }) => {
  const page = pageFor(say);
  return page ? (
    <a class={`press ${kind}`} href={page}>
      {label}
    </a>
  ) : (
    <button type="submit" name="do" value={`${takes ? '+' : '='}${say}`} class={`press ${kind}`}>
      {label}
    </button>
  );
};

/** The whole card as it answers or asks. */
export const CardSheet: FC<{
  card: Card;
  origin: Origin;
  id: string;
  files?: readonly { readonly key: string; readonly name: string }[];
  /** The page whose files these are: only who sees it gets them. */
  base: string;
  /** Its title is the page's own heading already. */
  headed?: boolean;
}> = ({ card, origin, id, files = card.files ?? [], base, headed = false }) => (
  <article class={`sheet tone-${card.tone}`} aria-label={card.title}>
    {!headed && <h2>{card.title}</h2>}
    <Body body={card.body} />
    <Files files={files} base={base} />
    <Acts card={card} origin={origin} id={id} />
  </article>
);

const Files: FC<{ files: readonly { readonly key: string; readonly name: string }[]; base: string }> = ({
  files,
  base,
}) =>
  files.length === 0 ? null : (
    <section class="files">
      <h3>{W.files}</h3>
      <ul>
        {files.map(({ key, name }) => (
          <li>
            <a href={`${base}/files/${encodeURIComponent(key)}`} download={name}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
