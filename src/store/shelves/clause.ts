import { z } from 'zod';
import { CLAUSES, type ClauseId } from '../../domain/clauses.ts';

const BODIES: readonly string[] = [...CLAUSES].sort((a, b) => b.length - a.length);

/** A clause of the document, or one numbered item of it. */
function isClause(value: unknown): value is ClauseId {
  if (typeof value !== 'string') return false;
  if (/^附件2 \d+$/.test(value)) return true;
  return BODIES.some((body) => value.startsWith(body) && /^\d*$/.test(value.slice(body.length)));
}

export const clauseId = z.custom<ClauseId>(isClause, 'not a clause of the document');
