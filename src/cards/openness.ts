import type { Part } from '../domain/part.ts';

/** Who reads along: a group, or everybody; nobody but whom it is for where it says nothing. */
export type Among = 'group' | 'public';

/** What is not for everybody is read by nobody else: neither in a group nor in public (题头, R94). */
export const mayStand = ({ openness }: Pick<Part, 'openness'>, among?: Among): boolean =>
  among === undefined || openness === undefined;

/** Papers that belong to no part of a row: the decision as it was written, and what an evaluation rests on. */
export const PAPERS = {
  decision: { openness: 'on-request' },
  evidence: { openness: 'on-request' },
} as const satisfies Record<string, Pick<Part, 'openness'>>;
