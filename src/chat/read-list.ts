import type { Proof, Values } from '../domain/entry.ts';
import type { Parts } from '../domain/part.ts';
import type { TableLine } from '../office/ports.ts';
import { problemWords } from '../wording/problems.ts';
import type { Scene } from './define-command.ts';
import { fieldOf } from './part-field.ts';
import { withUnit } from './read/label-unit.ts';
import { partProblems, toldOf } from './told.ts';

/** One line of a list that was sent, read by the parts of its register. */
export interface ListLine {
  readonly line: number;
  readonly values: Values;
}

export interface ListRead {
  readonly lines: readonly ListLine[];
  /** What is wrong, line by line. */
  readonly wrong: readonly { readonly line: number; readonly label: string; readonly says: string }[];
  /** Columns no part is called by. */
  readonly unread: readonly string[];
  /** Parts that no column is called by, though each entry needs them. */
  readonly missing: readonly string[];
}

/** Rows above the headings at most: a title, a remark. */
const ABOVE = 10;

const plain = (text: string) => text.normalize('NFKC').replace(/[\s*:：]/g, '');

/** Reads the rows of a table by headings that name parts, in any order; what proves each may be the file itself. */
export async function readList(
  parts: Parts,
  rows: readonly TableLine[],
  file: Proof,
  { reading, desk }: Pick<Scene, 'reading' | 'desk'>,
): Promise<ListRead> {
  const head = headingsOf(parts, rows);
  const needed = Object.entries(parts).filter(([, { needed: must, sort }]) => must && sort !== 'proof');
  const missing = needed
    .filter(([name]) => head.columns[name] === undefined)
    .map(([, { words }]) => words[0]);
  if (missing.length > 0) return { lines: [], wrong: [], unread: [], missing };
  const lines: ListLine[] = [];
  const wrong: ListRead['wrong'][number][] = [];
  for (const { line, cells } of rows.slice(head.row + 1)) {
    const input: Record<string, unknown> = {};
    const fault = (name: string, says: string) =>
      wrong.push({ line, label: parts[name]?.words[0] ?? name, says });
    for (const [name, part] of Object.entries(parts)) {
      const { at = -1, unit } = head.columns[name] ?? {};
      const cell = withUnit(cells[at]?.trim() ?? '', unit);
      if (cell === '') {
        if (part.sort === 'proof' && part.needed) input[name] = file.key ?? file.name;
        else if (part.needed) fault(name, problemWords('missing'));
        continue;
      }
      const read = fieldOf(part).schema(reading).safeParse(cell);
      const issue = read.error?.issues[0];
      if (read.success) input[name] = read.data;
      else
        fault(name, problemWords(issue?.message ?? 'missing', issue?.code === 'custom' ? issue.params : {}));
    }
    for (const { field, key, facts } of await partProblems(parts, input, desk))
      fault(field, problemWords(key, facts));
    lines.push({ line, values: await toldOf(parts, input, desk) });
  }
  return { lines, wrong, unread: head.unread, missing };
}

interface Column {
  readonly at: number;
  readonly unit?: string;
}

/** 金额（万元） is the amount, in ten thousands. */
function measured(cell: string): { readonly label: string; readonly unit?: string } {
  const { label = plain(cell), unit } = /^(?<label>.+?)\((?<unit>.+)\)$/.exec(plain(cell))?.groups ?? {};
  return { label, ...(unit !== undefined && { unit }) };
}

/** The row that names the most parts, and where each of them stands. */
function headingsOf(parts: Parts, rows: readonly TableLine[]) {
  const read = rows.slice(0, ABOVE).map(({ cells }, row) => {
    const columns: Record<string, Column> = {};
    for (const [name, { words }] of Object.entries(parts)) {
      const called = (text: string) => words.some((word) => plain(word) === text);
      const whole = cells.findIndex((cell) => called(plain(cell)));
      const at = whole >= 0 ? whole : cells.findIndex((cell) => called(measured(cell).label));
      const { unit } = whole >= 0 ? {} : measured(cells[at] ?? '');
      if (at >= 0) columns[name] = { at, ...(unit !== undefined && { unit }) };
    }
    const taken = new Set(Object.values(columns).map(({ at }) => at));
    const unread = cells.filter((cell, index) => cell !== '' && !taken.has(index));
    return { row, columns, unread };
  });
  const most = (each: (typeof read)[number]) => Object.keys(each.columns).length;
  const [best] = [...read].sort((a, b) => most(b) - most(a));
  return best ?? { row: 0, columns: {}, unread: [] };
}
