import { Refusal } from '../domain/refusal.ts';
import { normalizeInput } from './read/text.ts';

type Values = Readonly<Record<string, string>>;

/** Beside each value a form was filled with stands the same under this name, so that what was left alone is known. */
const WAS = 'was.';

/** The values of a form that shows how it stands, with the fields in it that may be changed. */
export const offered = (values: Values, fields: readonly string[]): Values => ({
  ...values,
  ...Object.fromEntries(fields.flatMap((name) => (values[name] ? [[`${WAS}${name}`, values[name]]] : []))),
});

/**
 * What somebody changed in such a form: the rest may have moved on since it was shown, and is not theirs to set back.
 * @throws Refusal `nothing-changed`
 */
export function changedOnly(typed: Values): Values {
  const shown = Object.keys(typed).filter((key) => key.startsWith(WAS));
  if (shown.length === 0) return typed;
  const isAsShown = (name: string, value: string) =>
    normalizeInput(typed[`${WAS}${name}`] ?? '') === normalizeInput(value);
  const said = Object.entries(typed).filter(([key]) => !key.startsWith(WAS));
  const kept = said.filter(([name, value]) => !shown.includes(`${WAS}${name}`) || !isAsShown(name, value));
  const untouched = said.length - kept.length === shown.length;
  if (untouched && kept.every(([name]) => name === 'number')) throw new Refusal('nothing-changed');
  return Object.fromEntries(kept);
}
