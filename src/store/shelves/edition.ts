import { z } from 'zod';
import type { RecordKind } from '../../office/ports.ts';

/**
 * The edition of its shape that this program writes of each kind of record. It grows by one with every part that all of
 * them must have; a part that may be absent needs none.
 */
export const EDITIONS = {
  project: 1,
  meeting: 1,
  minutes: 1,
  matter: 1,
  register: 1,
} as const satisfies Record<'project' | 'register' | RecordKind, number>;

/** What is stored of a record, and logged: itself, and the edition it was written in. */
export const marked = <R extends object>(kind: keyof typeof EDITIONS, record: R) => ({
  ...record,
  shape: EDITIONS[kind],
});

/** Of the first edition is whatever says nothing of one. */
const stored = z.looseObject({ shape: z.int().positive().default(1) });

/**
 * Reads what any edition wrote. `partsOf` gives the parts of a record as the edition given had them, loose ones: what a
 * newer program added is carried along, unread, and stored again, so that old and new may work side by side.
 */
export function anyEdition<T>(newest: number, partsOf: (edition: number) => z.ZodType<T>): z.ZodType<T> {
  const parts = Array.from({ length: newest }, (_, before) => partsOf(before + 1));
  return stored.transform(({ shape, ...record }, context) => {
    const read = (parts[shape - 1] ?? (parts.at(-1) as z.ZodType<T>)).safeParse(record);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues)
      context.issues.push({ code: 'custom', path, message, input: record });
    return z.NEVER;
  });
}

/** A part that records have since an edition; one written before is read as if it said `instead`. */
export const since = <T>(
  edition: number,
  [first, part]: readonly [number, z.ZodType<T>],
  instead: () => T,
): z.ZodType<T> =>
  edition >= first ? part : (part.optional().transform((said) => said ?? instead()) as z.ZodType<T>);
