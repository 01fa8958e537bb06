import type { Part, Parts, Sort } from '../domain/part.ts';
import type { Tone } from '../wording/hearing.ts';
import { OPTIONS } from '../wording/options.ts';
import { EACH_LINE, PART_HINTS } from '../wording/parts.ts';
import { documentNumber, evidence, substance } from './evidence.ts';
import {
  custom,
  day,
  type Field,
  type Fields,
  line,
  money,
  optional,
  period,
  projectNumber,
  prose,
  type ReadContext,
  unit,
  unitList,
} from './fields.ts';
import { readChoice, readVerdict, readYesNo } from './read/choice.ts';
import { FIELD_OPTIONS, readField } from './read/field.ts';
import { readItem } from './read/item.ts';
import { readSituation } from './read/situation.ts';

type Ask = NonNullable<Parameters<typeof custom>[1]>;
type Make = (part: Part, ask: Ask) => Field<unknown, true>;

const optionsOf = ({ options = [] }: Part) =>
  options.map(({ value, words: [label, ...labels] }) => ({ value, label, labels: [label, ...labels] }));

const chosen =
  (read: typeof readChoice): Make =>
  (part, ask) => {
    const options = optionsOf(part);
    return custom((text) => read(text, options) ?? { problem: 'not-among-the-choices' }, {
      ...ask,
      kind: 'choice',
      options: () => options,
      terms: options.flatMap(({ labels }) => labels),
    });
  };

/** Several of a closed list, each once. */
function readSeveral(text: string, options: ReturnType<typeof optionsOf>) {
  const read = text
    .split(/[、,，;；\s]+/)
    .filter(Boolean)
    .map((each) => readChoice(each, options));
  const known = read.filter((each) => each !== undefined);
  return known.length === 0 || known.length < read.length
    ? { problem: 'not-among-the-choices' }
    : [...new Set(known)];
}

/** One reader for each sort of part: what the chat understands is the same whatever row it stands in. */
const READERS: Record<Sort, Make> = {
  line: ({ max = 200, substance: said }, ask) =>
    said ? substance(max, { free: true, ...ask }) : line(max, ask),
  prose: ({ max = 1_000, needed, substance: said = needed }, ask) =>
    said ? substance(max, { kind: 'paragraph', ...ask }) : prose(max, ask),
  money: (_, ask) => money(ask),
  count: (_, ask) =>
    custom((text) => {
      const [digits] = /^\d{1,9}/.exec(text.normalize('NFKC').replace(/[,\s]/g, '')) ?? [];
      return digits === undefined ? { problem: 'not-a-count' } : Number(digits);
    }, ask),
  day: (_, ask) => day(ask),
  period: (_, ask) => period(ask),
  choice: chosen(readChoice),
  choices: (part, ask) => custom((text) => readSeveral(text, optionsOf(part)), ask),
  'yes-no': (_, ask) =>
    custom((text) => readYesNo(text)?.value ?? { problem: 'not-yes-or-no' }, {
      ...ask,
      kind: 'choice',
      options: () => OPTIONS['yes-no'],
    }),
  flags: (_, ask) => custom(readSituation, { takesRest: true, ...ask }),
  verdict: (part, ask) => chosen(readVerdict)(part, { ...ask, decides: true }),
  unit: (_, ask) => unit(ask),
  units: (_, ask) => unitList(ask),
  item: (_, ask) =>
    custom((text, context: ReadContext) => {
      const read = readItem(text, context);
      return 'problem' in read ? read : (read.code ?? { problem: 'item-not-in-force' });
    }, ask),
  field: (_, ask) => custom(readField, { ...ask, kind: 'choice', options: () => FIELD_OPTIONS }),
  proof: ({ max = 200 }, ask) => evidence(max, { ...ask, takesFile: true }),
  document: (_, ask) => documentNumber(ask),
  entry: ({ max = 80 }, ask) => line(max, ask),
  project: (_, ask) => projectNumber(ask),
  many: ({ each = {} }, ask) =>
    custom((text, context: ReadContext) => readMany(text, each, context), { ...ask, kind: 'paragraph' }),
};

/** A part as a field of a command. */
export function fieldOf(part: Part): Field {
  const { words, hint, clause, labelled, needed, sort } = part;
  const [label, ...labels] = words;
  const hinted = hint ?? PART_HINTS[sort];
  const field = READERS[sort](part, {
    words: { label, labels, ...(hinted && { hint: hinted }) },
    ...(clause && { clause }),
    ...(labelled && { labelledOnly: true }),
  });
  return needed ? field : optional(field);
}

/** A verdict's first word is its yes; whatever else it may be is its no. */
export function toneIn(parts: Parts, input: Readonly<Record<string, unknown>>): Tone | undefined {
  const [name, verdict] = Object.entries(parts).find(([, { sort }]) => sort === 'verdict') ?? [];
  const said = name === undefined ? undefined : input[name];
  if (said === undefined) return undefined;
  return verdict?.options?.[0]?.value === said ? 'yes' : 'no';
}

export const fieldsOf = (parts: Parts): Fields =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, fieldOf(part)]));

/** Lines of the same parts in their order, parted by 、 or a new line: `2027-06-30 20万元、2027-12-31 30万元`. */
function readMany(text: string, each: Parts, context: ReadContext) {
  const lines = text
    .split(EACH_LINE)
    .map((line) => line.trim())
    .filter(Boolean);
  const read = lines.map((line) => readLine(line, each, context));
  const wrong = read.indexOf(undefined);
  return wrong === -1
    ? (read as readonly Readonly<Record<string, unknown>>[])
    : { problem: 'not-such-lines', facts: { line: lines[wrong] ?? '', parts: labelsOf(each) } };
}

/**
 * Typed in order, a word that is one of a later choice's own is that choice, not the optional line before it:
 * `B10 删除` names no name.
 */
export function shifted(
  parts: Parts,
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const moved: Record<string, string> = { ...typed };
  for (const [name, part] of Object.entries(parts)) {
    if (part.sort !== 'choice' || moved[name] !== undefined) continue;
    const own = (part.options ?? []).flatMap(({ words }) => words);
    const [from] = Object.entries(parts).flatMap(([other, { sort, needed, labelled }]) =>
      sort === 'line' && !needed && !labelled && own.includes(moved[other] ?? '') ? [other] : [],
    );
    if (from === undefined) continue;
    moved[name] = moved[from] ?? '';
    delete moved[from];
  }
  return moved;
}

const labelsOf = (each: Parts): readonly string[] => Object.values(each).map(({ words: [label] }) => label);

/** The words of one line among its parts; the last takes the rest. */
function readLine(line: string, each: Parts, context: ReadContext) {
  const words = line.split(/[\s,，:：]+/).filter(Boolean);
  const names = Object.entries(each);
  const values: Record<string, unknown> = {};
  for (const [index, [name, part]] of names.entries()) {
    const text = index === names.length - 1 ? words.splice(0).join(' ') : (words.shift() ?? '');
    if (text === '' && !part.needed) continue;
    const value = fieldOf(part).schema(context).safeParse(text);
    if (!value.success) return undefined;
    values[name] = value.data;
  }
  return values;
}
