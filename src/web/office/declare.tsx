import type { FC } from 'hono/jsx';
import type { FormField } from '../../cards/card.ts';
import type { DeclarePage, Trial } from '../../pages/declare.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { Body, FieldView } from '../card.tsx';
import type { Origin } from './card.tsx';

/** The declaration whole: what it comes to stands beside it, by a button, or with a script while one writes. */
export const DeclareView: FC<{ page: DeclarePage; origin: Origin }> = ({ page, origin }) => {
  const { fields, flags, further, items, label, trial } = page;
  return (
    <form
      class="declare"
      method="post"
      action="/office/act"
      novalidate
      autocomplete="off"
      data-trial="/office/declare/trial"
    >
      <input type="hidden" name="drawn" value={origin.drawn} />
      <input type="hidden" name="back" value="/office/declare" />
      <div>
        <p class="hint">{W.declareLead}</p>
        <Fields fields={fields} items={items} />
        <fieldset>
          <legend>{W.flagsTitle}</legend>
          <Fields fields={flags} items={items} />
        </fieldset>
        <details open={further.some(({ value, problem }) => value || problem)}>
          <summary>{W.further}</summary>
          <Fields fields={further} items={items} />
        </details>
        <datalist id="items">
          {items.map((item) => (
            <option value={item} />
          ))}
        </datalist>
      </div>
      <aside aria-label={W.trialTitle}>
        <div id="trial" aria-live="polite">
          <TrialView trial={trial} />
        </div>
        <div class="actions">
          <button type="submit" class="press plain" formaction="/office/declare">
            {W.tryIt}
          </button>
          <button type="submit" name="do" value="+submit" class="press primary">
            {label}
          </button>
        </div>
      </aside>
    </form>
  );
};

const Fields: FC<{ fields: readonly FormField[]; items: readonly string[] }> = ({ fields }) => (
  <>
    {fields.map((field) => (
      <FieldView
        field={{ ...field, name: `f.${field.name}` }}
        id={`declare-${field.name}`}
        {...(field.name === 'item' && { list: 'items' })}
      />
    ))}
  </>
);

/** What it comes to so far. */
export const TrialView: FC<{ trial: Trial }> = ({ trial: { begun, sums, route, problems, missing } }) => (
  <>
    <h2>{W.trialTitle}</h2>
    {!begun && <p class="none">{W.trialFirst}</p>}
    {sums.map((sum) => (
      <p>{sum}</p>
    ))}
    {route && (
      <div class={`sheet tone-${route.tone}`}>
        <p class="lead">{route.title}</p>
        <Body body={route.body} />
      </div>
    )}
    {problems.length > 0 && (
      <ul class="problems">
        {problems.map(({ label, text }) => (
          <li>{W.problemLine(label, text)}</li>
        ))}
      </ul>
    )}
    {begun && <p class="hint">{missing.length > 0 ? W.stillEmpty(missing) : W.nothingEmpty}</p>}
  </>
);
