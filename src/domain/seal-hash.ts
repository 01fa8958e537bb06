/** Hexadecimal digits of a seal's hash that tell it from any other. */
const ENOUGH = 16;
const WHOLE = 64;

/** A seal's hash as people keep and read it out: in groups of eight. */
export const formatSealHash = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ');

/** A hash, or the beginning of one, as somebody kept it; undefined when it is none. */
export function readSealHash(text: string): string | undefined {
  const hash = text.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
  return /^[0-9a-f]+$/.test(hash) && hash.length >= ENOUGH && hash.length <= WHOLE ? hash : undefined;
}
