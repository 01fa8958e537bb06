import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
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

/**
 * The rows of a .xlsx or .csv file (UTF-8, UTF-16 or GB18030; commas, semicolons or tabs), empty ones left out.
 * What it is shows in its first bytes, not in its name. Dates become `YYYY-MM-DD`. @throws TableUnreadable
 */
export async function readTable(bytes: Uint8Array): Promise<readonly TableRow[]> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new TableUnreadable('old-excel');
  const rows = startsWith(bytes, 0x50, 0x4b) ? await readWorkbook(bytes) : readLines(decodeText(bytes));
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new TableUnreadable('empty');
  return filled;
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly TableRow[]> {
  try {
    const sheet: readonly (readonly unknown[])[] = await readSheet(Buffer.from(bytes));
    return sheet.map((row, index) => ({ line: index + 1, cells: row.map(cellText) }));
  } catch (cause) {
    throw new TableUnreadable('not-a-table', { cause });
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}

function readLines(text: string): readonly TableRow[] {
  const lines: number[] = [];
  try {
    const records = parse(text, {
      delimiter: [',', ';', '\t'],
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
