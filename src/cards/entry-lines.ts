import type { Entry, EntryRef, Proof, Value, Values } from '../domain/entry.ts';
import type { Part, Parts, Sort } from '../domain/part.ts';
import { stands, stateOf, stepsOf, valuesOf } from '../engine/entries.ts';
import type { Row, StepRow } from '../engine/row.ts';
import type { About } from '../engine/who.ts';
import { FILED_WORDS as W } from '../wording/parts.ts';
import { formatFen } from '../wording/units.ts';
import type { CardFile } from './card.ts';
import type { Names } from './names.ts';
import { type Among, mayStand } from './openness.ts';

type Show = (value: Value, names: Names, part: Part) => string;

const listed = (value: Value): readonly Value[] => (Array.isArray(value) ? value : []);
const label: Show = (value, _, { options = [] }) =>
  options.find((option) => option.value === value)?.words[0] ?? String(value);

const SHOWN: Partial<Record<Sort, Show>> = {
  money: (value) => formatFen(Number(value)),
  day: (value, names) => names.date(String(value)),
  period: (value, names) => {
    const { from, to } = value as { from: string; to: string };
    return names.period(from, to);
  },
  choice: label,
  verdict: label,
  choices: (value, names, part) =>
    listed(value)
      .map((each) => label(each, names, part))
      .join(W.list),
  'yes-no': (value) => (value === true ? W.yes : W.no),
  flags: (value, _, { options = [] }) =>
    options
      .filter((option) => (value as Values)[option.value] === true)
      .map(({ words: [word] }) => word)
      .join(W.list) || W.noneOf,
  unit: (value, names) => names.unit(String(value)),
  units: (value, names) =>
    listed(value)
      .map((unit) => names.unit(String(unit)))
      .join(W.list),
  item: (value, names) => names.item(String(value)),
  field: (value, names) => names.field(String(value)),
  proof: (value) => (value as Proof).name,
  entry: (value) => {
    const { number, name } = value as EntryRef;
    return `${name} ${number}`;
  },
  many: (value, names, { each = {} }) =>
    listed(value)
      .map((one) =>
        partsShown(each, one as Values, names)
          .map(({ value: text }) => text)
          .join(' '),
      )
      .join(W.list),
};

/** What one part holds, in words. */
export const valueShown = (part: Part, value: Value, names: Names): string =>
  (SHOWN[part.sort] ?? String)(value, names, part);

/** Every part that was told, with its label, in the order of the row. */
export const partsShown = (parts: Parts, values: Values, names: Names, among?: Among) =>
  Object.entries(parts).flatMap(([name, part]) => {
    const value = values[name];
    return value === undefined || value === '' || !mayStand(part, among)
      ? []
      : [{ label: part.words[0], value: valueShown(part, value, names) }];
  });

/** An entry as lines: how it stands and what it says, then each step with who took it (R28, R124). */
export function entryLines(
  row: Row & { readonly repeats?: true },
  entry: Entry,
  names: Names,
  about: Pick<About, 'project' | 'record'>,
  among?: Among,
): readonly string[] {
  const void_ = entry.superseded && !stepsVoid(row, entry);
  const heading = W.heading(row.title, row.repeats && entry.no, stateOf(row, entry, about));
  const told = partsShown(row.parts, valuesOf(row, entry), names, among).map((part) =>
    W.part(part.label, part.value),
  );
  const notice = row.notice?.(entry.values);
  const first = W.entry(heading, [...told, ...(notice ? [notice] : [])]);
  return [
    `${first}${void_ ? W.superseded(entry.superseded?.reason) : ''}${W.signed(entry.by.name, names.stamp(entry.at))}`,
    ...entry.steps.flatMap((step) => {
      const taken = stepsOf(row).find(({ key }) => key === step.key);
      if (!taken) return [];
      const said = partsShown(taken.parts, step.values, names, among).map((part) =>
        W.part(part.label, part.value),
      );
      // With several units to speak, one of them brings it to no state yet.
      const what = taken.byUnits ? taken.words[0] : stateAfter(taken, step.values);
      return [`${W.step(what, said)}${W.signed(step.by.name, names.stamp(step.at))}`];
    }),
  ];
}

const stateAfter = ({ state }: StepRow, values: Values): string =>
  typeof state === 'string' ? state : state(values);

const stepsVoid = (row: Row, entry: Entry): boolean => entry.superseded === undefined && !stands(row, entry);

/** Files that were sent to the bot as proof of it. */
export function filesOf(row: Row, entry: Entry, among?: Among): readonly CardFile[] {
  const within = (parts: Parts, values: Values) =>
    Object.entries(parts).flatMap(([name, part]) => {
      const value = mayStand(part, among) ? (values[name] as Proof | undefined) : undefined;
      return value && typeof value === 'object' && 'key' in value && value.key
        ? [{ key: value.key, name: value.name }]
        : [];
    });
  return [
    ...within(row.parts, entry.values),
    ...entry.steps.flatMap((step) =>
      within(stepsOf(row).find(({ key }) => key === step.key)?.parts ?? {}, step.values),
    ),
  ];
}
