import { z } from 'zod';
import type { LoggedEntry } from '../../office/ports.ts';
import { clauseId } from '../shelves/clause.ts';
import { hand } from '../shelves/hand.ts';

const by: z.ZodType<LoggedEntry['by']> = z.union([
  hand,
  z.looseObject({ account: z.string() }),
  z.looseObject({ system: z.string() }),
]);

/** What is hashed: the entry with its place in the chain. Loose: what a newer program wrote is read by an older one too. */
export const entryContent: z.ZodType<Omit<LoggedEntry, 'hash'>> = z.looseObject({
  subject: z.string(),
  seq: z.int().positive(),
  at: z.string(),
  verb: z.string(),
  by,
  cause: z.string(),
  clause: clauseId.exactOptional(),
  ruleSet: z.string(),
  before: z.unknown().exactOptional(),
  after: z.unknown().exactOptional(),
  note: z.string().exactOptional(),
});
