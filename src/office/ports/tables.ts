/** Rows of a table somebody sent; `line` as the file counts them, from 1. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Text, a figure, money in fen, or a day `YYYY-MM-DD`. */
export type Cell = string | number | { readonly fen: number } | { readonly day: string };

/** One sheet of a workbook; its headings stay in sight. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Reads what officials keep in Excel, and writes it. */
export interface Tables {
  /** The rows of a .xlsx or .csv; or why it is none this program reads. */
  read(
    bytes: Uint8Array,
  ): Promise<readonly TableLine[] | { readonly unreadable: 'old-excel' | 'not-a-table' | 'empty' }>;
  write(...sheets: readonly [Sheet, ...Sheet[]]): Promise<Uint8Array>;
}
