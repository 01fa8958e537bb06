import { z } from 'zod';
import type { Hand } from '../../domain/people.ts';

const text = z.string();

export const hand: z.ZodType<Hand> = z.looseObject({
  person: text,
  name: text,
  post: text,
  unit: text.exactOptional(),
  standsIn: z.literal(true).exactOptional(),
});
