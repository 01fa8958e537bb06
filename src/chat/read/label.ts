import { keptBy } from '../../domain/kept-by.ts';
import { LABEL_UNIT } from '../../wording/labels.ts';
import { type LabelWord, nearLabel } from './near-label.ts';

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
  /** Any label of this form is its own, whoever else has such a word. */
  readonly nearly?: RegExp;
}

/** Whose a label is, or what was written when it is nobody's. */
export interface LabelOwner {
  readonly field?: string;
  readonly written: string;
  /** In brackets behind it: 金额（万元）. */
  readonly unit?: string;
  /** Not the field's own word, but near it. */
  readonly near?: true;
}

/** A label found in a line: where it and its value begin. */
export interface LabelFound extends LabelOwner {
  readonly start: number;
  readonly valueStart: number;
  readonly sign: ':' | '=' | '】' | '';
}

export interface Labels {
  readonly inLine: (line: string) => LabelFound[];
  /** Whose label a cell of a table is. */
  readonly ownerOf: (cell: string) => LabelOwner;
}

const MARK = '\\s*(?<mark>[:：∶﹕=])\\s*';
/** Up to eight characters without punctuation, not a bare figure: what may be a label nobody knows. */
/** 9:00 is no label, whatever stands before it. */
const STRANGER =
  /^(?<written>(?=[^:：∶﹕=]*\p{L})[\p{L}\p{N}_()（）-]{1,8})\s*(?<mark>(?<!\d)[:：∶﹕]|[:：∶﹕](?!\d)|=)(?!\/\/)/u;
const BOXED_STRANGER = /^【(?<written>(?=[^】]*\p{L})[^】]{1,14})】\s*[:：]?/u;
const BOXED_NEAR = /^[【[]\s*(?<written>\p{sc=Han}{3,14})\s*[】\]]\s*[:：]?\s*/u;
const STRANGER_KEY = /(?<=\s)(?<written>[a-z_][\w-]{0,31})=/gi;

const UNIT = LABEL_UNIT.form.replace('UNIT', LABEL_UNIT.inside);
const unitAs = (name: string): string => LABEL_UNIT.form.replace('?:UNIT', `?<${name}>${LABEL_UNIT.inside}`);
/** Longer than any label of ours: near ones may have words around them. */
const NEAR = new RegExp(`^(?<written>\\p{sc=Han}{3,14})(?:\\s*${unitAs('unit')})?${MARK}`, 'u');
const WITH_UNIT = new RegExp(`^(?<written>[^()（）]{1,20})${unitAs('unit')}$`, 'u');
const LONGEST_CELL = 40;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** Clerks stretch a label to line up a column (名 称, 负 责 人): then every gap has a blank. */
function spelled(label: string): string {
  const signs = [...label].map(escaped);
  const stretched = signs.length > 1 && !/^[\x20-\x7e]*$/.test(label);
  return stretched ? `${signs.join('')}|${signs.join(' +')}` : signs.join('');
}

function signOf(mark: string | undefined): LabelFound['sign'] {
  return mark === undefined ? '】' : mark === '=' ? '=' : ':';
}

const keyOf = (label: string): string => label.toLowerCase().replaceAll(' ', '');

/** Says whose a label is: exactly, with its unit in brackets, or nearly. */
function ownersOf(fields: readonly FieldWords[]): (written: string) => LabelOwner {
  const words: LabelWord[] = fields.flatMap(({ name, labels }) =>
    [name, ...labels].map((word) => ({ word: keyOf(word), field: name })),
  );
  const owners = new Map(words.map(({ word, field }) => [word, field]));
  /** What a form asks for is never another field. */
  const shown = new Set(fields.map(({ labels: [label = ''] }) => keyOf(label)));
  return (written) => {
    if (written.length > LONGEST_CELL) return { written };
    const exact = owners.get(keyOf(written));
    const nearly = fields.find((each) => each.nearly?.test(keyOf(written)))?.name;
    if (nearly !== undefined && !shown.has(keyOf(written))) return { field: nearly, written };
    if (exact !== undefined) return { field: exact, written };
    const { written: label = written, unit } = WITH_UNIT.exec(written.replaceAll(' ', ''))?.groups ?? {};
    const own = owners.get(keyOf(label));
    const field = own ?? nearLabel(keyOf(label), words);
    if (field === undefined) return { written };
    return { field, written, ...(unit && { unit }), ...(own === undefined && { near: true }) };
  };
}

/** Makes the finder of labels for `fields`: known ones anywhere after a break in a line, near and unknown ones only where the line starts. */
export const labelFinder = keptBy((fields: readonly FieldWords[]): Labels => {
  const ownerOf = ownersOf(fields);
  const words = [...new Set(fields.flatMap(({ name, labels }) => [name, ...labels]))];
  const any = words
    .sort((one, other) => other.length - one.length)
    .map(spelled)
    .join('|');
  const known = new RegExp(
    `(?<=^|[\\s;；,，、。])(?:(?<plain>(?:${any})(?:\\s*${UNIT})?)${MARK}|[【[]\\s*(?<boxed>(?:${any})(?:\\s*${UNIT})?)\\s*[】\\]]\\s*[:：]?\\s*)`,
    'gi',
  );
  const alone = new RegExp(`^(?<plain>(?:${any})(?:\\s*${UNIT})?)$`, 'i');

  const toFound = (match: RegExpExecArray, sign: LabelFound['sign']): LabelFound => {
    const written = match.groups?.plain ?? match.groups?.boxed ?? match.groups?.written ?? '';
    return { ...ownerOf(written), start: match.index, valueStart: match.index + match[0].length, sign };
  };
  const opening = (line: string): LabelFound | undefined => {
    const near = NEAR.exec(line) ?? BOXED_NEAR.exec(line);
    const found = near && toFound(near, signOf(near.groups?.mark));
    const unit = near?.groups?.unit;
    if (found?.field !== undefined) return { ...found, ...(unit && { unit }) };
    const stranger = STRANGER.exec(line) ?? BOXED_STRANGER.exec(line);
    return stranger ? toFound(stranger, signOf(stranger.groups?.mark)) : undefined;
  };

  return {
    ownerOf,
    inLine(line) {
      if (line === '') return [];
      const whole = words.length > 0 && line.length <= LONGEST_CELL ? alone.exec(line) : null;
      if (whole) return [toFound(whole, '')];
      const found =
        words.length === 0
          ? []
          : [...line.matchAll(known)].map((match) => toFound(match, signOf(match.groups?.mark)));
      const first = found[0]?.start === 0 ? undefined : opening(line);
      const all = first ? [first, ...found.filter(({ start }) => start >= first.valueStart)] : found;
      if (all[0]?.start !== 0 || all[0].sign !== '=') return all;
      const keys = [...line.matchAll(STRANGER_KEY)].map((match) => toFound(match, '='));
      const strangers = keys.filter(({ field }) => field === undefined);
      return [...all, ...strangers].sort((one, other) => one.start - other.start);
    },
  };
});
