import { z } from 'zod';
import type { RegulationShelf } from '../../office/ports.ts';
import type { Tx } from '../tx.ts';

const rows = z.array(z.object({ text: z.string() }));

/** The document's exact words, where it was imported. */
export function regulationShelf(tx: Tx): RegulationShelf {
  return {
    async text(ruleSet, clause) {
      const [found] = rows.parse(
        await tx.$queryRaw`SELECT text FROM "Clause" WHERE "ruleSet" = ${ruleSet} AND id = ${clause}`,
      );
      return found?.text;
    },
  };
}
