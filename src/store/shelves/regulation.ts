import type { RegulationShelf } from '../../office/ports.ts';
import type { Tx } from '../tx.ts';

/** The document's exact words, where it was imported. */
export function regulationShelf(tx: Tx): RegulationShelf {
  return {
    async text(ruleSet, clause) {
      const found = await tx.clause.findUnique({ where: { ruleSet_id: { ruleSet, id: clause } } });
      return found?.text;
    },
  };
}
