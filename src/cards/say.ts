import { PRESS_CONFIRMS } from '../wording/confirming.ts';
import { type Button, SAY_MAX_BYTES } from './card.ts';

/**
 * What a button says: `verb:argument…@version`. The version lets a press on an old card be told from a fresh one.
 * @throws RangeError when it would not fit the smallest platform's callback
 */
export function sayOf(verb: string, args: readonly string[], version?: number): string {
  const say = [verb, ...args].join(':') + (version === undefined ? '' : `@${version}`);
  if (Buffer.byteLength(say) > SAY_MAX_BYTES)
    throw new RangeError(`a button may say ${SAY_MAX_BYTES} bytes, not: ${say}`);
  return say;
}

/** What is asked before a press that says this counts, where it weighs by itself (design §4, law 3). */
export function pressConfirm(say: string): string | undefined {
  const [command = '', number = '', verdict = ''] = (say.split('@')[0] ?? '').split(':');
  if (number === '') return undefined;
  const named = number.startsWith('M') ? 'meeting' : 'project';
  return (PRESS_CONFIRMS[`${command}:${verdict}`] ?? PRESS_CONFIRMS[`${command}:${named}`])?.(number);
}

/** A button asks what its words ask for; `confirm` where only the record tells that it weighs. */
export function button(
  label: string,
  say: string,
  kind: Button['kind'] = 'plain',
  confirm: string | undefined = pressConfirm(say),
): Button {
  return { label, say, kind, ...(confirm && { confirm }) };
}
