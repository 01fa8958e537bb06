/** What would break a line, steer a terminal, or turn the direction of what follows (bidi marks, zero-width signs). */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\s]+/gu;

/**
 * Text from outside as it may stand on one line of a card, in a list or in a name: another's words never begin a line
 * of their own that looks like ours, and show the order in which they were written. At most `max` characters.
 */
export const oneLine = (text: string, max = Number.POSITIVE_INFINITY): string =>
  Array.from(text.replace(UNSEEN, ' ').trim()).slice(0, max).join('');

/** What no file name may hold: a path, or signs that some system refuses. */
const UNNAMEABLE = /[\\/:*?"<>|]/g;
/** Characters of a file's name; its ending is kept. */
const NAME_MAX = 120;

/** A file's name as whoever sent it calls it, safe in a list, in an archive and on a disk. */
export function fileName(name: string): string {
  const plain = oneLine(name).replace(UNNAMEABLE, '_').replace(/^\.+/, '');
  const [ending = ''] = /\.[a-z0-9]{1,8}$/i.exec(plain) ?? [];
  return `${oneLine(plain.slice(0, plain.length - ending.length), NAME_MAX - ending.length)}${ending}`;
}
