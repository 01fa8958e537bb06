/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

// PostgreSQL refuses both in jsonb and text; nobody types them on purpose.
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** Text without what PostgreSQL cannot keep: NUL and half surrogates become U+FFFD. */
export const storableText = (text: string): string => text.replace(UNSTORABLE, '\u{FFFD}');

// As JSON spells them; looked for first, since there is hardly ever one.
const ESCAPED = /\\u(?:0000|d[89a-f])/;

/** The value as JSON reads it back: dates as ISO text, nothing undefined, no text the database would refuse. */
export const plain = (value: unknown): Json => JSON.parse(jsonText(value));

function tidy(value: Json): Json {
  if (typeof value === 'string') return storableText(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(tidy);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storableText(key), tidy(inner)]));
}

/** JSON text to hand to a `jsonb` column. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  return ESCAPED.test(text) ? JSON.stringify(tidy(JSON.parse(text))) : text;
}

/** One spelling for equal values: keys sorted by code unit, no spaces. What the log hashes. */
export const canonical = (value: unknown): string => spell(plain(value));

function spell(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spell).join(',')}]`;
  const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([key, inner]) => `${JSON.stringify(key)}:${spell(inner)}`).join(',')}}`;
}
