import { z } from 'zod';
import type { ClauseId } from '../domain/clauses.ts';
import { keptBy } from '../domain/kept-by.ts';
import type { RefusalFacts } from '../domain/refusal.ts';
import { findUnit } from '../domain/units.ts';
import type { CalendarOverrides } from '../domain/workdays.ts';
import type { CatalogueItem, Unit } from '../office/ports.ts';
import { SPAN } from '../wording/calendar.ts';
import type { FieldWords } from '../wording/fields.ts';
import type { OptionKey } from '../wording/options.ts';
import { OPTIONS } from '../wording/options.ts';
import { EVERY_UNIT } from '../wording/parts.ts';
import { FOUND_WORDS } from '../wording/query.ts';
import { readAmount } from './read/amount.ts';
import { readChoice, readVerdict, readYesNo } from './read/choice.ts';
import { readDay } from './read/date.ts';
import { nearestThings } from './read/nearest.ts';
import { isOpenPeriod, readPeriod } from './read/period.ts';
import { type Prefixes, readRecordNumber } from './read/record-number.ts';
import { readSpan } from './read/span.ts';
import { readYear } from './read/year.ts';

/** An item nobody may cite today; `from` the first day of the edition it comes in force with. */
export interface ItemApart {
  readonly code: string;
  readonly name: string;
  readonly why: 'draft' | 'ahead' | 'gone';
  readonly from?: string;
}

/** What a reader may need to know beside the text. */
export interface ReadContext {
  readonly now: Date;
  readonly timeZone: string;
  readonly units: readonly Unit[];
  readonly items: readonly CatalogueItem[];
  /** Items of a draft, of an edition whose first day is still ahead, or of one that is past: known, but not to be cited. */
  readonly itemsApart?: readonly ItemApart[];
  /** What local notices say of rest and work days. */
  readonly rests?: CalendarOverrides;
}

/** One thing a command asks for: how it is read from text, how a form shows it. Its words stand in `wording/fields`. */
export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly kind: 'text' | 'paragraph' | 'choice' | 'date';
  readonly required: Required;
  readonly clause?: ClauseId;
  /** From the text as typed; an issue's message is a key of `wording/problems`. */
  readonly schema: (context: ReadContext) => z.ZodType<T>;
  readonly options?: (context: ReadContext) => readonly { readonly value: string; readonly label: string }[];
  /** Every word for its choices: 公开招标 is none of 公开's business. */
  readonly terms?: readonly string[];
  /** Understood when typed, never asked for. */
  readonly quiet?: boolean;
  /** Not part of what is typed in order: only by its label. */
  readonly labelledOnly?: boolean;
  /** Typed in order, the next words belong to it too as long as they look like this: a day and its clock times. */
  readonly joins?: RegExp;
  /** Written several times, each counts: a line of its own. */
  readonly repeats?: true;
  /** Typed in order and the last of them, it takes all that remains, blanks included. */
  readonly takesRest?: true;
  /** How its value is written: `M2026-01`. */
  readonly sample?: string;
  /** A file that is sent may be its answer. */
  readonly takesFile?: true;
  /** Any words will do: it tells no answer from talk. */
  readonly free?: true;
  /** A decision of somebody's: said whole, under whatever label of an opinion. */
  readonly decides?: true;
  /** What it is called, where its row says so itself. */
  readonly words?: FieldWords;
}

export type Fields = Readonly<Record<string, Field>>;
export type InputOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Field<unknown, true> ? K : never]: F[K] extends Field<infer T>
    ? T
    : never;
} & {
  readonly [K in keyof F as F[K] extends Field<unknown, true> ? never : K]?:
    | (F[K] extends Field<infer T> ? T : never)
    | undefined;
};

interface Ask {
  readonly clause?: ClauseId;
  readonly quiet?: boolean;
  readonly labelledOnly?: boolean;
  readonly joins?: RegExp;
  readonly sample?: string;
  readonly repeats?: true;
  readonly takesRest?: true;
  readonly takesFile?: true;
  readonly free?: true;
  readonly decides?: true;
  readonly terms?: readonly string[];
  readonly words?: FieldWords;
}

interface Unread {
  readonly problem: string;
  readonly facts?: RefusalFacts;
}
/** Characters a reader is given at most: what is longer than any answer of its kind is not looked at. */
const READ_MAX = { text: 1_000, choice: 1_000, date: 80, paragraph: 8_000 } as const;

/** Gives the value, or what is wrong with the text. */
type Read<R> = (text: string, context: ReadContext) => R;
type ValueOf<R> = Exclude<R, Unread>;

const isUnread = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && 'problem' in value;

function field<R>(
  kind: Field['kind'],
  read: Read<R>,
  ask: Ask,
  options?: Field['options'],
): Field<ValueOf<R>, true> {
  return {
    kind,
    required: true,
    ...ask,
    ...(options && { options }),
    // One message asks for the same words several times: whether it is complete, what it weighs, what it does.
    schema: keptBy((context) => {
      const known = new Map<string, R | Unread>();
      return z.transform((typed: string, issues) => {
        const said = typed.trim();
        const value =
          known.get(said) ?? (said.length > READ_MAX[kind] ? { problem: 'too-long' } : read(said, context));
        known.set(said, value);
        if (!isUnread(value)) return value as ValueOf<R>;
        issues.addIssue({ code: 'custom', message: value.problem, params: value.facts });
        return z.NEVER;
      });
    }),
  };
}

export const optional = <T>(required: Field<T, true>): Field<T, false> => ({ ...required, required: false });

const withoutBlanks = (text: string, max: number) =>
  text.length === 0 ? { problem: 'empty' } : text.length > max ? { problem: 'too-long' } : text;

/** One line of words, at most `max` characters. */
export const line = (max: number, ask: Ask = {}) =>
  field('text', (text) => withoutBlanks(text, max), { free: true, ...ask });

/** Free prose, at most `max` characters; kept verbatim. */
export const prose = (max: number, ask: Ask = {}) =>
  field('paragraph', (text) => withoutBlanks(text, max), ask);

/** Money, in fen, more than nothing. */
export const money = (ask: Ask = {}) =>
  field(
    'text',
    (text) => {
      const read = readAmount(text);
      if ('problem' in read) return read;
      return read.fen > 0 ? read.fen : { problem: 'not-an-amount' };
    },
    ask,
  );

/** A calendar day, `YYYY-MM-DD`. */
export const day = (ask: Ask = {}) =>
  field(
    'date',
    (text, { now, timeZone, rests }) => {
      const read = readDay(text, now, timeZone, rests);
      return 'day' in read ? read.day : read;
    },
    ask,
  );

/** From when to when on one day, as ISO moments; the end where it was said. */
export const span = (ask: Ask = {}) =>
  field('text', (text, { now, timeZone }) => readSpan(text, now, timeZone), { joins: SPAN.word, ...ask });

/** A record's number as printed: `M2026-03`, `P2026-01`, `M2026-03-2`; `prefix` narrows it to one kind. */
export const recordNumber = (prefix: Prefixes, ask: Ask = {}) =>
  field('text', (text) => readRecordNumber(text, prefix) ?? unnumbered(prefix), {
    sample: sampleOf(prefix),
    ...ask,
  });

/** Several of them, parted by 、 or a comma. */
export const recordNumbers = (prefix: Prefixes, ask: Ask = {}) =>
  field(
    'text',
    (text): string[] | Unread => {
      const named = text.split(/[、,，;；\s]+/).filter(Boolean);
      const read = named.flatMap((each) => readRecordNumber(each, prefix) ?? []);
      return read.length === named.length ? read : unnumbered(prefix);
    },
    { sample: sampleOf(prefix), ...ask },
  );

const unnumbered = (prefix: Prefixes): Unread => ({
  problem: 'not-a-record-number',
  facts: { sample: sampleOf(prefix) },
});

/** How a number of that kind is written. */
export const sampleOf = (prefix: Prefixes): string => `${prefix[0] ?? ''}2026-01`;
export const PROJECT_SAMPLE = '2026-014';

/** A year, as four digits or in words. */
export const year = (ask: Ask = {}) =>
  field('text', (text, { now, timeZone }) => readYear(text, now, timeZone) ?? { problem: 'not-a-year' }, ask);

/** Which page of a list, counted from 1. */
export const pageNumber = (ask: Ask = {}) =>
  field(
    'text',
    (text) => {
      const plain = text.normalize('NFKC');
      const [, digits = plain] = FOUND_WORDS.pageForm.exec(plain) ?? [];
      return /^\d{1,3}$/.test(digits) && Number(digits) > 0 ? Number(digits) : { problem: 'not-a-number' };
    },
    ask,
  );

/** First and last day. */
export const period = (ask: Ask = {}) =>
  field(
    'text',
    (text, { now, timeZone }) =>
      readPeriod(text, now, timeZone) ?? { problem: isOpenPeriod(text) ? 'open-period' : 'not-a-period' },
    ask,
  );

/** Yes or no, with the reason that may follow: `否，因为…`. */
export const yesNo = (ask: Ask = {}) =>
  field(
    'choice',
    (text) => readYesNo(text) ?? { problem: 'not-yes-or-no' },
    ask,
    () => OPTIONS['yes-no'],
  );

/** One of a closed list whose words stand in `wording/options`; its beginning will do. */
export const choice = <K extends OptionKey>(key: K, ask: Ask = {}) => oneOf(key, readChoice, ask);

/** As `choice`, said whole: what decides something is never guessed (R121). */
export const verdict = <K extends OptionKey>(key: K, ask: Ask = {}) =>
  oneOf(key, readVerdict, { ...ask, decides: true });

function oneOf<K extends OptionKey>(key: K, read: typeof readChoice, ask: Ask) {
  type Value = (typeof OPTIONS)[K][number]['value'];
  const options: readonly { value: string; label: string; labels: readonly string[] }[] = OPTIONS[key];
  return field(
    'choice',
    (text): Value | Unread =>
      (read(
        text,
        options.map(({ value, label, labels }) => ({ value, labels: [label, ...labels] })),
      ) as Value | undefined) ?? { problem: 'not-among-the-choices' },
    ask,
    () => options,
  );
}

/** Units nobody knows, with what the first was most likely meant to be. */
const unknownUnits = (unknown: readonly string[], units: readonly Unit[]): Unread => {
  const near = nearestThings(unknown[0] ?? '', units, ({ name, aliases }) => [name, ...aliases].join(' '));
  return { problem: 'unknown-unit', facts: { units: unknown, nearest: near.map(({ name }) => name) } };
};

/** A unit by its name or any alias (R96). */
export const unit = (ask: Ask = {}) =>
  field('text', (text, { units }) => findUnit(units, text)?.slug ?? unknownUnits([text], units), ask);

/** Several units, parted by 、 or a comma. */
export const unitList = (ask: Ask = {}) =>
  field(
    'text',
    (text, { units }): string[] | Unread => {
      const named = text.split(/[、,，;；\s]+/).filter(Boolean);
      if (named.length === 1 && EVERY_UNIT.includes(named[0] ?? ''))
        return units.filter(({ order }) => order !== undefined).map(({ slug }) => slug);
      const unknown = named.filter((name) => !findUnit(units, name));
      return unknown.length > 0
        ? unknownUnits(unknown, units)
        : named.flatMap((name) => findUnit(units, name)?.slug ?? []);
    },
    ask,
  );

/** A project's number as printed, `2026-014`; also `2026014` or `2026-14`. */
export const projectNumber = (ask: Ask = {}) =>
  field(
    'text',
    (text) => {
      const [, year, serial] =
        /^#?(20\d\d)[-－—–]?(\d{1,5})$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
      return year && serial
        ? `${year}-${serial.padStart(3, '0')}`
        : { problem: 'not-a-number', facts: { sample: PROJECT_SAMPLE } };
    },
    { sample: PROJECT_SAMPLE, ...ask },
  );

/** Anything read by a function of the command's own; a problem is a key of `wording/problems`. */
export const custom = <R>(
  read: Read<R>,
  ask: Ask & { readonly kind?: Field['kind']; readonly options?: Field['options'] } = {},
) => {
  const { kind = 'text', options, ...rest } = ask;
  return field(kind, read, rest, options);
};
