import { z } from 'zod';
import type { Part, Parts, Sort } from '../../domain/part.ts';

const text = z.string();
const among = ({ options = [] }: Part) => z.enum(options.map(({ value }) => value));

/** How each sort of part is kept: money in fen, days as `YYYY-MM-DD`. */
const KEPT: Readonly<Record<Sort, (part: Part) => z.ZodType>> = {
  line: () => text,
  prose: () => text,
  money: () => z.int(),
  count: () => z.int(),
  day: () => text,
  period: () => z.looseObject({ from: text, to: text }),
  choice: among,
  choices: (part) => z.array(among(part)),
  verdict: among,
  'yes-no': () => z.boolean(),
  flags: ({ options = [] }) =>
    z.looseObject(Object.fromEntries(options.map(({ value }) => [value, z.boolean()]))),
  unit: () => text,
  units: () => z.array(text),
  item: () => text,
  field: () => text,
  proof: () => z.looseObject({ name: text, key: text.exactOptional() }),
  document: () => text,
  entry: () => z.looseObject({ number: text, name: text }),
  project: () => text,
  many: ({ each = {} }) => z.array(keptParts(each)),
};

/** What is kept under these parts, as it is read back; a part that may be absent may be so in what was written before it was. */
export const keptParts = (parts: Parts): z.ZodType =>
  z.looseObject(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => {
        const kept = KEPT[part.sort](part);
        return [name, part.needed ? kept : kept.exactOptional()];
      }),
    ),
  );
