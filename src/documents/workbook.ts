import writeXlsxFile from 'write-excel-file/node';
import type { Cell, Sheet, Tables } from '../office/ports.ts';
import { inYuan } from '../wording/units.ts';
import { PRINTED } from './printed.ts';
import { readTable, TableUnreadable } from './tables.ts';

/** Characters of the widest column: what is longer goes on below. */
const WIDEST = 40;
const NARROWEST = 8;
/** Yuan in a cell that adds up; money is kept in fen. */
const FEN = 100;

/** Tables as .xlsx: read whatever officials send, written with typed cells and headings that stay in sight. */
export const openTables = (): Tables => ({
  async read(bytes) {
    try {
      return await readTable(bytes);
    } catch (error) {
      if (error instanceof TableUnreadable) return { unreadable: error.reason };
      throw error;
    }
  },
  write: writeSheets,
});

async function writeSheets(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsxFile(sheets.map(sheetOf), { features: [PRINTED] }).toBuffer());
}

function sheetOf({ name, headings: called, rows }: Sheet) {
  const headings = called.map((heading, at) =>
    rows.some((row) => isMoney(row[at])) ? inYuan(heading) : heading,
  );
  const data = [headings.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map(cellsOf)];
  const columns = headings.map((heading, index) => ({
    width: Math.min(
      WIDEST,
      Math.max(NARROWEST, ...[heading, ...rows.map((row) => row[index] ?? '')].map(widthOf)),
    ),
  }));
  return { data, sheet: name, columns, stickyRowsCount: 1, orientation: 'landscape' as const };
}

const isMoney = (cell: Cell | undefined): boolean => typeof cell === 'object' && 'fen' in cell;

const cellsOf = (row: readonly Cell[]) =>
  row.map((cell) => {
    if (typeof cell === 'number') return { value: cell, type: Number };
    if (typeof cell === 'string') return cell === '' ? null : { value: cell, type: String, wrap: true };
    if ('fen' in cell) return { value: cell.fen / FEN, type: Number, format: '#,##0.00' };
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  });

/** A Chinese character is as wide as two others. */
const widthOf = (cell: Cell): number => {
  if (typeof cell === 'object')
    return 'fen' in cell ? (cell.fen / FEN).toLocaleString('en').length + 5 : 'YYYY-MM-DD'.length + 2;
  return [...String(cell)].reduce((width, letter) => width + (letter > '\xff' ? 2 : 1), 2);
};
