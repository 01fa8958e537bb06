import { Broken } from './refused.ts';

export interface Parsed {
  readonly text: string;
  /** People a message notifies by name, as Telegram finds them in the words by itself. */
  readonly mentions: readonly string[];
  /** Tags that took effect, in order. */
  readonly tags: readonly string[];
}

const TAGS = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  's',
  'del',
  'code',
  'pre',
  'blockquote',
  'a',
  'tg-spoiler',
]);
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const MENTION = /(?<![\p{L}\p{N}_@])@([A-Za-z]\w{3,31})/gu;

/** Reads a text in HTML mode as the Bot API documents it. @throws Broken where the Bot API would refuse it. */
export function readHtml(html: string): Parsed {
  const open: string[] = [];
  const tags: string[] = [];
  const text = html.replace(
    /<(\/?)([^>]*)(>?)|&(#\d+|#x[0-9a-f]+|\w+);/gi,
    (whole, slash: string, inner: string | undefined, end: string, entity: string | undefined) => {
      if (entity !== undefined) return characterOf(entity) ?? whole;
      const name = (inner ?? '').split(/[\s=]/)[0]?.toLowerCase() ?? '';
      if (end === '') throw new Broken("can't parse entities: Unclosed start tag");
      if (slash) {
        const last = open.pop();
        if (last !== name)
          throw new Broken(`can't parse entities: Unmatched end tag "${name}", expected "${last}"`);
        return '';
      }
      if (!TAGS.has(name)) throw new Broken(`can't parse entities: Unsupported start tag "${name}"`);
      if (name === 'blockquote' && open.includes(name))
        throw new Broken("can't parse entities: nested blockquote");
      open.push(name);
      tags.push(name);
      return '';
    },
  );
  if (open.length > 0)
    throw new Broken(`can't parse entities: Can't find end tag corresponding to "${open.at(-1)}"`);
  return { text: text.trim(), mentions: mentionsIn(text), tags };
}

export function mentionsIn(text: string): string[] {
  return [...text.matchAll(MENTION)].map(([, name]) => name ?? '');
}

function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return NAMED[entity.toLowerCase()];
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return String.fromCodePoint(code);
}
