import type { Button, Form, FormField } from '../../cards/card.ts';
import { INPUT_MAX_CHARS, PLACEHOLDER_MAX_CHARS } from './limits.ts';
import {
  BUTTON_TYPE,
  callback,
  confirmOf,
  type Element,
  plain,
  smallPrint,
  textElement,
} from './render-elements.ts';

const hintInside = ({ hint }: FormField): boolean =>
  hint !== undefined && hint !== '' && hint.length <= PLACEHOLDER_MAX_CHARS;

const common = (field: FormField) => ({
  name: field.name,
  required: field.required,
  width: 'fill',
  ...(hintInside(field) ? { placeholder: plain(field.hint ?? '') } : {}),
});

// Pickers have no label of their own, so it stands above them.
const labelled = (field: FormField, picker: Element): Element[] => [
  textElement(field.required ? `${field.label} *` : field.label),
  picker,
];

const input = (field: FormField, more: Record<string, unknown>): Element[] => [
  {
    tag: 'input',
    ...common(field),
    label: plain(field.label),
    label_position: 'top',
    max_length: INPUT_MAX_CHARS,
    // A longer value would be cut by the input itself; asking anew is better than losing its end.
    ...(field.value && field.value.length <= INPUT_MAX_CHARS ? { default_value: field.value } : {}),
    ...more,
  },
];

const FIELD = {
  text: (field) => input(field, {}),
  paragraph: (field) => input(field, { input_type: 'multiline_text', rows: 3 }),
  choice: (field) =>
    labelled(field, {
      tag: 'select_static',
      ...common(field),
      options: (field.options ?? []).map(({ value, label }) => ({ text: plain(label), value })),
      ...(field.options?.some(({ value }) => value === field.value) ? { initial_option: field.value } : {}),
    }),
  date: (field) =>
    labelled(field, {
      tag: 'date_picker',
      ...common(field),
      ...(/^\d{4}-\d{2}-\d{2}$/.test(field.value ?? '') ? { initial_date: field.value } : {}),
    }),
} as const satisfies Record<FormField['kind'], (field: FormField) => Element[]>;

const fieldElements = (field: FormField): Element[] => [
  ...FIELD[field.kind](field),
  ...(field.problem ? [smallPrint(`✕ ${field.problem}`)] : []),
  ...(field.hint && !hintInside(field) ? [smallPrint(field.hint)] : []),
];

/** A form, which Feishu allows only directly in the card's body. Its button sends `say` with all values beside it. */
export const formElement = (form: Form, direct: boolean): Element => ({
  tag: 'form',
  name: 'lianxi_form',
  elements: [
    ...form.fields.flatMap(fieldElements),
    {
      tag: 'button',
      name: 'lianxi_submit',
      text: plain(form.submit),
      type: 'primary',
      form_action_type: 'submit',
      behaviors: callback(form.say, direct),
    },
  ],
});

/** One field and the buttons that take it along: each of them submits it with its own words. */
export const entryElement = (entry: FormField, buttons: readonly Button[], direct: boolean): Element => ({
  tag: 'form',
  name: 'lianxi_entry',
  elements: [
    ...fieldElements(entry),
    ...buttons.map((button, index) => ({
      tag: 'button',
      name: `lianxi_entry_${index}`,
      text: plain(button.label),
      type: BUTTON_TYPE[button.kind],
      form_action_type: 'submit',
      ...confirmOf(button),
      behaviors: callback(button.say, direct),
    })),
  ],
});
