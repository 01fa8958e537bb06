import type { ClauseId } from './clauses.ts';

export type RefusalFacts = Readonly<Record<string, string | number | readonly string[]>>;

/** An answer, not an error: `key` names the sentence in `wording/refusals`, `facts` fill it, `clause` is what it stands on. */
export class Refusal extends Error {
  constructor(
    readonly key: string,
    readonly facts: RefusalFacts = {},
    readonly clause?: ClauseId,
    /** The attempt is on record: what was written before it was refused stays. */
    readonly kept = false,
  ) {
    super(key);
    this.name = 'Refusal';
  }
}
