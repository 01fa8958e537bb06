import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { sheetsShown } from './sheets-shown.ts';
import { decodeText } from './text.ts';

export interface TableRow {
  /** Line of the file, from 1; of a cell with line breaks, the last one. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file is no table this program reads; `reason` chooses the words. */
export class TableUnreadable extends Error {
  constructor(
    readonly reason: 'old-excel' | 'not-a-table' | 'empty',
    options?: ErrorOptions,
  ) {
    super(`unreadable table: ${reason}`, options);
    this.name = 'TableUnreadable';
  }
}

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** One sheet of a workbook, empty rows left out; a text file is one of no name. */
export interface TableSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
  /** Lines that are not empty and do not show. */
  readonly hiddenLines: readonly number[];
}

/**
 * The rows of the first sheet that shows and is not empty. @throws TableUnreadable
 */
export async function readTable(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const sheet = (await readSheets(bytes)).find(({ hidden, rows }) => !hidden && rows.length > 0);
  if (!sheet) throw new TableUnreadable('empty');
  return sheet.rows;
}

/**
 * Every sheet of a .xlsx, or the rows of a .csv (UTF-8, UTF-16 or GB18030; commas, semicolons or tabs). What it is shows
 * in its first bytes, not in its name. Dates become `YYYY-MM-DD`. @throws TableUnreadable
 */
export async function readSheets(bytes: Uint8Array): Promise<readonly TableSheet[]> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new TableUnreadable('old-excel');
  if (startsWith(bytes, 0x50, 0x4b)) return readWorkbook(bytes);
  return [{ name: '', hidden: false, hiddenLines: [], rows: filled(readLines(decodeText(bytes))) }];
}

const filled = (rows: readonly TableRow[]): readonly TableRow[] =>
  rows.filter(({ cells }) => cells.some((cell) => cell !== ''));

async function readWorkbook(bytes: Uint8Array): Promise<readonly TableSheet[]> {
  try {
    const shown = sheetsShown(bytes);
    const sheets = await readXlsxFile(Buffer.from(bytes));
    return sheets.map(({ sheet: name, data }): TableSheet => {
      const { hidden = false, hiddenLines = new Set<number>() } = shown.get(name) ?? {};
      const rows = filled(
        data.map((row: readonly unknown[], at) => ({ line: at + 1, cells: row.map(cellText) })),
      );
      const unseen = rows.map(({ line }) => line).filter((line) => hiddenLines.has(line));
      return { name, hidden, rows, hiddenLines: unseen };
    });
  } catch (cause) {
    throw new TableUnreadable('not-a-table', { cause });
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}

/** What parts the cells: the sign that occurs most at the top, outside quotation marks; the others are text. */
function delimiterOf(text: string): string {
  const top = text
    .split('\n')
    .slice(0, 10)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const often = [',', '\t', ';'].map((sign) => [top.split(sign).length, sign] as const);
  return often.reduce((best, each) => (each[0] > best[0] ? each : best))[1];
}

function readLines(text: string): readonly TableRow[] {
  const lines: number[] = [];
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record, { lines: line }) => {
        lines.push(line);
        return record;
      },
    });
    return records.map((cells, index) => ({ line: lines[index] ?? index + 1, cells }));
  } catch (cause) {
    throw new TableUnreadable('not-a-table', { cause });
  }
}
