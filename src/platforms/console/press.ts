import type { Button, Card, Form } from '../../cards/card.ts';
import { labelsOf } from '../../cards/plain.ts';
import { PressRefused } from './errors.ts';

/** What is pressed: the label people see, and, where two share it, what the button says. */
export interface Press {
  readonly button: string;
  readonly say?: string;
  /** By field name or label; fields not given keep the form's own values. */
  readonly form?: Readonly<Record<string, string>>;
}

/** What pressing says, with the form's values when the form is what is pressed. @throws PressRefused */
export function pressOn(card: Card, press: Press): { say: string; form?: Record<string, string> } {
  const { form } = card;
  const button = card.buttons.find((each) => fits(each, press));
  if (form && form.submit === press.button && (press.form || !button)) {
    return { say: form.say, form: valuesOf(form, press.form ?? {}) };
  }
  // A value sent along with a plain button pre-fills the command; chat knows its labels.
  if (button) return { say: button.say, ...(press.form && { form: { ...press.form } }) };
  throw new PressRefused({ kind: 'no-button', button: press.button, labels: labelsOf(card) });
}

function fits(button: Button, { button: label, say }: Press): boolean {
  return button.label === label && (say === undefined || button.say === say);
}

function valuesOf(form: Form, given: Readonly<Record<string, string>>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name, value } of form.fields) if (value !== undefined) values[name] = value;
  for (const [key, value] of Object.entries(given)) {
    const field =
      form.fields.find(({ name }) => name === key) ?? form.fields.find(({ label }) => label === key);
    if (!field) {
      const labels = form.fields.map(({ label }) => label);
      throw new PressRefused({ kind: 'no-field', field: key, labels });
    }
    values[field.name] = field.options?.find(({ label }) => label === value)?.value ?? value;
  }
  return values;
}
