/** A field as far as reading needs it. */
export interface FieldWords {
  /** ASCII; also read as a label. */
  readonly name: string;
  readonly labels: readonly string[];
  /** Place among the words that carry no label; without it the field is only read by label. */
  readonly order?: number;
  /** Takes all unlabelled text that remains when its turn comes, blanks included. */
  readonly takesRest?: boolean;
  /** Written several times, all of it counts, a line each. */
  readonly repeats?: boolean;
  /** The next words belong to it too as long as they look like this. */
  readonly joins?: RegExp;
}

/** A label found in a line: whose it is (or what was written, when nobody's), and where it and its value begin. */
export interface LabelFound {
  readonly field?: string;
  readonly written: string;
  readonly start: number;
  readonly valueStart: number;
  readonly sign: ':' | '=' | '】' | '';
}

export type FindLabels = (line: string) => LabelFound[];

const MARK = /\s*(?<mark>[:：∶﹕=])\s*/;
/** Up to eight characters without punctuation, not a bare figure: what may be a label nobody knows. */
const STRANGER = /^(?<written>(?=[^:：∶﹕=]*\p{L})[\p{L}\p{N}_()（）-]{1,8})\s*(?<mark>[:：∶﹕=])(?!\/\/)/u;
const BOXED_STRANGER = /^【(?<written>(?=[^】]*\p{L})[^】]{1,8})】\s*[:：]?/u;
const STRANGER_KEY = /(?<=\s)(?<written>[a-z_][\w-]{0,31})=/gi;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** Clerks stretch a short label with blanks to line up a column (名 称): those count for nothing. */
function stretched(label: string): string {
  return [...label].map(escaped).join(/^[\x20-\x7e]*$/.test(label) ? '' : ' *');
}

function signOf(mark: string | undefined): LabelFound['sign'] {
  return mark === undefined ? '】' : mark === '=' ? '=' : ':';
}

/** Makes the finder of labels for `fields`: known ones anywhere after a break in a line, unknown ones only where the line starts. */
export function labelFinder(fields: readonly FieldWords[]): FindLabels {
  const owners = new Map<string, string>();
  for (const { name, labels } of fields)
    for (const label of [name, ...labels]) owners.set(label.toLowerCase().replaceAll(' ', ''), name);
  const words = [...new Set(fields.flatMap(({ name, labels }) => [name, ...labels]))];
  const any = words
    .sort((one, other) => other.length - one.length)
    .map(stretched)
    .join('|');
  const known = new RegExp(
    `(?<=^|[\\s;；,，、。])(?:(?<plain>${any})${MARK.source}|[【[]\\s*(?<boxed>${any})\\s*[】\\]]\\s*[:：]?\\s*)`,
    'gi',
  );
  const alone = new RegExp(`^(?<plain>${any})$`, 'i');
  const ownerOf = (written: string) => owners.get(written.toLowerCase().replaceAll(' ', ''));

  const toFound = (match: RegExpExecArray, sign: LabelFound['sign']): LabelFound => {
    const written = match.groups?.plain ?? match.groups?.boxed ?? match.groups?.written ?? '';
    const field = ownerOf(written);
    const place = { written, start: match.index, valueStart: match.index + match[0].length, sign };
    return field === undefined ? place : { field, ...place };
  };

  return (line) => {
    if (words.length === 0) return strangers(line, toFound, []);
    const whole = alone.exec(line);
    if (whole) return [toFound(whole, '')];
    const found = [...line.matchAll(known)].map((match) => toFound(match, signOf(match.groups?.mark)));
    return [...found, ...strangers(line, toFound, found)].sort((one, other) => one.start - other.start);
  };
}

/** Labels nobody owns: one at the start of the line, and keys among `key=value` pairs. */
function strangers(
  line: string,
  toFound: (match: RegExpExecArray, sign: LabelFound['sign']) => LabelFound,
  known: readonly LabelFound[],
): LabelFound[] {
  const first = known.some(({ start }) => start === 0)
    ? null
    : (STRANGER.exec(line) ?? BOXED_STRANGER.exec(line));
  const opening = first ? [toFound(first, signOf(first.groups?.mark))] : [];
  const pairs = [...known, ...opening].some(({ start, sign }) => start === 0 && sign === '=');
  const keys = pairs ? [...line.matchAll(STRANGER_KEY)].map((match) => toFound(match, '=')) : [];
  return [...opening, ...keys.filter(({ field }) => field === undefined)];
}
