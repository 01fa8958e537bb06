import pg from 'pg';

type Parse = (text: string) => unknown;

/** Columns that pg reads otherwise than we do, by the number of their type: whole numbers that may be long, and bytes. */
const OWN: Readonly<Record<number, Parse>> = {
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.BYTEA]: (text) =>
    Uint8Array.from((pg.types.getTypeParser(pg.types.builtins.BYTEA) as (text: string) => Buffer)(text)),
};

export const TYPES = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    OWN[type] ?? pg.types.getTypeParser(type, format as 'text'),
};
