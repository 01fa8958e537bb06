import { z } from 'zod';
import type { Entry, Value } from '../../domain/entry.ts';
import { hand } from './hand.ts';

const text = z.string();

const value: z.ZodType<Value> = z.lazy(() =>
  z.union([text, z.number(), z.boolean(), z.array(value), z.record(text, value)]),
);
const values = z.record(text, value);

/** What was put on file and what happened to it; its rows alone know what the values mean. */
export const entry: z.ZodType<Entry> = z.looseObject({
  row: text,
  no: z.int(),
  values,
  by: hand,
  at: text,
  steps: z.array(z.looseObject({ key: text, values, by: hand, at: text })),
  superseded: z
    .looseObject({
      ...{ at: text, by: hand, reason: text.exactOptional() },
      replaced: z.literal(true).exactOptional(),
    })
    .exactOptional(),
});
