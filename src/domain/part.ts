import type { ClauseId } from './clauses.ts';
import type { EntryRef, Proof, Value } from './entry.ts';

/** How a part is written and read; the chat has a reader for each. */
export type Sort =
  | 'line'
  | 'prose'
  | 'money'
  | 'count'
  | 'day'
  | 'period'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'flags'
  | 'verdict'
  | 'unit'
  | 'units'
  | 'item'
  | 'field'
  | 'proof'
  | 'document'
  | 'entry'
  | 'project'
  | 'many';

export interface Option {
  readonly value: string;
  /** What is shown, and every other way to say it. */
  readonly words: readonly [string, ...string[]];
}

/** One thing an entry holds, told once: how it is read, what it is called, where it comes from, who may see it. */
export interface Part<T extends Value = Value, Needed extends boolean = boolean> {
  readonly sort: Sort;
  readonly needed: Needed;
  /** The label that is shown, and all others that are understood. */
  readonly words: readonly [string, ...string[]];
  /** How to write it. */
  readonly hint?: string;
  readonly clause?: ClauseId;
  /** Characters of text at most. */
  readonly max?: number;
  readonly options?: readonly Option[];
  /** Key of the register it points into. */
  readonly register?: string;
  /** What each line of several holds, in order. */
  readonly each?: Parts;
  /** 主动公开 where it says nothing · 依申请公开 · 不公开 (R88–R94). */
  readonly openness?: 'on-request' | 'closed';
  /** Not part of what is typed in order: only by its label. */
  readonly labelled?: true;
  /** 无 and 待补 are none of these words. Prose that is needed is such where it says nothing else. */
  readonly substance?: boolean;
  /** Asked for where what else was told makes it needed. */
  readonly neededIf?: (told: Readonly<Record<string, unknown>>) => boolean;
  /** Only a type: what is kept of it. */
  readonly kept?: T;
}

export type Parts = Readonly<Record<string, Part>>;
type Needed<P extends Parts> = { [K in keyof P]: P[K]['needed'] extends true ? K : never }[keyof P];
type Kept<X> = X extends Part<infer T, boolean> ? T : never;

/** What is kept under these parts: the needed ones always, any other only where it was said. */
export type Stored<P extends Parts> = { readonly [K in Needed<P>]: Kept<P[K]> } & {
  readonly [K in Exclude<keyof P, Needed<P>>]?: Kept<P[K]>;
};

/** What was said under these parts. */
export type Told<P extends Parts> = { readonly [K in Needed<P>]: Kept<P[K]> } & {
  readonly [K in Exclude<keyof P, Needed<P>>]?: Kept<P[K]> | undefined;
};

type More = Partial<Pick<Part, 'hint' | 'clause' | 'openness' | 'labelled' | 'substance' | 'max'>>;
type Words = Part['words'];

const part =
  <T extends Value>(sort: Sort, standing: Partial<Part> = {}) =>
  (words: Words | string, more: More = {}): Part<T, true> => ({
    sort,
    needed: true,
    words: typeof words === 'string' ? [words] : words,
    ...(standing as object),
    ...more,
  });

/** One line of words. */
export const line = part<string>('line', { max: 200 });
/** Free prose, kept verbatim. */
export const prose = part<string>('prose', { max: 1_000 });
/** Fen, more than nothing. */
export const money = part<number>('money');
/** A whole number, 0 or more. */
export const count = part<number>('count');
/** `YYYY-MM-DD` */
export const day = part<string>('day');
export const period = part<{ readonly from: string; readonly to: string }>('period');
/** A unit's slug. */
export const unit = part<string>('unit');
export const units = part<readonly string[]>('units');
/** Slug of a field of service. */
export const field = part<string>('field');
/** Code of an item of the guiding catalogue in force. */
export const item = part<string>('item');
/** A file, a link, or a document by its number; 无 is none. */
export const proof = part<Proof>('proof', { max: 200 });
/** A document's own number. */
export const document = part<string>('document', { max: 80 });

/** A project by its number, as people say it. */
export const project = part<string>('project');

/** One of a closed list; its beginning will do. */
export const choice = <const O extends readonly Option[]>(
  words: Words | string,
  options: O,
  more: More = {},
) => part<O[number]['value']>('choice', { options })(words, more);

/** Several of a closed list, parted by 、; the beginning of each will do. */
export const choices = <const O extends readonly Option[]>(
  words: Words | string,
  options: O,
  more: More = {},
) => part<readonly O[number]['value'][]>('choices', { options })(words, more);

export const yesNo = part<boolean>('yes-no');

/** Which of a closed list apply, each a yes or a no of its own. */
export const flags = <const O extends readonly Option[]>(
  words: Words | string,
  options: O,
  more: More = {},
) => part<{ readonly [F in O[number]['value']]: boolean }>('flags', { options })(words, more);

const VERDICT = [
  { value: 'agree', words: ['同意', '通过', '合格'] },
  { value: 'disagree', words: ['不同意', '不通过', '不合格'] },
] as const satisfies readonly Option[];
/** Said whole, never guessed and never supplied (R121). */
export const verdict = <const O extends readonly [Option, Option, ...Option[]] = typeof VERDICT>(
  words: Words | string,
  options?: O,
  more: More = {},
) => part<O[number]['value']>('verdict', { options: options ?? VERDICT })(words, more);

/** An entry of a register, by its number or name; kept as both. */
export const entryOf = (register: string, words: Words | string, more: More = {}) =>
  part<EntryRef>('entry', { register })(words, more);

/** Several lines, each of the same parts in order. */
export const many = <const P extends Parts>(words: Words | string, each: P, more: More = {}) =>
  part<readonly (Told<P> & { readonly [name: string]: Value | undefined })[]>('many', { each })(words, more);

export const optional = <T extends Value>(needed: Part<T, true>): Part<T, false> => ({
  ...needed,
  needed: false,
});

/** Needed only with some of what else is told. */
export const neededIf = <T extends Value>(
  part: Part<T, true>,
  needed: NonNullable<Part['neededIf']>,
): Part<T, false> => ({ ...optional(part), neededIf: needed });
