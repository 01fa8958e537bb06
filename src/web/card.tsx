import type { FC } from 'hono/jsx';
import type { Block, Button, Card, Form, FormField, Step } from '../cards/card.ts';
import { CARD_WORDS } from '../wording/card.ts';
import { WEB_WORDS } from '../wording/web.ts';
import { Titled } from './titled.tsx';

/** The card as people see and press it on the page. `id` is the message's, to tie labels to inputs. */
export const CardView: FC<{ card: Card; id: string }> = ({ card, id }) => (
  <article class={`card tone-${card.tone}`} aria-label={card.title}>
    <h3 tabindex={-1}>
      <Titled text={card.title} />
    </h3>
    <Body body={card.body} />
    {card.form && <FormView form={card.form} buttons={card.buttons} id={id} />}
    {card.entry && <EntryView entry={card.entry} buttons={card.buttons} id={id} />}
    {!card.form && !card.entry && card.buttons.length > 0 && (
      <div class="actions">
        <Buttons buttons={card.buttons} />
      </div>
    )}
  </article>
);

/** What a card tells, block by block. */
export const Body: FC<Pick<Card, 'body'>> = ({ body }) => (
  <>
    {body.map((block) => (
      <BlockView block={block} />
    ))}
  </>
);

/** A web address in what is told can be followed, and nothing else can. */
const Linked: FC<{ text: string }> = ({ text }) =>
  /^https?:\/\/[^\s\p{Script=Han}]+$/u.test(text) ? <a href={text}>{text}</a> : <span>{text}</span>;

type Painters = { readonly [K in Block['kind']]: FC<{ block: Extract<Block, { kind: K }> }> };

const PAINT: Painters = {
  text: ({ block }) => <p class="words">{block.text}</p>,
  facts: ({ block }) => (
    <dl class="facts">
      {block.facts.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <Linked text={value} />
          </dd>
        </div>
      ))}
    </dl>
  ),
  list: ({ block }) => (
    <ul class="items">
      {block.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  ),
  quote: ({ block }) => (
    <figure class="quote">
      <figcaption>{block.who}</figcaption>
      <blockquote>{block.text}</blockquote>
    </figure>
  ),
  steps: ({ block }) => (
    <ol class="steps">
      {block.steps.map((step) => (
        <StepView step={step} />
      ))}
    </ol>
  ),
  note: ({ block }) => <p class="note">{block.text}</p>,
  progress: ({ block: { done, failed, total }, block }) => (
    <p class="words">
      {CARD_WORDS.progress(block)}
      {done + failed < total && <progress value={done} max={total} aria-hidden="true" />}
    </p>
  ),
};

function BlockView<K extends Block['kind']>({ block }: { block: Extract<Block, { kind: K }> }) {
  const Painter: FC<{ block: Extract<Block, { kind: K }> }> = PAINT[block.kind as K];
  return <Painter block={block} />;
}

const StepView: FC<{ step: Step }> = ({ step: { label, progress } }) => (
  <li class={progress} aria-current={progress === 'now' ? 'step' : undefined}>
    <span>{label}</span>
    {progress !== 'ahead' && <span class="hidden">{WEB_WORDS.step[progress]}</span>}
  </li>
);

const Buttons: FC<{ buttons: readonly Button[] }> = ({ buttons }) => (
  <>
    {buttons.map((button) => (
      <ButtonView button={button} />
    ))}
  </>
);

const ButtonView: FC<{ button: Button }> = ({ button: { label, say, kind, confirm, takes } }) => (
  <button
    type="button"
    class={`press ${kind}`}
    data-press={label}
    data-say={say}
    data-confirm={confirm}
    data-takes={takes && 'entry'}
  >
    {label}
  </button>
);

const FormView: FC<{ form: Form; buttons: readonly Button[]; id: string }> = ({ form, buttons, id }) => (
  <form class="card-form" novalidate data-submit={form.submit} autocomplete="off">
    {form.fields.map((field) => (
      <FieldView field={field} id={`${id}-${field.name}`} />
    ))}
    <div class="actions">
      <button type="submit" class="press primary">
        {form.submit}
      </button>
      <Buttons buttons={buttons} />
    </div>
  </form>
);

/** One field beside the buttons: those that take it send it along. */
const EntryView: FC<{ entry: FormField; buttons: readonly Button[]; id: string }> = ({
  entry,
  buttons,
  id,
}) => (
  <div class="card-form">
    <FieldView field={entry} id={`${id}-${entry.name}`} />
    <div class="actions">
      <Buttons buttons={buttons} />
    </div>
  </div>
);

/** A field with its label; `list` names what may be chosen from while one writes. */
export const FieldView: FC<{ field: FormField; id: string; list?: string }> = ({ field, id, list }) => (
  <div class={`field ${field.kind}${field.problem ? ' wrong' : ''}`}>
    <label for={id}>
      {field.label}
      {field.required && <span class="required">{WEB_WORDS.required}</span>}
    </label>
    <InputView field={field} id={id} {...(list && { list })} />
    {field.problem && (
      <p class="problem" id={`${id}-problem`}>
        {field.problem}
      </p>
    )}
    {field.hint && (
      <p class="hint" id={`${id}-hint`}>
        {field.hint}
      </p>
    )}
  </div>
);

const InputView: FC<{ field: FormField; id: string; list?: string }> = ({ field, id, list }) => {
  const { name, kind, value = '', options = [], required, hint, problem } = field;
  const beside = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const common = {
    id,
    name,
    'aria-required': required ? 'true' : 'false',
    'aria-invalid': problem ? 'true' : undefined,
    'aria-describedby': beside || undefined,
  } as const;
  if (kind === 'paragraph') {
    return (
      <textarea {...common} rows={3}>
        {value}
      </textarea>
    );
  }
  if (kind === 'choice') {
    return (
      <select {...common}>
        <option value="">{WEB_WORDS.choose}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return <input {...common} type={kind} value={value} list={list} />;
};
