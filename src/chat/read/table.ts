import { TABLE as W } from '../../wording/labels.ts';
import type { LabelOwner } from './label.ts';

export interface Cell {
  readonly label: LabelOwner;
  readonly value: string;
}

/** A table as the labels and values of its first record; its titles and totals; and the records behind the first. */
export interface TableRead {
  readonly cells: readonly Cell[];
  readonly rest: readonly string[];
  readonly records: readonly string[];
}

type OwnerOf = (cell: string) => LabelOwner;
type Row = readonly string[];

/** Line ends inside a cell that Excel put into quotes, until the rows are parted. */
const INNER_BREAK = '\v';
const QUOTED_CELL = /(?<=^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/g;

/** Joins the lines of quoted cells, so that each line of the text is a row of its table. */
export const withQuotedCells = (text: string): string =>
  text.includes('\t')
    ? text.replace(QUOTED_CELL, (_, inside: string) =>
        inside.replaceAll('""', '"').replaceAll('\n', INNER_BREAK),
      )
    : text;

const cellOf = (text: string): string => text.replaceAll(INNER_BREAK, '\n').trim();
const labelOf = (cell: string): string => cell.replace(/[:：]$/, '').trim();

/** The cells of a line with tabs or upright lines; undefined when it has none. */
function rowOf(line: string): Row | undefined {
  const piped = line.includes('|');
  if (!piped && !line.includes('\t')) return undefined;
  const cells = (piped ? line.trim().split('|') : line.split('\t')).map(cellOf);
  return piped ? cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined) : cells;
}

/** Lines of `label  value` without any mark between, as a table loses its lines when it is copied. */
function blankRow(line: string): Row {
  const wide = line.indexOf('  ');
  const at = wide > 0 ? wide : line.indexOf(' ');
  return at > 0 ? [line.slice(0, at), line.slice(at).trim()] : [line];
}

const filled = (row: Row): string[] => row.filter((cell) => cell !== '');

/** Heads in the first row, a record in each of the others. */
function byColumns(rows: readonly Row[], ownerOf: OwnerOf): TableRead | undefined {
  const [heads = [], ...others] = rows;
  const owners = heads.map((head) => ownerOf(labelOf(head)));
  const known = owners.filter(({ field }) => field !== undefined).length;
  const pairs = others.every(([first = '']) => ownerOf(labelOf(first)).field !== undefined);
  if (others.length === 0 || known < 2 || known * 2 < filled(heads).length || pairs) return undefined;
  const isRecord = (row: Row) => filled(row).length > 1 && !W.total.test(filled(row)[0] ?? '');
  const records = others.filter(isRecord);
  const rest = others.filter((row) => !isRecord(row)).map((row) => filled(row).join(' '));
  const cells = (records[0] ?? []).flatMap((value, column): Cell[] => {
    const label = owners[column] ?? { written: '' };
    const idle = value === '' || (label.field === undefined && W.counting.test(label.written));
    return idle ? [] : [{ label, value }];
  });
  return { cells, rest, records: records.slice(1).map((row) => filled(row).join(' ')) };
}

/** A label and its value in each row, or several such pairs side by side. */
function byRows(rows: readonly Row[], ownerOf: OwnerOf): TableRead | undefined {
  const numbered = rows.every(([first = '', ...others]) => W.serial.test(first) && others.length > 1);
  const plain = numbered ? rows.map((row) => row.slice(1)) : rows;
  const isLabel = (cell: string | undefined) => ownerOf(labelOf(cell ?? '')).field !== undefined;
  const known = plain.filter(([first]) => isLabel(first)).length;
  if (known === 0 || known * 2 < plain.length) return undefined;
  if (plain.length === 1 && isLabel(plain[0]?.[1])) return undefined;
  const cells = plain.flatMap((row): Cell[] => {
    const pairs = row.length > 2 && row.every((cell, at) => at % 2 === 1 || cell === '' || isLabel(cell));
    const size = pairs ? 2 : row.length;
    const starts = row.flatMap((cell, at) => (at % size === 0 && cell !== '' ? [at] : []));
    return starts.map((at) => ({
      label: ownerOf(labelOf(row[at] ?? '')),
      value: filled(row.slice(at + 1, at + size)).join(' '),
    }));
  });
  return { cells, rest: [], records: [] };
}

/** Reads the lines of one table, either way round; undefined when they are none of ours. */
export function readTable(lines: readonly string[], ownerOf: OwnerOf): TableRead | undefined {
  const rows = lines
    .map((line) => rowOf(line) ?? [])
    .filter((row) => filled(row).length > 0 && !filled(row).every((cell) => W.divider.test(cell)));
  const isTitle = (row: Row) =>
    filled(row).length === 1 && ownerOf(labelOf(filled(row)[0] ?? '')).field === undefined;
  const titles = rows.filter(isTitle).map((row) => filled(row).join(' '));
  const body = rows.filter((row) => !isTitle(row));
  const read = byColumns(body, ownerOf) ?? byRows(body, ownerOf);
  return read && { ...read, rest: [...titles, ...read.rest] };
}

/** Reads lines of labels and values with nothing but blanks between; only where several begin so. */
export function readBlankTable(lines: readonly string[], ownerOf: OwnerOf): TableRead | undefined {
  const rows = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .map(blankRow);
  const own = rows.filter(([first = '']) => {
    const { field, near } = ownerOf(labelOf(first));
    return field !== undefined && !near;
  });
  return own.length > 1 && own.length === rows.length ? byRows(rows, ownerOf) : undefined;
}

export const isTableLine = (line: string): boolean => rowOf(line) !== undefined;
/** What is left of a table's signs where it was none of ours. */
export const withoutTabs = (line: string): string => line.replaceAll(INNER_BREAK, ' ').replaceAll('\t', ' ');
