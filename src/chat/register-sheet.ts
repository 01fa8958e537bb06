import { valueShown } from '../cards/entry-lines.ts';
import type { Names } from '../cards/names.ts';
import type { Proof, Registered, Value } from '../domain/entry.ts';
import type { Part } from '../domain/part.ts';
import { stateOf, stepsOf, valuesOf } from '../engine/entries.ts';
import type { Register } from '../engine/row.ts';
import type { Cell, Sheet } from '../office/ports.ts';
import { LIST_WORDS as W } from '../wording/lists.ts';
import type { FiguresOf } from './register-figures.ts';

function cellOf(part: Part, value: Value | undefined, names: Names): Cell {
  if (value === undefined) return '';
  if (part.sort === 'money') return { fen: Number(value) };
  if (part.sort === 'count') return Number(value);
  // A file by its key too, so that the sheet can be loaded again.
  if (part.sort === 'proof') {
    const { name, key } = value as Proof;
    return key ? `${name} ${key}` : name;
  }
  if (part.sort === 'day') return { day: String(value) };
  return valueShown(part, value, names);
}

/** A register as a sheet: its parts under the headings it is loaded by, its figures, then how each entry stands and whose it is. */
export function sheetOf(
  row: Register,
  records: readonly Registered[],
  names: Names,
  figures: FiguresOf = () => [],
): Sheet {
  const parts = Object.entries(row.parts);
  return {
    name: row.title,
    headings: [
      ...[W.number, ...parts.map(([, { words }]) => words[0])],
      ...[...(row.figures?.headings ?? []), W.state, W.by, W.on],
    ],
    rows: records.map((record) => {
      const values = valuesOf(row, record.entry);
      return [
        record.number,
        ...parts.map(([name, part]) => cellOf(part, values[name], names)),
        ...figures(record.number),
        stateOf(row, record.entry, { record }),
        record.entry.by.name,
        { day: record.entry.at.slice(0, 10) },
      ];
    }),
  };
}

/** What units said under one step, a row for every unit that was asked; who has not said anything stands there blank. */
export function answersOf(
  row: Register,
  { step: key, units }: NonNullable<Register['table']>,
  record: Registered,
  names: Names,
): Sheet {
  const parts = Object.entries(stepsOf(row).find((each) => each.key === key)?.parts ?? {});
  const asked = (valuesOf(row, record.entry)[units] ?? []) as readonly string[];
  const said = (unit: string) =>
    record.entry.steps.findLast((each) => each.key === key && each.by.unit === unit);
  return {
    name: row.title,
    headings: [W.unit, ...parts.map(([, { words }]) => words[0]), W.by, W.on],
    rows: asked.map((unit) => {
      const answer = said(unit);
      return [
        names.unit(unit),
        ...parts.map(([name, part]) => cellOf(part, answer?.values[name], names)),
        answer?.by.name ?? '',
        answer ? { day: answer.at.slice(0, 10) } : '',
      ];
    }),
  };
}
