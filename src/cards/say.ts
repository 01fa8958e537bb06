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

export const button = (
  label: string,
  say: string,
  kind: Button['kind'] = 'plain',
  confirm?: string,
): Button => ({
  label,
  say,
  kind,
  ...(confirm && { confirm }),
});
